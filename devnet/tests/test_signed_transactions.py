"""The bytes that the Swift library signs, as py-evm reads them.

The Swift tests show that the library makes these very bytes from the same keys and fields;
here the EVM's own classes decode them, find them valid and tell who sent them.
"""

from __future__ import annotations

import json
import unittest
from collections import Counter
from typing import Any

from eth.vm.forks.prague.transactions import PragueTransactionBuilder
from eth_utils import keccak

from devnet.tests.harness import ROOT
from devnet.transactions import ACCESS_LIST, BLOB, DYNAMIC_FEE, LEGACY, SET_CODE

FIXTURES = ROOT / "Fixtures" / "transactions"
FILES = {
    "legacy": LEGACY,
    "eip2930": ACCESS_LIST,
    "eip1559": DYNAMIC_FEE,
    "eip4844": BLOB,
    "eip7702": SET_CODE,
}
# Recovering a sender takes Python milliseconds.
STEP = 10


class SignedTransactionTests(unittest.TestCase):
    def test_sender_of_each_type(self) -> None:
        valid: Counter[int] = Counter()
        for name, kind in FILES.items():
            content: dict[str, Any] = json.loads((FIXTURES / f"{name}.json").read_text())
            cases = content["cases"][::STEP]
            self.assertGreaterEqual(len(cases), 50)
            for request, key, signing_hash, raw, transaction_hash, v, *_ in cases:
                with self.subTest(file=name, hash=transaction_hash):
                    encoded = bytes.fromhex(raw[2:])
                    evm = PragueTransactionBuilder.decode(encoded)
                    evm.check_signature_validity()
                    if evm.gas >= evm.intrinsic_gas:
                        evm.validate()
                        valid[kind] += 1
                    self.assertEqual(evm.type_id or LEGACY, kind)
                    self.assertEqual(evm.sender.hex(), content["keys"][key][1][2:].lower())
                    self.assertEqual("0x" + keccak(encoded).hex(), transaction_hash)
                    message = evm.get_message_for_signing()
                    self.assertEqual("0x" + keccak(message).hex(), signing_hash)
                    self.assertEqual(evm.v if kind == LEGACY else evm.y_parity, int(v, 16))
                    self.assertEqual(evm.encode(), encoded)
                    self.check_fields(evm, json.loads(request))
        # What the random gas limits pay for is valid as a whole.
        self.assertTrue(all(valid[kind] >= 10 for kind in FILES.values()), valid)

    def check_fields(self, evm: Any, request: dict[str, Any]) -> None:
        def number(name: str, other: str | None = None) -> int:
            value = request.get(name, request.get(other) if other else None) or 0
            return int(value, 0) if isinstance(value, str) else value

        self.assertEqual(evm.nonce, number("nonce"))
        self.assertEqual(evm.gas, number("gas", "gasLimit"))
        self.assertEqual(evm.value, number("value"))
        self.assertEqual(evm.max_fee_per_gas, number("maxFeePerGas", "gasPrice"))
        self.assertEqual(evm.to.hex(), (request.get("to") or "0x")[2:].lower())
        data = request.get("data", request.get("input", "0x"))
        self.assertEqual(evm.data.hex(), data[2:])


if __name__ == "__main__":
    unittest.main()
