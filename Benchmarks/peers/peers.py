"""Python libraries that do what the benchmarks do, asked over standard input and output.

`input NAME HEX` -> `ok`, `output NAME` -> hex, `time NAME ITERATIONS` -> nanoseconds.
"""

import hashlib
import json
import sys
import time

import rlp
from Crypto.Cipher import AES
from Crypto.Hash import keccak
from eth_abi import decode as abi_decode
from eth_abi import encode as abi_encode
from eth_account._utils.encode_typed_data.encoding_and_hashing import hash_domain, hash_eip712_message
from rlp.sedes import Binary, CountableList, List, big_endian_int, binary
from trie import HexaryTrie

TRANSACTION = List(
    [big_endian_int] * 5
    + [Binary.fixed_length(20), big_endian_int, binary, CountableList(binary)]
    + [big_endian_int] * 3
)
EVENT = ["uint256", "address", "string", "string[]"]
ABI_TYPES = {"event": EVENT, "fixed1000": ["uint256[1000]"], "array1000": ["uint256[]"]}


def digest(data):
    return keccak.new(digest_bits=256, data=data).digest()


def joined(parts):
    return "|".join(str(part) for part in parts).encode()


def transaction_text(fields):
    chain, nonce, tip, cap, gas, to, value, data, _, parity, r, s = fields
    return joined([chain, nonce, tip, cap, gas, value, parity, r, s, "0x" + to.hex(), "0x" + data.hex()])


def abi_text(name, values):
    if name != "event":
        return joined(values[0])
    number, address, module, inputs = values
    return joined([number, address, module, *inputs])


def logs_text(document):
    logs = document["result"]
    last = logs[-1]
    count = sum(len(log["data"]) // 2 - 1 for log in logs)
    return joined([len(logs), count, last["address"], *last["topics"], int(last["logIndex"], 16)])


def typed_data_digest(message):
    domain, message = hash_domain(message["domain"]), hash_eip712_message(
        {name: fields for name, fields in message["types"].items() if name != "EIP712Domain"}, message["message"]
    )
    return digest(b"\x19\x01" + domain + message)


def ordered_root(items):
    trie = HexaryTrie({})
    for index, item in enumerate(items):
        trie[rlp.encode(index)] = item
    return trie.root_hash


def work(name, data):
    """Returns what is timed, and what turns its result into the bytes that are compared."""
    same = bytes
    group, *rest = name.split(".")
    if group == "keccak":
        return lambda: digest(data), same
    if name == "rlp.transaction.encode":
        fields = rlp.decode(data[1:], TRANSACTION)
        return lambda: b"\x02" + rlp.encode(fields, TRANSACTION), same
    if name == "rlp.transaction.decode":
        return lambda: rlp.decode(data[1:], TRANSACTION), transaction_text
    if name == "rlp.node.encode":
        items = rlp.decode(data)
        return lambda: rlp.encode(items), same
    if name == "rlp.node.decode":
        return lambda: rlp.decode(data), lambda items: joined("0x" + item.hex() for item in items)
    if name == "chain.receiptsRoot":
        items = rlp.decode(data)
        return lambda: ordered_root(items), same
    if name == "chain.accountProof":
        root, key, nodes = rlp.decode(data)
        # The package takes nodes apart, and encodes them again to hash them.
        nodes = [rlp.decode(node) for node in nodes]
        return lambda: HexaryTrie.get_from_proof(root, key, nodes), same
    if group == "abi":
        types = ABI_TYPES[rest[0]]
        if rest[1] == "decode":
            return lambda: abi_decode(types, data), lambda values: abi_text(rest[0], values)
        values = abi_decode(types, data)
        return lambda: abi_encode(types, values), same
    if name == "json.logs":
        return lambda: json.loads(data), logs_text
    if name == "json.reply":
        return lambda: int(json.loads(data)["result"], 16), lambda number: str(number).encode()
    if name == "scrypt":
        crypto = json.loads(data)["crypto"]
        params = crypto["kdfparams"]
        options = {option: params[option] for option in ["n", "r", "p", "dklen"]}
        options |= {"salt": bytes.fromhex(params["salt"]), "maxmem": 1 << 30}
        counter = bytes.fromhex(crypto["cipherparams"]["iv"])
        return lambda: hashlib.scrypt(b"correct horse battery staple", **options), lambda key: AES.new(
            key[:16], AES.MODE_CTR, nonce=b"", initial_value=counter).decrypt(bytes.fromhex(crypto["ciphertext"]))
    if name == "eip712":
        message = json.loads(data)
        return lambda: typed_data_digest(message), same
    raise ValueError(f"no work is called {name}")


def measure(run, iterations):
    loop = range(iterations)
    start = time.thread_time_ns()
    for _ in loop:
        run()
    return time.thread_time_ns() - start


def main():
    works = {}
    for line in sys.stdin:
        request, name, *rest = line.split()
        try:
            if request == "input":
                works = {name: work(name, bytes.fromhex(rest[0]))}
                answer = "ok"
            elif request == "output":
                run, text = works[name]
                answer = text(run()).hex()
            else:
                answer = measure(works[name][0], int(rest[0]))
        except Exception as error:  # The other side says it and stops.
            answer = f"{type(error).__name__}: {error}"
        print(answer, flush=True)


main()
