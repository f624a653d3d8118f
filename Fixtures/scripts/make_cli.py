"""Writes Fixtures/cli/*.json: what `lp-chain` must answer, as eth-abi, eth-account, rlp and pycryptodome say.

Each case is a line for a command's `--lines` mode and the line that answers it; abi-arguments.json has whole command
lines instead. The seed is fixed, so that the files come out the same. Run: python Fixtures/scripts/make_cli.py
"""
import json
import pathlib
import random
from importlib.metadata import version

import rlp
from Crypto.Hash import keccak
from eth_abi import encode
from eth_account import Account
from eth_utils import to_checksum_address

OUT = pathlib.Path(__file__).resolve().parent.parent / "cli"
ORIGIN = "Fixtures/scripts/make_cli.py, PyPI " + ", ".join(
    f"{name} {version(name)}" for name in ("eth-abi", "eth-account", "rlp", "pycryptodome"))
rng = random.Random(31)


def line(value):
    return json.dumps(value, separators=(",", ":"), ensure_ascii=False)


def write(name, cases):
    OUT.mkdir(exist_ok=True)
    body = ",\n".join(json.dumps(case, separators=(",", ":")) for case in cases)
    (OUT / name).write_text('{\n"origin":' + json.dumps(ORIGIN) + ',\n"cases":[\n' + body + "\n]}\n")


def pair(given, answer):
    return {"in": line(given), "out": line(answer)}


def hash_of(data):
    return keccak.new(digest_bits=256, data=data).digest()


def hexed(data):
    return "0x" + data.hex()


def text(limit=40):
    alphabet = "abc XYZ=\"\\/\n\t\x01\x7fäß漢字🐮0x"
    return "".join(rng.choice(alphabet) for _ in range(rng.randrange(limit)))


# --- keccak

cases = [pair("", {"hash": hexed(hash_of(b""))})]
for length in (0, 1, 31, 32, 135, 136, 137, 271, 272, 273, 1000):
    data = rng.randbytes(length)
    cases.append(pair(hexed(data), {"hash": hexed(hash_of(data))}))
for _ in range(60):
    given = text()
    if given.startswith("0x"):
        given = " " + given
    cases.append(pair(given, {"hash": hexed(hash_of(given.encode()))}))
cases.append(pair("0xzz", {"hash": hexed(hash_of(b"0xzz"))}))
write("keccak.json", cases)

# --- abi


def random_type(depth):
    if depth and rng.random() < 0.4:
        kind = rng.randrange(3)
        if kind == 0:
            return random_type(depth - 1) + "[]"
        if kind == 1:
            return random_type(depth - 1) + f"[{rng.randrange(1, 4)}]"
        return "(" + ",".join(random_type(depth - 1) for _ in range(rng.randrange(1, 4))) + ")"
    size = 8 * rng.randrange(1, 33)
    return rng.choice([f"uint{size}", f"int{size}", "address", "bool", f"bytes{size // 8}", "bytes", "string"])


def split(inner):
    parts, depth, start = [], 0, 0
    for index, char in enumerate(inner):
        depth += (char == "(") - (char == ")")
        if char == "," and depth == 0:
            parts.append(inner[start:index])
            start = index + 1
    return parts + [inner[start:]] if inner else []


def value_of(kind):
    """A random value: as eth-abi takes it, and as lp-chain writes it in JSON."""
    if kind.endswith("]"):
        inner, count = kind[:kind.rindex("[")], kind[kind.rindex("[") + 1:-1]
        both = [value_of(inner) for _ in range(int(count) if count else rng.randrange(4))]
        return [a for a, _ in both], [b for _, b in both]
    if kind.startswith("("):
        both = [value_of(part) for part in split(kind[1:-1])]
        return tuple(a for a, _ in both), [b for _, b in both]
    if kind.startswith("uint"):
        number = rng.choice([0, 1, 2 ** int(kind[4:]) - 1, rng.getrandbits(int(kind[4:]))])
        return number, str(number)
    if kind.startswith("int"):
        half = 2 ** (int(kind[3:]) - 1)
        number = rng.choice([0, -1, half - 1, -half, rng.randrange(-half, half)])
        return number, str(number)
    if kind == "address":
        address = to_checksum_address(rng.randbytes(20))
        return address, address
    if kind == "bool":
        flag = rng.random() < 0.5
        return flag, flag
    if kind == "string":
        string = text()
        return string, string
    data = rng.randbytes(int(kind[5:]) if kind != "bytes" else rng.choice([0, 1, 31, 32, 33, 70]))
    return data, hexed(data)


def argument(kind, value):
    """The value as an argument of the command line."""
    return line(value) if kind[-1] in ")]" else "true" if value is True else "false" if value is False else value


encodings, decodings, arguments = [], [], []
for index in range(250):
    kinds = [random_type(3) for _ in range(rng.randrange(5))]
    both = [value_of(kind) for kind in kinds]
    values = [b for _, b in both]
    name = "" if index % 3 else "f" + str(index)
    types = name + "(" + ",".join(kinds) + ")"
    data = (hash_of(types.encode())[:4] if name else b"") + encode(kinds, [a for a, _ in both])
    encodings.append(pair({"types": types, "values": values}, {"data": hexed(data)}))
    decodings.append(pair({"types": types, "data": hexed(data)}, {"values": values}))
    if index < 20:
        given = [types] + [argument(kind, value) for kind, value in zip(kinds, values)]
        safe = all(not a.startswith("-") or a[1:].isdigit() for a in given)
        arguments.append({"in": given if safe else [given[0], "--"] + given[1:], "out": hexed(data)})
payee = "0x9965507D1a55bcC2695C58ba16FB37d819B0A4dc"
run_job = "runJob(string,string[],address)"
arguments.append({
    "in": [run_job, "cowsay:v0.0.4", '["Message=moo"]', payee],
    "out": hexed(hash_of(run_job.encode())[:4]
                 + encode(["string", "string[]", "address"], ["cowsay:v0.0.4", ["Message=moo"], payee]))})
assert arguments[-1]["out"].startswith("0xc75555fa")
write("abi-encode.json", encodings)
write("abi-decode.json", decodings)
write("abi-arguments.json", arguments)

# --- rlp


def tree(depth):
    """A random item: as the package rlp takes it, as JSON to encode, as JSON that decoding gives."""
    if depth and rng.random() < 0.6:
        items = [tree(depth - 1) for _ in range(rng.choice([0, 1, 2, 3, 60 if depth == 1 else 4]))]
        return tuple([item[i] for item in items] for i in range(3))
    if rng.random() < 0.5:
        number = rng.choice([0, 1, 127, 128, 255, 256, 2 ** 64, 2 ** 256 - 1, rng.getrandbits(rng.randrange(1, 257))])
        data = number.to_bytes((number.bit_length() + 7) // 8, "big")
        return data, number, hexed(data)
    data = rng.randbytes(rng.choice([0, 1, 2, 20, 32, 55, 56, 57, 300]))
    return data, hexed(data), hexed(data)


encodings, decodings = [], []
for _ in range(150):
    item, given, back = tree(4)
    encoded = hexed(rlp.encode(item))
    encodings.append(pair(given, {"rlp": encoded}))
    decodings.append(pair(rng.choice([encoded, {"rlp": encoded}, {"data": encoded}]), {"value": back}))
write("rlp-encode.json", encodings)
write("rlp-decode.json", decodings)

# --- tx


def written(number):
    """A number in one of the forms that people use."""
    return rng.choice([number, str(number), hex(number)])


def costs(fields):
    """What the transaction costs before any code runs, at least by its data, and at most (EIPs 2028, 2930, 3860, 7623)."""
    data = bytes.fromhex(fields["data"][2:])
    zeros = data.count(0)
    rest = len(data) - zeros
    gas = 21000 + 4 * zeros + 16 * rest
    if "to" not in fields:
        gas += 32000 + 2 * ((len(data) + 31) // 32)
    for entry in fields.get("accessList", []):
        gas += 2400 + 1900 * len(entry["storageKeys"])
    price = fields.get("gasPrice", fields.get("maxFeePerGas"))
    return {"intrinsicGas": hex(gas), "gasFloor": hex(21000 + 10 * (zeros + 4 * rest)),
            "maximumCost": hex(fields["gas"] * price + fields["value"])}


signings, decodings = [], []
for index in range(80):
    key = rng.randbytes(32)
    account = Account.from_key(key)
    to = None if index % 7 == 0 else to_checksum_address(rng.randbytes(20))
    data = rng.randbytes(rng.choice([1, 4, 36, 100]) if to is None else rng.choice([0, 0, 4, 36, 68, 300]))
    fields = {"nonce": rng.choice([0, 1, 127, 128, rng.getrandbits(40)]), "gas": rng.choice([21000, 90000, 2 ** 32]),
              "value": rng.choice([0, 1, 10 ** 18, rng.getrandbits(90)]), "data": hexed(data)}
    if to:
        fields["to"] = to
    is_legacy, chain = index % 3 == 0, rng.choice([1, 137, 1337, 31337, 421614])
    if is_legacy:
        fields["gasPrice"] = rng.getrandbits(36)
        if index % 2:
            fields["chainId"] = chain
    else:
        tip = rng.getrandbits(32)
        entries = [{"address": to_checksum_address(rng.randbytes(20)),
                    "storageKeys": [hexed(rng.randbytes(32)) for _ in range(rng.randrange(3))]}
                   for _ in range(rng.choice([0, 0, 1, 2]))]
        fields |= {"chainId": chain, "maxPriorityFeePerGas": tip, "maxFeePerGas": tip + rng.getrandbits(34),
                   "accessList": entries, "type": 2}
    signed = account.sign_transaction(dict(fields))
    given = {name: written(value) if isinstance(value, int) else value for name, value in fields.items()}
    if rng.random() < 0.5:
        given["from"] = account.address
    if rng.random() < 0.5:
        given["input"] = given.pop("data")
    if rng.random() < 0.5:
        given["gasLimit"] = given.pop("gas")
    raw, digest = hexed(bytes(signed.raw_transaction)), hexed(bytes(signed.hash))
    signings.append(pair({"transaction": given, "privateKey": hexed(key)},
                         {"raw": raw, "hash": digest, "from": account.address}))
    parity = signed.v if not is_legacy else (signed.v - 27 if signed.v < 35 else (signed.v - 35) % 2)
    shown = {"type": "0x0" if is_legacy else "0x2", "chainId": hex(fields["chainId"]) if "chainId" in fields else None,
             "nonce": hex(fields["nonce"])}
    for name in ("gasPrice", "maxPriorityFeePerGas", "maxFeePerGas"):
        if name in fields:
            shown[name] = hex(fields[name])
    shown |= {"gas": hex(fields["gas"]), "to": to, "value": hex(fields["value"]), "input": fields["data"]}
    if not is_legacy:
        shown["accessList"] = [{"address": e["address"].lower(), "storageKeys": e["storageKeys"]}
                               for e in fields["accessList"]]
    shown |= {"hash": digest, "from": account.address,
              "signature": {"r": hex(signed.r), "s": hex(signed.s), "v": hex(signed.v), "yParity": hex(parity)}}
    shown |= costs(fields)
    decodings.append(pair({"raw": raw}, shown))
write("tx-sign.json", signings)
write("tx-decode.json", decodings)
