"""eth_call and eth_estimateGas."""

from __future__ import annotations

import time
import unittest
from typing import Any

from eth_account import Account
from eth_utils import to_checksum_address

from devnet.tests.bytecode import (
    BLOCK_INFO,
    BROKEN,
    EMITTER,
    RECURSER,
    REVERTER,
    STORE,
    emit,
    error_data,
    initcode,
)
from devnet.tests.harness import GWEI, DevnetTestCase

PANIC = "0x4e487b71" + "{:064x}"


class CallTests(DevnetTestCase):
    @classmethod
    def setUpClass(cls) -> None:
        super().setUpClass()
        cls.store = cls.net.deploy(initcode(STORE))
        cls.reverter = cls.net.deploy(initcode(REVERTER))
        cls.broken = cls.net.deploy(initcode(BROKEN))
        cls.info = cls.net.deploy(initcode(BLOCK_INFO))
        cls.emitter = cls.net.deploy(initcode(EMITTER))
        cls.recurser = cls.net.deploy(initcode(RECURSER))

    def call(self, at: Any = "latest", **fields: Any) -> str:
        return self.net.call("eth_call", fields, at)

    def test_result_without_a_trace(self) -> None:
        self.net.send(to=self.store, data=f"0x{5:064x}", gas=100_000)
        root = self.net.block()["stateRoot"]
        for _ in range(2):
            self.assertEqual(self.call(to=self.store, data=f"0x{9:064x}"), f"0x{5:064x}")
        self.assertEqual(self.net.block()["stateRoot"], root)

    def test_at_earlier_blocks(self) -> None:
        before = self.net.block()
        self.net.send(to=self.store, data=f"0x{5:064x}", gas=100_000)
        for at in (before["number"], before["hash"], {"blockHash": before["hash"]}):
            self.assertEqual(self.call(at, to=self.store), f"0x{0:064x}")
        self.assertEqual(self.call(to=self.store), f"0x{5:064x}")

    def test_sees_its_block(self) -> None:
        self.net.mine(3)
        number = self.net.height - 1
        block = self.net.block(number)
        result = bytes.fromhex(self.call(hex(number), to=self.info)[2:])
        seen = [result[i : i + 32] for i in range(0, 128, 32)]
        self.assertEqual(int.from_bytes(seen[0], "big"), number)
        self.assertEqual(int.from_bytes(seen[1], "big"), int(block["timestamp"], 16))
        self.assertEqual(int.from_bytes(seen[2], "big"), 0, "free of charge, no base fee")
        self.assertEqual("0x" + seen[3].hex(), block["parentHash"])
        paid = bytes.fromhex(
            self.call(
                hex(number),
                to=self.info,
                gasPrice=hex(GWEI),
                **{"from": self.net.accounts[0].address},
            )[2:]
        )
        self.assertEqual(int.from_bytes(paid[64:96], "big"), int(block["baseFeePerGas"], 16))
        pending = bytes.fromhex(self.call("pending", to=self.info)[2:])
        self.assertEqual(int.from_bytes(pending[:32], "big"), self.net.height + 1)
        self.assertEqual("0x" + pending[96:].hex(), self.net.block()["hash"])

    def test_reverts(self) -> None:
        for data, message in (
            ("0x", "execution reverted"),
            (error_data("job already done"), "execution reverted: job already done"),
            (error_data(""), "execution reverted: "),
            (error_data("ünï ✓"), "execution reverted: ünï ✓"),
            ("0x08c379a0" + "ff" * 64, "execution reverted"),
            ("0x08c379a0", "execution reverted"),
            ("0xdeadbeef" + "00" * 32, "execution reverted"),
            (PANIC.format(0x11), "execution reverted: arithmetic underflow or overflow"),
            (PANIC.format(0x99), "execution reverted: unknown panic code: 0x99"),
        ):
            request = {"to": self.reverter, "data": data}
            for method in ("eth_call", "eth_estimateGas"):
                failure = self.assert_fails(message, method, request, code=3)
                self.assertEqual(failure.data, data)

    def test_other_failures(self) -> None:
        self.assert_fails("invalid opcode: INVALID", "eth_call", {"to": self.broken})
        self.assert_fails(
            "out of gas", "eth_call", {"to": self.store, "data": "0x01", "gas": "0x5300"}
        )
        self.assert_fails(
            "err: intrinsic gas too low: have 20000, want 21000 (supplied gas 20000)",
            "eth_call",
            {"to": self.store, "gas": hex(20_000)},
        )

    def test_funds(self) -> None:
        pauper = "0x" + "77" * 20
        self.assert_fails(
            "err: insufficient funds for gas * price + value: "
            f"address {pauper} have 0 want 1 (supplied gas 30000000)",
            "eth_call",
            {"from": pauper, "to": self.store, "value": "0x1"},
        )
        self.assert_fails(
            "insufficient funds for transfer",
            "eth_estimateGas",
            {"from": pauper, "to": self.store, "value": "0x1"},
        )
        address = self.net.accounts[0].address.lower()
        base_fee = int(self.net.block()["baseFeePerGas"], 16)
        self.assert_fails(
            "max fee per gas less than block base fee: "
            f"address {address}, maxFeePerGas: 1, baseFee: {base_fee}",
            "eth_call",
            {"from": address, "to": self.store, "maxFeePerGas": "0x1"},
        )

    def test_overrides(self) -> None:
        target = "0x" + "66" * 20
        result = self.net.call(
            "eth_call",
            {"to": target, "data": f"0x{1:064x}"},
            "latest",
            {
                target: {
                    "code": "0x" + STORE.hex(),
                    "stateDiff": {f"0x{0:064x}": f"0x{42:064x}"},
                }
            },
        )
        self.assertEqual(result, f"0x{42:064x}")
        self.assertEqual(self.net.call("eth_getCode", target, "latest"), "0x")
        pauper = {"from": target, "to": self.info, "value": "0x5"}
        self.net.call("eth_call", pauper, "latest", {target: {"balance": "0x5"}})

    def test_creation(self) -> None:
        self.assertEqual(self.call(data="0x" + initcode(STORE).hex()), "0x" + STORE.hex())

    def test_deep_recursion(self) -> None:
        self.assertEqual(self.call(to=self.recurser), "0x")
        sent = self.net.send(to=self.recurser, gas=29_000_000)
        self.assertEqual(self.net.receipt(sent)["status"], "0x1")

    def test_estimates_suffice_and_are_close(self) -> None:
        sender = self.net.accounts[0].address
        for fields in (
            {"to": self.net.accounts[1].address, "value": "0x1"},
            {"to": self.net.accounts[1].address, "data": "0x" + "11" * 200},
            {"to": self.store, "data": f"0x{1:064x}"},
            # Clearing a slot gives a refund: more is needed than is used in the end.
            {"to": self.store, "data": f"0x{0:064x}"},
            {"to": self.emitter, "data": emit(1, 2, 3)},
            {"data": "0x" + initcode(STORE).hex()},
        ):
            request = {"from": sender, **fields}
            estimate = int(self.net.call("eth_estimateGas", request), 16)
            sent = self.net.call("eth_sendTransaction", {**request, "gas": hex(estimate)})
            receipt = self.net.receipt(sent)
            self.assertEqual(receipt["status"], "0x1", fields)
            used = int(receipt["gasUsed"], 16)
            self.assertLessEqual(used, estimate)
            if fields.get("data") != f"0x{0:064x}":
                self.assertLess(estimate, used * 1.05 + 2, fields)

    def test_estimate_of_a_transfer_is_exact(self) -> None:
        for target in (self.net.accounts[1].address, "0x" + "55" * 20):
            request = {"from": self.net.accounts[0].address, "to": target, "value": "0x1"}
            self.assertEqual(self.net.call("eth_estimateGas", request), hex(21_000))

    def test_estimate_beyond_the_allowance(self) -> None:
        self.assert_fails(
            "gas required exceeds allowance (22000)",
            "eth_estimateGas",
            {"to": self.store, "data": f"0x{1:064x}", "gas": hex(22_000)},
        )

    def test_delegation(self) -> None:
        """An account that has delegated to a contract can be called like it."""
        authority = Account.create()
        authorization = authority.sign_authorization(
            {"chainId": 31337, "address": to_checksum_address(self.store), "nonce": 0}
        )
        self.net.send(to=authority.address, gas=200_000, authorizationList=[authorization])
        self.net.send(to=authority.address, data=f"0x{8:064x}", gas=100_000)
        self.assertEqual(self.call(to=authority.address), f"0x{8:064x}")
        self.assertEqual(self.call(to=self.store), f"0x{0:064x}")

    def test_speed(self) -> None:
        for name, method, request in (
            ("eth_call", "eth_call", {"to": self.store}),
            ("eth_estimateGas", "eth_estimateGas", {"to": self.emitter, "data": emit(1, 2, 3)}),
        ):
            started = time.perf_counter()
            for _ in range(20):
                self.net.call(method, request)
            elapsed = (time.perf_counter() - started) * 50
            print(f"\n  {name}: {elapsed:.2f} ms", end="")
            self.assertLess(elapsed, 50)
        started = time.perf_counter()
        nonce = self.net.nonce(self.net.accounts[0].address)
        raws = [self.net.sign(nonce=nonce + i) for i in range(20)]
        signed = time.perf_counter()
        for raw in raws:
            self.net.call("eth_sendRawTransaction", raw)
        print(
            f"\n  transfer, automined: {(time.perf_counter() - signed) * 50:.2f} ms "
            f"(signing it: {(signed - started) * 50:.2f} ms)"
        )


if __name__ == "__main__":
    unittest.main()
