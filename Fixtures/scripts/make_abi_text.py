"""Makes Fixtures/abi-text/{interfaces,topics,logs}.json and Fixtures/abi-text/artifacts/*.json.

Run from anywhere: .venv/bin/python Fixtures/scripts/make_abi_text.py

- interfaces.json: random JSON ABIs with the same in the human-readable form, and each entry's selector or topic from
  PyPI eth-utils.
- topics.json: topics of indexed values, [type, value, topic]. Words come from PyPI eth-abi; what is concatenated is
  written here after Solidity, "Contract ABI Specification", "Encoding of Indexed Event Parameters".
- logs.json: logs that the EVM (PyPI eth-tester with py-evm) wrote for an event of a Vyper contract with indexed
  strings and bytes, read again with PyPI web3.
- artifacts: what PyPI vyper prints for one contract in its three JSON forms; the shapes of Foundry's, Hardhat's and
  solc's artifacts around one interface, with placeholders of libraries as Solidity, "Library Linking", has them.
"""

import json
import random
import re
from importlib.metadata import version
from pathlib import Path

import vyper
from eth_abi import encode
from eth_tester import EthereumTester, PyEVMBackend
from eth_utils import event_abi_to_log_topic, function_abi_to_4byte_selector, keccak, to_checksum_address
from vyper.cli.vyper_json import compile_json
from web3 import EthereumTesterProvider, Web3

SEED = 20261123
INTERFACES = 120
TOPICS = 300
FOLDER = Path(__file__).resolve().parent.parent / "abi-text"
NAMES = ["a", "to", "amount", "_value", "$x", "owner2", "", "", "deadline", "memory_", "fun", "Id"]
rng = random.Random(SEED)


def elementary() -> str:
    kind = rng.randrange(8)
    if kind == 0:
        return f"uint{8 * rng.randint(1, 32)}"
    if kind == 1:
        return f"int{8 * rng.randint(1, 32)}"
    if kind == 2:
        return f"bytes{rng.randint(1, 32)}"
    return ["uint256", "address", "bool", "bytes", "string", "function"][rng.randrange(6)]


def parameter(depth: int) -> dict:
    suffix = "".join(rng.choice(["[]", f"[{rng.randint(1, 12)}]"]) for _ in range(rng.choice([0, 0, 0, 1, 1, 2])))
    name = rng.choice(NAMES)
    if depth > 0 and rng.random() < 0.3:
        components = [parameter(depth - 1) for _ in range(rng.randint(0 if depth == 3 else 1, 3))]
        return {"components": components, "name": name, "type": "tuple" + suffix}
    return {"name": name, "type": elementary() + suffix}


def parameters(most: int = 4) -> list:
    return [parameter(3) for _ in range(rng.randint(0, most))]


def identifier() -> str:
    return rng.choice("fgh_$TX") + "".join(rng.choice("abcXYZ019_$") for _ in range(rng.randint(0, 8)))


def entry(kind: str) -> dict:
    inputs = parameters()
    if kind == "error":
        return {"inputs": inputs, "name": identifier(), "type": kind}
    if kind == "event":
        anonymous = rng.random() < 0.2
        left = 4 if anonymous else 3
        typed = []
        for item in inputs:
            indexed = left > 0 and rng.random() < 0.5
            left -= indexed
            typed.append({**item, "indexed": indexed})
        typed = [dict(sorted(item.items())) for item in typed]
        return {"anonymous": anonymous, "inputs": typed, "name": identifier(), "type": kind}
    mutability = rng.choice(["pure", "view", "nonpayable", "payable"])
    if kind == "constructor":
        return {"inputs": inputs, "stateMutability": rng.choice(["nonpayable", "payable"]), "type": kind}
    if kind == "fallback":
        return {"stateMutability": rng.choice(["nonpayable", "payable"]), "type": kind}
    if kind == "receive":
        return {"stateMutability": "payable", "type": kind}
    return {"inputs": inputs, "name": identifier(), "outputs": parameters(2), "stateMutability": mutability, "type": kind}


def type_text(item: dict, full: bool) -> str:
    if not item["type"].startswith("tuple"):
        return item["type"]
    return "tuple" + list_text(item["components"], full) + item["type"][5:]


def list_text(items: list, full: bool) -> str:
    texts = []
    for item in items:
        text = type_text(item, full) + (" indexed" if item.get("indexed") else "")
        texts.append(text + (f" {item['name']}" if full and item["name"] else ""))
    return "(" + (", " if full else ",").join(texts) + ")"


def text(item: dict, full: bool) -> str:
    kind = item["type"]
    name = "" if kind in ("constructor", "fallback", "receive") else " " + item["name"]
    result = kind + name + list_text(item.get("inputs", []), full)
    if item.get("anonymous"):
        result += " anonymous"
    if item.get("stateMutability", "nonpayable") != "nonpayable":
        result += " " + item["stateMutability"]
    if item.get("outputs"):
        result += " returns " + list_text(item["outputs"], full)
    return result


def interface() -> dict:
    kinds = ["constructor"] * rng.randint(0, 1) + ["error"] * rng.randint(0, 3) + ["event"] * rng.randint(0, 3)
    kinds += ["fallback"] * rng.randint(0, 1) + ["function"] * rng.randint(0, 5) + ["receive"] * rng.randint(0, 1)
    abi = [entry(kind) for kind in kinds]
    order = ["constructor", "function", "event", "error", "fallback", "receive"]
    lines = sorted(abi, key=lambda item: order.index(item["type"]))
    return {
        "abi": abi,
        "full": [text(item, True) for item in lines],
        "minimal": [text(item, False) for item in lines],
        "selectors": ["0x" + selector(item).hex() for item in abi if item["type"] in ("function", "error")],
        "topics": [
            None if item["anonymous"] else "0x" + event_abi_to_log_topic(item).hex()
            for item in abi
            if item["type"] == "event"
        ],
    }


def selector(item: dict) -> bytes:
    return function_abi_to_4byte_selector({**item, "type": "function", "outputs": []})


# Topics


def random_type(depth: int) -> str:
    kind = rng.randrange(10)
    if depth == 0 or kind < 3:
        return elementary()
    if kind < 6:
        return random_type(depth - 1) + rng.choice(["[]", f"[{rng.randint(1, 3)}]"])
    return "(" + ",".join(random_type(depth - 1) for _ in range(rng.randint(1, 3))) + ")"


def components(type_: str) -> list:
    parts, depth, start = [], 0, 1
    for index, character in enumerate(type_):
        depth += character == "("
        depth -= character == ")"
        if (character == "," and depth == 1) or (character == ")" and depth == 0):
            parts.append(type_[start:index])
            start = index + 1
    return parts


def value(type_: str):
    if type_.endswith("]"):
        base, count = type_[:-1].rsplit("[", 1)
        return [value(base) for _ in range(int(count) if count else rng.randint(0, 3))]
    if type_.startswith("("):
        return tuple(value(part) for part in components(type_))
    if type_.startswith("uint"):
        return rng.randrange(2 ** rng.randint(1, int(type_[4:])))
    if type_.startswith("int"):
        return rng.randrange(2 ** (int(type_[3:]) - 1)) * rng.choice([1, -1])
    if type_ == "bool":
        return rng.random() < 0.5
    if type_ == "address":
        return to_checksum_address(rng.randbytes(20))
    if type_ == "string":
        return rng.choice(["", "moo", "Grüße, 世界 🐮", "a" * 31, "b" * 32, "c" * 33])
    if type_ == "function":
        return rng.randbytes(24)
    if type_ == "bytes":
        return rng.randbytes(rng.choice([0, 1, 31, 32, 33]))
    return rng.randbytes(int(type_[5:]))


def preimage(type_: str, item) -> bytes:
    """Elements of arrays and structs in order, each padded to words, without lengths and offsets."""
    if type_.endswith("]"):
        base = type_[: type_.rindex("[")]
        return b"".join(padded(base, element) for element in item)
    if type_.startswith("("):
        return b"".join(padded(part, element) for part, element in zip(components(type_), item))
    if type_ == "string":
        return item.encode()
    return item if type_ == "bytes" else encode([type_], [item])


def padded(type_: str, item) -> bytes:
    data = preimage(type_, item)
    return data + bytes(-len(data) % 32)


def topic(type_: str, item) -> bytes:
    is_word = not re.search(r"[\])]$", type_) and type_ not in ("bytes", "string")
    return encode([type_], [item]) if is_word else keccak(preimage(type_, item))


def plain(item):
    if isinstance(item, (bool, str)):
        return item
    if isinstance(item, int):
        return str(item)
    return "0x" + item.hex() if isinstance(item, bytes) else [plain(part) for part in item]


def topics():
    for _ in range(TOPICS):
        type_ = random_type(3)
        item = value(type_)
        yield [type_, plain(item), "0x" + topic(type_, item).hex()]


# Logs of the EVM

SOURCE = '''
# pragma version ~=0.4.0
"""
@title Notes
@notice Keeps notes.
"""

struct Note:
    author: address
    tags: DynArray[String[8], 4]

event Noted:
    name: indexed(String[64])
    author: indexed(address)
    data: indexed(Bytes[64])
    text: String[64]
    small: int128

count: public(uint256)

@deploy
@payable
def __init__(start: uint256):
    self.count = start

@external
def note(name: String[64], data: Bytes[64], text: String[64], small: int128):
    """
    @notice Notes something.
    @param name Its name.
    """
    self.count += 1
    log Noted(name=name, author=msg.sender, data=data, text=text, small=small)

@external
@view
def echo(notes: DynArray[Note, 3]) -> DynArray[Note, 3]:
    return notes

@external
@payable
def __default__():
    pass
'''


def logs():
    compiled = vyper.compile_code(SOURCE, output_formats=["abi", "bytecode"])
    chain = EthereumTester(PyEVMBackend())
    web3 = Web3(EthereumTesterProvider(chain))
    account = web3.eth.accounts[0]
    factory = web3.eth.contract(abi=compiled["abi"], bytecode=compiled["bytecode"])
    receipt = web3.eth.wait_for_transaction_receipt(factory.constructor(1).transact({"from": account}))
    contract = web3.eth.contract(address=receipt["contractAddress"], abi=compiled["abi"])
    for name, data, text_, small in [
        ("moo", b"\x01\x02", "hello", -1),
        ("", b"", "", 0),
        ("a" * 32, bytes(range(33)), "b" * 33, 2**127 - 1),
        ("Grüße", bytes(64), "世界", -(2**127)),
    ]:
        done = contract.functions.note(name, data, text_, small).transact({"from": account})
        log = web3.eth.wait_for_transaction_receipt(done)["logs"][0]
        found = contract.events.Noted().process_log(log)["args"]
        assert found["name"] == keccak(text=name) and found["data"] == keccak(data) and found["text"] == text_
        yield {
            "values": plain([name, account, data, text_, small]),
            "topics": ["0x" + bytes(item).hex() for item in log["topics"]],
            "data": "0x" + bytes(log["data"]).hex(),
        }


# Artifacts

ABI = [
    {
        "inputs": [{"internalType": "uint256", "name": "x", "type": "uint256"}],
        "name": "root",
        "outputs": [{"internalType": "uint256", "name": "", "type": "uint256"}],
        "stateMutability": "pure",
        "type": "function",
    }
]
LIBRARIES = ["src/Math.sol:Math", "src/Text.sol:Text", "lib/Text.sol:Text"]


def unlinked(places: list) -> tuple:
    """Code with a placeholder for each library at each of its places, and `linkReferences`."""
    code = ["60%02x" % (index % 256) for index in range(100)]
    digits = "".join(code)
    references = {}
    for library, starts in zip(LIBRARIES, places):
        file, name = library.split(":")
        mark = "__$" + keccak(text=library).hex()[:34] + "$__"
        for start in starts:
            digits = digits[: 2 * start] + mark + digits[2 * start + 40 :]
            references.setdefault(file, {}).setdefault(name, []).append({"length": 20, "start": start})
    return digits, references


def artifacts():
    creation, links = unlinked([[1, 100], [40], [70]])
    runtime, runtime_links = unlinked([[30]])
    yield "foundry", {
        "abi": ABI,
        "bytecode": {"object": "0x" + creation, "sourceMap": "", "linkReferences": links},
        "deployedBytecode": {"object": "0x" + runtime, "sourceMap": "", "linkReferences": runtime_links},
        "methodIdentifiers": {"root(uint256)": function_abi_to_4byte_selector(ABI[0]).hex()},
        "metadata": {
            "compiler": {"version": "0.8.30"},
            "language": "Solidity",
            "output": {"abi": ABI, "devdoc": {"methods": {}}, "userdoc": {"notice": "Roots."}},
            "settings": {"compilationTarget": {"src/Roots.sol": "Roots"}, "libraries": {}},
        },
        "id": 1,
    }
    yield "hardhat", {
        "_format": "hh-sol-artifact-1",
        "contractName": "Roots",
        "sourceName": "src/Roots.sol",
        "abi": ABI,
        "bytecode": "0x" + creation,
        "deployedBytecode": "0x" + runtime,
        "linkReferences": links,
        "deployedLinkReferences": runtime_links,
    }
    output = {
        "abi": ABI,
        "devdoc": {"kind": "dev", "methods": {}, "version": 1},
        "evm": {
            "bytecode": {"linkReferences": links, "object": creation},
            "deployedBytecode": {"linkReferences": runtime_links, "object": runtime},
        },
        "userdoc": {"kind": "user", "methods": {}, "notice": "Roots.", "version": 1},
    }
    yield "solc-standard", {
        "contracts": {
            "src/Roots.sol": {"Roots": output},
            "src/Math.sol": {"Math": {"abi": [], "evm": {"bytecode": {"linkReferences": {}, "object": "6001"}}}},
        },
        "sources": {"src/Math.sol": {"id": 0}, "src/Roots.sol": {"id": 1}},
    }
    yield "solc-combined", {
        "contracts": {"src/Roots.sol:Roots": {"abi": ABI, "bin": creation, "bin-runtime": runtime}},
        "version": "0.8.30",
    }
    old = "6001" + "__src/Math.sol:Math_____________________" + "6002" + "__src/AVeryLongPath/WithALongName.sol:Li"
    yield "solc-0.4-combined", {
        "contracts": {"src/Roots.sol:Roots": {"abi": json.dumps(ABI), "bin": old, "bin-runtime": ""}},
        "version": "0.4.26",
    }
    compiled = vyper.compile_code(SOURCE, output_formats=["abi", "bytecode", "bytecode_runtime", "userdoc", "devdoc"])
    yield "vyper-abi", compiled["abi"]
    yield "vyper-combined", {
        "notes.vy": compiled,
        "version": vyper.__version__,
    }
    yield "vyper-standard", compile_json({
        "language": "Vyper",
        "sources": {"notes.vy": {"content": SOURCE}},
        "settings": {"outputSelection": {"*": ["abi", "evm.bytecode.object", "evm.deployedBytecode.object"]}},
    })


def write(name: str, origin: str, cases) -> None:
    lines = ",\n".join(json.dumps(case, ensure_ascii=False, separators=(",", ":")) for case in cases)
    (FOLDER / name).write_text(
        f'{{"origin": "{origin}, Fixtures/scripts/make_abi_text.py, seed {SEED}",\n"cases": [\n{lines}\n]}}\n')


(FOLDER / "artifacts").mkdir(parents=True, exist_ok=True)
write("interfaces.json", f"PyPI eth-utils {version('eth-utils')}", (interface() for _ in range(INTERFACES)))
write("topics.json", f"PyPI eth-abi {version('eth-abi')}", topics())
write("logs.json", f"PyPI vyper {version('vyper')}, py-evm {version('py-evm')}, web3 {version('web3')}", logs())
for artifact_name, document in artifacts():
    (FOLDER / "artifacts" / f"{artifact_name}.json").write_text(json.dumps(document, indent=1) + "\n")
