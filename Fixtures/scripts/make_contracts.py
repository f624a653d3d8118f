"""Writes Fixtures/contracts/: names.json with the normal forms and hashes of names by web3's ENS, which has the tables
of ENSIP-15; permits.json with digests and signatures of permits by eth-account; multicall.json with calls of Multicall3
by eth-abi.

The seed is fixed, so that the files come out the same. Run: python Fixtures/scripts/make_contracts.py
"""
import json
import pathlib
import random
import unicodedata
from importlib.metadata import version

import ens._normalization as normalization
from ens.utils import raw_name_to_hash
from eth_abi import encode
from eth_account import Account
from eth_account.messages import encode_typed_data
from eth_utils import keccak, to_checksum_address

OUT = pathlib.Path(__file__).resolve().parent.parent / "contracts"
ORIGIN = "Fixtures/scripts/make_contracts.py, PyPI " + ", ".join(
    f"{name} {version(name)}" for name in ["web3", "eth-account", "eth-abi", "eth-utils"])
rng = random.Random(721)


def form(name):
    """Unicode's own functions: newer releases of pyunormalize return lists, which web3's code does not expect."""
    return lambda text: unicodedata.normalize(name, "".join(c if isinstance(c, str) else chr(c) for c in text))


normalization.NFC, normalization.NFD = form("NFC"), form("NFD")

SMALL = "ßàáâãäåæçèéêëìíîïñòóôõöøùúûüýāăąćĉčēęěğłńōśşšūźżžǐǒǔǹ"
CAPITALS = "ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÕÖØÙÚÛÜÝĀĂĄĆĈČĒĘĚĞŁŃŌŚŞŠŪŹŻŽǏǑǓǸ"


def namehash(name):
    node = bytes(32)
    for label in reversed(name.split(".") if name else []):
        node = keccak(node + keccak(text=label))
    return node


def names():
    alphabets = [
        "abcdefghijklmnopqrstuvwxyz0123456789", "abAB01-_$.", "a-", "_a.", SMALL + CAPITALS + "ab.",
        SMALL + "abcXYZ-_$019", "ab'’!@ /éе\u0301\u200d😀中ǆ",
    ]
    texts = ["", "eth", "foo.eth", "addr.reverse", "vitalik.eth", "Nick.ETH", "xn--a.eth", "a--b.eth", "ab--c.eth",
             "aß--.eth", "__a.eth", "a_b.eth", ".eth", "eth.", "a..eth", ".", "-a-.eth", "$$$.eth", "ÄPFEL.eth",
             "a" * 255 + ".eth", "straße.eth", "😀.eth", "e\u0301.eth", "ffi.eth", "\u0430pple.eth", "a\u00adb.eth",
             "a b.eth", "１.eth", "faß.ETH", "þ.eth", "ð.eth", "ÿ.eth", "œ.eth", "İ.eth", "ı.eth"]
    texts += list(SMALL) + list(CAPITALS) + [chr(c) for c in range(0x21, 0x180)]
    texts += ["".join(rng.choice(alphabet) for _ in range(rng.randint(1, 12))) + ending
              for alphabet in alphabets for ending in ["", ".eth"] for _ in range(40)]
    cases = []
    for text in texts:
        try:
            normal = normalization.normalize_name_ensip15(text).as_text if text else ""
        except Exception as error:
            assert type(error).__name__ == "InvalidName", error
            normal = None
        case = {"text": text, "normal": normal}
        if normal is not None:
            case["namehash"] = "0x" + namehash(normal).hex()
            case["dns"] = "0x" + (b"".join(bytes([len(l.encode())]) + l.encode() for l in normal.split(".") if l)
                                  + b"\0").hex()
            if normal and max(len(label) for label in normal.split(".")) < 64:
                assert bytes(raw_name_to_hash(normal)) == namehash(normal) or normal != text
        cases.append(case)
    return cases


def permits():
    cases = []
    for index in range(8):
        account = Account.from_key(keccak(text=f"permit {index}"))
        domain = {"name": rng.choice(["Permit Token", "", "Ünïcode"]), "version": str(index),
                  "chainId": rng.randrange(1 << 40),
                  "verifyingContract": to_checksum_address(rng.randbytes(20))}
        for field in [[], ["version"], ["chainId"], ["name", "version"]][index % 4]:
            del domain[field]
        types = {"name": "string", "version": "string", "chainId": "uint256", "verifyingContract": "address"}
        message = {"owner": account.address, "spender": to_checksum_address(rng.randbytes(20)),
                   "value": rng.choice([0, 1, rng.randrange(1 << 256), (1 << 256) - 1]),
                   "nonce": rng.randrange(1 << rng.choice([1, 64, 256])),
                   "deadline": rng.randrange(1 << rng.choice([32, 256]))}
        data = {"types": {"EIP712Domain": [{"name": k, "type": types[k]} for k in types if k in domain],
                          "Permit": [{"name": "owner", "type": "address"}, {"name": "spender", "type": "address"},
                                     {"name": "value", "type": "uint256"}, {"name": "nonce", "type": "uint256"},
                                     {"name": "deadline", "type": "uint256"}]},
                "primaryType": "Permit", "domain": domain, "message": message}
        signed = account.sign_message(encode_typed_data(full_message=data))
        call = keccak(text="permit(address,address,uint256,uint256,uint8,bytes32,bytes32)")[:4] + encode(
            ["address", "address", "uint256", "uint256", "uint8", "bytes32", "bytes32"],
            [message["owner"], message["spender"], message["value"], message["deadline"], signed.v,
             signed.r.to_bytes(32, "big"), signed.s.to_bytes(32, "big")])
        cases.append({"key": "0x" + account.key.hex().removeprefix("0x"),
                      "domain": {k: (hex(v) if isinstance(v, int) else v) for k, v in domain.items()},
                      "permit": {k: (hex(v) if isinstance(v, int) else v) for k, v in message.items()},
                      "digest": "0x" + signed.message_hash.hex().removeprefix("0x"),
                      "signature": "0x" + signed.signature.hex().removeprefix("0x"), "call": "0x" + call.hex()})
    return cases


def multicall():
    cases = []
    for count in [0, 1, 2, 5]:
        calls = [{"target": to_checksum_address(rng.randbytes(20)), "allowFailure": rng.random() < 0.5,
                  "value": rng.randrange(1 << 100), "data": rng.randbytes(rng.randrange(70))} for _ in range(count)]
        results = [(rng.random() < 0.5, rng.randbytes(rng.randrange(70))) for _ in range(count)]

        def selector(signature):
            return keccak(text=signature)[:4]

        cases.append({
            "calls": [dict(call, value=hex(call["value"]), data="0x" + call["data"].hex()) for call in calls],
            "aggregate3": "0x" + (selector("aggregate3((address,bool,bytes)[])") + encode(
                ["(address,bool,bytes)[]"],
                [[(c["target"], c["allowFailure"], c["data"]) for c in calls]])).hex(),
            "aggregate3Value": "0x" + (selector("aggregate3Value((address,bool,uint256,bytes)[])") + encode(
                ["(address,bool,uint256,bytes)[]"],
                [[(c["target"], c["allowFailure"], c["value"], c["data"]) for c in calls]])).hex(),
            "tryAggregate": "0x" + (selector("tryAggregate(bool,(address,bytes)[])") + encode(
                ["bool", "(address,bytes)[]"], [True, [(c["target"], c["data"]) for c in calls]])).hex(),
            "results": [{"success": s, "data": "0x" + d.hex()} for s, d in results],
            "returned": "0x" + encode(["(bool,bytes)[]"], [results]).hex(),
        })
    return cases


OUT.mkdir(exist_ok=True)
for file, cases in [("names", names()), ("permits", permits()), ("multicall", multicall())]:
    text = json.dumps({"origin": ORIGIN, "cases": cases}, indent=1, ensure_ascii=False)
    (OUT / f"{file}.json").write_text(text + "\n", encoding="utf-8")
