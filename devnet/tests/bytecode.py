"""Small hand-assembled contracts."""

from __future__ import annotations


def initcode(runtime: bytes) -> bytes:
    """Code that deploys the runtime: PUSH2 size DUP1 PUSH1 offset PUSH0 CODECOPY..."""
    prefix = b"\x61" + len(runtime).to_bytes(2, "big") + bytes.fromhex("80600a5f395ff3")
    assert len(prefix) == 10
    return prefix + runtime


# log2(data = input[64:96], topics = input[0:32], input[32:64])
EMITTER = bytes.fromhex("6040355f526020355f3560205fa200")

# Reverts with whatever it is called with.
REVERTER = bytes.fromhex("365f5f37365ffd")

# sstore(0, input[0:32]) and returns the slot's previous value.
STORE = bytes.fromhex("5f545f525f355f5560205ff3")

# Calls itself with all the gas it has until that runs out.
RECURSER = bytes.fromhex("5f5f5f5f5f305af100")

# The INVALID instruction.
BROKEN = bytes.fromhex("fe")

# Returns the block's number, time, base fee and the hash of its parent.
BLOCK_INFO = bytes.fromhex("435f524260205248604052600143034060605260805ff3")


def emit(topic0: int, topic1: int, data: int) -> str:
    """Input for EMITTER."""
    return "0x" + b"".join(v.to_bytes(32, "big") for v in (topic0, topic1, data)).hex()


def topic(value: int) -> str:
    return "0x" + value.to_bytes(32, "big").hex()


def error_data(reason: str) -> str:
    """What `revert("reason")` of a high-level language returns."""
    text = reason.encode()
    padded = text + bytes(-len(text) % 32)
    return (
        "0x08c379a0"
        + (32).to_bytes(32, "big").hex()
        + len(text).to_bytes(32, "big").hex()
        + padded.hex()
    )
