"""Writes Fixtures/transactions/rpc.json: transactions as nodes show them.

"known" are those of gas.json as the development chain (py-evm) shows them, pending or in a block. "other" and
"unsigned" are of the types that L2s have beside Ethereum's own: their members are those that the chains' nodes write
(op-geth, nitro, bor, era, celo; RPC marshalling in their published sources), the values are made up, and the hash is
that of the encoding where the chain's specification gives one. The seed is fixed, so that the file comes out the same.
Run: python Fixtures/scripts/make_rpc_transactions.py
"""
import json
import pathlib
import random
import sys
from importlib.metadata import version
from types import SimpleNamespace

import rlp
from eth.vm.forks.london.state import LondonState
from eth.vm.forks.prague.transactions import PragueTransactionBuilder
from eth_utils import keccak

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(ROOT))

from devnet.transactions import wrap_transaction  # noqa: E402
from devnet.views import mined_transaction_view, transaction_view  # noqa: E402

FOLDER = ROOT / "Fixtures" / "transactions"
ORIGIN = f"Fixtures/scripts/make_rpc_transactions.py, PyPI py-evm {version('py-evm')}"
rng = random.Random(2718)


def hash32():
    return "0x" + rng.randbytes(32).hex()


def address():
    return "0x" + rng.randbytes(20).hex()


def price(evm, base_fee):
    context = SimpleNamespace(execution_context=SimpleNamespace(base_fee_per_gas=base_fee))
    return LondonState.get_gas_price(context, evm)


def known(raw, is_mined):
    evm = PragueTransactionBuilder.decode(bytes.fromhex(raw[2:]))
    transaction = wrap_transaction(evm)
    if not is_mined:
        return {"raw": raw, "json": transaction_view(transaction)}
    base_fee = rng.randrange(evm.max_fee_per_gas + 1)
    index = rng.randrange(3)
    receipt = SimpleNamespace(transaction=transaction, effective_gas_price=price(evm, base_fee))
    block = SimpleNamespace(hash=rng.randbytes(32), number=rng.getrandbits(32), receipts=[receipt] * 3)
    return {"raw": raw, "baseFee": hex(base_fee), "json": mined_transaction_view(block, index)}


def place(index=0):
    return {"blockHash": hash32(), "blockNumber": hex(rng.getrandbits(27)), "transactionIndex": hex(index)}


def signature(v="0x0", r="0x0", s="0x0"):
    return {"v": v, "r": r, "s": s}


def number(value):
    return b"" if value == 0 else value.to_bytes((value.bit_length() + 7) // 8, "big")


def data(text):
    return bytes.fromhex(text[2:])


def optimism_deposit():
    """Deposited transactions: 0x7e || rlp([sourceHash, from, to, mint, value, gas, isSystemTx, data])."""
    view = {
        **place(), "from": "0xdeaddeaddeaddeaddeaddeaddeaddeaddead0001", "gas": "0xf4240", "gasPrice": "0x0",
        "input": "0x440a5e20" + rng.randbytes(160).hex(), "nonce": "0x8dd5a3",
        "to": "0x4200000000000000000000000000000000000015", "value": "0x0", "type": "0x7e", **signature(),
        "sourceHash": hash32(), "mint": "0x0", "isSystemTx": False, "depositReceiptVersion": "0x1",
    }
    fields = [data(view["sourceHash"]), data(view["from"]), data(view["to"]), b"", b"", number(1_000_000), b"",
              data(view["input"])]
    return view | {"hash": "0x" + keccak(b"\x7e" + rlp.encode(fields)).hex()}


def arbitrum():
    """The types of Nitro that nobody signs, and the transactions from before it."""
    common = {"gas": "0x0", "gasPrice": "0x0", "nonce": "0x0", "value": "0x0", "chainId": "0xa4b1", **signature()}
    internal = "0x6bf6a42d" + rng.randbytes(128).hex()
    yield {**place(), **common, "from": "0x00000000000000000000000000000000000a4b05", "type": "0x6a",
           "to": "0x00000000000000000000000000000000000a4b05", "input": internal,
           "hash": "0x" + keccak(b"\x6a" + rlp.encode([number(0xa4b1), data(internal)])).hex()}
    yield {**place(1), **common, "from": address(), "to": address(), "value": "0x2386f26fc10000", "type": "0x64",
           "input": "0x", "hash": hash32(), "requestId": hash32()}
    yield {**place(1), **common, "from": address(), "to": address(), "gas": "0x5208", "type": "0x65", "input": "0x",
           "hash": hash32(), "maxFeePerGas": "0x5f5e100"}
    yield {**place(1), **common, "from": address(), "to": None, "gas": "0x186a0", "type": "0x66", "input": "0x6001",
           "hash": hash32(), "requestId": hash32(), "maxFeePerGas": "0x5f5e100"}
    yield {**place(2), **common, "from": address(), "to": address(), "gas": "0x186a0", "gasPrice": "0x5f5e100",
           "type": "0x68", "input": "0xd09de08a", "hash": hash32(), "ticketId": hash32(), "maxRefund": "0x1",
           "submissionFeeRefund": "0x2", "refundTo": address(), "maxFeePerGas": "0x5f5e100"}
    yield {**place(1), **common, "from": address(), "to": "0x000000000000000000000000000000000000006e", "gas": "0x186a0",
           "type": "0x69", "input": "0xc9f95d32" + rng.randbytes(96).hex(), "hash": hash32(), "requestId": hash32(),
           "l1BaseFee": "0x3b9aca00", "depositValue": "0x1", "retryTo": address(), "retryValue": "0x0",
           "retryData": "0x", "beneficiary": address(), "maxSubmissionFee": "0x3", "refundTo": address(),
           "maxFeePerGas": "0x5f5e100"}
    yield {**place(), **common, "from": address(), "to": address(), "gas": "0x10d8ae", "gasPrice": "0x6b49d200",
           "type": "0x78", "input": "0x", "hash": hash32(), "l1BlockNumber": "0xc2b40a",
           "effectiveGasPrice": "0x4ba5f19e", "v": "0x14986", "r": hash32(), "s": hash32()}


def others():
    yield optimism_deposit()
    # The oldest of them: before the Regolith fork a deposit has no nonce, and a system transaction is one.
    yield {name: value for name, value in optimism_deposit().items() if name not in ("nonce", "depositReceiptVersion")
           } | {"isSystemTx": True, "mint": None}
    yield from arbitrum()
    yield {**place(3), "from": address(), "to": address(), "gas": "0x1e8480", "gasPrice": "0x5", "nonce": "0x7",
           "value": "0x0", "type": "0x7b", "input": "0x", "hash": hash32(), "chainId": "0xa4ec", "accessList": [],
           "feeCurrency": address(), "maxFeePerGas": "0x9", "maxPriorityFeePerGas": "0x1", "yParity": "0x1",
           **signature("0x1", hash32(), hash32())}
    for kind in ("0x71", "0xff"):
        yield {**place(4), "from": address(), "to": address(), "gas": "0x1e8480", "gasPrice": "0x2b275d0",
               "nonce": "0x7", "value": "0x0", "type": kind, "input": "0x", "hash": hash32(), "chainId": "0x144",
               "l1BatchNumber": "0x7a5f7", "l1BatchTxIndex": "0x11", "maxFeePerGas": "0x2b275d0",
               "maxPriorityFeePerGas": "0x0", **signature()}
    # Pending, without a sender, and of a type that no chain has.
    yield {"blockHash": None, "blockNumber": None, "transactionIndex": None, "hash": hash32(), "type": "0xdeadbeef",
           "input": {"members": ["of", "any", "kind"], "at": 1.50}, "text": "caf\u00e9 \"quoted\"", "none": None}


def unsigned():
    """Of a type that is known, and made by the chain itself: bor's state syncs, deposits from before Bedrock."""
    yield {**place(9), "from": "0x" + "00" * 20, "to": "0x" + "00" * 20, "gas": "0x0", "gasPrice": "0x0", "nonce": "0x0",
           "value": "0x0", "type": "0x0", "input": "0x", "hash": hash32(), **signature()}
    yield {**place(), "from": "0x36bde71c97b33cc4729cf772ae268934f7ab70b2", "gas": "0xf4240", "gasPrice": "0x0",
           "to": "0x4200000000000000000000000000000000000007", "nonce": "0x2d6fd", "value": "0x0", "type": "0x0",
           "input": "0xcbd4ece9", "hash": hash32(), **signature(),
           "queueOrigin": "l1", "l1TxOrigin": "0x36bde71c97b33cc4729cf772ae268934f7ab70b2", "l1BlockNumber": "0xd1b8f1",
           "l1Timestamp": "0x61e8c2c6", "index": "0x2ac5d6", "queueIndex": "0x2d6fd", "rawTransaction": "0xcbd4ece9"}


raws = [case["raw"] for case in json.loads((FOLDER / "gas.json").read_text())["cases"]][:150]
sections = {
    "known": [known(raw, index // 5 % 3 > 0) for index, raw in enumerate(raws)],
    "other": list(others()), "unsigned": list(unsigned()),
}
body = ",\n".join(
    f'"{name}":[\n' + ",\n".join(json.dumps(item, separators=(",", ":")) for item in items) + "\n]"
    for name, items in sections.items())
(FOLDER / "rpc.json").write_text(f'{{\n"origin":{json.dumps(ORIGIN)},\n{body}\n}}\n')
