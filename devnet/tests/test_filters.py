"""Filters that are asked again and again."""

from __future__ import annotations

import unittest

from devnet.tests.bytecode import EMITTER, emit, initcode, topic
from devnet.tests.harness import DevnetTestCase


class FilterTests(DevnetTestCase):
    @classmethod
    def setUpClass(cls) -> None:
        super().setUpClass()
        cls.emitter = cls.net.deploy(initcode(EMITTER))

    def changes(self, identifier: str) -> list:
        return self.net.call("eth_getFilterChanges", identifier)

    def emit(self, value: int) -> str:
        return self.net.send(to=self.emitter, data=emit(value, 0, 0), gas=100_000)

    def test_logs_come_once(self) -> None:
        self.emit(1)
        wanted = self.net.call("eth_newFilter", {"topics": [topic(1)], "fromBlock": "earliest"})
        self.assertEqual(self.changes(wanted), [])
        sent = self.emit(1)
        self.emit(2)
        found = self.changes(wanted)
        self.assertEqual([entry["transactionHash"] for entry in found], [sent])
        self.assertEqual(self.changes(wanted), [])
        self.assertEqual(len(self.net.call("eth_getFilterLogs", wanted)), 2)

    def test_reorganised_logs_come_again(self) -> None:
        wanted = self.net.call("eth_newFilter", {})
        self.emit(1)
        self.changes(wanted)
        self.net.call("devnet_reorg", {"depth": 1, "drop": "all"})
        self.assertEqual([entry["removed"] for entry in self.changes(wanted)], [True])

    def test_blocks_and_transactions(self) -> None:
        blocks = self.net.call("eth_newBlockFilter")
        pending = self.net.call("eth_newPendingTransactionFilter")
        sent = self.emit(1)
        self.net.mine(2)
        self.assertEqual(
            self.changes(blocks), [self.net.block(self.net.height - n)["hash"] for n in (2, 1, 0)]
        )
        self.assertEqual(self.changes(pending), [sent])
        self.assert_fails("filter not found", "eth_getFilterLogs", blocks)

    def test_uninstalled(self) -> None:
        wanted = self.net.call("eth_newBlockFilter")
        self.assertTrue(self.net.call("eth_uninstallFilter", wanted))
        self.assertFalse(self.net.call("eth_uninstallFilter", wanted))
        self.assert_fails("filter not found", "eth_getFilterChanges", wanted)


if __name__ == "__main__":
    unittest.main()
