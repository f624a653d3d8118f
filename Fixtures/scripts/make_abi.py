"""Makes Fixtures/abi/{random,packed}.json with PyPI eth-abi, an implementation independent of this project.

Run from anywhere: .venv/bin/python Fixtures/scripts/make_abi.py

Each case is [types, values, hex]; in the hex <n> stands for n zero bytes, n at least 8. Integers are decimal strings, bytes are 0x and hexadecimal digits, addresses have
their EIP-55 checksum, tuples are arrays: the form in which ABIValue writes JSON.
"""

import json
import random
import re
from importlib.metadata import version
from pathlib import Path

from eth_abi import decode, encode
from eth_abi.packed import encode_packed
from eth_utils import to_checksum_address

SEED = 20261122
CASES = 6000
PACKED_CASES = 1200
MAX_BYTES = 384
FOLDER = Path(__file__).resolve().parent.parent / "abi"
WORDS = ["", "moo", "cowsay:v0.0.4", "Message=moo", "Grüße, 世界 🐮", "a" * 31, "b" * 32, "c" * 33, "\x00\n\"\\"]

rng = random.Random(SEED)


def elementary() -> str:
    kind = rng.randrange(8)
    if kind == 0:
        return f"uint{8 * rng.randint(1, 32)}"
    if kind == 1:
        return f"int{8 * rng.randint(1, 32)}"
    if kind == 2:
        return f"bytes{rng.randint(1, 32)}"
    return ["uint256", "address", "bool", "bytes", "string", "function", "string", "uint256"][rng.randrange(8)]


def any_type(depth: int) -> str:
    kind = rng.randrange(10)
    if depth == 0 or kind < 5:
        return elementary()
    if kind < 7:
        return any_type(depth - 1) + "[]"
    if kind < 8:
        return any_type(depth - 1) + f"[{rng.randint(1, 3)}]"
    return "(" + ",".join(any_type(depth - 1) for _ in range(rng.randint(1, 3))) + ")"


def number(low: int, high: int) -> int:
    edge = [low, high, 0, 1, high - 1, low + 1, high // 2]
    if rng.random() < 0.4:
        return min(max(rng.choice(edge), low), high)
    if rng.random() < 0.5:
        return min(max(rng.randint(-300, 300), low), high)
    return rng.randint(low, high)


def components(text: str) -> list[str]:
    parts, depth, start = [], 0, 1
    for index, character in enumerate(text):
        depth += character == "("
        depth -= character == ")"
        if (character == "," and depth == 1) or (character == ")" and depth == 0):
            parts.append(text[start:index])
            start = index + 1
    return parts


def value(text: str):
    if text.endswith("]"):
        base, count = text[:-1].rsplit("[", 1)
        return [value(base) for _ in range(int(count) if count else rng.choice([0, 1, 1, 2, 3]))]
    if text.startswith("("):
        return tuple(value(part) for part in components(text))
    if text.startswith("uint"):
        return number(0, 2 ** int(text[4:]) - 1)
    if text.startswith("int"):
        bits = int(text[3:])
        return number(-(2 ** (bits - 1)), 2 ** (bits - 1) - 1)
    if text == "bool":
        return rng.random() < 0.5
    if text == "address":
        return to_checksum_address(rng.randbytes(20))
    if text == "string":
        return rng.choice(WORDS)
    if text == "function":
        return rng.randbytes(24)
    if text == "bytes":
        return rng.randbytes(rng.choice([0, 1, 5, 31, 32, 33]))
    return rng.randbytes(int(text[5:]))


def plain(item):
    if isinstance(item, bool) or isinstance(item, str):
        return item
    if isinstance(item, int):
        return str(item)
    if isinstance(item, bytes):
        return "0x" + item.hex()
    return [plain(part) for part in item]


def compact_hex(data: bytes) -> str:
    """Hexadecimal digits with long runs of zero bytes counted."""
    parts, position = [], 0
    for run in re.finditer(rb"\0{8,}", data):
        parts += [data[position : run.start()].hex(), f"<{len(run[0])}>"]
        position = run.end()
    return "".join(parts) + data[position:].hex()


def random_cases():
    seen = set()
    while len(seen) < CASES:
        types = [any_type(3) for _ in range(rng.choice([1, 1, 1, 2, 3]))]
        values = [value(text) for text in types]
        data = encode(types, values)
        key = (tuple(types), data)
        if len(data) > MAX_BYTES or key in seen:
            continue
        decode(types, data)
        seen.add(key)
        yield [types, plain(values), compact_hex(data)]


def packed_cases():
    for _ in range(PACKED_CASES):
        types = []
        for _ in range(rng.randint(1, 4)):
            text = elementary()
            if text not in ("bytes", "string") and rng.random() < 0.3:
                text += rng.choice(["[]", "[2]", "[1]"])
            types.append(text)
        values = [value(text) for text in types]
        yield [types, plain(values), compact_hex(b"".join(map(packed, types, values)))]


def packed(text: str, item) -> bytes:
    """eth-abi leaves the elements of arrays unpadded; Solidity pads each to a word, as its documentation says."""
    if text.endswith("]"):
        return b"".join(encode([text[: text.rindex("[")]], [element]) for element in item)
    return encode_packed([text], [item])


def write(name: str, cases) -> None:
    lines = ",\n".join(json.dumps(case, ensure_ascii=False, separators=(",", ":")) for case in cases)
    origin = f"PyPI eth-abi {version('eth-abi')}, Fixtures/scripts/make_abi.py, seed {SEED}"
    (FOLDER / name).write_text(f'{{"origin": "{origin}",\n"cases": [\n{lines}\n]}}\n')


FOLDER.mkdir(exist_ok=True)
write("random.json", random_cases())
write("packed.json", packed_cases())
