"""Writes Fixtures/transactions with eth-account, and for blobs with c-kzg (PyPI ckzg).

One file for each type of transaction, and sidecars.json with transactions that have blobs. The seed is fixed, so that
the files come out the same. Run: python Fixtures/scripts/make_transactions.py
"""
import json
import pathlib
import random
from importlib.metadata import version

import ckzg
import eth_account
import rlp
from eth_account import Account
from eth_account._utils.legacy_transactions import serializable_unsigned_transaction_from_dict
from eth_account.typed_transactions.blob_transactions import BlobTransaction
from eth_account.typed_transactions.set_code_transaction import Authorization
from eth_account.typed_transactions.typed_transaction import TypedTransaction
from eth_keys.datatypes import Signature
from eth_keys.exceptions import BadSignature, ValidationError
from eth_utils import keccak, to_canonical_address, to_checksum_address
from hexbytes import HexBytes

OUT = pathlib.Path(__file__).resolve().parent.parent / "transactions"
ORIGIN = f"Fixtures/scripts/make_transactions.py, PyPI eth-account {version('eth-account')}, ckzg {version('ckzg')}"
COUNT = 500
ORDER = 0xFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFEBAAEDCE6AF48A03BBFD25E8CD0364141
# The trusted setup that eth-account brings along.
SETUP = pathlib.Path(eth_account.__file__).parent / "typed_transactions/blob_transactions/kzg_trusted_setup.txt"
rng = random.Random(20)
keys = ["0x" + keccak(text=f"key {index}").hex() for index in range(8)]
addresses = [Account.from_key(key).address for key in keys]


def number(bits):
    """A number of up to `bits` bits, often small or at a border."""
    return rng.choice([0, 1, 0x7F, 0x80, 2**bits - 1, 2 ** (bits - 1), rng.getrandbits(rng.randrange(1, bits + 1)),
                       rng.getrandbits(rng.randrange(1, bits + 1))])


def address():
    return to_checksum_address(rng.choice([rng.randbytes(20), rng.randbytes(20), bytes(20), b"\xff" * 20,
                                           b"\x00" * 12 + rng.randbytes(8)]))


def data(index):
    if index % 100 == 50:
        return rng.randbytes(rng.choice([700, 255, 256]))
    length = rng.choice([0, 0, 0, 1, 4, 36, 55, 56, 57, rng.randrange(100)])
    return rng.choice([rng.randbytes(length), bytes(length)]) if length != 1 else rng.choice([b"\0", b"\x7f", b"\x80"])


def common(index, creates):
    fields = {"nonce": min(number(64), 2**64 - 2), "gas": number(64), "value": number(256), "data": data(index)}
    if not creates or rng.random() < 0.85:
        fields["to"] = address()
    elif not fields["data"]:
        fields["data"] = rng.randbytes(40)
    return fields


def price(fields):
    """A price that the gas limit times it stays below 2^256 with, often just so."""
    return min(number(256), (2**256 - 1) // max(fields["gas"], 1))


def access_list(index):
    storage = lambda: ["0x" + rng.choice([rng.randbytes(32), bytes(32)]).hex() for _ in range(rng.choice([0, 0, 1, 3]))]
    entries = rng.choice([0, 0, 0, 1, 2]) if index % 100 else 12
    return [{"address": address(), "storageKeys": storage()} for _ in range(entries)]


def chain():
    return rng.choice([0, 1, 1337, 421614, 2**64 - 1])


def legacy(index):
    fields = common(index, True)
    fields["gasPrice"] = price(fields)
    if index % 3:
        fields["chainId"] = rng.choice([1, 5, 17, 109, 110, 1337, 421614, 2**32, 2**63, 2**64 - 1])
    return fields


def eip2930(index):
    fields = common(index, True)
    return fields | {"type": 1, "chainId": chain(), "gasPrice": price(fields), "accessList": access_list(index)}


def eip1559(index, creates=True):
    fields = common(index, creates)
    most = price(fields)
    return fields | {"type": 2, "chainId": chain(), "maxFeePerGas": most,
                     "maxPriorityFeePerGas": rng.choice([0, most, rng.randrange(most + 1)]),
                     "accessList": access_list(index)}


def eip4844(index):
    hashes = [b"\x01" + rng.choice([rng.randbytes(31), bytes(31)]) for _ in range(rng.choice([1, 1, 2, 6]))]
    return eip1559(index, False) | {"type": 3, "maxFeePerBlobGas": number(256), "blobVersionedHashes": hashes}


def authorization(index):
    """One that is signed, or some numbers in place of a signature."""
    fields = {"chainId": rng.choice([0, 1, 1337, 2**64 - 1]), "address": address(), "nonce": number(64)}
    if index % 5:
        return Account.sign_authorization(fields, rng.choice(keys))
    return fields | {"yParity": rng.choice([0, 1]), "r": number(256), "s": number(256)}


def eip7702(index):
    count = rng.choice([1, 1, 2, 3]) if index % 100 else 10
    return eip1559(index, False) | {
        "type": 4, "authorizationList": [authorization(index + other) for other in range(count)]}


def spelled(value, style):
    """A field as one of the ways in which programs write it."""
    if isinstance(value, bytes):
        return "0x" + value.hex()
    if isinstance(value, int):
        return [hex(value), str(value), value][style]
    if isinstance(value, list):
        return [spelled(item, style) for item in value]
    if isinstance(value, dict):
        return {name: spelled(item, style) for name, item in value.items()}
    if hasattr(value, "model_dump"):
        return spelled(plain(value), style)
    return value


def plain(signed):
    return signed if isinstance(signed, dict) else {
        "chainId": signed.chain_id, "address": to_checksum_address(signed.address), "nonce": signed.nonce,
        "yParity": signed.y_parity, "r": signed.r, "s": signed.s}


def unsigned_hash(fields, blobs=None):
    if "type" in fields:
        return TypedTransaction.from_dict(fields, blobs=blobs).hash()
    return serializable_unsigned_transaction_from_dict(fields).hash()


def authorities(fields):
    """Who has signed each authorization; nothing where it is none that a chain would use."""
    for item in fields.get("authorizationList", []):
        item = plain(item)
        yield authority(item) if item["nonce"] < 2**64 - 1 and item["s"] <= ORDER // 2 else None


def authority(item):
    digest = Authorization(item["chainId"], to_canonical_address(item["address"]), item["nonce"]).hash()
    try:
        signature = Signature(vrs=(item["yParity"], item["r"], item["s"]))
        return signature.recover_public_key_from_msg_hash(digest).to_checksum_address()
    except (BadSignature, ValidationError):
        return None


def cases(make):
    for index in range(COUNT):
        fields = make(index)
        which = index % len(keys)
        signable = dict(fields)
        if "authorizationList" in fields:
            signable["authorizationList"] = [plain(item) for item in fields["authorizationList"]]
        signed = Account.sign_transaction(signable, keys[which])
        if index % 10 == 0:
            assert Account.recover_transaction(signed.raw_transaction) == addresses[which]
        request = {name: spelled(value, index % 3) for name, value in fields.items()}
        if index % 2:
            request["gasLimit"] = request.pop("gas")
        if index % 5 == 0:
            request["input"] = request.pop("data")
        # The request as text, because many JSON parsers would round its numbers.
        case = [json.dumps(request, separators=(",", ":")), which, "0x" + bytes(unsigned_hash(signable)).hex(),
                "0x" + signed.raw_transaction.hex(), "0x" + signed.hash.hex(), hex(signed.v)]
        yield case + [list(authorities(fields))] if "authorizationList" in fields else case


def blob(seed):
    """4096 field elements: zeros but for the last 8 bytes, the element's number times the seed."""
    return b"".join(bytes(24) + (seed * (index + 1) % 2**64).to_bytes(8, "big") for index in range(4096))


def sidecars():
    setup = ckzg.load_trusted_setup(str(SETUP), 0)
    for index, seeds in enumerate([[0x9E3779B97F4A7C15], [0xBF58476D1CE4E5B9, 1], [0], [3, 5, 0x94D049BB133111EB]]):
        fields = eip1559(index, False) | {"type": 3, "maxFeePerBlobGas": number(256)}
        blobs = [blob(seed) for seed in seeds]
        signed = Account.sign_transaction(fields, keys[index], blobs=blobs)
        network = bytes(signed.raw_transaction)
        assert network[:1] == b"\x03"
        body, wrapper, carried, commitments, cells = rlp.decode(network[1:])
        assert wrapper == b"\x01" and list(carried) == blobs and len(cells) == 128 * len(blobs)
        assert cells[:128] == [bytes(proof) for proof in ckzg.compute_cells_and_kzg_proofs(blobs[0], setup)[1]]
        raw = b"\x03" + rlp.encode(body)
        proofs = [ckzg.compute_blob_kzg_proof(one, commitment, setup) for one, commitment in zip(blobs, commitments)]
        older = b"\x03" + rlp.encode([body, blobs, commitments, proofs])
        # eth-account only reads the older form.
        assert BlobTransaction._legacy_signed_pooled_transaction_serializer.from_bytes(older[1:]).proofs == tuple(proofs)
        assert ckzg.verify_blob_kzg_proof_batch(*map(b"".join, [blobs, commitments, proofs]), setup)
        yield {
            "request": json.dumps({name: spelled(value, 0) for name, value in fields.items()}, separators=(",", ":")),
            "key": index, "seeds": [hex(seed) for seed in seeds], "versionedHashes": ["0x" + h.hex() for h in body[10]],
            "signingHash": "0x" + bytes(unsigned_hash(fields, blobs)).hex(), "raw": "0x" + raw.hex(),
            "hash": "0x" + keccak(raw).hex(), "commitments": ["0x" + c.hex() for c in commitments],
            "proofs": ["0x" + p.hex() for p in proofs], "blobNetwork": ["0x" + keccak(older).hex(), len(older)],
            "cellProofs": "0x" + b"".join(cells).hex(), "cellNetwork": ["0x" + keccak(network).hex(), len(network)]}


def write(name, cases):
    head = {"origin": ORIGIN, "keys": [list(pair) for pair in zip(keys, addresses)]}
    lines = ",\n".join(json.dumps(case, separators=(",", ":")) for case in cases)
    text = json.dumps(head, separators=(",", ":"))[:-1] + f',\n"cases":[\n{lines}\n]}}\n'
    (OUT / name).write_text(text)


OUT.mkdir(exist_ok=True)
for make in [legacy, eip2930, eip1559, eip4844, eip7702]:
    write(f"{make.__name__}.json", cases(make))
write("sidecars.json", sidecars())
