"""Writes Fixtures/primitives/*.json: Keccak-256 with pycryptodome and safe-pysha3, numbers with Python's
integers, addresses and units with eth-utils.

The seeds are fixed, so that the files come out the same. Run: python Fixtures/scripts/make_primitives.py
"""
import json
import pathlib
import random
from importlib.metadata import version
from math import isqrt

import rlp
import sha3
from Crypto.Hash import keccak
from eth_utils import from_wei, to_checksum_address, to_wei

try:
    from eth_bloom import BloomFilter  # an independent check, where it is installed
except ImportError:
    BloomFilter = None

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


def signed(value):
    """The number whose two's complement is `value`."""
    value &= MASK
    return value - 2**256 if value >> 255 else value


def fits(value):
    return -2**255 <= value < 2**255


def quotient(a, b):
    """Rounded towards zero, as machines divide; Python rounds down."""
    return abs(a) // abs(b) * (1 if (a < 0) == (b < 0) else -1)


def flagged(value, overflow):
    return word(value) + bytes([overflow])


def results(a, b, c, s, e):
    """What each operation of UInt256 gives, in the order in which the tests hash it."""
    out = [flagged(a + b, a + b > MASK), flagged(a - b, a < b), word(a * b >> 256), flagged(a * b, a * b > MASK)]
    if b:
        wide = (c % b) << 256 | a
        out += [word(a // b), word(a % b), word(wide // b), word(wide % b)]
    out += [word(a << s), word(a >> s), word(a << s % 256), word(a >> s % 256), word(a & b), word(a | b), word(a ^ b),
            word(~a), word(a)[::-1]]
    trailing = (a & -a).bit_length() - 1 if a else 256
    for count in (256 - a.bit_length(), trailing, a.bit_count()):
        out.append(count.to_bytes(2, "big"))
    out += [bytes([0 if a < b else 1 if a == b else 2]), str(a).encode(), hex(a).encode(), f"{a:b}".encode()]
    out += [word((a + b) % c if c else 0), word(a * b % c if c else 0), word(isqrt(a)),
            flagged(a**e, a**e > MASK), word(pow(a, s, 2**256)), word(pow(a, s, c) if c else 0)]
    return b"".join(out)


def signed_results(a, b, c, s, e):
    """What each operation of Int256 gives, in the order in which the tests hash it."""
    out = [flagged(r, not fits(r)) for r in (a + b, a - b, a * b)] + [word(a * b >> 256)]
    if b:
        q = quotient(a, b)
        out += [flagged(q, not fits(q)), flagged(a - q * b, not fits(q))]
        if abs(b) > 3:
            wide = (c - quotient(c, b) * b >> 2) << 256 | a & MASK
            out += [word(quotient(wide, b)), word(wide - quotient(wide, b) * b)]
    out += [word(a << s), word(a >> s), word(a << s % 256), word(a >> s % 256), word(a & b), word(a | b), word(a ^ b),
            word(~a), word(abs(a)), flagged(-a, not fits(-a)), flagged(a**e, not fits(a**e))]
    out += [bytes([0 if a < b else 1 if a == b else 2]), str(a).encode(), f"{a:x}".encode()]
    return b"".join(out)


SEED, OPERATIONS, STEP = 0x5EED, 10_000, 500
U_COLUMNS = "a b c s e a+b a-b a*b/2^256 a*b a/b a%b a<<s a>>s (a+b)%c a*b%c isqrt(a) a^e decimal(a)".split()
I_COLUMNS = "a b s e a+b a-b a*b/2^256 a*b a/b a%b a<<s a>>s a^e decimal(a)".split()


def unsigned_row(a, b, c, s, e):
    q, r = divmod(a, b) if b else (0, 0)
    return [hex(n & MASK) for n in (a, b, c, s, e, a + b, a - b, a * b >> 256, a * b, q, r, a << s, a >> s,
                                    (a + b) % c if c else 0, a * b % c if c else 0, isqrt(a), a**e)] + [str(a)]


def signed_row(a, b, c, s, e):
    q = quotient(a, b) if b else 0
    r = a - q * b if b else 0
    return [hex(n & MASK) for n in (a, b, s, e, a + b, a - b, a * b >> 256, a * b, q, r, a << s, a >> s, a**e)] + [str(a)]


def chain(name, kind, results, row, columns):
    """A running digest over all results, with a checkpoint every STEP sets, and every tenth set as it is."""
    generator = SplitMix64(SEED)
    running = keccak.new(digest_bits=256, update_after_digest=True)
    checkpoints, explicit = [], []
    for index in range(OPERATIONS):
        a, b, c = kind(generator.operand()), kind(generator.operand()), kind(generator.operand())
        s, e = generator.next() % 320, generator.next() % 40
        running.update(results(a, b, c, s, e))
        if (index + 1) % STEP == 0:
            checkpoints.append(running.digest().hex())
        if index % 10 == 0:
            explicit.append(row(a, b, c, s, e))
    write(name, seed=SEED, step=STEP, checkpoints=checkpoints, columns=columns, cases=explicit)


chain("uint256.json", int, results, unsigned_row, U_COLUMNS)
chain("int256-arithmetic.json", signed, signed_results, signed_row, I_COLUMNS)

# Int256: in ascending order; bits is the smallest width that holds the number with its sign.
rng = random.Random(20)
numbers = {0, 1, -1, 2**255 - 1, -2**255}
for k in list(range(7, 256, 8)) + [63, 64, 65, 127, 128]:
    numbers |= {n for n in (2**k, 2**k - 1, 2**k + 1, -2**k, -2**k - 1, -2**k + 1) if -2**255 <= n < 2**255}
numbers |= {(-1) ** k * rng.getrandbits(rng.randrange(1, 256)) for k in range(100)}


def bits(n):
    return (n if n >= 0 else ~n).bit_length() + 1


write("int256.json", cases=[[str(n), hex(n & MASK), str(abs(n)), bits(n)] for n in sorted(numbers)])

# Addresses: EIP-55's published examples, then random ones.
published = """0x52908400098527886E0F7030069857D2E4169EE7 0x8617E340B3D01FA5F11F306F4090FD50E238070D
0xde709f2102306220921060314715629080e2fb77 0x27b1fdb04752bbc536007a920d24acb045561c26
0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed 0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359
0xdbF03B407c01E7cD3CBea99509d93f8DDDC8C6FB 0xD1220A0cf47c7B9Be7A2E6BA89F429762e7b9aDb""".split()
assert all(to_checksum_address(a) == a for a in published)
write("addresses.json", eip55=published, cases=[to_checksum_address("0x" + rng.randbytes(20).hex()) for _ in range(100)])

# The same addresses create contracts: CREATE with eth-utils' keccak and PyPI rlp, CREATE2 by EIP-1014's formula.
creations = []
for nonce in [0, 1, 0x7F, 0x80, 0xFF, 0x100, 0xFFFF, 2**16, 2**24 - 1, 2**24, 2**32, 2**40, 2**48, 2**56, 2**64 - 1] + [
        rng.getrandbits(rng.randrange(1, 65)) for _ in range(35)]:
    creator = rng.randbytes(20)
    creations.append([to_checksum_address(creator), str(nonce),
                      to_checksum_address(digest(rlp.encode([creator, nonce]))[12:])])
create2 = []
for address, salt, code, result in [line.split() for line in """
0x0000000000000000000000000000000000000000 00 00 0x4D1A2e2bB4F88F0250f26Ffff098B0b30B26BF38
0xdeadbeef00000000000000000000000000000000 00 00 0xB928f69Bb1D91Cd65274e3c79d8986362984fDA3
0xdeadbeef00000000000000000000000000000000 000000000000000000000000feed000000000000000000000000000000000000 00 0xD04116cDd17beBE565EB2422F2497E06cC1C9833
0x0000000000000000000000000000000000000000 00 deadbeef 0x70f2b2914A2a4b783FaEFb75f459A580616Fcb5e
0x00000000000000000000000000000000deadbeef cafebabe deadbeef 0x60f3f640a8508fC6a86d45DF051962668E1e8AC7
0x00000000000000000000000000000000deadbeef cafebabe deadbeefdeadbeefdeadbeefdeadbeefdeadbeefdeadbeefdeadbeefdeadbeefdeadbeefdeadbeefdeadbeef 0x1d8bfDC5D46DC4f61D6b6115972536eBE6A8854C
0x0000000000000000000000000000000000000000 00 - 0xE33C0C7F7df4809055C3ebA6c09CFe4BaF1BD9e0
""".strip().splitlines()]:
    creator, salt, code = bytes.fromhex(address[2:]), bytes.fromhex(salt.zfill(64)), bytes.fromhex(code.strip("-"))
    assert to_checksum_address(digest(b"\xff" + creator + salt + digest(code))[12:]) == result
    create2.append([address, salt.hex(), code.hex(), result])
write("creations.json", create=creations, create2=create2)

# Log filters: the yellow paper's function, written out again; each filter holds the entries before it in its case.
def bloom_bits(entry):
    value = digest(entry)
    return sum(1 << b for b in {int.from_bytes(value[i:i + 2], "big") & 2047 for i in (0, 2, 4)})


blooms = []
for _ in range(60):
    entries = [rng.randbytes(rng.choice([20, 32, 32, rng.randrange(1, 300)])) for _ in range(rng.randrange(6))]
    bits = 0
    for entry in entries:
        bits |= bloom_bits(entry)
    if BloomFilter:
        assert int(BloomFilter.from_iterable(entries)) == bits
    absent = [e for e in (rng.randbytes(32) for _ in range(4)) if bloom_bits(e) & ~bits]
    blooms.append([bits.to_bytes(256, "big").hex(), [e.hex() for e in entries], [e.hex() for e in absent]])
write("bloom.json", columns=["filter", "entries", "not in it"], cases=blooms)

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
