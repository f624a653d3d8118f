"""Writes Fixtures/json/documents.json, mutations.json and generated.json: JSON texts and what Python's json module makes of them.

Each case is [text, canonical form], the latter with the members in order, the digits of numbers as they stood, no
whitespace and no escapes but the necessary ones; null where the text is refused. The seed is fixed.
Run: python Fixtures/scripts/make_json.py
"""
import json
import pathlib
import platform
import random

from Crypto.Hash import keccak

OUT = pathlib.Path(__file__).resolve().parent.parent / "json"
ORIGIN = f"Fixtures/scripts/make_json.py, json of CPython {platform.python_version()}"
rng = random.Random(21)


class Digits(str):
    """A number as it stood in the text."""


def members(pairs):
    if len({key for key, _ in pairs}) != len(pairs):
        raise ValueError("duplicate key")
    return dict(pairs)


def refuse(constant):
    raise ValueError(constant)


def canonical(text):
    """The canonical form, or None where Python (without its extensions) refuses the text."""
    try:
        value = json.loads(text, object_pairs_hook=members, parse_int=Digits, parse_float=Digits,
                           parse_constant=refuse)
        result = dump(value)
        result.encode()  # halves of surrogate pairs
        return result
    except (ValueError, RecursionError):
        return None


def dump(value):
    if isinstance(value, Digits):
        return str(value)
    if isinstance(value, dict):
        return "{" + ",".join(dump(k) + ":" + dump(v) for k, v in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ",".join(map(dump, value)) + "]"
    return json.dumps(value, ensure_ascii=False)


def space():
    return rng.choice(["", "", "", "", " ", "\n", "\t", "\r\n"])


def random_string():
    out = []
    for _ in range(rng.choice([0, 1, 3, 7, 8, 9, rng.randrange(24)])):
        kind = rng.random()
        if kind < 0.6:
            out.append(rng.choice("abcxyzABC0189 _-./'{}[]:,"))
        elif kind < 0.75:
            out.append(rng.choice(["\\n", "\\t", "\\\\", '\\"', "\\/", "\\b", "\\f", "\\r"]))
        elif kind < 0.85:
            point = rng.choice([rng.randrange(0x80), rng.randrange(0x800), rng.randrange(0xd800),
                                rng.randrange(0xe000, 0x10000)])
            out.append("\\u" + rng.choice(["%04x", "%04X"]) % point)
        elif kind < 0.9:
            point = rng.randrange(0x10000, 0x110000) - 0x10000
            out.append("\\u%04x\\u%04X" % (0xd800 + (point >> 10), 0xdc00 + (point & 0x3ff)))
        else:
            out.append(rng.choice(["é", "ß", "漢", "€", "🙂", "𝄞", "\u007f", "\u00a0", "\uffff", "\U0010ffff"]))
    return '"' + "".join(out) + '"'


def random_number():
    text = rng.choice(["", "", "-"]) + rng.choice(["0", str(rng.randrange(10)), str(rng.getrandbits(64)),
                                                  str(rng.getrandbits(256) + 1)])
    if rng.random() < 0.3:
        text += "." + str(rng.randrange(10**6)).zfill(rng.randrange(1, 9))
    if rng.random() < 0.3:
        text += rng.choice("eE") + rng.choice(["", "+", "-"]) + str(rng.randrange(400)).zfill(rng.randrange(1, 4))
    return text


def random_value(depth):
    kind = rng.random()
    if depth > 0 and kind < 0.25:
        items = [space() + random_value(depth - 1) + space() for _ in range(rng.choice([0, 1, 2, 3, 6]))]
        return "[" + (",".join(items) or space()) + "]"
    if depth > 0 and kind < 0.5:
        items = [space() + random_string() + space() + ":" + space() + random_value(depth - 1) + space()
                 for _ in range(rng.choice([0, 1, 2, 3, 6]))]
        return "{" + (",".join(items) or space()) + "}"
    if kind < 0.7:
        return random_string()
    if kind < 0.85:
        return random_number()
    if kind < 0.92:
        return '"0x' + "%x" % rng.getrandbits(rng.randrange(1, 160)) + '"'
    return rng.choice(["null", "true", "false"])


def document():
    while True:
        text = space() + random_value(rng.choice([1, 2, 3, 4])) + space()
        if len(text) < 400:
            return text


def mutate(text):
    position = rng.randrange(len(text) + 1)
    kind = rng.randrange(4)
    piece = rng.choice(list('{}[]:,"\\ue+-.0123 \n\tntfx') + ["\\u", "\\ud800", "\x00", "\x1f", "é", "null", "1e", "//"])
    if kind == 0:
        return text[:position] + text[position + 1:]
    if kind == 1:
        return text[:position] + piece + text[position:]
    if kind == 2:
        return text[:position] + piece + text[position + 1:]
    return text[:position]


def write(name, cases):
    OUT.mkdir(exist_ok=True)
    lines = ",\n".join(json.dumps(c, ensure_ascii=False, separators=(",", ":")) for c in cases)
    (OUT / name).write_text(f'{{\n"origin":{json.dumps(ORIGIN)},\n"cases":[\n{lines}\n]\n}}\n')


documents = [document() for _ in range(2000)]
cases = [[text, canonical(text)] for text in documents]
assert sum(c is None for _, c in cases) < 200  # those with a name twice
write("documents.json", cases)

mutations = [mutate(rng.choice(documents)) for _ in range(6000)]
mutations = [text for text in dict.fromkeys(mutations) if len(text) < 150][:2500]
cases = [[text, canonical(text)] for text in mutations]
assert sum(c is not None for _, c in cases) > 300
write("mutations.json", cases)


# generated.json: 20,000 documents and broken documents that Tests/EthJSONTests/JSONGenerator.swift generates by the
# same rules; of each hundred, the digest of the texts and the digest of what Python makes of them.
class Generator:
    """SplitMix64 and what is drawn from it. JSONGenerator.swift draws the same in the same order."""
    PLAIN = "abcxyzABC0189 _-./'{}[]:,"
    ESCAPES = ["\\n", "\\t", "\\\\", '\\"', "\\/", "\\b", "\\f", "\\r"]
    WIDE = ["é", "ß", "漢", "€", "🙂", "𝄞", "\u007f", "\u00a0", "\uffff", "\U0010ffff"]
    SPACE = ["", "", "", "", " ", "\n", "\t", "\r\n"]
    PIECES = ["{", "}", "[", "]", ":", ",", '"', "\\", "u", "e", "+", "-", ".", "0", "1", " ", "\n", "t", "n", "\\u",
              "\\ud800", "\0", "\x1f", "é", "null", "1e", "//", "\ufeff", ":1,", '"a":']

    def __init__(self, seed):
        self.state = seed

    def next(self):
        self.state = (self.state + 0x9E3779B97F4A7C15) % 2**64
        z = self.state
        z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) % 2**64
        z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) % 2**64
        return z ^ (z >> 31)

    def below(self, limit):
        return self.next() % limit

    def pick(self, options):
        return options[self.below(len(options))]

    def unit(self, value):
        return "\\u" + (("%04x" if self.below(2) == 0 else "%04X") % value)

    def string(self):
        out = ""
        for _ in range(self.below(10)):
            kind = self.below(20)
            if kind < 10:
                out += self.pick(self.PLAIN)
            elif kind < 14:
                out += self.pick(self.ESCAPES)
            elif kind < 16:
                point = self.below(0x10000)
                out += self.unit(0x41 if 0xD800 <= point < 0xE000 else point)
            elif kind < 17:
                out += self.unit(0xD800 + self.below(0x400))
                out += self.unit(0xDC00 + self.below(0x400))
            elif kind < 19:
                out += self.pick(self.WIDE)
            else:
                out += "x" * self.below(20)
        return '"' + out + '"'

    def digits(self, count):
        return "".join(str(self.below(10)) for _ in range(count))

    def number(self):
        out = self.pick(["", "", "-"])
        out += "0" if self.below(4) == 0 else str(1 + self.below(9)) + self.digits(self.below(25))
        if self.below(3) == 0:
            out += "." + self.digits(1 + self.below(8))
        if self.below(3) == 0:
            out += self.pick(["e", "E"]) + self.pick(["", "+", "-"])
            out += self.digits(1 + self.below(3))
        return out

    def value(self, depth):
        kind = self.below(20)
        if depth > 0 and kind < 10:
            is_object = kind < 5
            count = self.pick([0, 1, 2, 3, 6])
            items = []
            for _ in range(count):
                item = self.pick(self.SPACE)
                if is_object:
                    item += self.string() + self.pick(self.SPACE) + ":" + self.pick(self.SPACE)
                item += self.value(depth - 1) + self.pick(self.SPACE)
                items.append(item)
            return ("{" if is_object else "[") + ",".join(items) + ("}" if is_object else "]")
        if kind < 14:
            return self.string()
        if kind < 18:
            return self.number()
        return self.pick(["null", "true", "false"])

    def document(self):
        text = (self.pick(self.SPACE) + self.value(1 + self.below(4)) + self.pick(self.SPACE)).encode()
        if self.below(3) > 0:
            return text
        for _ in range(1 + self.below(2)):  # break it
            position = self.below(len(text) + 1)
            kind = self.below(5)
            piece = self.pick(self.PIECES).encode()
            if kind == 0:
                text = text[:position] + text[position + 1:]
            elif kind == 1:
                text = text[:position] + piece + text[position:]
            elif kind == 2:
                text = text[:position] + piece + text[position + 1:]
            elif kind == 3:
                text = text[:position]
            else:
                text = text[:position] + bytes([self.below(256)]) + text[position + 1:]
        return text


def canonical_bytes(text):
    try:
        result = canonical(text.decode())
    except UnicodeDecodeError:
        return b"!"
    return b"!" if result is None else result.encode()


SEED, BATCH = 0x8259, 100
generator = Generator(SEED)
batches, refused = [], 0
for _ in range(200):
    texts, results = keccak.new(digest_bits=256), keccak.new(digest_bits=256)
    for _ in range(BATCH):
        text = generator.document()
        result = canonical_bytes(text)
        refused += result == b"!"
        texts.update(text + b"\0")
        results.update(result + b"\0")
    batches.append([texts.hexdigest()[:32], results.hexdigest()[:32]])
assert 2_000 < refused < 12_000, refused
lines = ",\n".join(json.dumps(b, separators=(",", ":")) for b in batches)
(OUT / "generated.json").write_text(
    f'{{\n"origin":{json.dumps(ORIGIN)},\n"seed":{SEED},"batch":{BATCH},"refused":{refused},\n'
    f'"batches":[\n{lines}\n]\n}}\n')
