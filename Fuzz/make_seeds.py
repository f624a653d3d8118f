"""Writes the inputs that fuzzing starts from: what Fixtures/ and contracts-abi/ hold, taken apart into one file a case,
and texts and encodings of up to 1 MiB that ask for as much memory, time or depth as they can.

    python3 Fuzz/make_seeds.py FOLDER     writes FOLDER/seeds/TARGET/NAME, and what is longer than 32 KiB, which would
                                          make a slow start, as FOLDER/hostile/TARGET/NAME; the same files every time
"""

import json
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
MIB = 1 << 20
SELECTED = 120


def fixture(name):
    return json.loads((ROOT / "Fixtures" / name).read_text())["cases"]


def some(cases, count=SELECTED):
    """About `count` cases from all over the list."""
    return cases[:: max(1, len(cases) // count)]


def unhex(text):
    return bytes.fromhex(text.removeprefix("0x"))


def word(number):
    return (number % (1 << 256)).to_bytes(32, "big")


def fill(part, size=MIB, head=b"", tail=b"", separator=b""):
    """`head`, as many times `part` as fit into `size`, `tail`."""
    room = size - len(head) - len(tail) + len(separator)
    count = room // (len(part) + len(separator))
    return head + separator.join([part] * count) + tail


# --- RLP

def rlp_header(short, length):
    if length < 56:
        return bytes([short + length])
    size = length.to_bytes((length.bit_length() + 7) // 8, "big")
    return bytes([short + 55 + len(size)]) + size


def rlp_list(payload):
    return rlp_header(0xC0, len(payload)) + payload


def rlp():
    for name in ["trees", "typed", "invalid"]:
        for case in some(fixture(f"rlp/{name}.json")):
            yield unhex(case["rlp"])
    for part in [b"\xc0", b"\x80", b"\x01", b"\x81\x80", b"\xc1\xc0", b"\xc1\x80", b"\xc2\x01\x80", b"\xc7" + b"\xc0" * 7]:
        yield rlp_list(fill(part, MIB - 4))
        yield fill(part)
    for depth in [63, 64, 65, 1023, 1024, 1025, 100_000]:
        nested = b""
        for _ in range(min(depth, 2000)):
            nested = rlp_list(nested)
        yield nested if depth < 2000 else b"\xc1" * depth
    yield rlp_header(0x80, MIB - 4) + b"\xff" * (MIB - 4)
    for length in [1 << 31, 1 << 32, 1 << 47, (1 << 63) - 1, 1 << 63, (1 << 64) - 1]:
        for short in [0x80, 0xC0]:
            yield rlp_header(short, length)
            yield rlp_list(rlp_header(short, length) + bytes(8))


# --- JSON

def json_texts():
    for name in ["documents", "mutations"]:
        for case in some(fixture(f"json/{name}.json")):
            yield case[0].encode("utf-8", "surrogatepass")
    for part in [b"0", b"[]", b"{}", b'""', b"null", b'"a"', b"[[]]", b'{"":0}', b"-0.0e+0", b'"\\u0000"', b"[0]"]:
        yield fill(part, head=b"[", tail=b"]", separator=b",")
    for part in [b"[", b"{", b'{"a":', b"[0,", b'"', b"\\", b"-", b" ", b"\n", b"\xc2", b"\xf0\x9f\x98\x80", b"0", b"1,"]:
        yield fill(part)
        yield fill(part, head=b"[", tail=b"]")
        yield fill(part, head=b'["', tail=b'"]')
    names = range(100_000)
    for form in ['"%d":0', '"\\u0061%d":0', '"%06d":0', '"aaaaaaaa%06d":[]']:
        members = ",".join(form % name for name in names)[: MIB - 20]
        yield ("{" + members[: members.rindex(",")] + "}").encode()
    # names that agree in all but the last bytes, and one that comes twice
    prefix = "a" * 1000
    yield ("{" + ",".join(f'"{prefix}{n:03d}":0' for n in range(1000)) + "}").encode()
    yield ("{" + ",".join(f'"{n % 40_000}":0' for n in range(40_001)) + "}").encode()
    yield ('{"a":' * 900 + "0" + "}" * 900).encode()
    yield b"[" * 1024 + b"]" * 1024
    yield b"[" * 63 + fill(b"[]", MIB - 126, separator=b",") + b"]" * 63
    yield b"1" * MIB
    yield b"0." + b"1" * (MIB - 2)
    yield b"1e" + b"9" * (MIB - 2)
    yield b'"' + b"\\ud83d\\ude00" * 80_000 + b'"'


# --- ABI: a list of types as the harness's ByteStream reads it

def type_code(text):
    array = re.fullmatch(r"(.*)\[(\d*)\]", text, re.S)
    if array:
        inner = type_code(array[1])
        if not array[2]:
            return bytes([8]) + inner
        count = int(array[2])
        if not 1 <= count <= 5:
            raise ValueError(text)
        return bytes([10]) + inner + bytes([count - 1])
    if text.startswith("("):
        return bytes([11]) + types_code(split_types(text[1:-1]))
    match = re.fullmatch(r"(uint|int|bytes)(\d+)", text)
    if match:
        size = int(match[2])
        code = {"uint": 0, "int": 1, "bytes": 4}[match[1]]
        return bytes([code, size - 1 if code == 4 else size // 8 - 1])
    return bytes([{"address": 2, "bool": 3, "function": 5, "bytes": 6, "string": 7}[text]])


def types_code(types):
    if len(types) > 7:
        raise ValueError(types)
    return bytes([len(types)]) + b"".join(type_code(text) for text in types)


def split_types(text):
    parts, depth, start = [], 0, 0
    for index, character in enumerate(text):
        depth += {"(": 1, ")": -1}.get(character, 0)
        if character == "," and depth == 0:
            parts.append(text[start:index])
            start = index + 1
    return parts + [text[start:]] if text else []


def abi_cases():
    for types, _, encoded in some(fixture("abi/random.json"), 300):
        try:
            yield b"\xff" + types_code(types), unhex(encoded)
        except ValueError:
            continue


# Positions in ABITypedCheck.all.
STATIC, WORDS, STRING, NUMBERS, STRINGS, NESTED, RECORDS, EMPTY = 0, 1, 3, 5, 7, 8, 11, 15


def abi():
    for types, encoded in abi_cases():
        yield types + encoded
    yield bytes([STATIC]) + word(1) + word(-1) + word(5) + word(1) + word(7)
    yield bytes([WORDS]) + b"".join(word(n) for n in [1, 2, 3, 4, -1, -2, -3, -4])
    yield bytes([STRING]) + word(32) + word(5) + b"hello".ljust(32, b"\0")
    yield bytes([NUMBERS]) + word(32) + word(2) + word(1) + word(2)
    yield bytes([NUMBERS]) + word(32) + word(32_765) + bytes(32 * 32_765)
    for count in [1 << 31, 1 << 32, 1 << 58, 1 << 59, (1 << 63) - 1, 1 << 63, (1 << 64) - 1, 1 << 255, -1]:
        for choice in [STRING, NUMBERS, EMPTY]:
            yield bytes([choice]) + word(32) + word(count) + bytes(64)
            yield bytes([choice]) + word(count) + word(1) + bytes(64)
    yield bytes([EMPTY]) + word(32) + word(256)
    yield bytes([EMPTY]) + word(32) + word(257)
    # every element of string[] and bytes[] is the same long text, the same empty one, or the array itself
    count = 16_000
    shared = word(64) + word(64) + word(count) + word(32 * count) * count
    yield bytes([STRINGS]) + shared + word(500_000) + bytes(MIB - 2 - len(shared) - 32)
    yield bytes([STRINGS]) + shared + word(0)
    yield bytes([STRINGS]) + word(64) + word(64) + word(count) + word(0) * count
    # arrays of arrays that contain themselves: bytes spell string[][][][]… with one pointer for all levels
    for depth in range(1, 7):
        code = b"\xff\x01" + b"\x08" * depth + b"\x07"
        yield code + fill(word(0), 4096)
        yield code + fill(word(32), 4096)
        yield code + word(32) + fill(word(2) + word(32) + word(32), 4096)
        yield code + word(32) + word(1000) + fill(word(0), 64_000)
        yield code + word(32) + word(30_000) + fill(word(32), MIB - 100)
        yield b"\xff\x01" + b"\x08" * depth + b"\x0b\x00" + word(32) + fill(word(200), 8192)
    for code in [b"\x08\x03", b"\x08\x00\x00", b"\x08\x02", b"\x08\x04\x00", b"\x08\x0b\x01\x03", b"\x08\x0a\x03\x00"]:
        yield b"\xff\x01" + code + word(32) + word(32_000) + bytes(32 * 32_000)
    heads = b"".join(word(32 * 16_000 + 32 * n) for n in range(16_000))
    for code in [b"\x08\x06", b"\x08\x07", b"\x08\x08\x03"]:
        yield b"\xff\x01" + code + word(32) + word(16_000) + heads + bytes(32 * 16_000)


def abi_values():
    noise = bytes((7 * n * n + 13 * n) % 251 for n in range(400))
    for types, _ in abi_cases():
        yield types[1:] + noise
        yield types[1:] + noise[100:160]
    yield b"\x01\x07" + b"\x05hello" + b"\x00\x00\x05\x00" * 3


# --- text

def hex_texts():
    for text in json.loads((ROOT / "Fixtures/primitives/addresses.json").read_text())["eip55"]:
        yield text.encode()
    yield b"0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed"
    yield b"0x" + b"ab" * 32
    yield b"0x"
    yield b"0X" + b"AB" * 20
    for part in [b"a", b"0", b"F", b"0x", b"\xff"]:
        yield fill(part)
        yield fill(part, head=b"0x")


def numbers():
    for text in [b"0", b"1.5", b".5", b"1.", b"-1", b"0x10", b"-0x10", b"0x0", b"0x00", b"115792089237316195423570985008687907853269984665640564039457584007913129639935", b"-57896044618658097711785492504343953926634992332820282019728792003956564819968", b"115792089237316195423570985008687907853269984665640564039457.584007913129639935"]:
        for decimals in [0, 6, 18, 77, 255]:
            yield bytes([decimals]) + text
    for part in [b"0", b"1", b"9", b".", b"-"]:
        for head in [b"", b"0x", b"-", b"0.", b"1."]:
            yield fill(part, head=b"\x12" + head)


SIGNATURES = """transfer(address,uint256)
function transfer(address to, uint256 amount) external returns (bool)
function f(tuple(uint256 a, string[] b)[] items, bytes32) view returns (int24, (bool,bytes)[2] memory x)
event Transfer(address indexed from, address indexed to, uint256 value)
event E(uint256 indexed a, string b) anonymous
error Insufficient(uint256 available, uint256 required)
constructor(address owner) payable
fallback() external payable
receive() external payable
struct Point { int256 x; int256 y; }
function g(Point p, address payable q, function h) pure returns (uint)""".split("\n")


def abi_text():
    for line in SIGNATURES:
        yield line.encode()
    yield "\n".join(SIGNATURES[:9]).encode()
    yield "\n".join(SIGNATURES).encode()
    for types, values, _ in some(fixture("abi/random.json"), 60):
        yield ",".join(types).join("()").encode()
        yield f"({','.join(types)})\n{json.dumps(values)}".encode()
    for text in ["uint256[3]\n[1,2,3]", "address\n0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed", "bool\ntrue", "int8\n-128", "bytes4\n0x01020304", "string\nhello", "(uint256 a,bool b)\n{\"a\":1,\"b\":true}"]:
        yield text.encode()
    for part in [b"(", b"uint256[]", b"[", b"[]", b"[1]", b"(uint256,", b"tuple(", b"a", b"1", b" ", b",", b"indexed ", b"()", b"uint256,", b"returns ", b"view ", b"f(", b"\n", b"\xf0\x9f\x98\x80"]:
        yield fill(part)
        yield fill(part, head=b"f(", tail=b")")
        yield fill(part, head=b"uint256")
    yield fill(b"uint256", head=b"(", tail=b")", separator=b",")
    yield fill(b"uint256", head=b"f(", tail=b")", separator=b",")
    yield fill(b"uint256 indexed a", head=b"event f(", tail=b")", separator=b",")
    yield fill(b"function f()", separator=b"\n")
    yield fill(b"f() view", tail=b" view")
    yield fill(b" view", head=b"f()")
    yield fill(b" returns()", head=b"f()")
    for depth in [32, 63, 64, 65]:
        yield b"(" * depth + b"uint256" + b")" * depth
        yield b"uint256" + b"[]" * depth
        yield b"(" * depth + fill(b"uint256", 200_000, separator=b",") + b")" * depth
        yield (b"(" * depth + b")" * depth + b"[9]")
    yield b"uint256[4294967296]" + b"[4294967296]" * 10
    yield b"()[4294967296]\n[]"
    yield fill(b"1", head=b"uint256[]\n[", tail=b"]", separator=b",")
    yield fill(b'"a"', head=b"string[]\n[", tail=b"]", separator=b",")
    yield fill(b"1", head=b"uint256\n")
    yield fill(b"00", head=b"bytes\n0x")
    yield fill(b"[]", head=b"uint256[][]\n[", tail=b"]", separator=b",")
    wide = b"(" + b",".join(b"uint256 a%d" % n for n in range(10_000)) + b")"
    yield wide + b"\n{" + b",".join(b'"a%d":1' % n for n in range(10_000)) + b"}"
    yield wide + b"[]\n[" + b",".join([b"{" + b",".join(b'"a%d":1' % n for n in range(10_000)) + b"}"] * 4) + b"]"


def abi_json():
    for folder in ["contracts-abi", "Fixtures/abi"]:
        for path in sorted((ROOT / folder).rglob("*.json")):
            document = json.loads(path.read_text())
            entries = document if isinstance(document, list) else document.get("abi")
            if not isinstance(entries, list):
                continue
            for entry in entries[:20]:
                yield json.dumps([entry], separators=(",", ":")).encode()
            if isinstance(document, dict):
                for bytecode in ["bytecode", "deployedBytecode"]:
                    document.pop(bytecode, None)
                document["bytecode"] = {"object": "0x6000__$aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa$__"}
            text = json.dumps(document, separators=(",", ":")).encode()
            if len(text) < 60_000:
                yield text
    entry = b'{"type":"function","name":"f","inputs":[]}'
    yield fill(entry, head=b"[", tail=b"]", separator=b",")
    yield fill(b'{"type":"error","name":"E"}', head=b"[", tail=b"]", separator=b",")
    parameter = b'{"type":"uint256","name":"a"}'
    yield fill(parameter, head=b'[{"type":"function","name":"f","inputs":[', tail=b"]}]", separator=b",")
    yield fill(b'{"type":"tuple","components":[]}', head=b'[{"type":"error","name":"E","inputs":[', tail=b"]}]", separator=b",")
    for depth in [20, 30, 63, 64, 65]:
        nested = b"[]"
        for _ in range(depth):
            nested = b'[{"type":"tuple[]","components":' + nested + b"}]"
        yield b'[{"type":"event","name":"E","inputs":' + nested + b"}]"
    for text in [b"uint256" + b"[]" * 64, b"uint256" + b"[]" * 500_000, b"tuple" + b"[1]" * 64, b"a" * (MIB - 100)]:
        yield b'[{"type":"function","name":"f","inputs":[{"type":"' + text + b'","components":[]}]}]'
        yield b'[{"type":"function","name":"' + text + b'"}]'
    # arrays of a known length whose elements take no bytes, or next to none
    for text in ["tuple[4194304]", "tuple[2048][2048]", "tuple[256][256][256]", "tuple[4294967296]", "tuple[]", "tuple[300][]"]:
        yield b'[{"type":"function","name":"f","inputs":[{"type":"%s","components":[]}]}]' % text.encode()
    notes = b'{"abi":[],"devdoc":{"methods":{%s}}}'
    yield notes % b",".join(b'"f%d()":{"details":"d"}' % n for n in range(30_000))


def bindings():
    return (seed for seed in abi_json() if len(seed) <= 16 << 10)


def typed_data():
    for name in ["random", "invalid"]:
        for case in some(fixture(f"eip712/{name}.json"), 150):
            data = case["data"]
            yield data.encode() if isinstance(data, str) else json.dumps(data, separators=(",", ":")).encode()

    def payload(types, message, primary="A"):
        parts = {"types": types, "primaryType": primary, "domain": {"name": "d"}}
        text = json.dumps(parts, separators=(",", ":"))
        return text.encode()[:-1] + b',"message":' + message + b"}"

    def fields(*types):
        return [{"name": f"f{index}", "type": text} for index, text in enumerate(types)]

    def listed(part):
        return fill(part, MIB - 1000, head=b'{"f0":[', tail=b"]}", separator=b",")

    for text, part in [("uint8[]", b"1"), ("bool[]", b"true"), ("string[]", b'""'), ("bytes[]", b'"0x"'), ("uint256[][]", b"[]"), ("B[]", b"{}"), ("A[]", b'{"f0":[]}'), ("int256[]", b'"-1"')]:
        yield payload({"A": fields(text), "B": []}, listed(part))
    for depth in [30, 60, 63, 64, 65, 500, 5000]:
        yield payload({"A": fields("A[]")}, b'{"f0":[' * depth + b"]}" * depth)
        yield payload({"A": fields("A")}, b'{"f0":' * depth + b"null" + b"}" * depth)
        yield payload({"A": fields("uint8" + "[]" * depth)}, b'{"f0":' + b"[" * depth + b"]" * depth + b"}")
        chain = {f"T{n}": fields(f"T{n + 1}") for n in range(depth)} | {f"T{depth}": []}
        yield payload(chain, b'{"f0":' * depth + b"{}" + b"}" * depth, "T0")
    # every struct mentions every other: the types' encodings together are quadratic
    for count in [50, 120]:
        names = [f"T{n}" for n in range(count)]
        yield payload({name: fields(*(f"{other}[]" for other in names)) for name in names}, b'{"f0":[]}', "T0")
    yield payload({f"T{n}": [] for n in range(40_000)}, b"{}", "T0")
    yield payload({"A": fields(*["uint8"] * 20_000)}, b"{" + b",".join(b'"f%d":1' % n for n in range(20_000)) + b"}")
    yield payload({"A": fields("B" + "[1]" * 300_000), "B": []}, b"{}")
    yield payload({"A" * 400_000: []}, b"{}", "A" * 400_000)
    yield payload({"A": fields("uint256")}, b'{"f0":' + b"9" * 900_000 + b"}")
    yield payload({"A": fields("string")}, b'{"f0":"' + b"a" * 900_000 + b'"}')


def transactions():
    for name in ["legacy", "eip2930", "eip1559", "eip4844", "eip7702"]:
        for case in some(fixture(f"transactions/{name}.json"), 40):
            yield unhex(case[3])
            yield case[0].encode()
    for case in json.loads((ROOT / "Fixtures/transactions/eip7702.json").read_text())["cases"][:3]:
        for authorization in json.loads(case[0])["authorizationList"]:
            yield json.dumps(authorization).encode()
    yield from network_forms()
    zeros = rlp_header(0x80, MIB - 200) + bytes(MIB - 200)
    yield b"\x02" + rlp_list(b"\x01\x80\x80\x80\x80\x80\x80" + zeros + b"\xc0\x80\x01\x01")
    keys = rlp_list(b"\x94" + bytes(20) + rlp_list(fill(b"\xa0" + bytes(32), 900_000)))
    yield b"\x02" + rlp_list(b"\x01\x80\x80\x80\x80\x80\x80\x80" + rlp_list(keys) + b"\x80\x01\x01")
    entry = rlp_list(b"\x94" + bytes(20) + b"\xc0")
    yield b"\x02" + rlp_list(b"\x01\x80\x80\x80\x80\x80\x80\x80" + rlp_list(fill(entry, 900_000)) + b"\x80\x01\x01")


def network_forms():
    """Transactions with blobs: the one of zeros in both forms, the other's frame without its blobs, many blobs."""
    point, blob = b"\xb0\xc0" + bytes(47), rlp_header(0x80, 131_072) + bytes(131_072)
    for case in fixture("transactions/sidecars.json"):
        body = unhex(case["raw"])[1:]
        empty = rlp_list(rlp_list(b"") + rlp_list(b"") + rlp_list(b""))
        yield b"\x03" + rlp_list(body + empty[1:])
        yield b"\x03" + rlp_list(body + b"\x01" + empty[1:])
        if case["seeds"] == ["0x0"]:
            yield b"\x03" + rlp_list(body + rlp_list(blob) + rlp_list(point) + rlp_list(point))
            yield b"\x03" + rlp_list(body + b"\x01" + rlp_list(blob) + rlp_list(point) + rlp_list(128 * point))
            yield b"\x03" + rlp_list(body + rlp_list(7 * blob) + rlp_list(7 * point) + rlp_list(7 * point))
            yield b"\x03" + rlp_list(body + rlp_list(blob) + rlp_list(fill(point, 800_000)) + rlp_list(point))
    authorization = rlp_list(b"\x80\x94" + bytes(20) + b"\x80\x80\x80\x80")
    fees = b"\x01\x80\x80\x80\x80\x94" + bytes(20) + b"\x80\x80\xc0"
    yield b"\x04" + rlp_list(fees + rlp_list(fill(authorization, 900_000)) + b"\x80\x01\x01")
    hashes = rlp_list(fill(b"\xa0\x01" + bytes(31), 900_000))
    yield b"\x03" + rlp_list(fees + b"\x80" + hashes + b"\x80\x01\x01")


def rpc_transactions():
    content = json.loads((ROOT / "Fixtures/transactions/rpc.json").read_text())
    shown = [case["json"] for case in content["known"]] + content["other"] + content["unsigned"]
    for view in shown:
        yield json.dumps(view).encode()
    yield json.dumps(shown[:8] + shown[-6:]).encode()
    access = {"address": "0x" + "00" * 20, "storageKeys": ["0x" + "00" * 32] * 12_000}
    yield json.dumps(shown[1] | {"accessList": [access]}).encode()
    yield json.dumps(shown[0] | {"input": "0x" + "01" * 500_000}).encode()
    yield json.dumps(shown[0] | {f"m{n}": n for n in range(60_000)}).encode()


def unbase58(text):
    """The bytes before the checksum."""
    number = 0
    for char in text:
        number = number * 58 + "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz".index(char)
    return number.to_bytes((number.bit_length() + 7) // 8, "big")[:-4]


def extended_keys():
    for case in some(fixture("hd/random.json"), 30):
        yield from (case["xprv"].encode(), case["xpub"].encode(), case["path"].encode())
        yield from (unbase58(case["xprv"]), unbase58(case["xpub"]))
    for case in some(fixture("hd/invalid.json"), 60):
        yield case["text"].encode()
        if case["wrong"] != "character":
            yield unbase58(case["text"])
    for part in [b"1", b"z", b"xprv", b"0/", b"m/", b"0'/", b"2147483647h/", b"/", b"9", b"0"]:
        yield fill(part)
        yield fill(part, 20_000)


def mnemonics():
    for case in some(fixture("mnemonic/random.json"), 60):
        yield case["typed"].encode()
        for language in range(10):
            yield bytes([language]) + unhex(case["entropy"])
    for case in some(fixture("mnemonic/invalid.json"), 40):
        yield case["words"].encode()
    for text, form in fixture("mnemonic/nfkd.json")[:40]:
        yield unhex(text)
    # What decomposes to the most characters, and what has to be put in order.
    for part in ["a ", " ", "\u3000", "\ufdfa", "\u0345\u0301\u0323", "\uac01", "\U0001d160", "abandon "]:
        yield fill(part.encode())
        yield fill(part.encode(), 4096)


def block_json(block):
    return json.dumps(block, separators=(",", ":")).encode()


def headers():
    for block in fixture("blocks/blocks.json"):
        yield unhex(block["header"])
        yield block_json(block["json"])
        yield block_json({key: value for key, value in block["json"].items() if key != "hash"})
        for withdrawal in block["withdrawals"][:2]:
            yield unhex(withdrawal)
        for withdrawal in block["withdrawalsJSON"][:1]:
            yield block_json(withdrawal)
    empty = bytes(32)
    yield rlp_list(b"\x05\x06" + 2 * (b"\xa0" + empty))
    header = unhex(fixture("blocks/blocks.json")[0]["header"])
    yield header[:-41 - 33] + rlp_header(0x80, MIB - 1000) + bytes(MIB - 1000)
    yield rlp_list(header[3:] + fill(b"\x01", MIB - 1000))


def receipts():
    for block in fixture("blocks/blocks.json"):
        for receipt in block["receipts"][:4]:
            yield unhex(receipt)
        for receipt in block["receiptsJSON"][:3]:
            yield block_json(receipt)
            yield block_json({key: value for key, value in receipt.items() if key != "logsBloom"})
    for size in [1, 20, 31, 32, 70]:
        for count in [1, 2, 17, 55]:
            yield (bytes([size]) + b"\x01" * size) * count
    head = b"\x01\x80" + rlp_header(0x80, 256) + bytes(256)
    log = rlp_list(b"\x94" + bytes(20) + b"\xc0\x80")
    topics = rlp_list(b"\x94" + bytes(20) + rlp_list(fill(b"\xa0" + bytes(32), MIB - 1000)) + b"\x80")
    data = rlp_list(b"\x94" + bytes(20) + b"\xc0" + rlp_header(0x80, MIB - 1000) + bytes(MIB - 1000))
    for logs in [fill(log, MIB - 1000), topics, data, fill(b"\xc0", MIB - 1000)]:
        yield b"\x02" + rlp_list(head + rlp_list(logs))
    entry = b'{"address":"0x%s","topics":[],"data":"0x"}' % (b"00" * 20)
    yield fill(entry, MIB - 100, b'{"cumulativeGasUsed":"0x0","status":"0x1","logs":[', b"]}", b",")


def proofs():
    for trie in fixture("blocks/proofs.json"):
        for proof in trie["proofs"][:8]:
            key, nodes = unhex(proof["key"]), [unhex(node) for node in proof["nodes"]]
            yield bytes([len(key)]) + key + b"".join(len(node).to_bytes(2, "big") + node for node in nodes)
    for case in fixture("blocks/account-proofs.json"):
        yield block_json(case["answer"])
    account = {"address": "0x" + "00" * 20, "nonce": "0x0", "balance": "0x0", "storageHash": "0x" + "00" * 32,
               "codeHash": "0x" + "00" * 32, "accountProof": [], "storageProof": []}
    yield block_json(account | {"accountProof": ["0x"] * 200_000})
    yield block_json(account | {"accountProof": ["0x00"] * 120_000})
    yield block_json(account | {"accountProof": ["0x" + "00" * 500_000]})
    yield block_json(account | {"storageProof": [{"key": "0x0", "value": "0x0", "proof": []}] * 25_000})
    # a node that is as deep as it can be, and one of as many items
    for node in [b"\xc1" * 31, b"\xc1" * 60_000, rlp_list(fill(b"\xc0", 60_000)), rlp_list(fill(b"\x80", 60_000))]:
        yield b"\x01\x12" + len(node).to_bytes(2, "big") + node


# --- Keystores

def keystores():
    for case in fixture("keystore/keystores.json"):
        yield case["keystore"].encode("utf-8", "surrogatepass")
    damaged = json.loads((ROOT / "Fixtures/keystore/keystores.json").read_text())["damaged"]
    for text in damaged:
        yield text.encode()
        for name, values in {
            "n": [0, 1, 3, -2, 2.5, 1 << 32, 1 << 62, 1 << 64], "r": [0, 1 << 29, 1 << 62], "p": [0, 1 << 29, 1 << 62],
            "c": [0, -1, 1 << 32, 1 << 63], "dklen": [0, 31, 1 << 62],
        }.items():
            if f'"{name}": ' in text:
                for value in values:
                    yield re.sub(rf'"{name}": \d+', f'"{name}": {value}', text).encode()
        for name in ["salt", "iv", "ciphertext", "mac", "address", "id"]:
            for size in [0, 1, 1000, 60_000]:
                yield re.sub(rf'"{name}": "[^"]*"', f'"{name}": "{"0" * size}"', text).encode()
    for part in [b"[", b'{"crypto":', b'{"version":3,"crypto":{"kdfparams":', b" "]:
        yield fill(part)
    yield b'{"version":3,"crypto":{%s}}' % b",".join(b'"%d":0' % name for name in range(5000))


def json_answers():
    pieces = [b"\x00\x01", b"\x06\x01", b"\xff\x00"]
    for text in [text for text in json_texts() if len(text) <= 4096][:200]:
        for head, tail in [(b"", b""), (b'{"result":', b"}"), (b'{"id":1,"result":[', b'],"jsonrpc":"2.0"}')]:
            for piece in pieces:
                yield piece + head + text + tail
    for part in [b'{"a":[1,{"b":"\\u00e9"}]}', b'"0x00"', b"[[]]"]:
        yield pieces[1] + b'{"jsonrpc":"2.0","result":' + fill(part, MIB - 64, head=b"[", tail=b"]", separator=b",") + b"}"


def log_answers():
    topic, address = b"0x" + b"aB" * 32, b"0x" + b"0f" * 20
    members = [
        b'"address":"%s"' % address, b'"topics":["%s","%s"]' % (topic, topic), b'"data":"0x%s"' % (b"01" * 40),
        b'"blockNumber":"0x1bc"', b'"transactionHash":"%s"' % topic, b'"transactionIndex":"0x0"',
        b'"blockHash":"%s"' % topic, b'"logIndex":"0xffffffffffffffff"', b'"removed":false',
    ]
    others = [
        b'"blockTimestamp":"0x66f0"', b'"note":"\\"\\u00e9"', b'"extra":{"a":[1,2.5e3,null],"b":true}', b'"a":-1,"b":[]',
        b'"removed":null', b'"address":null', b'"logIndexes":"0x"', b'"d\\u0061ta":"0x"', b'"topics":[]',
    ]
    for rotation in range(len(members)):
        turned = members[rotation:] + members[:rotation]
        for other in others:
            logs = [b"{" + b",".join(part) + b"}" for part in (turned, turned + [other], [other] + turned, turned[1:])]
            for piece in [b"\xff\x00", b"\x06\x01"]:
                yield piece + b'{"jsonrpc":"2.0","id":1,"result":[' + b",".join(logs[:rotation % 4 + 1]) + b"]}"


TARGETS = {
    "rlp": rlp, "json": json_texts, "json-stream": json_answers, "log-answers": log_answers, "abi": abi,
    "abi-values": abi_values, "hex": hex_texts, "numbers": numbers, "abi-text": abi_text, "abi-json": abi_json, "bindgen": bindings, "typed-data": typed_data,
    "transactions": transactions, "rpc-transactions": rpc_transactions, "headers": headers, "receipts": receipts,
    "proofs": proofs, "xprv": extended_keys, "mnemonic": mnemonics, "keystore": keystores,
}


def main(folder):
    for target, seeds in TARGETS.items():
        written = set()
        for index, seed in enumerate(seeds()):
            if len(seed) > MIB:
                raise SystemExit(f"{target}: seed {index} has {len(seed)} bytes")
            path = folder / ("hostile" if len(seed) > 32 << 10 else "seeds") / target / f"{index:04d}"
            path.parent.mkdir(parents=True, exist_ok=True)
            written.add(path)
            if not path.exists() or path.read_bytes() != seed:
                path.write_bytes(seed)
        for path in folder.glob(f"*/{target}/*"):
            if path.parts[-3] in ("seeds", "hostile") and path not in written:
                path.unlink()


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]))
