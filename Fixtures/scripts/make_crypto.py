"""Writes Fixtures/crypto with eth-keys, a pure Python implementation of secp256k1 and RFC 6979, and eth-account.

signatures.json: keys, their signatures of hashes, and keys moved by a tweak (BIP-32). messages.json: signatures of
messages (EIP-191). edges.json: signatures and public keys at the edges, judged by textbook ECDSA on Python's integers
(SEC 1, sections 4.1.4 and 4.1.6). The seed is fixed, so that the files come out the same.
Run: python Fixtures/scripts/make_crypto.py
"""
import json
import pathlib
import random
from importlib.metadata import version

from eth_account import Account
from eth_account.messages import encode_defunct, encode_intended_validator, _hash_eip191_message
from eth_keys import KeyAPI
from eth_keys.backends import NativeECCBackend
from eth_keys.backends.native.jacobian import fast_add, fast_multiply, inv

OUT = pathlib.Path(__file__).resolve().parent.parent / "crypto"
KEYS = f"PyPI eth-keys {version('eth-keys')}"
ORDER = 0xFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFEBAAEDCE6AF48A03BBFD25E8CD0364141
PRIME = 2**256 - 2**32 - 977
G = (0x79BE667EF9DCBBAC55A06295CE870B07029BFCDB2DCE28D959F2815B16F81798,
     0x483ADA7726A3C4655DA4FBFC0E1108A8FD17B448A68554199C47D08FFB10D4B8)
api = KeyAPI(NativeECCBackend)
rng = random.Random(20)


def write(name, origin, **lists):
    parts = [f'"origin":{json.dumps(f"Fixtures/scripts/make_crypto.py, {origin}")}']
    for key, cases in lists.items():
        lines = ",\n".join(json.dumps(c, separators=(",", ":")) for c in cases)
        parts.append(f'"{key}":[\n{lines}\n]')
    OUT.mkdir(exist_ok=True)
    (OUT / name).write_text("{\n" + ",\n".join(parts) + "\n}\n")


def word(number):
    return f"{number:064x}"


def signatures():
    numbers = [1, 2, 3, ORDER - 1, ORDER - 2, ORDER // 2, ORDER // 2 + 1, 2**128, 2**255]
    hashes = [0, 1, 2**256 - 1, ORDER, ORDER + 1, ORDER - 1, 2**255]
    pairs = [(k, h) for k in numbers[:5] for h in hashes]
    pairs += [(k, rng.getrandbits(256)) for k in numbers]
    pairs += [(rng.randrange(1, ORDER), rng.getrandbits(256)) for _ in range(480)]
    cases = []
    for secret, number in pairs:
        key = api.PrivateKey(secret.to_bytes(32, "big"))
        digest = number.to_bytes(32, "big")
        signature = key.sign_msg_hash(digest)
        assert signature.recover_public_key_from_msg_hash(digest) == key.public_key
        compact = ((signature.v << 255) | signature.s)
        tweak = rng.choice([rng.getrandbits(256) % ORDER, rng.randrange(3), ORDER - 1, ORDER - secret, ORDER])
        moved = (secret + tweak) % ORDER if tweak < ORDER else 0
        cases.append({
            "key": key.to_bytes().hex(), "hash": digest.hex(), "r": word(signature.r), "s": word(signature.s),
            "v": signature.v, "compact": word(signature.r) + word(compact),
            "address": key.public_key.to_checksum_address(), "publicKey": key.public_key.to_bytes().hex(),
            "compressed": key.public_key.to_compressed_bytes().hex(), "tweak": word(tweak),
            "moved": word(moved) if moved else None,
            "movedPublicKey":
                api.PrivateKey(moved.to_bytes(32, "big")).public_key.to_bytes().hex() if moved else None})
    write("signatures.json", KEYS, cases=cases)


def messages():
    cases = []
    texts = [b"", b"a", b"Hello World", b"It's a small(er) world", "grüße 🐸".encode(), bytes(range(256))]
    texts += [rng.randbytes(n) for n in (9, 10, 99, 100, 135, 136, 137, 1000)]
    texts += [rng.randbytes(rng.randrange(300)) for _ in range(40)]
    for text in texts:
        secret = rng.randrange(1, ORDER).to_bytes(32, "big")
        validator = rng.randbytes(20)
        account = Account.from_key(secret)
        message = encode_defunct(text)
        cases.append({
            "key": secret.hex(), "message": text.hex(), "hash": _hash_eip191_message(message).hex(),
            "signature": account.sign_message(message).signature.hex(), "address": account.address,
            "validator": "0x" + validator.hex(),
            "validatorHash": _hash_eip191_message(encode_intended_validator(validator, text)).hex()})
    write("messages.json", f"PyPI eth-account {version('eth-account')}", cases=cases)


def point_with(x):
    """The point with this x and an even y, if there is one."""
    square = (pow(x, 3, PRIME) + 7) % PRIME
    y = pow(square, (PRIME + 1) // 4, PRIME)
    if y * y % PRIME != square:
        return None
    return (x, y if y % 2 == 0 else PRIME - y)


def add(p, q):
    """The sum of points; None is the point at infinity."""
    if p is None or q is None:
        return q if p is None else p
    if p[0] == q[0] and (p[1] + q[1]) % PRIME == 0:
        return None
    return fast_add(p, q)


def times(p, k):
    k %= ORDER
    return None if p is None or k == 0 else fast_multiply(p, k)


def verifies(q, z, r, s):
    if not (0 < r < ORDER and 0 < s < ORDER):
        return False
    w = inv(s, ORDER)
    point = add(times(G, z * w), times(q, r * w))
    return point is not None and point[0] % ORDER == r


def recover(z, r, s, parity):
    if not (0 < r < ORDER and 0 < s < ORDER) or (point := point_with(r)) is None:
        return None
    if parity:
        point = (point[0], PRIME - point[1])
    w = inv(r, ORDER)
    return add(times(point, s * w), times(G, -z * w))


def plain(q):
    return word(q[0]) + word(q[1])


def edges():
    cases = []

    def case(comment, q, z, r, s):
        found = [recover(z, r, s, parity) for parity in (0, 1)]
        cases.append({
            "comment": comment, "publicKey": plain(q), "hash": word(z), "r": word(r), "s": word(s),
            "isValid": verifies(q, z, r, s), "recovered": [plain(p) if p else None for p in found]})

    d = rng.randrange(1, ORDER)
    q, z, k = times(G, d), rng.getrandbits(256), rng.randrange(1, ORDER)
    r = times(G, k)[0] % ORDER
    s = inv(k, ORDER) * (z + r * d) % ORDER
    case("right", q, z, r, s)
    case("the twin with n - s", q, z, r, ORDER - s)
    strange = [0, 1, 2, ORDER // 2, ORDER // 2 + 1, ORDER - 1, ORDER, ORDER + 1, PRIME - 1, PRIME, PRIME + 1,
               2**256 - 1, 2**255]
    for n in strange:
        case("strange r", q, z, n, s)
        case("strange s", q, z, r, n)
        for m in strange:
            case("strange r and s", q, z, n, m)
    for number in (r + ORDER, s + ORDER):
        if number < 2**256:
            case("n too much", q, z, number if number == r + ORDER else r, s if number == r + ORDER else number)
    case("r and s exchanged", q, z, s, r)
    case("r of -k", q, z, ORDER - r, s)
    case("another key", times(G, d + 1), z, r, s)
    case("the opposite key", (q[0], PRIME - q[1]), z, r, s)
    for h in (0, 1, ORDER - 1, ORDER, 2**256 - 1):
        for secret in (1, 2, ORDER - 1, d):
            key = times(G, secret)
            for nonce in (1, 2, ORDER - 1, k):
                x = times(G, nonce)[0] % ORDER
                proof = inv(nonce, ORDER) * (h + x * secret) % ORDER
                case("small numbers", key, h, x, proof)
                case("small numbers, low s", key, h, x, min(proof, ORDER - proof))
    # u1 G + u2 Q is the point at infinity, whatever s is: d = -z / r.
    for _ in range(10):
        r0, z0 = rng.randrange(1, ORDER), rng.randrange(1, ORDER)
        case("infinity in verification", times(G, -z0 * inv(r0, ORDER)), z0, r0, rng.randrange(1, ORDER))
    # s R = z G, so that the recovered key would be infinity.
    for nonce in (1, 2, 3, rng.randrange(1, ORDER)):
        x, z0 = times(G, nonce)[0] % ORDER, rng.randrange(1, ORDER)
        case("infinity in recovery", q, z0, x, inv(nonce, ORDER) * z0 % ORDER)
    # The nonce point's x is n or more: verified modulo n, but only recovery identifiers 2 and 3 would recover it.
    x, made = ORDER, 0
    while made < 10:
        x += 1
        if (point := point_with(x)) is None:
            continue
        made += 1
        z0, s0, r0 = rng.getrandbits(256), rng.randrange(1, ORDER // 2), x - ORDER
        w = inv(r0, ORDER)
        case("x of n or more", add(times(point, s0 * w), times(G, -z0 * w)), z0, r0, s0)
    for _ in range(60):
        r0, s0, z0 = rng.randrange(1, ORDER), rng.randrange(1, ORDER), rng.getrandbits(256)
        made = recover(z0, r0, s0, rng.randrange(2))
        case("from a random signature", made or q, z0, r0, s0)

    keys = []

    def key(comment, data):
        on_curve = None
        if len(data) == 33 and data[0] in (2, 3):
            x = int.from_bytes(data[1:], "big")
            if x < PRIME and (p := point_with(x)):
                on_curve = (x, p[1] if p[1] % 2 == data[0] - 2 else PRIME - p[1])
        elif (len(data), data[:1]) == (65, b"\4") or len(data) == 64:
            x, y = (int.from_bytes(data[-64:][i:i + 32], "big") for i in (0, 32))
            if x < PRIME and y < PRIME and (y * y - pow(x, 3, PRIME) - 7) % PRIME == 0:
                on_curve = (x, y)
        keys.append({"comment": comment, "bytes": data.hex(), "point": plain(on_curve) if on_curve else None})

    def words(*numbers):
        return b"".join(n.to_bytes(32, "big") for n in numbers)

    for x in [0, 1, 2, 3, 4, 5, PRIME - 1, PRIME, PRIME + 1, PRIME + 2, PRIME + 3, ORDER, 2**256 - 1]:
        p = point_with(x % PRIME)
        for head in (0, 1, 2, 3, 4, 5, 6, 7, 0xff):
            key("compressed", bytes([head]) + words(x))
            if p:
                for y in (p[1], PRIME - p[1], p[1] ^ 1):
                    key("uncompressed", bytes([head]) + words(x, y))
        if p:
            key("coordinates", words(x, p[1]))
            key("y + p", words(x, min(p[1] + PRIME, 2**256 - 1)))
    # A y so small that y + p fits: the cube root of y^2 - 7 exists for some.
    for y in range(1, 60):
        cube = (y * y - 7) % PRIME
        root = pow(cube, (PRIME + 2) // 9, PRIME)
        if pow(root, 3, PRIME) == cube:
            key("small y", words(root, y))
            key("y of p or more", words(root, y + PRIME))
    for head in (0, 2, 3, 4, 6, 7):
        key("infinity", bytes([head]))
        key("infinity", bytes([head]) + bytes(64))
        key("infinity", bytes([head]) + bytes(32))
    for size in (0, 1, 31, 32, 33, 63, 64, 65, 66, 128):
        key("wrong length", (b"\4" + words(*q) + bytes(64))[:size])
        key("wrong length", (words(*q) + bytes(64))[:size])
    write("edges.json", f"textbook ECDSA on points of {KEYS}", signatures=cases, publicKeys=keys)


signatures()
messages()
edges()
