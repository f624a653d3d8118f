"""Strict parsing of JSON-RPC parameters, with geth's wording of what is wrong."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

Parser = Callable[[Any], Any]

_HEX = re.compile(r"[0-9a-fA-F]*")


@dataclass(frozen=True, slots=True)
class Optional:
    """A parameter that may be missing or null."""

    parser: Parser
    default: Any = None


def data(value: Any) -> bytes:
    if not isinstance(value, str):
        raise ValueError("non-string where a hex string is expected")
    if not value.startswith(("0x", "0X")):
        raise ValueError("hex string without 0x prefix" if value else "empty hex string")
    digits = value[2:]
    if not _HEX.fullmatch(digits):
        raise ValueError("invalid hex string")
    if len(digits) % 2:
        raise ValueError("hex string of odd length")
    return bytes.fromhex(digits)


def _fixed(value: Any, size: int, name: str) -> bytes:
    result = data(value)
    if len(result) != size:
        raise ValueError(f"hex string has length {2 * len(result)}, want {2 * size} for {name}")
    return result


def address(value: Any) -> bytes:
    return _fixed(value, 20, "common.Address")


def hash32(value: Any) -> bytes:
    return _fixed(value, 32, "common.Hash")


def quantity(value: Any, bits: int = 256) -> int:
    if not isinstance(value, str):
        raise ValueError("non-string where a hex number is expected")
    if not value.startswith(("0x", "0X")):
        raise ValueError("hex string without 0x prefix" if value else "empty hex string")
    digits = value[2:]
    if not digits:
        raise ValueError('hex string "0x"')
    if not _HEX.fullmatch(digits):
        raise ValueError("invalid hex string")
    if digits[0] == "0" and len(digits) > 1:
        raise ValueError("hex number with leading zero digits")
    if len(digits) * 4 > bits:
        raise ValueError(f"hex number > {bits} bits")
    return int(digits, 16)


def uint64(value: Any) -> int:
    return quantity(value, 64)


def storage_slot(value: Any) -> int:
    """A slot: a full word as clients send it, or a number of any length, as geth allows."""
    if not isinstance(value, str):
        raise ValueError("non-string where a storage key is expected")
    digits = value[2:] if value.startswith(("0x", "0X")) else value
    if not digits or not _HEX.fullmatch(digits):
        raise ValueError("unable to decode storage key: hex string invalid")
    if len(digits) > 64:
        raise ValueError("storage key too long (want at most 32 bytes)")
    return int(digits, 16)


def integer(value: Any) -> int:
    """A number as development methods take it: JSON number or hex quantity."""
    if isinstance(value, bool):
        raise ValueError("number expected")
    if isinstance(value, int):
        if not 0 <= value < 2**64:
            raise ValueError("number out of range")
        return value
    if isinstance(value, float) and value.is_integer() and 0 <= value < 2**53:
        return int(value)
    return uint64(value)


def wide_integer(value: Any) -> int:
    """As `integer`, up to 256 bits."""
    if isinstance(value, int) and not isinstance(value, bool):
        if not 0 <= value < 2**256:
            raise ValueError("number out of range")
        return value
    return quantity(value)


def boolean(value: Any) -> bool:
    if not isinstance(value, bool):
        raise ValueError("boolean expected")
    return value


def string(value: Any) -> str:
    if not isinstance(value, str):
        raise ValueError("string expected")
    return value


def mapping(value: Any) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise ValueError("object expected")
    return value


def anything(value: Any) -> Any:
    return value


def list_of(parser: Parser) -> Parser:
    def parse(value: Any) -> list[Any]:
        if not isinstance(value, list):
            raise ValueError("array expected")
        return [parser(item) for item in value]

    return parse
