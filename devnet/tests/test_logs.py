"""eth_getLogs: the right logs, quickly."""

from __future__ import annotations

import itertools
import time
import unittest
from typing import Any

from devnet.tests.bytecode import EMITTER, emit, initcode, topic
from devnet.tests.harness import DevnetTestCase


class LogTests(DevnetTestCase):
    @classmethod
    def setUpClass(cls) -> None:
        super().setUpClass()
        cls.emitters = [cls.net.deploy(initcode(EMITTER)) for _ in range(2)]
        cls.first = cls.net.height + 1
        cls.all_logs = []
        for emitter, a, b in itertools.product(cls.emitters, (1, 2, 3), (1, 2)):
            sent = cls.net.send(to=emitter, data=emit(a, b, a * 100 + b), gas=100_000)
            cls.all_logs += cls.net.receipt(sent)["logs"]
            cls.net.mine()
        cls.last = cls.net.height

    def logs(self, **query: Any) -> list[dict[str, Any]]:
        return self.net.call("eth_getLogs", query)

    def naive(
        self, addresses: list[str] | None, topics: list[Any], first: int, last: int
    ) -> list[dict[str, Any]]:
        def fits(log: dict[str, Any]) -> bool:
            if addresses and log["address"] not in addresses:
                return False
            if not first <= int(log["blockNumber"], 16) <= last:
                return False
            if len(topics) > len(log["topics"]):
                return False
            return all(
                wanted in (None, []) or have in (wanted if isinstance(wanted, list) else [wanted])
                for wanted, have in zip(topics, log["topics"])
            )

        return [log for log in self.all_logs if fits(log)]

    def test_against_a_naive_filter(self) -> None:
        one, two, three = topic(1), topic(2), topic(3)
        address_choices = (
            None,
            [self.emitters[0]],
            self.emitters,
            ["0x" + "99" * 20],
        )
        topic_choices = (
            [],
            [one],
            [None],
            [None, two],
            [[one, three]],
            [[one, two], [two]],
            [[], one],
            [three, topic(9)],
            [one, one, one],
            [None, None, None, None],
        )
        ranges = ((self.first, self.last), (self.first + 3, self.last - 4), (0, 2))
        for addresses, topics, (first, last) in itertools.product(
            address_choices, topic_choices, ranges
        ):
            query: dict[str, Any] = {"fromBlock": hex(first), "toBlock": hex(last)}
            if addresses is not None:
                query["address"] = addresses
            query["topics"] = topics
            expected = self.naive(addresses, topics, first, last)
            self.assertEqual(self.logs(**query), expected, query)

    def test_fields(self) -> None:
        sent = self.net.send(to=self.emitters[0], data=emit(7, 8, 9), gas=100_000)
        block = self.net.block()
        self.assertEqual(
            self.logs(blockHash=block["hash"]),
            [
                {
                    "address": self.emitters[0],
                    "topics": [topic(7), topic(8)],
                    "data": topic(9),
                    "blockNumber": block["number"],
                    "blockHash": block["hash"],
                    "blockTimestamp": block["timestamp"],
                    "transactionHash": sent,
                    "transactionIndex": "0x0",
                    "logIndex": "0x0",
                    "removed": False,
                }
            ],
        )

    def test_defaults_and_tags(self) -> None:
        self.net.send(to=self.emitters[0], data=emit(7, 8, 9), gas=100_000)
        self.assertEqual(len(self.logs()), 1, "the latest block by default")
        everything = self.logs(fromBlock="earliest", toBlock="latest")
        self.assertEqual(len(everything), len(self.all_logs) + 1)
        self.assertEqual(len(self.logs(fromBlock="earliest", toBlock="finalized")), 12)
        self.assertEqual(self.logs(fromBlock="safe", toBlock="safe"), [])
        far = hex(self.net.height + 1000)
        self.assertEqual(len(self.logs(fromBlock="0x0", toBlock=far)), 13)
        self.assertEqual(self.logs(fromBlock=far, toBlock=far), [])
        self.assertEqual(len(self.logs(fromBlock="0x0", address=None, topics=None)), 13)

    def test_errors(self) -> None:
        for query, message, code in (
            ({"fromBlock": "0x5", "toBlock": "0x4"}, "invalid block range params", -32602),
            ({"blockHash": "0x" + "12" * 32}, "unknown block", -32000),
            (
                {"blockHash": "0x" + "12" * 32, "fromBlock": "0x1"},
                "invalid argument 0: cannot specify both BlockHash and "
                "FromBlock/ToBlock, choose one or the other",
                -32602,
            ),
            ({"topics": [None] * 5}, "invalid argument 0: exceed max topics", -32602),
            ({"fromBlock": "pending"}, "pending logs are not supported", -32602),
            (
                {"address": "0x12"},
                "invalid argument 0: hex string has length 2, want 40 for common.Address",
                -32602,
            ),
        ):
            self.assert_fails(message, "eth_getLogs", query, code=code)

    def test_ten_thousand_blocks(self) -> None:
        self.net.mine(4_000)
        self.net.send(to=self.emitters[0], data=emit(50, 1, 1), gas=100_000)
        self.net.mine(4_000)
        self.net.send(to=self.emitters[1], data=emit(50, 2, 2), gas=100_000)
        self.net.mine(4_000)
        head = self.net.height
        window = {"fromBlock": hex(head - 9_999), "toBlock": hex(head)}
        for name, extra, count in (
            ("by topic", {"topics": [topic(50)]}, 2),
            ("by address", {"address": self.emitters[0]}, 1),
            ("by both", {"address": self.emitters, "topics": [None, topic(2)]}, 1),
            ("no match", {"topics": [topic(51)]}, 0),
            ("no filter", {}, 2),
        ):
            started = time.perf_counter()
            found = self.logs(**window, **extra)
            elapsed = (time.perf_counter() - started) * 1000
            print(f"\n  getLogs over 10000 blocks {name}: {elapsed:.2f} ms", end="")
            self.assertEqual(len(found), count, name)
            self.assertLess(elapsed, 50, name)
        print()

    def test_many_logs(self) -> None:
        """A log in each of some hundred blocks; a filter picks one, or takes them all."""
        nonce = self.net.nonce(self.net.accounts[0].address)
        for index in range(300):
            self.net.send(
                nonce=nonce + index,
                to=self.emitters[0],
                data=emit(60, index, 0),
                gas=100_000,
            )
        window = {"fromBlock": hex(self.net.height - 299), "toBlock": "latest"}
        for topics, count in (([topic(60), topic(123)], 1), ([topic(60)], 300)):
            started = time.perf_counter()
            found = self.logs(**window, topics=topics)
            elapsed = (time.perf_counter() - started) * 1000
            print(f"\n  getLogs with {count} of 300: {elapsed:.2f} ms", end="")
            self.assertEqual(len(found), count)
        print()


if __name__ == "__main__":
    unittest.main()
