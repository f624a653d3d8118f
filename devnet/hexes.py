"""The two hexadecimal encodings of Ethereum JSON-RPC."""


def quantity(value: int) -> str:
    """An integer: no leading zeros."""
    return hex(value)


def data(value: bytes) -> str:
    """A byte string: two digits for every byte."""
    return "0x" + value.hex()


def word(value: int) -> str:
    """An integer rendered as a 32-byte string, as storage values are."""
    return data(value.to_bytes(32, "big"))
