"""Keeping parsers of foreign data from recursing as deeply as the EVM may."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager

_PARSER_LIMIT = 1000


@contextmanager
def bounded_recursion() -> Iterator[None]:
    """Raise RecursionError early.

    Importing the EVM raises Python's recursion limit by so much that the JSON parser,
    which recurses in C, overflows the stack on deeply nested text and takes the
    process with it; other parsers just waste seconds.
    """
    limit = sys.getrecursionlimit()
    sys.setrecursionlimit(_PARSER_LIMIT)
    try:
        yield
    finally:
        sys.setrecursionlimit(limit)
