"""Writes Fixtures/crypto/signatures.json with eth-keys, a pure Python implementation of secp256k1 and RFC 6979.

The seed is fixed, so that the file comes out the same. Run: python Fixtures/scripts/make_crypto.py
"""
import json
import pathlib
import random
from importlib.metadata import version

from eth_keys import KeyAPI
from eth_keys.backends import NativeECCBackend

OUT = pathlib.Path(__file__).resolve().parent.parent / "crypto"
ORIGIN = f"Fixtures/scripts/make_crypto.py, PyPI eth-keys {version('eth-keys')}"
ORDER = 0xFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFEBAAEDCE6AF48A03BBFD25E8CD0364141
api = KeyAPI(NativeECCBackend)
rng = random.Random(20)

numbers = [1, 2, 3, ORDER - 1, ORDER - 2, ORDER // 2, ORDER // 2 + 1, 2**128, 2**255]
hashes = [0, 1, 2**256 - 1, ORDER, ORDER + 1, ORDER - 1, 2**255]
pairs = [(k, h) for k in numbers[:5] for h in hashes]
pairs += [(k, rng.getrandbits(256)) for k in numbers]
pairs += [(rng.randrange(1, ORDER), rng.getrandbits(256)) for _ in range(180)]

cases = []
for secret, number in pairs:
    key = api.PrivateKey(secret.to_bytes(32, "big"))
    digest = number.to_bytes(32, "big")
    signature = key.sign_msg_hash(digest)
    assert signature.recover_public_key_from_msg_hash(digest) == key.public_key
    cases.append({
        "key": key.to_bytes().hex(), "hash": digest.hex(), "r": f"{signature.r:064x}", "s": f"{signature.s:064x}",
        "v": signature.v, "address": key.public_key.to_checksum_address(),
        "publicKey": key.public_key.to_bytes().hex(), "compressed": key.public_key.to_compressed_bytes().hex()})

OUT.mkdir(exist_ok=True)
lines = ",\n".join(json.dumps(c, separators=(",", ":")) for c in cases)
(OUT / "signatures.json").write_text(f'{{\n"origin":{json.dumps(ORIGIN)},\n"cases":[\n{lines}\n]\n}}\n')
