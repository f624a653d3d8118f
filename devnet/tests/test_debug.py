"""Raw encodings, traces, access lists and what else looks behind the results."""

from __future__ import annotations

import unittest

import rlp
from eth_account import Account
from eth_account.messages import encode_defunct
from eth_hash.auto import keccak

from devnet.tests.bytecode import EMITTER, RECURSER, REVERTER, STORE, emit, error_data, initcode
from devnet.tests.harness import GWEI, DevnetTestCase

SLOT = "0x" + "0" * 64


class DebugTests(DevnetTestCase):
    @classmethod
    def setUpClass(cls) -> None:
        super().setUpClass()
        cls.store = cls.net.deploy(initcode(STORE))
        cls.emitter = cls.net.deploy(initcode(EMITTER))
        cls.reverter = cls.net.deploy(initcode(REVERTER))
        cls.recurser = cls.net.deploy(initcode(RECURSER))

    def put(self, value: int) -> str:
        return self.net.send(to=self.store, data=f"0x{value:064x}", gas=100_000)

    def test_raw_encodings(self) -> None:
        sent = self.put(5)
        block = self.net.block()
        header = bytes.fromhex(self.net.call("debug_getRawHeader", "latest")[2:])
        self.assertEqual("0x" + keccak(header).hex(), block["hash"])
        encoded = bytes.fromhex(self.net.call("debug_getRawBlock", block["number"])[2:])
        self.assertEqual(len(encoded), int(block["size"], 16))
        self.assertEqual(rlp.encode(rlp.decode(encoded)[0]), header)
        raw = self.net.call("debug_getRawTransaction", sent)
        self.assertEqual("0x" + keccak(bytes.fromhex(raw[2:])).hex(), sent)
        (receipt,) = self.net.call("debug_getRawReceipts", {"blockHash": block["hash"]})
        self.assertTrue(receipt.startswith("0x02f9"))
        self.assertEqual(self.net.call("debug_getBadBlocks"), [])

    def test_calls(self) -> None:
        sent = self.put(5)
        frame = self.net.call("debug_traceTransaction", sent, {"tracer": "callTracer"})
        self.assertEqual(frame["type"], "CALL")
        self.assertEqual(frame["to"], self.store)
        self.assertEqual(frame["gasUsed"], self.net.receipt(sent)["gasUsed"])
        self.assertEqual(frame["output"], f"0x{0:064x}")
        refused = self.net.call(
            "debug_traceCall",
            {"to": self.reverter, "data": error_data("No")},
            "latest",
            {"tracer": "callTracer"},
        )
        self.assertEqual(refused["error"], "execution reverted")
        self.assertEqual(refused["revertReason"], "No")
        nested = self.net.call(
            "debug_traceCall",
            {"to": self.recurser, "gas": hex(60_000)},
            "latest",
            {"tracer": "callTracer"},
        )
        self.assertEqual(nested["calls"][0]["from"], self.recurser)
        options = {"tracer": "callTracer", "tracerConfig": {"withLog": True}}
        logged = self.net.call(
            "debug_traceCall", {"to": self.emitter, "data": emit(1, 2, 3)}, "latest", options
        )
        self.assertEqual(logged["logs"][0]["data"], f"0x{3:064x}")

    def test_later_transactions_of_a_block_find_what_earlier_ones_left(self) -> None:
        self.net.call("evm_setAutomine", False)
        self.addCleanup(self.net.call, "evm_setAutomine", True)
        sent = [self.put(value) for value in (5, 6)]
        self.net.mine()
        options = {"tracer": "prestateTracer", "tracerConfig": {"diffMode": True}}
        change = self.net.call("debug_traceTransaction", sent[1], options)
        self.assertEqual(change["pre"][self.store]["storage"], {SLOT: f"0x{5:064x}"})
        self.assertEqual(change["post"][self.store]["storage"], {SLOT: f"0x{6:064x}"})
        before = self.net.call("debug_traceTransaction", sent[1], {"tracer": "prestateTracer"})
        self.assertEqual(before[self.store]["storage"], {SLOT: f"0x{5:064x}"})

    def test_overrides(self) -> None:
        account = self.net.accounts[5].address.lower()
        options = {
            "tracer": "prestateTracer",
            "stateOverrides": {account: {"balance": "0x1"}},
            "blockOverrides": {"number": "0x5"},
        }
        state = self.net.call("debug_traceCall", {"from": account, "to": self.store}, None, options)
        self.assertEqual(state[account], {"balance": "0x1"})

    def test_refusals(self) -> None:
        sent = self.put(1)
        self.assert_fails("tracer not found: nope", "debug_traceTransaction", sent, {"tracer": "nope"})
        self.assert_fails("transaction not found", "debug_traceTransaction", SLOT)
        self.assertEqual(self.net.call("debug_getRawTransaction", SLOT), "0x")

    def test_access_lists(self) -> None:
        request = {"to": self.store, "data": f"0x{5:064x}"}
        listed = self.net.call("eth_createAccessList", request)
        self.assertEqual(
            listed["accessList"], [{"address": self.store, "storageKeys": [SLOT]}]
        )
        sent = self.net.send(
            to=self.store, data=f"0x{5:064x}", gas=100_000, accessList=listed["accessList"]
        )
        self.assertEqual(self.net.receipt(sent)["gasUsed"], listed["gasUsed"])
        refused = self.net.call("eth_createAccessList", {"to": self.reverter})
        self.assertEqual(refused["error"], "execution reverted")

    def test_signing(self) -> None:
        account = self.net.accounts[3]
        signature = self.net.call("eth_sign", account.address, "0x6869")
        signer = Account.recover_message(encode_defunct(b"hi"), signature=signature)
        self.assertEqual(signer, account.address)
        request = {"from": account.address, "to": self.store, "gas": "0x5208", "nonce": "0x0"}
        signed = self.net.call("eth_signTransaction", request)
        self.assertEqual(Account.recover_transaction(signed["raw"]), account.address)
        self.assert_fails("nonce not specified", "eth_signTransaction", {**request, "nonce": None})

    def test_waiting_for_a_receipt(self) -> None:
        receipt = self.net.call("eth_sendRawTransactionSync", self.net.sign())
        self.assertEqual(receipt["blockNumber"], hex(self.net.height))
        raw = self.net.sign(nonce=self.net.nonce(self.net.accounts[0].address) + 1)
        failure = self.failure_of("eth_sendRawTransactionSync", raw, 20)
        self.assertEqual(failure.code, 4)
        self.assertEqual(failure.data, "0x" + keccak(bytes.fromhex(raw[2:])).hex())

    def test_small_questions(self) -> None:
        self.put(7)
        values = self.net.call("eth_getStorageValues", {self.store: [SLOT, "0x1"]})
        self.assertEqual(values, {self.store: [f"0x{7:064x}", SLOT]})
        self.assertEqual(self.net.call("eth_coinbase"), self.net.block()["miner"])
        current = self.net.call("eth_config")["current"]
        self.assertEqual(current["chainId"], self.net.call("eth_chainId"))
        self.assertEqual(current["precompiles"]["BLAKE2F"], "0x" + "9".zfill(40))
        sender = self.net.accounts[0].address
        self.net.send(nonce=self.net.nonce(sender) + 1, maxFeePerGas=5 * GWEI)
        content = self.net.call("txpool_contentFrom", sender)
        self.assertEqual(content["pending"], {})
        self.assertEqual(len(content["queued"]), 1)


if __name__ == "__main__":
    unittest.main()
