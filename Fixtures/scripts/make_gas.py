"""Writes Fixtures/transactions/gas.json with py-evm: what random transactions cost by the rules of each fork.

Intrinsic gas, init code words, EIP-7623's floor, blob gas and effective price are what py-evm's functions of each fork
answer; only the maximum cost is this script's own arithmetic. The seed is fixed, so that the file comes out the same.
Run: python Fixtures/scripts/make_gas.py
"""
import json
import pathlib
import random
from importlib.metadata import version
from types import SimpleNamespace

from eth.constants import CREATE_CONTRACT_ADDRESS
from eth.vm import forks
from eth.vm.forks.berlin.transactions import BerlinTransactionBuilder
from eth.vm.forks.cancun.state import get_total_blob_gas
from eth.vm.forks.london.state import LondonState
from eth.vm.forks.prague.state import PragueTransactionExecutor
from eth.vm.forks.prague.transactions import Authorization, PragueTransactionBuilder
from eth.vm.forks.shanghai.computation import ShanghaiComputation
from eth_keys import keys

OUT = pathlib.Path(__file__).resolve().parent.parent / "transactions" / "gas.json"
ORIGIN = f"Fixtures/scripts/make_gas.py, PyPI py-evm {version('py-evm')}"
COUNT = 400
# Each with the highest transaction type that it knows.
FORKS = {
    "frontier": (forks.FrontierVM, 0), "homestead": (forks.HomesteadVM, 0),
    "tangerineWhistle": (forks.TangerineWhistleVM, 0), "spuriousDragon": (forks.SpuriousDragonVM, 0),
    "byzantium": (forks.ByzantiumVM, 0), "constantinople": (forks.ConstantinopleVM, 0),
    "petersburg": (forks.PetersburgVM, 0), "istanbul": (forks.IstanbulVM, 0), "berlin": (forks.BerlinVM, 1),
    "london": (forks.LondonVM, 2), "paris": (forks.ParisVM, 2), "shanghai": (forks.ShanghaiVM, 2),
    "cancun": (forks.CancunVM, 3), "prague": (forks.PragueVM, 4),
}
CHARGE_INIT_CODE = ("shanghai", "cancun", "prague")
HAVE_FLOOR = ("prague",)

rng = random.Random(7623)
KEY = keys.PrivateKey(b"\x07" * 32)


def number(bits):
    return rng.choice([0, 1, 2 ** bits - 1, rng.getrandbits(rng.randrange(1, bits + 1)), rng.getrandbits(bits // 2)])


def data():
    length = rng.choice([0, 0, 1, 4, 31, 32, 33, 63, 64, 65, 68, 100, rng.randrange(300), rng.randrange(300), 600])
    zeros = rng.choice([0, 0.1, 0.5, 0.9, 1])
    return bytes(0 if rng.random() < zeros else rng.randrange(1, 256) for _ in range(length))


def access_list():
    return [(rng.randbytes(20), [rng.getrandbits(256) for _ in range(rng.choice([0, 0, 1, 2, 7]))])
            for _ in range(rng.choice([0, 1, 1, 2, 5]))]


def authorization():
    return Authorization(number(256), rng.randbytes(20), number(64), rng.choice([0, 1, 255]), number(256), number(256))


def transaction(kind):
    creates = kind < 3 and rng.random() < 0.3
    to = CREATE_CONTRACT_ADDRESS if creates else rng.randbytes(20)
    nonce, gas, value = min(number(64), 2**64 - 2), number(64), number(rng.choice([60, 256]))
    price = number(rng.choice([40, 192, 256]))
    tip = rng.choice([0, price, rng.randrange(price + 1)])
    chain = rng.choice([1, 10, 42161, 31337])
    build = PragueTransactionBuilder
    if kind == 0:
        unsigned = build.create_unsigned_transaction(
            nonce=nonce, gas_price=price, gas=gas, to=to, value=value, data=data())
        return unsigned.as_signed_transaction(KEY, chain_id=rng.choice([None, chain]))
    if kind == 1:
        unsigned = BerlinTransactionBuilder.new_unsigned_access_list_transaction(
            chain, nonce, price, gas, to, value, data(), access_list())
    elif kind == 2:
        unsigned = build.new_unsigned_dynamic_fee_transaction(
            chain, nonce, tip, price, gas, to, value, data(), access_list())
    elif kind == 3:
        hashes = [b"\x01" + rng.randbytes(31) for _ in range(rng.choice([1, 1, 2, 6, 9]))]
        unsigned = build.new_unsigned_blob_transaction(
            chain, nonce, tip, price, gas, to, value, data(), access_list(), number(rng.choice([40, 256])), hashes)
    else:
        unsigned = build.new_unsigned_set_code_transaction(
            chain, nonce, tip, price, gas, to, value, data(), access_list(),
            [authorization() for _ in range(rng.choice([1, 1, 2, 5]))])
    return unsigned.as_signed_transaction(KEY)


def init_code_gas(tx):
    spent = []
    ShanghaiComputation.consume_initcode_gas_cost(
        SimpleNamespace(msg=SimpleNamespace(code=tx.data), consume_gas=lambda gas, reason: spent.append(gas)))
    return sum(spent)


def costs(raw, kind, execution, refund):
    """By fork: what is taken before execution, the floor, and what is used in all."""
    for name, (vm, highest) in FORKS.items():
        if kind > highest:
            continue
        tx = vm.get_transaction_builder().decode(raw)
        standard = tx.intrinsic_gas
        if tx.to == CREATE_CONTRACT_ADDRESS and name in CHARGE_INIT_CODE:
            standard += init_code_gas(tx)
        used = standard + execution
        if name not in HAVE_FLOOR:
            yield name, [standard, 0, used - refund]
            continue
        floor = PragueTransactionExecutor.calc_data_floor_gas
        yield name, [standard, floor(tx, 0, 0), used - refund + floor(tx, used, refund)]


def case(index):
    kind = index % 5
    tx = transaction(kind)
    raw = tx.encode()
    most = tx.max_fee_per_gas
    base = rng.choice([0, 1, most, rng.randrange(most + 1), min(most + 1, 2**256 - 1)])
    price = None
    if base <= most:
        context = SimpleNamespace(execution_context=SimpleNamespace(base_fee_per_gas=base))
        price = LondonState.get_gas_price(context, tx)
    blob_gas = get_total_blob_gas(tx)
    cost = tx.value + tx.gas * most + (blob_gas * tx.max_fee_per_blob_gas if kind == 3 else 0)
    execution = rng.choice([0, 0, 100, 21000, rng.randrange(100_000)])
    refund = rng.choice([0, 0, rng.randrange(1 + (21000 + execution) // 5)])
    return {
        "raw": "0x" + raw.hex(), "sender": tx.sender.hex(), "execution": execution, "refund": refund,
        "gas": dict(costs(raw, kind, execution, refund)), "blobGas": blob_gas, "baseFee": hex(base),
        "effectiveGasPrice": None if price is None else hex(price),
        "maximumCost": hex(cost) if cost < 2**256 else None,
    }


lines = ",\n".join(json.dumps(case(index), separators=(",", ":")) for index in range(COUNT))
OUT.write_text(f'{{\n"origin":{json.dumps(ORIGIN)},\n"cases":[\n{lines}\n]\n}}\n')
