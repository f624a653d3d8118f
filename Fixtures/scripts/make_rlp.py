"""Writes Fixtures/rlp/trees.json, typed.json and invalid.json with the PyPI package `rlp`.

The seed is fixed, so that the files come out the same. Run: python Fixtures/scripts/make_rlp.py
"""
import json
import pathlib
import random
from importlib.metadata import version

import rlp
from Crypto.Hash import keccak
from rlp.sedes import Binary, CountableList, List, big_endian_int, text

OUT = pathlib.Path(__file__).resolve().parent.parent / "rlp"
ORIGIN = f"Fixtures/scripts/make_rlp.py, PyPI rlp {version('rlp')}"
rng = random.Random(20)


def hexed(item):
    return "0x" + item.hex() if isinstance(item, bytes) else [hexed(i) for i in item]


def write(name, **content):
    OUT.mkdir(exist_ok=True)
    lines = [f'"{key}":[\n' + ",\n".join(json.dumps(c, separators=(",", ":")) for c in value) + "\n]"
             for key, value in content.items()]
    (OUT / name).write_text("{\n" + json.dumps("origin") + ":" + json.dumps(ORIGIN) + ",\n"
                            + ",\n".join(lines) + "\n}\n")


def random_tree(depth):
    if depth == 0 or rng.random() < 0.5:
        length = rng.choice([0, 1, 1, 2, 20, 32, 54, 55, 56, 57, rng.randrange(120)])
        return bytes([rng.randrange(256)]) if length == 1 else rng.randbytes(length)
    return [random_tree(depth - 1) for _ in range(rng.choice([0, 1, 2, 3, 5]))]


# Yellow Paper appendix B and ethereum.org's page on RLP, then the borders of each header form.
published = [
    (b"dog", "83646f67"),
    ([b"cat", b"dog"], "c88363617483646f67"),
    (b"", "80"),
    ([], "c0"),
    (b"\x00", "00"),
    (b"\x0f", "0f"),
    (b"\x04\x00", "820400"),
    ([[], [[]], [[], [[]]]], "c7c0c1c0c3c0c1c0"),
    (b"Lorem ipsum dolor sit amet, consectetur adipisicing elit",
     "b8384c6f72656d20697073756d20646f6c6f722073697420616d65742c20636f6e7365637465747572206164697069736963696e67"
     "20656c6974"),
]
trees = []
for item, expected in published:
    assert rlp.encode(item).hex() == expected
    trees.append(item)
trees += [bytes([7]) * n for n in (0, 1, 2, 55, 56, 57, 255, 256, 257, 1024)]
trees += [[b"\x01"] * n for n in (0, 1, 55, 56, 255, 256, 257)]
deep = b""
for _ in range(63):
    deep = [deep]
trees.append(deep)
trees += [random_tree(5) for _ in range(200)]
trees = [t for t in trees if len(rlp.encode(t)) < 2000]
# Of a thousand more, only the first half of the Keccak-256 of the encoding.
more = []
while len(more) < 1000:
    tree = random_tree(6)
    if 3 < len(rlp.encode(tree)) < 400:
        more.append(tree)
write("trees.json", cases=[{"item": hexed(t), "rlp": "0x" + rlp.encode(t).hex()} for t in trees],
      digests=[[hexed(t), keccak.new(digest_bits=256, data=rlp.encode(t)).hexdigest()[:32]] for t in more])

sedes = List([big_endian_int, big_endian_int, Binary.fixed_length(20), Binary.fixed_length(20, allow_empty=True),
              Binary.fixed_length(32), text, CountableList(big_endian_int)])
typed = []
for index in range(120):
    nonce = rng.getrandbits(rng.choice([0, 1, 7, 8, 9, 31, 32, 63, 64]))
    value = rng.getrandbits(rng.choice([0, 7, 8, 64, 65, 128, 129, 192, 193, 255, 256]))
    to = rng.randbytes(20) if rng.random() < 0.7 else b""
    name = "".join(rng.choice(["a", "Z", "é", "漢", "🙂", " "]) for _ in range(rng.randrange(40)))
    numbers = [rng.getrandbits(rng.randrange(65)) for _ in range(rng.randrange(12))]
    sender, topic = rng.randbytes(20), rng.randbytes(32)
    typed.append({
        "nonce": str(nonce), "value": str(value), "sender": "0x" + sender.hex(), "to": "0x" + to.hex(),
        "topic": "0x" + topic.hex(), "name": name, "numbers": [str(n) for n in numbers],
        "rlp": "0x" + rlp.encode([nonce, value, sender, to, topic, name, numbers], sedes).hex()})
write("typed.json", cases=typed)

# Encodings that the package refuses, each with what is wrong with it.
invalid = {
    "nothing": "",
    "one byte with a header": "8100",
    "0x7f with a header": "817f",
    "one byte with a header inside a list": "c28105",
    "short length in long form": "b801" + "ff",
    "length 55 in long form": "b837" + "ff" * 55,
    "short list length in long form": "f801" + "01",
    "length with a leading zero": "b90038" + "ff" * 56,
    "list length with a leading zero": "f90038" + "01" * 56,
    "length zero in long form": "b800",
    "list length zero in long form": "f800",
    "string cut short": "83646f",
    "list cut short": "c883636174",
    "length cut short": "b9ff",
    "list length cut short": "f9ff",
    "header alone": "b8",
    "list header alone": "f8",
    "length of 2^63 - 1": "bf7fffffffffffffff",
    "length of 2^64 - 1": "bfffffffffffffffff",
    "list length of 2^63": "ff8000000000000000",
    "list length of 2^64 - 1": "ffffffffffffffffff",
    "item longer than its list": "c28363617401",
    "nested list longer than its list": "c2c3010203",
    "trailing byte": "8000",
    "trailing item": "c0c0",
    "trailing byte after a list": "c20102" + "03",
}
for name, encoded in invalid.items():
    try:
        rlp.decode(bytes.fromhex(encoded), strict=True)
    except rlp.exceptions.DecodingError:
        continue
    raise SystemExit(f"accepted: {name}")
integers = {"leading zero byte": "820001", "zero as a byte": "00", "32 bytes with a leading zero": "a0" + "00" * 32}
for name, encoded in integers.items():
    try:
        rlp.decode(bytes.fromhex(encoded), big_endian_int)
    except rlp.exceptions.DeserializationError:
        continue
    raise SystemExit(f"accepted: {name}")
write("invalid.json", cases=[{"name": n, "rlp": "0x" + e} for n, e in invalid.items()],
      integers=[{"name": n, "rlp": "0x" + e} for n, e in integers.items()])
