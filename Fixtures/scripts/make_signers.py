"""Writes Fixtures/signers/signatures.json with eth-account, and log.json with an implementation of its own of the
signing guard's log (the format that SigningGuard.md describes), over rlp, eth-keys and eth-utils.

The seed is fixed, so that the files come out the same. Run: python Fixtures/scripts/make_signers.py
"""
import json
import pathlib
import random
from importlib.metadata import version

import rlp
from eth_account import Account
from eth_account.messages import encode_defunct
from eth_keys import keys
from eth_utils import keccak, to_checksum_address

OUT = pathlib.Path(__file__).resolve().parent.parent / "signers"
ORIGIN = "Fixtures/scripts/make_signers.py, PyPI " + ", ".join(
    f"{name} {version(name)}" for name in ["eth-account", "eth-keys", "eth-utils", "rlp"])
rng = random.Random(44)
KEY = "4c0883a69102937d6231471b5dbb6204fe5129617082792ae468d01a3f362318"
ACCOUNT = Account.from_key(KEY)
ME = bytes.fromhex(ACCOUNT.address[2:])
CONTRACT, FRIEND = bytes(19) + b"\xc1", bytes(19) + b"\xf1"


def hexa(data):
    return "0x" + bytes(data).hex()


def signatures():
    messages = [b"", b"hello", "grüße 🐸".encode(), b"a" * 9, b"a" * 10, b"\x19", rng.randbytes(1000)]
    typed = {
        "types": {"EIP712Domain": [{"name": "name", "type": "string"}, {"name": "chainId", "type": "uint256"},
                                   {"name": "verifyingContract", "type": "address"}],
                  "Person": [{"name": "name", "type": "string"}, {"name": "wallets", "type": "address[]"}],
                  "Mail": [{"name": "from", "type": "Person"}, {"name": "contents", "type": "string"},
                           {"name": "amount", "type": "int256"}]},
        "primaryType": "Mail",
        "domain": {"name": "Mail", "chainId": 1, "verifyingContract": to_checksum_address(CONTRACT)},
        "message": {"from": {"name": "Kermit", "wallets": [to_checksum_address(FRIEND)]}, "contents": "hi",
                    "amount": -7}}
    authorizations = [(0, FRIEND, 0), (1, CONTRACT, 7), (2**256 - 1, rng.randbytes(20), 2**64 - 2)]
    def authorization(chain, address, nonce):
        signed = ACCOUNT.sign_authorization({"chainId": chain, "address": to_checksum_address(address),
                                             "nonce": nonce})
        return {"chainId": str(chain), "address": to_checksum_address(address), "nonce": str(nonce),
                "yParity": signed.y_parity, "r": hex(signed.r), "s": hex(signed.s)}
    hashes = [bytes(32), b"\xff" * 32, rng.randbytes(32)]
    return {
        "origin": ORIGIN, "key": KEY, "address": ACCOUNT.address,
        "messages": [{"message": hexa(m), "signature": hexa(ACCOUNT.sign_message(encode_defunct(m)).signature)}
                     for m in messages],
        "typedData": [{"payload": json.dumps(typed), "signature": hexa(ACCOUNT.sign_typed_data(full_message=typed).signature)}],
        "authorizations": [authorization(*a) for a in authorizations],
        "hashes": [{"hash": hexa(h), "signature": hexa(ACCOUNT.unsafe_sign_hash(h).signature)} for h in hashes],
    }


class Log:
    """The guard's log, from the description of its format."""

    def __init__(self):
        self.text = f"signing-log 1 {hexa(ME)}\n"
        self.chain = keccak(self.text.encode())
        self.count = 0
        self.cost = {}

    def line(self, time, kind, chain=0, nonce=0, effect=bytes(32), signed=bytes(32), charge=0):
        body = (f"{self.count:016x} {time:016x} {kind} {chain:016x} {nonce:016x} {effect.hex()} {signed.hex()} "
                f"{charge:064x} ")
        self.chain = keccak(self.chain + body.encode())
        self.text += body + self.chain.hex() + "\n"
        self.count += 1

    def head(self):
        body = f"{self.count:016x} {self.chain.hex()} "
        return body + keccak(body.encode()).hex() + "\n"

    def transaction(self, time, tx, signing_hash):
        is_cancellation = (tx["to"] == ME and tx["value"] == 0 and tx["data"] == b"" and not tx["blobs"]
                           and not tx["authorizations"])
        word = lambda number: number.to_bytes(32, "big")
        effect = keccak(
            b"transaction" + (b"\1" + tx["to"] if tx["to"] else bytes(21)) + word(tx["value"]) + keccak(tx["data"])
            + keccak(b"".join(tx["blobs"]))
            + keccak(b"".join(word(c) + a + word(n) + bytes([y]) + word(r) + word(s)
                              for c, a, n, y, r, s in tx["authorizations"])))
        cost = tx["value"] + tx["gas"] * tx["fee"] + 131072 * len(tx["blobs"]) * tx["blobFee"]
        place = tx["chainId"], tx["nonce"]
        known = self.cost.get(place, 0)
        self.cost[place] = max(known, cost)
        self.line(time, "c" if is_cancellation else "t", *place, effect, signing_hash, max(0, cost - known))


def sign(tx, kind):
    """The signing hash and the signed bytes of a transaction of any type."""
    to, chain, nonce, gas = tx["to"] or b"", tx["chainId"], tx["nonce"], tx["gas"]
    access = [[FRIEND, [bytes(32)]]] if kind in (1, 3) else []
    fields = {
        0: [nonce, tx["fee"], gas, to, tx["value"], tx["data"]],
        1: [chain, nonce, tx["fee"], gas, to, tx["value"], tx["data"], access],
        2: [chain, nonce, 1, tx["fee"], gas, to, tx["value"], tx["data"], access],
        3: [chain, nonce, 1, tx["fee"], gas, to, tx["value"], tx["data"], access, tx["blobFee"], tx["blobs"]],
        4: [chain, nonce, 1, tx["fee"], gas, to, tx["value"], tx["data"], access, tx["authorizations"]],
    }[kind]
    prefix = bytes([kind]) if kind else b""
    digest = keccak(prefix + rlp.encode(fields + ([chain, 0, 0] if kind == 0 else [])))
    v, r, s = keys.PrivateKey(bytes.fromhex(KEY)).sign_msg_hash(digest).vrs
    return digest, prefix + rlp.encode(fields + [v if kind else v + 35 + 2 * chain, r, s])


def log():
    post = bytes.fromhex("a9059cbb")
    authorization = (1, FRIEND, 3, 1, 5, 6)
    base = {"to": CONTRACT, "value": 0, "data": post, "gas": 100_000, "fee": 50, "chainId": 1, "nonce": 0,
            "blobs": [], "blobFee": 0, "authorizations": []}
    wanted = [
        (2, {}), (2, {"fee": 60}), (0, {"fee": 55}), (1, {"fee": 1}),
        (2, {"to": ME, "data": b"", "gas": 21_000, "fee": 99}),
        (2, {"nonce": 1, "value": 1_000_000}), (0, {"nonce": 2, "to": FRIEND, "data": b"", "value": 7}),
        (3, {"nonce": 3, "blobs": [b"\1" + bytes(31), b"\1" + rng.randbytes(31)], "blobFee": 3}),
        (4, {"nonce": 4, "authorizations": [authorization, (2**256 - 1, CONTRACT, 2**64 - 1, 255, 2**256 - 1, 0)]}),
        (2, {"nonce": 2**64 - 2, "chainId": 10}), (2, {"nonce": 5, "to": None, "data": b"\x60\x00"}),
        (0, {"nonce": 6, "to": ME, "data": b"", "gas": 21_000}),
    ]
    written, requests, time = Log(), [], 1_700_000_000
    for kind, changes in wanted:
        tx = base | changes
        digest, raw = sign(tx, kind)
        written.transaction(time, tx, digest)
        requests.append({"time": time, "transaction": hexa(raw)})
        time += rng.randrange(4000)
    message, unsafe = b"hello", rng.randbytes(32)
    written.line(time, "m", signed=keccak(b"\x19Ethereum Signed Message:\n5" + message))
    requests.append({"time": time, "message": hexa(message)})
    written.line(time, "h", signed=unsafe)
    requests.append({"time": time, "hash": hexa(unsafe)})
    written.line(time, "a", 1, 9, keccak(b"authorization" + FRIEND), keccak(b"\5" + rlp.encode([1, FRIEND, 9])))
    requests.append({"time": time, "authorization": {"chainId": "0x1", "address": to_checksum_address(FRIEND),
                                                     "nonce": "0x9"}})
    written.line(time + 5, "r", 1, 4)
    requests.append({"time": time + 5, "retire": {"chainId": 1, "below": 4}})
    return {"origin": ORIGIN, "key": KEY, "requests": requests, "log": written.text, "head": written.head()}


OUT.mkdir(exist_ok=True)
for name, content in [("signatures", signatures()), ("log", log())]:
    (OUT / f"{name}.json").write_text(json.dumps(content, indent=1, ensure_ascii=True) + "\n")
