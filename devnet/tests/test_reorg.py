"""Reorganisations, snapshots, and the tags that depend on depth."""

from __future__ import annotations

import random
import unittest
from typing import Any

from devnet.tests.bytecode import EMITTER, emit, initcode, topic
from devnet.tests.harness import CHAIN_ID, GWEI, Devnet, DevnetTestCase


class ReorgTests(DevnetTestCase):
    flags = ("--finalized-depth", "20")

    @classmethod
    def setUpClass(cls) -> None:
        super().setUpClass()
        cls.emitter = cls.net.deploy(initcode(EMITTER))
        cls.net.mine(5)

    def emit(self, value: int, sender: int = 0) -> str:
        return self.net.send(sender, to=self.emitter, data=emit(77, value, value), gas=100_000)

    def values(self) -> list[int]:
        logs = self.net.call("eth_getLogs", {"fromBlock": "0x0", "topics": [topic(77)]})
        return [int(log["topics"][1], 16) for log in logs]

    def reorg(self, depth: int, **options: Any) -> dict[str, Any]:
        return self.net.call("devnet_reorg", {"depth": depth, **options})

    def test_transactions_are_mined_again(self) -> None:
        fork = self.net.height
        sent = [self.emit(1), self.emit(2, sender=1), self.emit(3)]
        old = [self.net.block(fork + i) for i in (1, 2, 3)]
        result = self.reorg(3)
        self.assertEqual(self.net.height, fork + 4)
        self.assertEqual(result["forkPoint"]["number"], hex(fork))
        self.assertEqual(result["oldBlocks"], [block["hash"] for block in old])
        self.assertEqual(
            result["newBlocks"],
            [self.net.block(fork + i)["hash"] for i in (1, 2, 3, 4)],
        )
        self.assertFalse(set(result["oldBlocks"]) & set(result["newBlocks"]))
        self.assertCountEqual(result["reincluded"], sent)
        self.assertEqual(result["dropped"], [])
        for each in sent:
            receipt = self.net.receipt(each)
            self.assertEqual(receipt["blockHash"], result["newBlocks"][0])
            self.assertEqual(receipt["status"], "0x1")
        self.assertCountEqual(self.values(), [1, 2, 3])

    def test_old_blocks_remain_by_hash_only(self) -> None:
        self.emit(1)
        old = self.net.block()
        self.reorg(1)
        self.assertNotEqual(self.net.block(int(old["number"], 16))["hash"], old["hash"])
        self.assertEqual(self.net.call("eth_getBlockByHash", old["hash"], False), old)
        logs = self.net.call("eth_getLogs", {"blockHash": old["hash"]})
        self.assertEqual([log["blockHash"] for log in logs], [old["hash"]])
        self.assert_fails(
            "hash is not currently canonical",
            "eth_getBalance",
            self.emitter,
            {"blockHash": old["hash"], "requireCanonical": True},
        )

    def test_dropped_transactions_vanish(self) -> None:
        kept, lost = self.emit(1), self.emit(2, sender=1)
        raw = self.net.call("eth_getRawTransactionByHash", lost)
        result = self.reorg(2, drop=[lost])
        self.assertEqual(result["dropped"], [lost])
        self.assertEqual(result["reincluded"], [kept])
        self.assertIsNone(self.net.receipt(lost))
        self.assertIsNone(self.net.call("eth_getTransactionByHash", lost))
        self.assertEqual(self.values(), [1])
        self.assertEqual(self.net.call("eth_sendRawTransaction", raw), lost)
        self.assertEqual(self.values(), [1, 2])

    def test_dropping_leaves_a_gap(self) -> None:
        """What came after a dropped transaction of the same sender has to wait."""
        first, second = self.emit(1), self.emit(2)
        raw = self.net.call("eth_getRawTransactionByHash", first)
        result = self.reorg(2, drop=[first])
        self.assertEqual(result["pooled"], [second])
        self.assertIsNone(self.net.receipt(second))
        self.assertEqual(self.net.call("txpool_status")["queued"], "0x1")
        self.net.call("eth_sendRawTransaction", raw)
        self.assertEqual(self.values(), [1, 2])

    def test_a_dropped_transaction_can_be_replaced(self) -> None:
        lost = self.emit(1)
        self.reorg(1, drop="all")
        other = self.emit(9)
        self.assertIsNone(self.net.receipt(lost))
        self.assertIsNotNone(self.net.receipt(other))
        self.assertEqual(self.values(), [9])

    def test_drop_all(self) -> None:
        sent = [self.emit(1), self.emit(2, sender=1)]
        nonce = self.net.nonce(self.net.accounts[0].address)
        result = self.reorg(2, drop="all", newBlocks=5)
        self.assertEqual(result["dropped"], sent)
        self.assertEqual(len(result["newBlocks"]), 5)
        self.assertEqual(self.values(), [])
        self.assertEqual(self.net.nonce(self.net.accounts[0].address, "pending"), nonce - 1)

    def test_reinclude_later(self) -> None:
        sent = self.emit(1)
        result = self.reorg(1, reinclude="later")
        self.assertEqual(result["pooled"], [sent])
        self.assertIsNone(self.net.receipt(sent))
        self.assertIsNone(self.net.call("eth_getTransactionByHash", sent)["blockHash"])
        self.assertEqual(self.values(), [])
        self.net.mine()
        self.assertEqual(self.net.receipt(sent)["blockNumber"], hex(self.net.height))
        self.assertEqual(self.values(), [1])

    def test_shorter_and_equal_branches(self) -> None:
        height = self.net.height
        self.reorg(2, newBlocks=2)
        self.assertEqual(self.net.height, height)
        self.reorg(3, newBlocks=1)
        self.assertEqual(self.net.height, height - 2)

    def test_repeated(self) -> None:
        sent = self.emit(1)
        seen = {self.net.block()["hash"]}
        for _ in range(5):
            self.reorg(1, newBlocks=1)
            block = self.net.block()
            self.assertNotIn(block["hash"], seen)
            seen.add(block["hash"])
            self.assertEqual(block["transactions"], [sent])
        self.assertEqual(self.values(), [1])

    def test_positional_parameters(self) -> None:
        sent = self.emit(1)
        height = self.net.height
        self.net.call("devnet_reorg", 1)
        self.assertEqual(self.net.height, height + 1)
        self.net.call("devnet_reorg", "0x2", {"drop": [sent], "newBlocks": 2})
        self.assertEqual(self.values(), [])

    def test_refusals(self) -> None:
        height = self.net.height
        self.assert_fails(
            f"reorg depth {height + 1} exceeds chain height {height}",
            "devnet_reorg",
            {"depth": height + 1, "force": True},
        )
        self.assert_fails(
            f"transaction 0x{'12' * 32} is not in the replaced blocks",
            "devnet_reorg",
            {"depth": 1, "drop": ["0x" + "12" * 32]},
        )
        for options, problem in (
            ({"depth": 0}, "depth must be at least 1"),
            ({}, "depth is missing"),
            ({"depth": 1, "newBlocks": 0}, "newBlocks must be between 1 and 10000"),
            ({"depth": 1, "oops": 1}, "unknown option 'oops'"),
            ({"depth": 1, "reinclude": "x"}, 'reinclude must be "first" or "later"'),
        ):
            self.assert_fails(f"devnet_reorg: {problem}", "devnet_reorg", options, code=-32602)
        self.assertEqual(self.net.height, height)

    def test_state_is_that_of_the_new_branch(self) -> None:
        target = "0x" + "ab" * 20
        sent = self.net.send(to=target, value=123)
        self.assertEqual(self.net.balance(target), 123)
        self.reorg(1, drop=[sent])
        self.assertEqual(self.net.balance(target), 0)
        self.net.call("eth_call", {"to": target}, "latest")


class RandomHistoryTests(DevnetTestCase):
    """Whatever happens in whatever order, all views of the chain agree."""

    flags = ("--finalized-depth", "1000", "--no-automine")

    def test_views_agree(self) -> None:
        emitter = self.net.deploy(initcode(EMITTER), mine=True)
        generator = random.Random(7)
        snapshots: list[str] = []
        sent: list[str] = []
        for step in range(250):
            action = generator.choice(("send", "send", "send", "mine", "mine", "reorg", "undo"))
            if action == "send":
                sent.append(
                    self.net.send(
                        generator.randrange(4),
                        to=emitter,
                        data=emit(1, step, step),
                        gas=100_000,
                        maxFeePerGas=50 * GWEI,
                    )
                )
            elif action == "mine":
                self.net.mine(generator.randrange(1, 4))
            elif action == "reorg" and self.net.height > 6:
                self.random_reorg(generator)
            elif generator.random() < 0.5 or not snapshots:
                snapshots.append(self.net.call("evm_snapshot"))
            else:
                index = generator.randrange(len(snapshots))
                self.assertTrue(self.net.call("evm_revert", snapshots[index]))
                del snapshots[index:]
            if step % 10 == 0:
                self.check_views(sent)
        self.check_views(sent)

    def random_reorg(self, generator: random.Random) -> None:
        depth = generator.randrange(1, 5)
        head = self.net.height
        replaced = [self.net.block(head - i) for i in range(depth)]
        hashes = [tx for block in replaced for tx in block["transactions"]]
        self.net.call(
            "devnet_reorg",
            {
                "depth": depth,
                "drop": [tx for tx in hashes if generator.random() < 0.3],
                "newBlocks": generator.randrange(1, 6),
                "reinclude": generator.choice(("first", "later")),
            },
        )

    def check_views(self, sent: list[str]) -> None:
        head = self.net.height
        blocks = [self.net.block(number) for number in range(head + 1)]
        for parent, child in zip(blocks, blocks[1:]):
            self.assertEqual(child["parentHash"], parent["hash"])
            self.assertGreater(int(child["timestamp"], 16), int(parent["timestamp"], 16))
        where = {tx: block["hash"] for block in blocks for tx in block["transactions"]}
        self.assertEqual(len(where), sum(len(block["transactions"]) for block in blocks))
        for tx in sent:
            receipt = self.net.receipt(tx)
            self.assertEqual(receipt and receipt["blockHash"], where.get(tx))
        everything = [
            log
            for block in blocks
            for receipt in self.net.call("eth_getBlockReceipts", block["hash"])
            for log in receipt["logs"]
        ]
        window = {"fromBlock": "0x0", "toBlock": "latest"}
        self.assertEqual(self.net.call("eth_getLogs", window), everything)
        for log in everything:
            query = {**window, "topics": [None, log["topics"][1]]}
            self.assertEqual(self.net.call("eth_getLogs", query), [log])
        for account in self.net.accounts[:4]:
            mined = [tx for tx in where if self.sender(tx) == account.address.lower()]
            deployments = 1 if account is self.net.accounts[0] else 0
            emitted = [log for log in everything if log["transactionHash"] in mined]
            self.assertEqual(len(emitted) + deployments, len(mined))
            self.assertEqual(self.net.nonce(account.address), len(mined))

    def sender(self, transaction_hash: str) -> str:
        return self.net.call("eth_getTransactionByHash", transaction_hash)["from"]


class FinalityTests(unittest.TestCase):
    def setUp(self) -> None:
        self.net = Devnet()
        self.addCleanup(self.net.close)

    def tags(self) -> list[int]:
        return [
            int(self.net.block(tag)["number"], 16)
            for tag in ("earliest", "finalized", "safe", "latest")
        ]

    def test_tags(self) -> None:
        self.assertEqual(self.tags(), [0, 0, 0, 0])
        self.net.mine()
        self.assertEqual(self.tags(), [0, 0, 0, 1])
        self.net.mine(9)
        self.assertEqual(self.tags(), [0, 8, 9, 10])

    def test_finality_never_goes_back(self) -> None:
        self.net.mine(10)
        self.net.call("devnet_setFinalizedDepth", 5)
        self.assertEqual(self.tags(), [0, 8, 9, 10])
        self.net.mine(4)
        self.assertEqual(self.tags(), [0, 9, 13, 14])
        self.net.call("devnet_setFinalizedDepth", 0)
        self.assertEqual(self.tags(), [0, 14, 14, 14])

    def test_finalized_blocks_stay(self) -> None:
        self.net.mine(10)
        old = self.net.block()["hash"]
        with self.assertRaisesRegex(Exception, "would replace finalized block 8"):
            self.net.call("devnet_reorg", {"depth": 3})
        self.assertEqual(self.net.block()["hash"], old)
        self.net.call("devnet_reorg", {"depth": 2, "newBlocks": 1})
        self.assertEqual(self.tags(), [0, 8, 8, 9])
        self.net.call("devnet_reorg", {"depth": 5, "newBlocks": 1, "force": True})
        self.assertEqual(self.tags(), [0, 4, 4, 5])

    def test_flags(self) -> None:
        net = Devnet("--safe-depth", "3", "--finalized-depth", "6")
        self.addCleanup(net.close)
        net.mine(10)
        self.assertEqual(net.block("safe")["number"], "0x7")
        self.assertEqual(net.block("finalized")["number"], "0x4")
        self.assertEqual(net.nonce(net.accounts[0].address, "finalized"), 0)


class SnapshotTests(DevnetTestCase):
    def test_revert(self) -> None:
        target = "0x" + "cd" * 20
        before = self.net.block()
        snapshot = self.net.call("evm_snapshot")
        sent = self.net.send(to=target, value=5)
        self.assertTrue(self.net.call("evm_revert", snapshot))
        self.assertEqual(self.net.block(), before)
        self.assertEqual(self.net.balance(target), 0)
        self.assertIsNone(self.net.receipt(sent))
        self.assertIsNone(self.net.call("eth_getTransactionByHash", sent))
        self.assertFalse(self.net.call("evm_revert", snapshot), "used up")

    def test_nested(self) -> None:
        height = self.net.height
        outer = self.net.call("evm_snapshot")
        self.net.mine()
        inner = self.net.call("evm_snapshot")
        self.net.mine()
        self.assertTrue(self.net.call("evm_revert", inner))
        self.assertEqual(self.net.height, height + 1)
        self.net.mine(3)
        self.assertTrue(self.net.call("evm_revert", outer))
        self.assertEqual(self.net.height, height)
        self.assertFalse(self.net.call("evm_revert", inner))

    def test_pool_and_time(self) -> None:
        self.net.call("evm_setAutomine", False)
        self.addCleanup(self.net.call, "evm_setAutomine", True)
        kept = self.net.send(0)
        snapshot = self.net.call("evm_snapshot")
        added = self.net.send(1)
        self.net.call("evm_increaseTime", 10**6)
        self.net.mine()
        self.net.call("evm_revert", snapshot)
        self.assertIsNone(self.net.call("eth_getTransactionByHash", kept)["blockHash"])
        self.assertIsNone(self.net.call("eth_getTransactionByHash", added))
        before = int(self.net.block()["timestamp"], 16)
        self.net.mine()
        self.assertLess(int(self.net.block()["timestamp"], 16) - before, 100)

    def test_set_balance(self) -> None:
        target = "0x" + "ef" * 20
        self.net.mine()
        head = self.net.block()
        snapshot = self.net.call("evm_snapshot")
        self.net.call("devnet_setBalance", target, "0x64")
        self.assertEqual(self.net.balance(target), 100)
        self.assertEqual(self.net.block(), head, "without a new block")
        self.net.send(to=target, value=1)
        self.assertEqual(self.net.balance(target), 101)
        self.net.call("evm_revert", snapshot)
        self.assertEqual(self.net.balance(target), 0)

    def test_snapshot_across_a_reorg(self) -> None:
        self.net.call("evm_increaseTime", 5)
        sent = self.net.send()
        before = self.net.block()
        snapshot = self.net.call("evm_snapshot")
        self.net.call("devnet_reorg", {"depth": 1, "drop": [sent]})
        self.assertIsNone(self.net.receipt(sent))
        self.net.call("evm_revert", snapshot)
        self.assertEqual(self.net.block(), before)
        self.assertEqual(self.net.receipt(sent)["blockHash"], before["hash"])

    def test_chain_id_and_fees_are_unaffected(self) -> None:
        self.assertEqual(self.net.call("eth_chainId"), hex(CHAIN_ID))
        self.assertEqual(self.net.call("eth_maxPriorityFeePerGas"), hex(GWEI))


if __name__ == "__main__":
    unittest.main()
