"""Requests and subscriptions over WebSocket."""

from __future__ import annotations

import asyncio
import contextlib
import time
import unittest
from typing import Any
from urllib.parse import urlsplit

import aiohttp

from devnet.tests.bytecode import EMITTER, emit, initcode, topic
from devnet.tests.harness import Devnet, RpcFailure


class WebSocketTests(unittest.IsolatedAsyncioTestCase):
    @classmethod
    def setUpClass(cls) -> None:
        cls.net = Devnet("--finalized-depth", "50")
        cls.addClassCleanup(cls.net.close)
        cls.emitter = cls.net.deploy(initcode(EMITTER))

    async def asyncSetUp(self) -> None:
        session = aiohttp.ClientSession()
        self.addAsyncCleanup(session.close)
        self.session = session
        self.socket = await session.ws_connect(self.net.ws_url)
        self.addAsyncCleanup(self.socket.close)
        self.notifications: list[dict[str, Any]] = []

    async def call(self, method: str, *params: Any) -> Any:
        await self.socket.send_json(
            {"jsonrpc": "2.0", "id": 5, "method": method, "params": list(params)}
        )
        while True:
            message = await self.socket.receive_json(timeout=10)
            if "id" not in message:
                self.notifications.append(message)
                continue
            if "error" in message:
                raise RpcFailure(message["error"])
            return message["result"]

    async def next(self, subscription: str) -> Any:
        """The next notification, which has to be one of this subscription."""
        if self.notifications:
            message = self.notifications.pop(0)
        else:
            message = await self.socket.receive_json(timeout=10)
        self.assertEqual(set(message), {"jsonrpc", "method", "params"})
        self.assertEqual(message["method"], "eth_subscription")
        self.assertEqual(message["params"]["subscription"], subscription)
        return message["params"]["result"]

    async def assert_silence(self) -> None:
        await self.call("eth_chainId")
        self.assertEqual(self.notifications, [])

    async def emit(self, value: int) -> str:
        return await asyncio.to_thread(
            self.net.send, to=self.emitter, data=emit(1, value, value), gas=100_000
        )

    async def test_requests(self) -> None:
        self.assertEqual(await self.call("eth_chainId"), "0x7a69")
        await self.socket.send_str("{")
        answer = await self.socket.receive_json(timeout=5)
        self.assertEqual(answer["error"]["code"], -32700)
        await self.socket.send_bytes(
            b'[{"jsonrpc":"2.0","id":1,"method":"eth_chainId"},{"jsonrpc":"2.0","id":2,"method":"x"}]'
        )
        batch = await self.socket.receive_json(timeout=5)
        self.assertEqual([each["id"] for each in batch], [1, 2])

    async def test_new_heads(self) -> None:
        subscription = await self.call("eth_subscribe", "newHeads")
        self.net.mine(3)
        for _ in range(3):
            head = await self.next(subscription)
            block = self.net.block(int(head["number"], 16))
            for field, value in head.items():
                self.assertEqual(value, block[field], field)
            self.assertNotIn("transactions", head)
        self.assertTrue(await self.call("eth_unsubscribe", subscription))
        self.net.mine()
        await self.assert_silence()
        with self.assertRaisesRegex(RpcFailure, "subscription not found"):
            await self.call("eth_unsubscribe", subscription)

    async def test_logs(self) -> None:
        wanted = await self.call(
            "eth_subscribe",
            "logs",
            {"address": self.emitter, "topics": [None, [topic(3), topic(4)]]},
        )
        for value in (2, 3, 4):
            await self.emit(value)
        for value in (3, 4):
            log = await self.next(wanted)
            self.assertEqual(log["topics"][1], topic(value))
            self.assertIs(log["removed"], False)
            found = self.net.call("eth_getLogs", {"blockHash": log["blockHash"]})
            self.assertEqual(found, [log])
        await self.assert_silence()

    async def test_logs_of_a_reorganisation(self) -> None:
        subscription = await self.call("eth_subscribe", "logs", {})
        sent = [await self.emit(value) for value in (1, 2, 3)]
        before = [await self.next(subscription) for _ in sent]
        self.net.call("devnet_reorg", {"depth": 2, "drop": [sent[2]]})
        removed = [await self.next(subscription) for _ in range(2)]
        self.assertEqual(removed, [{**log, "removed": True} for log in before[1:]])
        again = await self.next(subscription)
        self.assertEqual(again["transactionHash"], sent[1])
        self.assertIs(again["removed"], False)
        self.assertNotEqual(again["blockHash"], before[1]["blockHash"])
        await self.assert_silence()

    async def test_heads_of_a_reorganisation(self) -> None:
        self.net.mine(3)
        subscription = await self.call("eth_subscribe", "newHeads")
        result = self.net.call("devnet_reorg", {"depth": 3})
        heads = [await self.next(subscription) for _ in result["newBlocks"]]
        self.assertEqual([head["hash"] for head in heads], result["newBlocks"])
        self.assertEqual(heads[0]["parentHash"], result["forkPoint"]["hash"])

    async def test_logs_of_a_revert(self) -> None:
        subscription = await self.call("eth_subscribe", "logs")
        snapshot = self.net.call("evm_snapshot")
        await self.emit(1)
        log = await self.next(subscription)
        self.net.call("evm_revert", snapshot)
        self.assertEqual(await self.next(subscription), {**log, "removed": True})

    async def test_pending_transactions(self) -> None:
        subscription = await self.call("eth_subscribe", "newPendingTransactions")
        sent = self.net.send()
        self.assertEqual(await self.next(subscription), sent)

    async def test_order(self) -> None:
        """A transaction is pending before its block, a head comes before its logs."""
        logs = await self.call("eth_subscribe", "logs", {})
        heads = await self.call("eth_subscribe", "newHeads")
        pending = await self.call("eth_subscribe", "newPendingTransactions")
        sent = await self.emit(1)
        self.assertEqual(await self.next(pending), sent)
        head = await self.next(heads)
        self.assertEqual((await self.next(logs))["blockHash"], head["hash"])

    async def test_bad_subscriptions(self) -> None:
        with self.assertRaisesRegex(RpcFailure, 'no "nope" subscription in eth namespace'):
            await self.call("eth_subscribe", "nope")
        with self.assertRaisesRegex(RpcFailure, "invalid argument 1: "):
            await self.call("eth_subscribe", "logs", {"address": 5})

    async def test_subscriptions_belong_to_their_connection(self) -> None:
        subscription = await self.call("eth_subscribe", "newHeads")
        async with self.session.ws_connect(self.net.ws_url) as other:
            await other.send_json(
                {"jsonrpc": "2.0", "id": 1, "method": "eth_unsubscribe", "params": [subscription]}
            )
            self.assertIn("error", await other.receive_json(timeout=5))

    async def test_abrupt_disconnect(self) -> None:
        location = urlsplit(self.net.url)
        subscribe = b'{"jsonrpc":"2.0","id":1,"method":"eth_subscribe","params":["newHeads"]}'
        for _ in range(5):
            reader, writer = await asyncio.open_connection(location.hostname, location.port)
            writer.write(
                b"GET / HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\n"
                b"Connection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                b"Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n"
            )
            await reader.readuntil(b"\r\n\r\n")
            # A masked text frame, with a mask of zeros.
            writer.write(bytes([0x81, 0x80 | len(subscribe)]) + bytes(4) + subscribe)
            await reader.readexactly(10)
            writer.transport.abort()
            self.net.mine(3)
        self.assertEqual(await self.call("eth_chainId"), "0x7a69")

    async def test_oversized_message(self) -> None:
        # The server may hang up before it has read everything.
        with contextlib.suppress(ConnectionError):
            await self.socket.send_str("x" * (5 * 1024 * 1024 + 1))
            message = await self.socket.receive(timeout=10)
            self.assertIn(message.type, (aiohttp.WSMsgType.CLOSE, aiohttp.WSMsgType.CLOSED))
        self.assertEqual(self.net.call("eth_chainId"), "0x7a69")

    async def test_many_heads(self) -> None:
        subscription = await self.call("eth_subscribe", "newHeads")
        first = self.net.height + 1
        await asyncio.to_thread(self.net.mine, 2000)
        numbers = [int((await self.next(subscription))["number"], 16) for _ in range(2000)]
        self.assertEqual(numbers, list(range(first, first + 2000)))


class ShutdownTests(unittest.IsolatedAsyncioTestCase):
    async def test_sockets_are_closed(self) -> None:
        net = await asyncio.to_thread(Devnet)
        self.addCleanup(net.close)
        async with aiohttp.ClientSession() as session:
            socket = await session.ws_connect(net.ws_url)
            started = time.monotonic()
            net.process.terminate()
            message = await socket.receive(timeout=5)
            self.assertEqual(message.type, aiohttp.WSMsgType.CLOSE)
            self.assertEqual(message.data, aiohttp.WSCloseCode.GOING_AWAY)
            self.assertEqual(await asyncio.to_thread(net.process.wait, 5), 0)
            await socket.close()
            self.assertLess(time.monotonic() - started, 2)


if __name__ == "__main__":
    unittest.main()
