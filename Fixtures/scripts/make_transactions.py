"""Writes Fixtures/transactions/legacy.json and eip1559.json with eth-account.

The seed is fixed, so that the files come out the same. Run: python Fixtures/scripts/make_transactions.py
"""
import json
import pathlib
import random
from importlib.metadata import version

from eth_account import Account
from eth_account._utils.legacy_transactions import serializable_unsigned_transaction_from_dict
from eth_utils import keccak, to_checksum_address

OUT = pathlib.Path(__file__).resolve().parent.parent / "transactions"
ORIGIN = f"Fixtures/scripts/make_transactions.py, PyPI eth-account {version('eth-account')}"
COUNT = 320
rng = random.Random(20)
keys = [keccak(text=f"key {index}").hex() for index in range(8)]


def number(bits):
    """A number of up to `bits` bits, often small or at a border."""
    return rng.choice([0, 1, 0x7F, 0x80, 2**bits - 1, 2 ** (bits - 1), rng.getrandbits(rng.randrange(1, bits + 1)),
                       rng.getrandbits(rng.randrange(1, bits + 1))])


def address():
    return to_checksum_address(rng.choice([rng.randbytes(20), rng.randbytes(20), bytes(20), b"\xff" * 20,
                                           b"\x00" * 12 + rng.randbytes(8)]))


def data():
    length = rng.choice([0, 0, 0, 1, 4, 36, 55, 56, 57, rng.randrange(200), rng.randrange(200), 256, 700])
    return rng.choice([rng.randbytes(length), bytes(length)]) if length != 1 else rng.choice([b"\0", b"\x7f", b"\x80"])


def common():
    fields = {"nonce": min(number(64), 2**64 - 2), "gas": number(64), "value": number(256), "data": data()}
    if rng.random() < 0.85:
        fields["to"] = address()
    elif not fields["data"]:
        fields["data"] = rng.randbytes(40)
    return fields


def legacy(index):
    fields = common() | {"gasPrice": number(256)}
    if index % 3:
        fields["chainId"] = rng.choice([1, 5, 17, 109, 110, 1337, 421614, 2**32, 2**63, 2**64 - 1])
    return fields


def eip1559(index):
    most = number(256)
    keys = lambda: ["0x" + rng.choice([rng.randbytes(32), bytes(32)]).hex() for _ in range(rng.choice([0, 1, 2, 5]))]
    entries = rng.choice([0, 0, 1, 2, 5]) if index % 50 else 30
    return common() | {
        "type": 2, "chainId": rng.choice([0, 1, 1337, 421614, 2**64 - 1]), "maxFeePerGas": most,
        "maxPriorityFeePerGas": rng.choice([0, most, rng.randrange(most + 1)]),
        "accessList": [{"address": address(), "storageKeys": keys()} for _ in range(entries)]}


def spelled(name, value, style):
    """A field as one of the ways in which programs write it."""
    if isinstance(value, bytes):
        return "0x" + value.hex()
    if isinstance(value, int):
        return [hex(value), str(value), value][style]
    return value


def cases(make):
    for index in range(COUNT):
        fields = make(index)
        key = keys[index % len(keys)]
        signed = Account.sign_transaction(fields, key)
        assert Account.recover_transaction(signed.raw_transaction) == Account.from_key(key).address
        request = {name: spelled(name, value, index % 3) for name, value in fields.items()}
        if index % 2:
            request["gasLimit"] = request.pop("gas")
        if index % 5 == 0:
            request["input"] = request.pop("data")
        unsigned = serializable_unsigned_transaction_from_dict(fields)
        # As text, because many JSON parsers would round its numbers.
        yield {"request": json.dumps(request, separators=(",", ":")), "key": key, "signingHash": "0x" + bytes(unsigned.hash()).hex(),
               "raw": "0x" + signed.raw_transaction.hex(), "hash": "0x" + signed.hash.hex(),
               "v": hex(signed.v), "sender": Account.from_key(key).address}


OUT.mkdir(exist_ok=True)
for name, make in {"legacy": legacy, "eip1559": eip1559}.items():
    lines = ",\n".join(json.dumps(c, separators=(",", ":")) for c in cases(make))
    (OUT / f"{name}.json").write_text(f'{{\n"origin":{json.dumps(ORIGIN)},\n"cases":[\n{lines}\n]\n}}\n')
