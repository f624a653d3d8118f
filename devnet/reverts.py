"""Reading the reason out of revert data."""

from __future__ import annotations

_ERROR_SELECTOR = bytes.fromhex("08c379a0")
_PANIC_SELECTOR = bytes.fromhex("4e487b71")

_PANICS = {
    0x00: "generic panic",
    0x01: "assert(false)",
    0x11: "arithmetic underflow or overflow",
    0x12: "division or modulo by zero",
    0x21: "enum overflow",
    0x22: "invalid encoded storage byte array accessed",
    0x31: "out-of-bounds array access; popping on an empty array",
    0x32: "out-of-bounds access of an array or bytesN",
    0x41: "out of memory",
    0x51: "uninitialized function",
}


def revert_message(output: bytes) -> str:
    """`execution reverted`, with the reason if the data has a standard one."""
    reason = _reason(output)
    return "execution reverted" if reason is None else f"execution reverted: {reason}"


def _reason(output: bytes) -> str | None:
    selector, arguments = output[:4], output[4:]
    if selector == _PANIC_SELECTOR and len(arguments) >= 32:
        code = int.from_bytes(arguments[:32], "big")
        return _PANICS.get(code, f"unknown panic code: {code:#x}")
    if selector == _ERROR_SELECTOR:
        return _decode_string(arguments)
    return None


def _decode_string(encoded: bytes) -> str | None:
    """ABI-decode a single string; contracts may revert with anything, so check it."""
    if len(encoded) < 64:
        return None
    offset = int.from_bytes(encoded[:32], "big")
    if offset + 32 > len(encoded):
        return None
    length = int.from_bytes(encoded[offset : offset + 32], "big")
    content = encoded[offset + 32 : offset + 32 + length]
    if len(content) != length:
        return None
    return content.decode("utf-8", "replace")
