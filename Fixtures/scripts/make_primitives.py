"""Writes Fixtures/primitives/*.json: Keccak-256 with pycryptodome and safe-pysha3, numbers with Python's
integers, addresses and units with eth-utils.

The seeds are fixed, so that the files come out the same. Run: python Fixtures/scripts/make_primitives.py
"""
import json
import pathlib
import random
from importlib.metadata import version

import sha3
from Crypto.Hash import keccak
from eth_utils import from_wei, to_checksum_address, to_wei

OUT = pathlib.Path(__file__).resolve().parent.parent / "primitives"
PACKAGES = ", ".join(f"{name} {version(name)}" for name in ("pycryptodome", "safe-pysha3", "eth-utils"))
ORIGIN = f"Fixtures/scripts/make_primitives.py, PyPI {PACKAGES}"
MASK = 2**256 - 1


def write(name, **content):
    OUT.mkdir(exist_ok=True)
    lines = [f'{json.dumps(key)}:' + (
        "[\n" + ",\n".join(json.dumps(c, separators=(",", ":")) for c in value) + "\n]"
        if isinstance(value, list) else json.dumps(value)) for key, value in {"origin": ORIGIN, **content}.items()]
    (OUT / name).write_text("{\n" + ",\n".join(lines) + "\n}\n")


def digest(data):
    first = keccak.new(digest_bits=256, data=data).digest()
    assert first == sha3.keccak_256(data).digest()
    return first


# Keccak-256: byte i of the message of n bytes is (31 i + 7 n + i / 256) mod 256.
def message(n):
    return bytes((31 * i + 7 * n + (i >> 8)) & 0xFF for i in range(n))


digests = [digest(message(n)) for n in range(1101)]
write("keccak.json", all=digest(b"".join(digests)).hex(), mebibyte=digest(message(1 << 20)).hex(),
      cases=[{"length": n, "digest": digests[n].hex()} for n in range(0, 1101, 50)])


# UInt256: operands come from SplitMix64, so that the tests can make the same ones.
class SplitMix64:
    def __init__(self, seed):
        self.state = seed

    def next(self):
        m = 2**64 - 1
        self.state = self.state + 0x9E3779B97F4A7C15 & m
        z = self.state
        z = (z ^ z >> 30) * 0xBF58476D1CE4E5B9 & m
        z = (z ^ z >> 27) * 0x94D049BB133111EB & m
        return z ^ z >> 31

    def operand(self):
        """0 to 4 limbs, least significant first, that are often at a border."""
        value = 0
        for limb in range(self.next() % 5):
            shape = self.next() % 8
            word = [0, 2**64 - 1, 1, 2**63, 2**64 - 2][shape] if shape < 5 else self.next()
            value |= (word & 0xFFFFFFFF if shape == 5 else word) << 64 * limb
        return value


def word(value):
    return (value & MASK).to_bytes(32, "big")


def results(a, b, c, s):
    """What each operation gives, in the order in which the tests hash it."""
    out = [word(a + b), bytes([a + b > MASK]), word(a - b), bytes([a < b]), word(a * b >> 256), word(a * b),
           bytes([a * b > MASK])]
    if b:
        wide = (c % b) << 256 | a
        out += [word(a // b), word(a % b), word(wide // b), word(wide % b)]
    out += [word(a << s), word(a >> s), word(a << s % 256), word(a >> s % 256), word(a & b), word(a | b), word(a ^ b),
            word(~a), word(a)[::-1]]
    trailing = (a & -a).bit_length() - 1 if a else 256
    for count in (256 - a.bit_length(), trailing, a.bit_count()):
        out.append(count.to_bytes(2, "big"))
    out += [bytes([0 if a < b else 1 if a == b else 2]), str(a).encode(), hex(a).encode()]
    return b"".join(out)


SEED, OPERATIONS, STEP = 0x5EED, 25_000, 1_000
generator = SplitMix64(SEED)
running = keccak.new(digest_bits=256, update_after_digest=True)
checkpoints = []
explicit = []
for index in range(OPERATIONS):
    a, b, c, s = generator.operand(), generator.operand(), generator.operand(), generator.next() % 320
    running.update(results(a, b, c, s))
    if (index + 1) % STEP == 0:
        checkpoints.append(running.digest().hex())
    if index % 50 == 0:
        quotient, remainder = divmod(a, b) if b else (0, 0)
        explicit.append([hex(n) for n in (a, b, s, a + b & MASK, a - b & MASK, a * b >> 256, a * b & MASK, quotient,
                                          remainder, a << s & MASK, a >> s)] + [str(a)])
write("uint256.json", seed=SEED, step=STEP, checkpoints=checkpoints,
      columns="a b s a+b a-b a*b/2^256 a*b a/b a%b a<<s a>>s decimal(a)".split(), cases=explicit)

# Int256: in ascending order; bits is the smallest width that holds the number with its sign.
rng = random.Random(20)
signed = {0, 1, -1, 2**255 - 1, -2**255}
for k in list(range(7, 256, 8)) + [63, 64, 65, 127, 128]:
    signed |= {n for n in (2**k, 2**k - 1, 2**k + 1, -2**k, -2**k - 1, -2**k + 1) if -2**255 <= n < 2**255}
signed |= {(-1) ** k * rng.getrandbits(rng.randrange(1, 256)) for k in range(100)}


def bits(n):
    return (n if n >= 0 else ~n).bit_length() + 1


write("int256.json", cases=[[str(n), hex(n & MASK), str(abs(n)), bits(n)] for n in sorted(signed)])

# Addresses: EIP-55's published examples, then random ones.
published = """0x52908400098527886E0F7030069857D2E4169EE7 0x8617E340B3D01FA5F11F306F4090FD50E238070D
0xde709f2102306220921060314715629080e2fb77 0x27b1fdb04752bbc536007a920d24acb045561c26
0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed 0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359
0xdbF03B407c01E7cD3CBea99509d93f8DDDC8C6FB 0xD1220A0cf47c7B9Be7A2E6BA89F429762e7b9aDb""".split()
assert all(to_checksum_address(a) == a for a in published)
write("addresses.json", eip55=published, cases=[to_checksum_address("0x" + rng.randbytes(20).hex()) for _ in range(100)])

# Units.
amounts = []
for _ in range(200):
    wei = rng.choice([rng.getrandbits(rng.randrange(1, 257)), rng.randrange(10**9) * 10**rng.randrange(28)])
    wei = min(wei, MASK)
    texts = []
    for unit in ("wei", "gwei", "ether"):
        text = f"{from_wei(wei, unit):f}"
        text = text.rstrip("0").rstrip(".") if "." in text else text
        assert to_wei(text, unit) == wei
        texts.append(text)
    amounts.append([str(wei)] + texts)
write("units.json", columns=["wei", "in wei", "in gwei", "in ether"], cases=amounts)
