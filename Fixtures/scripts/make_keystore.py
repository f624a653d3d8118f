"""Writes Fixtures/keystore/keystores.json: keystores of version 3 that eth-keyfile (the package behind eth-account)
makes, and others in the shapes that other tools write, which eth-keyfile opens too where it knows the shape.

Costs are small, so that tests are quick. Seeded, so that the file comes out the same.
Run: python Fixtures/scripts/make_keystore.py
"""
import hashlib
import json
import pathlib
import random
import uuid
from importlib.metadata import version

from Crypto.Cipher import AES
from Crypto.Util import Counter
from eth_account import Account
from eth_keyfile import decode_keyfile_json, keyfile
from eth_utils import keccak

OUT = pathlib.Path(__file__).resolve().parent.parent / "keystore"
ORIGIN = f"Fixtures/scripts/make_keystore.py, PyPI eth-keyfile {version('eth-keyfile')}, eth-account {version('eth-account')}"
ORDER = 0xFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFEBAAEDCE6AF48A03BBFD25E8CD0364141
rng = random.Random(4)
# The packages' own random bytes, from the seed.
keyfile.Random.get_random_bytes = rng.randbytes
keyfile.uuid4 = lambda: uuid.UUID(bytes=rng.randbytes(16), version=4)

# é as one letter and as e with an accent are two passwords; none of these is normalised.
PASSWORDS = [
    "", " ", "a", "testpassword", "correct horse battery staple", "pass\nword\n", "\x00", "quote\"back\\slash",
    "pässwörd", "\u00e9", "e\u0301", "пароль", "密码", "パスワード", "🔑🗝️", "\ufb01", "x" * 63, "y" * 64, "z" * 65, "ж" * 200,
]


def random_key():
    return rng.randrange(1, ORDER).to_bytes(32, "big")


def random_password():
    alphabet = "abcXYZ019 !\"\\/äöüßéñçłøшщ密码鍵🔑\u0301\u200d"
    return "".join(rng.choice(alphabet) for _ in range(rng.randrange(40)))


cases = []


def add(name, keystore, password, key, opens=True):
    """A keystore given as JSON text or as what json.dumps takes."""
    text = keystore if isinstance(keystore, str) else json.dumps(keystore, ensure_ascii=False)
    if opens:
        opened = decode_keyfile_json(json.loads(text), password.encode())
        assert opened.rjust(32, b"\0") == key, name
    cases.append({"name": name, "keystore": text, "password": password, "key": key.hex(),
                  "address": Account.from_key(key).address})


for index in range(60):
    password = PASSWORDS[index] if index < len(PASSWORDS) else random_password()
    kdf = ["scrypt", "pbkdf2"][index % 2]
    cost = rng.choice([2, 4, 16, 64, 256]) if kdf == "scrypt" else rng.choice([1, 2, 3, 10, 100])
    key = [1, 2, ORDER - 1, ORDER - 2][index].to_bytes(32, "big") if index < 4 else random_key()
    made = keyfile.create_keyfile_json(
        key, password.encode(), kdf=kdf, iterations=cost, salt_size=rng.choice([0, 1, 8, 16, 32, 33, 100]))
    add(f"eth-keyfile {index}", made, password, key)

for index in range(4):
    key, password = random_key(), random_password()
    add(f"eth-account {index}", Account.encrypt(key, password, kdf=["scrypt", "pbkdf2"][index % 2], iterations=8),
        password, key)


def make(key, password, kdf="scrypt", n=16, r=8, p=1, c=5, dklen=32, iv=None, ciphertext_of=None, salt=None):
    """A keystore made of hashlib and pycryptodome, for parameters that eth-keyfile does not write."""
    salt = rng.randbytes(32) if salt is None else salt
    iv = rng.randbytes(16) if iv is None else iv
    if kdf == "scrypt":
        derived = hashlib.scrypt(password.encode(), salt=salt, n=n, r=r, p=p, dklen=dklen, maxmem=1 << 27)
        params = {"dklen": dklen, "n": n, "p": p, "r": r, "salt": salt.hex()}
    else:
        derived = hashlib.pbkdf2_hmac("sha256", password.encode(), salt, c, dklen)
        params = {"c": c, "dklen": dklen, "prf": "hmac-sha256", "salt": salt.hex()}
    counter = Counter.new(128, initial_value=int.from_bytes(iv, "big"))
    plain = key if ciphertext_of is None else ciphertext_of
    ciphertext = AES.new(derived[:16], AES.MODE_CTR, counter=counter).encrypt(plain)
    return {
        "address": Account.from_key(key if 0 < int.from_bytes(key, "big") < ORDER else random_key()).address[2:].lower(),
        "crypto": {
            "cipher": "aes-128-ctr", "ciphertext": ciphertext.hex(), "cipherparams": {"iv": iv.hex()}, "kdf": kdf,
            "kdfparams": params, "mac": keccak(derived[16:32] + ciphertext).hex()},
        "id": str(uuid.UUID(bytes=rng.randbytes(16), version=4)), "version": 3}


for n, r, p in [(2, 1, 1), (2, 8, 16), (1024, 8, 16), (4096, 8, 6), (32768, 1, 2), (64, 3, 5), (8192, 8, 1)]:
    key, password = random_key(), random_password()
    add(f"scrypt n={n} r={r} p={p}", make(key, password, n=n, r=r, p=p), password, key)
for dklen in [33, 64, 100]:
    for kdf in ["scrypt", "pbkdf2"]:
        key, password = random_key(), random_password()
        add(f"{kdf} dklen={dklen}", make(key, password, kdf, dklen=dklen), password, key)

# The counter runs over 32, 64 and 128 bits.
for iv in ["ffffffffffffffffffffffffffffffff", "00000000000000000000000000000000", "0123456789abcdef01234567ffffffff",
           "0123456789abcdefffffffffffffffff"]:
    key, password = random_key(), random_password()
    add(f"iv {iv}", make(key, password, iv=bytes.fromhex(iv)), password, key)

# Initialization vectors written as numbers, leading zeros lost: bytes, and half a byte (which eth-keyfile refuses).
for iv in ["00ab" + "5c" * 14, "0000" + "5d" * 14, "00" * 15 + "01", "0a" + "5e" * 15]:
    key, password = random_key(), random_password()
    made = make(key, password, iv=bytes.fromhex(iv))
    short = iv.lstrip("0")
    if len(short) % 2 == 0:
        made["crypto"]["cipherparams"]["iv"] = short
        add(f"iv {short}", made, password, key)
    else:
        made["crypto"]["cipherparams"]["iv"] = short
        add(f"iv {short}", made, password, key, opens=False)

# Keys whose leading zeros were not encrypted.
for zeros in [1, 2, 5, 31]:
    key, password = bytes(zeros) + bytes([1 + rng.randrange(255)]) + rng.randbytes(31 - zeros), random_password()
    add(f"{32 - zeros} bytes", make(key, password, ciphertext_of=key[zeros:]), password, key)
    add(f"{zeros} zeros", make(key, password), password, key)


def changed(change):
    key, password = random_key(), random_password()
    made = make(key, password, kdf=rng.choice(["scrypt", "pbkdf2"]))
    return change(made) or made, password, key


def upper(value):
    if isinstance(value, dict):
        return {name: upper(member) for name, member in value.items()}
    return value.upper() if isinstance(value, str) and name_is_hex(value) else value


def name_is_hex(text):
    return all(c in "0123456789abcdef" for c in text) and len(text) > 20


def prefixed(value):
    if isinstance(value, dict):
        return {name: prefixed(member) for name, member in value.items()}
    return "0x" + value if isinstance(value, str) and name_is_hex(value) else value


def capital(made):
    made["Crypto"] = made.pop("crypto")


def all_capital(value):
    if isinstance(value, dict):
        return {name.upper(): all_capital(member) for name, member in value.items()}
    return value


def extra(made):
    made["x-ethers"] = {"client": "ethers.js", "gethFilename": "UTC--", "mnemonicCounter": "ab", "version": "0.1"}
    made["crypto"]["version"] = 1
    made["crypto"]["kdfparams"]["extra"] = [1, 2, {"a": None}]
    made["name"] = "my \u2028 key"


for name, change in {
    "upper-case hexadecimal": upper, "0x": prefixed, "0x and upper case": lambda made: prefixed(upper(made)),
    "Crypto": capital, "NAMES": all_capital, "extra members": extra,
    "no address": lambda made: made.pop("address") and None,
    "null address": lambda made: made.update(address=None),
    "empty address": lambda made: made.update(address=""),
    "no id": lambda made: made.pop("id") and None,
    "upper-case address": lambda made: made.update(address=made["address"].upper()),
}.items():
    made, password, key = changed(change)
    add(name, made, password, key)
made, password, key = changed(lambda made: None)
add("many lines", json.dumps(made, indent=2) + "\n", password, key)
add("escapes", json.dumps(made).replace("aes-128-ctr", "\\u0061es-128-ctr").replace('"crypto"', '"cr\\u0079pto"'),
    password, key)

# What opens with the right password and is no key.
damaged = []
for number in [0, ORDER, ORDER + 1, 2**256 - 1]:
    damaged.append(json.dumps(make(number.to_bytes(32, "big"), "testpassword", n=2, r=1)))
damaged.append(json.dumps(make(bytes(32), "testpassword", "pbkdf2", ciphertext_of=bytes(31))))

OUT.mkdir(exist_ok=True)
lines = ",\n".join(json.dumps(c, separators=(",", ":")) for c in cases)
(OUT / "keystores.json").write_text(f'{{\n"origin":{json.dumps(ORIGIN)},\n"damaged":{json.dumps(damaged)},\n"cases":[\n{lines}\n]\n}}\n')
