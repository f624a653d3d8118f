"""Makes Fixtures/eip712/{random,invalid,generated}.json with PyPI eth-account, an implementation independent of this project.

Run from anywhere: .venv/bin/python Fixtures/scripts/make_eip712.py

random.json: each case has the payload of eth_signTypedData_v4 (`data`) and what eth-account makes of it: `encodedType`
of the primary type, `typeHashes` of all types, `domainSeparator`, `structHash`, `digest`. Types refer to each other at
random, circles included; values are written as wallets get them: integers as JSON numbers of any size, decimal strings
or hexadecimal ones.

invalid.json: each case has a payload with one thing wrong (`data`), the place (`path`) and words of the reason (`why`).
They are written here by hand from the EIP's rules; eth-account takes most of them.

generated.json: one case like those of random.json, of a struct whose Swift type eth-bindgen generates.
"""

import copy
import json
import random
from importlib.metadata import version
from pathlib import Path

from eth_account._utils.encode_typed_data.encoding_and_hashing import (
    encode_type,
    get_primary_type,
    hash_domain,
    hash_struct,
    hash_type,
)
from eth_account.messages import encode_typed_data
from eth_utils import keccak, to_checksum_address

SEED = 712
CASES = 600
FOLDER = Path(__file__).resolve().parent.parent / "eip712"
NAMES = ["A", "B", "Z", "D", "Person", "Mail", "Order", "order", "Asset_2", "$Fee", "Exchange:Withdraw", "Node"]
FIELDS = ["a", "b", "from", "to", "value", "data", "_x", "y1", "items", "next", "owner", "$s", "deadline"]
WORDS = ["", "moo", "cowsay:v0.0.4", "Grüße, 世界 🐮", "a" * 31, "b" * 32, "c" * 33, "d" * 135, "e" * 136, "f" * 137,
         "\x00\n\"\\", "1", "0x1234"]
DOMAIN = [("name", "string"), ("version", "string"), ("chainId", "uint256"), ("verifyingContract", "address"),
          ("salt", "bytes32")]

rng = random.Random(SEED)


def atomic() -> str:
    kind = rng.randrange(8)
    if kind == 0:
        return f"uint{8 * rng.randint(1, 32)}"
    if kind == 1:
        return f"int{8 * rng.randint(1, 32)}"
    if kind == 2:
        return f"bytes{rng.randint(1, 32)}"
    return rng.choice(["uint256", "address", "bool", "bytes", "string", "uint", "int", "bytes32"])


def suffixes() -> str:
    return "".join(rng.choice(["[]", "[]", f"[{rng.randint(1, 4)}]"]) for _ in range(rng.choice([0, 0, 0, 1, 1, 2, 3])))


def any_types(recursive: bool) -> tuple[dict, str]:
    """Types that are in a line, each referring to later ones; with `recursive` to any, by a list or by null."""
    names = rng.sample(NAMES, rng.randint(1, 6))
    types = {}
    for place, name in enumerate(names):
        fields = []
        for field in rng.sample(FIELDS, rng.randint(0 if place else 1, 6)):
            later = names[place + 1:]
            if later and rng.random() < 0.45:
                fields.append({"name": field, "type": rng.choice(later) + suffixes()})
            elif recursive and rng.random() < 0.4:
                fields.append({"name": field, "type": rng.choice(names) + rng.choice(["", "", "[]", "[2]", "[][]"])})
            else:
                fields.append({"name": field, "type": atomic() + suffixes()})
        types[name] = fields
    return types, names[0]


def reaches_itself(name: str, types: dict) -> bool:
    seen, left = set(), [name]
    while left:
        for field in types[left.pop()]:
            core = field["type"].split("[")[0]
            if core == name:
                return True
            if core in types and core not in seen:
                seen.add(core)
                left.append(core)
    return False


def number(low: int, high: int):
    edge = [low, high, 0, 1, high - 1, low + 1, high // 2, 2**53, 2**53 + 1, 2**64]
    value = rng.choice(edge) if rng.random() < 0.5 else rng.randint(low, high)
    value = min(max(value, low), high)
    form = rng.randrange(3)
    return value if form == 0 else hex(value) if form == 1 and value >= 0 else str(value)


def any_value(text: str, types: dict, recursive: dict, depth: int):
    if text.endswith("]"):
        inner, count = text[:-1].rsplit("[", 1)
        most = 0 if depth > 6 else 3
        return [any_value(inner, types, recursive, depth + 1)
                for _ in range(int(count) if count else rng.randint(0, most))]
    if text in types:
        if recursive[text] and (depth > 2 or rng.random() < 0.3):
            return None
        return {f["name"]: any_value(f["type"], types, recursive, depth + 1) for f in types[text]}
    if text == "string":
        return rng.choice(WORDS)
    if text == "bool":
        return rng.random() < 0.5
    if text == "address":
        address = "0x" + rng.randbytes(20).hex()
        return to_checksum_address(address) if rng.random() < 0.7 else address
    if text == "bytes":
        return "0x" + rng.randbytes(rng.choice([0, 1, 31, 32, 33, 136, 300])).hex()
    if text.startswith("bytes"):
        return "0x" + rng.randbytes(int(text[5:])).hex()
    bits = int(text.lstrip("uint") or 256)
    return number(0, 2**bits - 1) if text[0] == "u" else number(-(2 ** (bits - 1)), 2 ** (bits - 1) - 1)


def any_domain() -> dict:
    domain = {name: any_value(kind, {}, {}, 0) for name, kind in DOMAIN if rng.random() < 0.6}
    if "chainId" in domain and rng.random() < 0.7:
        domain["chainId"] = rng.choice([1, 1337, 421614, "0x66eee", "42161"])
    return domain


def guess(types: dict) -> str | None:
    try:
        return get_primary_type(types)
    except ValueError:
        return None


def outcome(data: dict) -> dict:
    types = {name: fields for name, fields in data["types"].items() if name != "EIP712Domain"}
    primary = data["primaryType"]
    # Text of digits is a number for eth-account wherever it stands, so integers go in as integers.
    domain = dict(data["domain"])
    if isinstance(domain.get("chainId"), str):
        domain["chainId"] = int(domain["chainId"], 0)
    separator = hash_domain(domain)
    struct = hash_struct(primary, types, data["message"])
    digest = keccak(b"\x19\x01" + separator + struct)
    # eth-account guesses the primary type of a whole payload, which it cannot do for each graph.
    if guess(types) == primary:
        whole = encode_typed_data(domain, types, data["message"])
        assert keccak(b"\x19" + whole.version + whole.header + whole.body) == digest
    return {
        "encodedType": encode_type(primary, types),
        "typeHashes": {name: "0x" + hash_type(name, types).hex() for name in types},
        "domainSeparator": "0x" + separator.hex(),
        "structHash": "0x" + struct.hex(),
        "digest": "0x" + digest.hex(),
    }


def random_case() -> dict:
    while True:
        types, primary = any_types(rng.random() < 0.35)
        recursive = {name: reaches_itself(name, types) for name in types}
        message = {f["name"]: any_value(f["type"], types, recursive, 1) for f in types[primary]}
        if len(json.dumps(message)) < 3000:
            break
    domain = any_domain()
    data = {"types": dict(types), "primaryType": primary, "domain": domain, "message": message}
    if rng.random() < 0.7:
        fields = [{"name": name, "type": kind} for name, kind in DOMAIN if name in domain]
        data["types"] = {"EIP712Domain": fields, **types}
    return {"data": data, **outcome(data)}


MAIL = {
    "types": {
        "EIP712Domain": [{"name": name, "type": kind} for name, kind in DOMAIN[:4]],
        "Person": [{"name": "name", "type": "string"}, {"name": "wallet", "type": "address"}],
        "Mail": [{"name": "from", "type": "Person"}, {"name": "to", "type": "Person"},
                 {"name": "contents", "type": "string"}],
    },
    "primaryType": "Mail",
    "domain": {"name": "Ether Mail", "version": "1", "chainId": 1,
               "verifyingContract": "0xCcCCccccCCCCcCCCCCCcCcCccCcCCCcCcccccccC"},
    "message": {"from": {"name": "Cow", "wallet": "0xCD2a3d9F938E13CD947Ec05AbC7FE734Df8DD826"},
                "to": {"name": "Bob", "wallet": "0xbBbBBBBbbBBBbbbBbbBbbbbBBbBbbbbBbBbbBBbB"},
                "contents": "Hello, Bob!"},
}


def with_field(kind: str, value) -> dict:
    data = copy.deepcopy(MAIL)
    data["types"]["Mail"].append({"name": "x", "type": kind})
    data["message"]["x"] = value
    return data


def invalid_cases() -> list[dict]:
    cases = []

    def case(path: str, why: str, change) -> None:
        data = copy.deepcopy(MAIL)
        cases.append({"path": path, "why": why, "data": change(data) or data})

    def field(kind: str, value, why: str, path: str = "message.x") -> None:
        cases.append({"path": path, "why": why, "data": with_field(kind, value)})

    case("message", 'needs a member "contents"', lambda d: d["message"].pop("contents") and None)
    case("message.to", 'needs a member "wallet"', lambda d: d["message"]["to"].pop("wallet") and None)
    case("message.to.age", 'has no member "age"', lambda d: d["message"]["to"].update(age=5))
    case("message.bcc", 'has no member "bcc"', lambda d: d["message"].update(bcc="x"))
    case("message.to", "expected an object", lambda d: d["message"].update(to=None))
    case("message.contents", "expected a string", lambda d: d["message"].update(contents=5))
    case("message.to.wallet", "expected an address", lambda d: d["message"]["to"].update(wallet="0x12"))
    case("message.to.wallet", "EIP-55",
         lambda d: d["message"]["to"].update(wallet="0xbBbBBBBbbBBBbbbBbbBbbbbBBbBbbbbBbBbbBBbb"))
    case("message.to.wallet", "expected an address",
         lambda d: d["message"]["to"].update(wallet="bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb"))
    for bits in (8, 64, 128, 256):
        field(f"uint{bits}", 2**bits, f"does not fit into uint{bits}")
        field(f"uint{bits}", str(2**bits), f"does not fit into uint{bits}")
        field(f"uint{bits}", hex(2**bits), f"does not fit into uint{bits}")
        field(f"uint{bits}", -1, f"does not fit into uint{bits}")
        field(f"int{bits}", 2 ** (bits - 1), f"does not fit into int{bits}")
        field(f"int{bits}", str(-(2 ** (bits - 1)) - 1), f"does not fit into int{bits}")
        field(f"int{bits}", hex(2**bits - 1), f"does not fit into int{bits}")
    for value in (1.5, 1e3, "", "1.0", "0x", " 1", "1 ", "+1", "one", True, None, [], {}, "-0x1", "-", "0X1"):
        field("int256", value, "expected a number of int256")
        field("uint256", value, "expected a number of uint256")
    for value in (0, 1, "true", "false", "", None, [True]):
        field("bool", value, "expected true or false")
    for value in ("0x", "0x" + "11" * 31, "0x" + "11" * 33):
        field("bytes32", value, "bytes32 has a length of 32")
    for value in ("11" * 32, "0x1", "0xzz", 5, None, "moo"):
        field("bytes32", value, "expected 32 bytes")
        field("bytes", value, "expected bytes")
    field("uint8[2]", [1], "has a length of 2, found 1")
    field("uint8[2]", [1, 2, 3], "has a length of 2, found 3")
    field("Person[2]", [MAIL["message"]["to"]], "has a length of 2, found 1")
    field("uint8[2][]", [[1, 2], [3]], "has a length of 2, found 1", "message.x[1]")
    field("uint8[][2]", [[1]], "has a length of 2, found 1")
    field("uint8[]", 5, "expected an array")
    field("uint8[]", {"0": 1}, "expected an array")
    field("uint8[]", None, "expected an array")
    field("uint8[]", [1, 256], "does not fit into uint8", "message.x[1]")
    field("Person[]", [MAIL["message"]["to"], {"name": "x"}], 'needs a member "wallet"', "message.x[1]")
    field("Person[]", [None], "expected an object", "message.x[0]")
    for kind in ("uint7", "uint264", "bytes33", "bytes0", "int0", "Persona", "function", "fixed128x18", "uint08",
                 "address payable", "", "[]", "Person[", "Person]", "Person[0]", "Person[-1]", "Person[01]",
                 "Person[][", "Person[ ]", " Person", "Person[1]x", "byte", "tuple", "Person[99999999999999999999]",
                 "Personé"):
        field(kind, 0, "type", "types.Mail[3].type")
    for name in ("uint256", "address", "bytes", "bytes32", "string", "bool", "int", "uint7", "bytes33", "function"):
        case(f"types.{name}", "cannot have the name", lambda d: d["types"].update({name: []}))
    for name in ("", "1A", "A(uint256 x)", "A,B", "A B", "Ä"):
        place = f"types.{name}" if name == "1A" else f"types[{json.dumps(name, ensure_ascii=False)}]"
        case(place, "identifier", lambda d: d["types"].update({name: []}))
        place = "types.Person[2].name"
        case(place, "identifier", lambda d: d["types"]["Person"].append({"name": name, "type": "uint256"}))
    case("types.Person[2].name", "declared twice",
         lambda d: d["types"]["Person"].append({"name": "name", "type": "string"}))
    case("types.Person[2]", 'has no member "extra"',
         lambda d: d["types"]["Person"].append({"name": "n", "type": "string", "extra": 1}))
    cases[-1]["path"] = "types.Person[2].extra"
    case("types.Person[2]", 'needs a member "type"', lambda d: d["types"]["Person"].append({"name": "n"}))
    case("types.Person", "expected an array", lambda d: d["types"].update(Person={}))
    case("types", "expected an object", lambda d: d.update(types=[]))
    case("primaryType", "not declared", lambda d: d.update(primaryType="Letter"))
    case("primaryType", "not declared", lambda d: d.update(primaryType="Mail[]"))
    case("primaryType", "not declared", lambda d: d.update(primaryType="uint256"))
    case("primaryType", "the type of a message", lambda d: d.update(primaryType="EIP712Domain"))
    case("primaryType", "expected a string", lambda d: d.update(primaryType=5))
    for name in ("types", "primaryType", "domain", "message"):
        case("", f'needs a member "{name}"', lambda d: d.pop(name) and None)
    case("extra", 'has no member "extra"', lambda d: d.update(extra=1))
    case("message", "expected an object", lambda d: d.update(message=None))
    case("message", "expected an object", lambda d: d.update(message=[]))
    case("domain", "expected an object", lambda d: d.update(domain=[]))
    case("domain.chain", 'has no member "chain"', lambda d: d["domain"].update(chain=1))
    case("domain.salt", 'has no member "salt"', lambda d: d["domain"].update(salt="0x" + "11" * 32))
    case("domain", 'needs a member "version"', lambda d: d["domain"].pop("version") and None)
    case("domain.chainId", "expected a number", lambda d: d["domain"].update(chainId="one"))
    case("domain.chainId", "does not fit", lambda d: d["domain"].update(chainId=-1))
    case("domain.verifyingContract", "expected an address",
         lambda d: d["domain"].update(verifyingContract="0x1234"))
    case("domain.name", "expected a string", lambda d: d["domain"].update(name=None))
    case("types.EIP712Domain", "expected the domain's type", lambda d: d["types"]["EIP712Domain"].reverse())
    case("types.EIP712Domain", "expected the domain's type",
         lambda d: d["types"]["EIP712Domain"][2].update(type="uint64"))
    case("types.EIP712Domain", "expected the domain's type",
         lambda d: d["types"]["EIP712Domain"].append({"name": "more", "type": "string"}))

    def bare_salt(data: dict) -> None:
        del data["types"]["EIP712Domain"]
        data["domain"]["salt"] = "0x11"
    case("domain.salt", "bytes32 has a length of 32", bare_salt)
    return cases


# The struct of Fixtures/abi/Kitchen.json, whose Swift type is generated.
DEAL = {
    "types": {
        "EIP712Domain": [{"name": "name", "type": "string"}, {"name": "chainId", "type": "uint256"}],
        "Deal": [{"name": "id", "type": "bytes32"}, {"name": "parties", "type": "address[]"},
                 {"name": "price", "type": "uint96"}, {"name": "terms", "type": "Terms"}],
        "Terms": [{"name": "start", "type": "uint64"}, {"name": "end", "type": "uint64"},
                  {"name": "tick", "type": "int24"}],
    },
    "primaryType": "Deal",
    "domain": {"name": "Kitchen", "chainId": 1},
    "message": {
        "id": "0x" + "00" * 31 + "2a",
        "parties": ["0x9965507D1a55bcC2695C58ba16FB37d819B0A4dc", "0x0352485f8a3cB6d305875FaC0C40ef01e0C06535"],
        "price": 7, "terms": {"start": 1, "end": 2, "tick": -3},
    },
}


def write(name: str, about: str, key: str, cases: list) -> None:
    lines = ",\n".join(json.dumps(case, ensure_ascii=False) for case in cases)
    head = json.dumps({"origin": about}, ensure_ascii=False)[:-1]
    (FOLDER / name).write_text(f'{head}, "{key}": [\n{lines}\n]}}\n')


def main() -> None:
    FOLDER.mkdir(exist_ok=True)
    origin = f"Fixtures/scripts/make_eip712.py, PyPI eth-account {version('eth-account')}, seed {SEED}"
    write("random.json", origin, "cases", [{"data": MAIL, **outcome(MAIL)}] + [random_case() for _ in range(CASES)])
    write("invalid.json", "Fixtures/scripts/make_eip712.py, by hand", "cases", invalid_cases())
    write("generated.json", origin, "cases", [{"data": DEAL, **outcome(DEAL)}])


main()
