"""Writes Fixtures/blocks/proofs.json and account-proofs.json with the trie package.

The first has tries of random keys with proofs of keys that are there and of keys that are not; the second answers to
eth_getProof over a state with storage. Nodes of less than 32 bytes stand inside their parents and are left out of the
proofs, as nodes do (EIP-1186). The seed is fixed, so that the files come out the same.
Run: python Fixtures/scripts/make_proofs.py
"""
import json
import pathlib
import random
from importlib.metadata import version

import rlp
from eth_utils import keccak
from trie import HexaryTrie

OUT = pathlib.Path(__file__).resolve().parent.parent / "blocks"
ORIGIN = f"Fixtures/scripts/make_proofs.py, PyPI trie {version('trie')}, rlp {version('rlp')}"
rng = random.Random(1186)


def hexed(value):
    return "0x" + bytes(value).hex()


def prove(trie, key):
    nodes = [rlp.encode(node) for node in trie.get_proof(key)]
    return [hexed(node) for index, node in enumerate(nodes) if index == 0 or len(node) >= 32]


def keys(kind, count):
    """Keys that share beginnings, keys of different lengths, keys that are hashes, and those of an ordered trie."""
    if kind == "shared":
        starts = [rng.randbytes(rng.choice([3, 10, 20])) for _ in range(4)]
        return {(rng.choice(starts) + rng.randbytes(32))[:32] for _ in range(count)}
    if kind == "dense":
        return {bytes([rng.randrange(4) * 16 + rng.randrange(3) for _ in range(3)]) for _ in range(count)}
    if kind == "lengths":
        return {bytes(rng.choice([0, 1, 16, 17, 255]) for _ in range(rng.randrange(1, 5))) for _ in range(count)}
    if kind == "ordered":
        return {rlp.encode(index) for index in range(count)}
    return {keccak(rng.randbytes(20)) for _ in range(count)}


def trie_case(kind, count):
    trie = HexaryTrie({}, prune=False)
    size = rng.choice([[1, 2], [1, 40], [31, 32, 33], [60, 100, 300]])
    present = sorted(keys(kind, count))
    for key in present:
        trie[key] = rng.randbytes(rng.choice(size))
    absent = []
    while len(absent) < 6:
        key = bytearray(rng.choice(present or [bytes(32)]))
        if rng.random() < 0.8:
            key[rng.randrange(len(key))] ^= rng.choice([1, 2, 16, 128])
        elif rng.random() < 0.5:
            key = key[:-1] or bytearray(b"\0\0")
        else:
            key = key + b"\0"
        if bytes(key) not in present:
            absent.append(bytes(key))
    chosen = rng.sample(present, min(len(present), 6)) + absent
    return {"kind": kind, "count": len(present), "root": hexed(trie.root_hash), "proofs": [
        {"key": hexed(key), "value": hexed(trie[key]) if key in present else None, "nodes": prove(trie, key)}
        for key in chosen]}


def account_cases(accounts, slots):
    """Answers for accounts with and without storage and code, and for accounts that do not exist."""
    state, storages, contents = HexaryTrie({}), {}, {}
    for index in range(accounts):
        address = rng.randbytes(20)
        storage, values = HexaryTrie({}), {}
        for number in range(rng.choice(slots)):
            slot = rng.choice([number, rng.getrandbits(256)])
            values[slot] = rng.choice([1, 0x7F, 0x80, rng.getrandbits(160) or 1, 2**256 - 1])
            storage[keccak(slot.to_bytes(32, "big"))] = rlp.encode(values[slot])
        code = keccak(rng.randbytes(10)) if values else keccak(b"")
        content = (rng.choice([0, 1, 127, 128, 2**64 - 2]), rng.choice([0, 1, rng.getrandbits(90)]),
                   storage.root_hash, code)
        if not values and content[:2] == (0, 0):
            content = (1,) + content[1:]
        state[keccak(address)] = rlp.encode(content)
        storages[address], contents[address] = (storage, values), content
    empty = (0, 0, HexaryTrie({}).root_hash, keccak(b""))
    chosen = rng.sample(sorted(contents), min(accounts, 10)) + [rng.randbytes(20) for _ in range(3)]
    cases = []
    for address in chosen:
        nonce, balance, root, code = contents.get(address, empty)
        storage, values = storages.get(address, (HexaryTrie({}), {}))
        asked = rng.sample(sorted(values), min(len(values), 3)) + [rng.getrandbits(256), 10**6]
        if address not in contents and rng.random() < 0.5:
            root = code = bytes(32)
        # The keys as both ways of writing them are met.
        answer = {"address": hexed(address), "accountProof": prove(state, keccak(address)), "balance": hex(balance),
                  "codeHash": hexed(code), "nonce": hex(nonce), "storageHash": hexed(root), "storageProof": [
                      {"key": rng.choice([hex(slot), f"0x{slot:064x}"]), "value": hex(values.get(slot, 0)),
                       "proof": prove(storage, keccak(slot.to_bytes(32, "big")))} for slot in asked]}
        cases.append({"stateRoot": hexed(state.root_hash), "exists": address in contents, "answer": answer,
                      "slots": [hex(slot) for slot in asked]})
    return cases


tries = [trie_case(kind, count) for kind in ("hashes", "shared", "dense", "lengths", "ordered")
         for count in (1, 2, 3, 17, 60, 200)] + [trie_case("hashes", 0), trie_case("hashes", 3000)]
accounts = account_cases(1, [3]) + account_cases(2, [0, 1]) + account_cases(40, [0, 1, 2, 30]) + \
    account_cases(2000, [0, 0, 0, 0, 5]) + account_cases(0, [0])
for name, cases in (("proofs", tries), ("account-proofs", accounts)):
    text = json.dumps({"origin": ORIGIN, "cases": cases}, separators=(",", ":"))
    for start in ('{"kind"', '{"key"', '{"stateRoot"'):
        text = text.replace(start, "\n" + start)
    (OUT / f"{name}.json").write_text(text + "\n")
    print(name, len(cases), len(text), "bytes")

ordered = []
for count in [1, 2, 3, 15, 16, 17, 18, 100, 127, 128, 129, 130, 144, 145, 255, 256, 257, 300, 600]:
    for size in [1, 2, 26, 27, 28, 29, 30, 31, 33, 55, 56, 57, 255, 256, 300]:
        if count > 300 and size not in (1, 27, 56):
            continue
        trie = HexaryTrie({})
        for index in range(count):
            trie[rlp.encode(index)] = bytes([(index + 1) % 256]) * size
        ordered.append({"count": count, "size": size, "root": hexed(trie.root_hash)})
(OUT / "ordered-tries.json").write_text(json.dumps({"origin": ORIGIN, "cases": ordered}).replace('{"count"', '\n{"count"'))
print("ordered-tries", len(ordered))
