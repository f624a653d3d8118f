"""Finding logs by filter without scanning blocks."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from devnet.blocks import Block, Log
from devnet.views import log_view

Topics = tuple[frozenset[bytes] | None, ...]


@dataclass(frozen=True, slots=True)
class LogFilter:
    """Which logs are wanted; an empty set of addresses or a None topic matches all."""

    addresses: frozenset[bytes] = frozenset()
    topics: Topics = ()

    def matches(self, log: Log) -> bool:
        if self.addresses and log.address not in self.addresses:
            return False
        if len(self.topics) > len(log.topics):
            return False
        return all(
            wanted is None or topic in wanted for wanted, topic in zip(self.topics, log.topics)
        )


@dataclass(frozen=True, slots=True)
class FoundLog:
    log: Log
    view: dict[str, Any]


def render_logs(block: Block) -> tuple[FoundLog, ...]:
    return tuple(
        FoundLog(entry, log_view(block, receipt, position))
        for receipt in block.receipts
        for position, entry in enumerate(receipt.logs)
    )


class LogIndex:
    """The logs of the canonical chain, by block, by address and by topic.

    Every index maps to the ascending numbers of the blocks with such a log. Blocks
    come and go only at the head, so that adding appends and removing pops.
    """

    def __init__(self) -> None:
        self._by_block: dict[int, tuple[FoundLog, ...]] = {}
        self._numbers: list[int] = []
        self._keys: defaultdict[tuple[int, bytes], list[int]] = defaultdict(list)

    def append(self, block: Block) -> None:
        if not block.has_logs:
            return
        self._by_block[block.number] = render_logs(block)
        self._numbers.append(block.number)
        for key in self._keys_of(block.number):
            self._keys[key].append(block.number)

    def remove_head(self, number: int) -> None:
        if number not in self._by_block:
            return
        for key in self._keys_of(number):
            numbers = self._keys[key]
            numbers.pop()
            if not numbers:
                del self._keys[key]
        self._numbers.pop()
        del self._by_block[number]

    def find(self, wanted: LogFilter, first: int, last: int) -> Iterator[FoundLog]:
        for number in self._candidates(wanted, first, last):
            for found in self._by_block[number]:
                if wanted.matches(found.log):
                    yield found

    def _keys_of(self, number: int) -> set[tuple[int, bytes]]:
        keys: set[tuple[int, bytes]] = set()
        for found in self._by_block[number]:
            keys.add((_ADDRESS, found.log.address))
            keys.update(enumerate(found.log.topics))
        return keys

    def _candidates(self, wanted: LogFilter, first: int, last: int) -> list[int]:
        """Blocks that may match, by the most selective of the filter's criteria."""
        best = _between(self._numbers, first, last)
        criteria: list[tuple[int, frozenset[bytes]]] = [
            (position, values)
            for position, values in enumerate(wanted.topics)
            if values is not None
        ]
        if wanted.addresses:
            criteria.append((_ADDRESS, wanted.addresses))
        for position, values in criteria:
            lists = [
                _between(self._keys.get((position, value), []), first, last) for value in values
            ]
            if sum(map(len, lists)) < len(best):
                best = lists[0] if len(lists) == 1 else sorted(set().union(*lists))
        return best


# The key position of addresses, next to 0...3 for the topics.
_ADDRESS = -1


def _between(numbers: list[int], first: int, last: int) -> list[int]:
    return numbers[bisect_left(numbers, first) : bisect_right(numbers, last)]
