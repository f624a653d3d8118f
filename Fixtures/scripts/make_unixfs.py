#!/usr/bin/env python3
"""Writes Fixtures/unixfs/cases.json: UnixFS version 0 identifiers of files and folders.

An implementation of its own, from the published formats only:
- dag-pb: https://ipld.io/specs/codecs/dag-pb/spec/ (PBNode: Links = 2 before Data = 1; PBLink: Hash = 1,
  Name = 2, Tsize = 3)
- UnixFS: https://specs.ipfs.tech/unixfs/ (Data: Type = 1, Data = 2, filesize = 3, blocksizes = 4)
- `ipfs add` with version 0 identifiers: chunks of 262144 bytes, dag-pb leaves of type File, balanced tree of
  174 links a node, hidden files left out of folders.

The whole tree is built level by level from a list of all leaves, without streaming.
File content is a pattern, so that the fixture stays small: byte i of a file is
(i * 31 + (i >> 8) * 7 + (i >> 18) * 13 + seed) mod 256.
"""

import hashlib
import json
import pathlib

CHUNK = 262144
LINKS = 174
ALPHABET = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"


def pattern(size: int, seed: int) -> bytes:
    """The rows of 256 bytes repeat, so each is made once from its number."""
    rows = []
    base = bytes((i * 31) % 256 for i in range(256))
    tables = [bytes((b + s) % 256 for b in range(256)) for s in range(256)]
    for row in range((size + 255) // 256):
        shift = ((row % 256) * 7 + (row >> 8) * 7 * 256 + (row >> 10) * 13 + seed) % 256
        rows.append(base.translate(tables[shift]))
    return b"".join(rows)[:size]


def pattern_slow(size: int, seed: int) -> bytes:
    return bytes((i * 31 + (i >> 8) * 7 + (i >> 18) * 13 + seed) % 256 for i in range(size))


def varint(n: int) -> bytes:
    groups = []
    while True:
        groups.append(n & 0x7F)
        n >>= 7
        if n == 0:
            break
    return bytes(g | 0x80 for g in groups[:-1]) + bytes([groups[-1]])


def field_bytes(number: int, value: bytes) -> bytes:
    return varint(number << 3 | 2) + varint(len(value)) + value


def field_number(number: int, value: int) -> bytes:
    return varint(number << 3) + varint(value)


class Block:
    def __init__(self, links, data, content_size):
        encoded = b""
        for name, child in links:
            link = field_bytes(1, child.multihash)
            link += field_bytes(2, name.encode())
            link += field_number(3, child.tsize)
            encoded += field_bytes(2, link)
        encoded += field_bytes(1, data)
        self.multihash = b"\x12\x20" + hashlib.sha256(encoded).digest()
        self.tsize = len(encoded) + sum(child.tsize for _, child in links)
        self.content_size = content_size

    @property
    def cid(self) -> str:
        number = int.from_bytes(self.multihash, "big")
        text = ""
        while number:
            number, digit = divmod(number, 58)
            text = ALPHABET[digit] + text
        return text


def leaf(chunk: bytes) -> Block:
    data = field_number(1, 2)
    if chunk:
        data += field_bytes(2, chunk)
    data += field_number(3, len(chunk))
    return Block([], data, len(chunk))


def file(content: bytes) -> Block:
    level = [leaf(content[i : i + CHUNK]) for i in range(0, len(content), CHUNK)] or [leaf(b"")]
    while len(level) > 1:
        parents = []
        for i in range(0, len(level), LINKS):
            children = level[i : i + LINKS]
            total = sum(c.content_size for c in children)
            data = field_number(1, 2) + field_number(3, total)
            data += b"".join(field_number(4, c.content_size) for c in children)
            parents.append(Block([("", c) for c in children], data, total))
        level = parents
    return level[0]


def folder(tree: dict) -> Block:
    """`tree` maps names to a folder (dict) or a file ([size, seed])."""
    links = []
    for name in sorted(tree, key=lambda n: n.encode()):
        if name.startswith("."):
            continue
        value = tree[name]
        links.append((name, folder(value) if isinstance(value, dict) else file(pattern(*value))))
    return Block(links, field_number(1, 1), 0)


def listed(tree: dict) -> list:
    """As a list, because some JSON readers take names for equal that differ in normalisation only."""
    return [
        {"name": n, "folder": listed(v)} if isinstance(v, dict) else {"name": n, "file": v}
        for n, v in tree.items()
    ]


FILES = [
    (0, 0), (1, 0), (255, 1), (256, 2), (127, 3), (128, 4), (16383, 5), (65536, 6),
    (CHUNK - 1, 7), (CHUNK, 8), (CHUNK + 1, 9), (1 << 20, 10), (2 * CHUNK - 1, 11), (2 * CHUNK, 12),
    ((1 << 20) + 1, 13), (173 * CHUNK, 14), (174 * CHUNK, 15), (174 * CHUNK + 1, 16), (175 * CHUNK, 17),
    (2 * 174 * CHUNK, 18), (2 * 174 * CHUNK + 12345, 19),
]

FOLDERS = {
    "empty": {},
    "one": {"a": [1, 0]},
    "order by bytes": {"b": [3, 1], "B": [3, 2], "a": [3, 3], "é": [3, 4], "e\u0301": [3, 5], "~": [3, 6],
                       "\U0001f438": [3, 7], "\uffee": [3, 8], "10": [3, 9], "2": [3, 10]},
    "hidden left out": {".hidden": [10, 1], "shown": [10, 2], ".folder": {"x": [1, 1]}, "a.b": [4, 4]},
    "nested": {"outputs": {"deep": {"deeper": {"file": [300, 5]}}, "empty": {}}, "stdout": [180, 1],
               "stderr": [0, 0], "exitCode": [1, 2]},
    "large": {"large.bin": [CHUNK * 3 + 5, 20], "small.bin": [5, 21]},
    "names": {" ": [1, 1], "-n": [1, 2], "new\nline": [1, 3], "*": [1, 4], "x" * 255: [1, 5]},
    "many": {f"{i:04}": [i, i % 256] for i in range(400)},
}


def main():
    assert pattern(600000, 9) == pattern_slow(600000, 9)
    # Published identifiers hold this implementation to the truth before it writes anything.
    assert file(b"").cid == "QmbFMke1KXqnYyBBWxB74N4c5SBnJMVAiMNRcGu6x1AwQH"
    assert folder({}).cid == "QmUNLLsPACCz1vLxQVkXqqLX5R1X345qqfHbsf67hvA3Nn"
    assert file(b"hello world\n").cid == "QmT78zSuBmuS4z925WZfrqQ1qHaJ56DQaTfyMUF7F8ff5o"
    root = pathlib.Path(__file__).resolve().parent.parent
    files = []
    for size, seed in FILES:
        block = file(pattern(size, seed))
        files.append({"size": size, "seed": seed, "cid": block.cid, "tsize": block.tsize})
    folders = []
    for name, tree in FOLDERS.items():
        block = folder(tree)
        folders.append({"name": name, "entries": listed(tree), "cid": block.cid, "tsize": block.tsize})
    target = root / "unixfs" / "cases.json"
    target.parent.mkdir(exist_ok=True)
    origin = "Made by Fixtures/scripts/make_unixfs.py from the dag-pb and UnixFS specifications."
    with open(target, "w", encoding="utf-8") as output:
        json.dump({"origin": origin, "files": files, "folders": folders}, output, indent=1, sort_keys=True)
        output.write("\n")


if __name__ == "__main__":
    main()
