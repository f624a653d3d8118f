"""Makes Fixtures/hd/*.json from implementations independent of this project.

    .venv/bin/python -m pip download --no-deps --no-binary :all: bip32==5.0.0
    tar xzf bip32-5.0.0.tar.gz
    .venv/bin/python -m pip install --target site bip32==5.0.0 coincurve
    PYTHONPATH=site .venv/bin/python Fixtures/scripts/make_hd.py bip32-5.0.0

- vectors.json: the published test vectors 1 to 5 of BIP-32, as they stand in the tests of PyPI bip32. Those of 1 to 4
  are derived once more here, with PyPI eth-keys; those of 5, which are invalid, with what BIP-32 says is wrong.
- random.json: random seeds, paths and networks, by PyPI bip32, addresses by eth-keys and eth-account.
- invalid.json: extended keys with one thing wrong, and a checksum that fits all the same.
- hashes.json: RIPEMD-160 by PyPI pycryptodome, and Base58 by Python's integers.
"""

import hashlib
import hmac
import json
import random
import re
import sys
from importlib.metadata import version
from pathlib import Path

from bip32 import BIP32, HARDENED_INDEX
from Crypto.Hash import RIPEMD160
from eth_account.hdaccount import key_from_seed
from eth_keys import keys

SEED = 20261122
PACKAGE = Path(sys.argv[1])
FOLDER = Path(__file__).resolve().parent.parent / "hd"
ORDER = 0xFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFEBAAEDCE6AF48A03BBFD25E8CD0364141
ALPHABET = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"
VERSIONS = {"main": (0x0488ADE4, 0x0488B21E), "test": (0x04358394, 0x043587CF)}
rng = random.Random(SEED)


def base58(data: bytes) -> str:
    number, digits = int.from_bytes(data, "big"), ""
    while number:
        number, digit = divmod(number, 58)
        digits = ALPHABET[digit] + digits
    return "1" * (len(data) - len(data.lstrip(b"\0"))) + digits


def unbase58(text: str) -> bytes:
    number = 0
    for char in text:
        number = number * 58 + ALPHABET.index(char)
    return bytes(len(text) - len(text.lstrip("1"))) + number.to_bytes((number.bit_length() + 7) // 8, "big")


def checked(payload: bytes) -> str:
    return base58(payload + hashlib.sha256(hashlib.sha256(payload).digest()).digest()[:4])


def public(secret: int):
    return keys.PrivateKey(secret.to_bytes(32, "big")).public_key


def derive(seed: bytes, path: list) -> tuple:
    """The texts of the private and the public key, by BIP-32's formulas."""
    code = hmac.new(b"Bitcoin seed", seed, hashlib.sha512).digest()
    secret, chain, depth, fingerprint, last = int.from_bytes(code[:32], "big"), code[32:], 0, bytes(4), 0
    for index in path:
        parent = public(secret).to_compressed_bytes()
        key = b"\0" + secret.to_bytes(32, "big") if index >= HARDENED_INDEX else parent
        code = hmac.new(chain, key + index.to_bytes(4, "big"), hashlib.sha512).digest()
        secret, chain = (int.from_bytes(code[:32], "big") + secret) % ORDER, code[32:]
        fingerprint = RIPEMD160.new(hashlib.sha256(parent).digest()).digest()[:4]
        depth, last = depth + 1, index
    rest = bytes([depth]) + fingerprint + last.to_bytes(4, "big") + chain
    private, public_version = VERSIONS["main"]
    return (
        checked(private.to_bytes(4, "big") + rest + b"\0" + secret.to_bytes(32, "big")),
        checked(public_version.to_bytes(4, "big") + rest + public(secret).to_compressed_bytes()),
    )


def what_is_wrong(text: str, is_private: bool) -> str:
    data = unbase58(text)
    if checked(data[:-4]) != text:
        return "checksum"
    found = int.from_bytes(data[:4], "big")
    if found not in [v for pair in VERSIONS.values() for v in pair]:
        return "version"
    if data[4] == 0 and data[5:9] != bytes(4):
        return "parent"
    if data[4] == 0 and data[9:13] != bytes(4):
        return "index"
    if is_private:
        if data[45] != 0:
            return "prefix"
        assert not 0 < int.from_bytes(data[46:78], "big") < ORDER
        return "range"
    return "prefix" if data[45] not in (2, 3) else "point"


def path_text(path: list) -> str:
    return "/".join(["m"] + [f"{i - HARDENED_INDEX}'" if i >= HARDENED_INDEX else str(i) for i in path])


def published() -> dict:
    source = (PACKAGE / "tests/test_bip32.py").read_text()
    cases, invalid = {}, []
    for number in range(1, 5):
        body = re.search(rf"def test_vector_{number}\(\):(.*?)\n\n\n", source, re.S).group(1)
        seed = re.search(r'fromhex\(\s*"([0-9a-f]+)"', body).group(1)
        call = r'bip32\.get_x(pub|priv)(?:_from_path)?\(([^()]*)\)\s*==\s*"(x[^"]+)"'
        for kind, path, text in re.findall(call, body):
            value = eval(path.strip(), {"HARDENED_INDEX": HARDENED_INDEX}) if path.strip() else "m"
            if isinstance(value, str):
                parts = value.split("/")[1:]
                value = [int(p.rstrip("'hH")) + (0 if p.isdigit() else HARDENED_INDEX) for p in parts]
            cases.setdefault((seed, path_text(value), tuple(value)), {})[kind] = text
    found = []
    for (seed, path, value), texts in cases.items():
        assert derive(bytes.fromhex(seed), value) == (texts["priv"], texts["pub"]), (seed, path)
        found.append({"seed": seed, "path": path, "xprv": texts["priv"], "xpub": texts["pub"]})
    body = re.search(r"def test_vector_5\(\):(.*?)\n\n\n", source, re.S).group(1)
    for kind in ("xpub", "xpriv"):
        part = re.search(rf"invalid_{kind}s = \[(.*?)\]", body, re.S).group(1)
        for text in re.findall(r'"(\w+)"', part):
            invalid.append({
                "text": text, "isPrivate": kind == "xpriv", "wrong": what_is_wrong(text, kind == "xpriv")})
    assert len(found) == 17 and len({case["text"] for case in invalid}) == 16, (len(found), len(invalid))
    return {"valid": found, "invalid": invalid}


def randoms() -> dict:
    cases = []
    for _ in range(120):
        seed = rng.randbytes(rng.choice([16, 17, 32, 63, 64]))
        network = rng.choice(["main", "main", "test"])
        path = [
            rng.choice([0, 1, 2**31 - 1, rng.randrange(2**31)]) + rng.choice([0, HARDENED_INDEX])
            for _ in range(rng.randint(0, 6))
        ]
        tree = BIP32.from_seed(seed, network=network)
        secret = tree.get_privkey_from_path(path)
        assert bytes(key_from_seed(seed, path_text(path))) == secret
        child = rng.randrange(2**31)
        cases.append({
            "seed": seed.hex(), "network": network, "path": path_text(path), "xprv": tree.get_xpriv_from_path(path),
            "xpub": tree.get_xpub_from_path(path),
            "address": keys.PrivateKey(secret).public_key.to_checksum_address(),
            "child": child, "childXpub": tree.get_xpub_from_path(path + [child])})
    return {"cases": cases}


def invalid() -> dict:
    cases = []

    def add(wrong: str, payload: bytes, is_private: bool, checksum: bytes | None = None) -> None:
        text = checked(payload) if checksum is None else base58(payload + checksum)
        cases.append({"text": text, "isPrivate": is_private, "wrong": wrong})

    for _ in range(12):
        tree = BIP32.from_seed(rng.randbytes(32), network=rng.choice(["main", "test"]))
        path = [rng.randrange(2**32) for _ in range(rng.randint(1, 3))]
        prv, pub = (unbase58(t)[:-4] for t in (tree.get_xpriv_from_path(path), tree.get_xpub_from_path(path)))
        for payload, is_private in ((prv, True), (pub, False)):
            add("checksum", payload, is_private, rng.randbytes(4))
            text = list(checked(payload))
            place = rng.randrange(4, len(text))
            text[place] = rng.choice([c for c in ALPHABET if c != text[place]])
            cases.append({"text": "".join(text), "isPrivate": is_private, "wrong": "checksum"})
            text[place] = rng.choice("0OIl+/ é\n")
            place = len("".join(text[:place]).encode())
            cases.append({"text": "".join(text), "isPrivate": is_private, "wrong": "character", "offset": place})
            add("length", payload[:-1], is_private)
            add("length", payload[:45], is_private)
            add("version", rng.randbytes(4) + payload[4:], is_private)
            add("parent", payload[:4] + bytes(1) + b"\1" + payload[6:], is_private)
            add("index", payload[:4] + bytes(5) + b"\0\0\0\1" + payload[13:], is_private)
            add("kind", payload, not is_private)
        for number in (0, ORDER, ORDER + 1, 2**256 - 1):
            add("range", prv[:46] + number.to_bytes(32, "big"), True)
        add("prefix", prv[:45] + b"\1" + prv[46:], True)
        for prefix in (0, 1, 4, 5, 6, 7):
            add("prefix", pub[:45] + bytes([prefix]) + pub[46:], False)
        # 5 is no x coordinate of the curve, nor is anything from the field's prime on.
        for x in (5, 2**256 - 2**32 - 977, 2**256 - 1):
            add("point", pub[:46] + x.to_bytes(32, "big"), False)
    return {"cases": cases}


def hashes() -> dict:
    messages = [bytes(n) for n in (0, 1, 55, 56, 57, 63, 64, 65, 119, 120, 128)]
    messages += [rng.randbytes(rng.randint(0, 200)) for _ in range(60)] + [rng.randbytes(32) for _ in range(20)]
    numbers = [b"", b"\0", b"\0\0", b"\1", b"\xff" * 82, bytes(82), b"\0" + b"\xff" * 7]
    numbers += [bytes(rng.choice([0, 0, 1, 3])) + rng.randbytes(rng.randint(0, 82)) for _ in range(150)]
    return {
        "ripemd160": [[m.hex(), RIPEMD160.new(m).hexdigest()] for m in messages],
        "base58": [[n.hex(), base58(n)] for n in numbers],
    }


def write(name: str, origin: str, content: dict) -> None:
    origin = f"Fixtures/scripts/make_hd.py; {origin}; seed {SEED}"
    parts = [f'"origin":{json.dumps(origin)}']
    for key, cases in content.items():
        rows = ",\n".join(json.dumps(case, separators=(",", ":"), ensure_ascii=False) for case in cases)
        parts.append(f'"{key}":[\n{rows}\n]')
    FOLDER.mkdir(exist_ok=True)
    (FOLDER / name).write_text("{\n" + ",\n".join(parts) + "\n}\n", encoding="utf8")


write("vectors.json", "BIP-32, test vectors 1 to 5, from the tests of PyPI bip32 5.0.0", published())
write("random.json", f"PyPI bip32 5.0.0, eth-account {version('eth-account')}", randoms())
write("invalid.json", "PyPI bip32 5.0.0, damaged", invalid())
write("hashes.json", f"PyPI pycryptodome {version('pycryptodome')}, Python's integers", hashes())
