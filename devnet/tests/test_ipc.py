"""Requests and subscriptions over the Unix socket."""

from __future__ import annotations

import asyncio
import json
import os
import random
import socket
import stat
import subprocess
import sys
import tempfile
import unittest
from typing import Any

from devnet.ipc import JsonSplitter, MessageTooLong
from devnet.tests.harness import ROOT, Devnet


class IpcTests(unittest.IsolatedAsyncioTestCase):
    @classmethod
    def setUpClass(cls) -> None:
        folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(folder.cleanup)
        cls.path = os.path.join(folder.name, "devnet.ipc")
        cls.net = Devnet("--ipc", cls.path)
        cls.addClassCleanup(cls.net.close)

    async def asyncSetUp(self) -> None:
        self.reader, self.writer = await asyncio.open_unix_connection(self.path)
        self.addAsyncCleanup(self._close)
        self.received = JsonSplitter()
        self.messages: list[bytes] = []

    async def _close(self) -> None:
        self.writer.close()

    async def send(self, text: str) -> None:
        self.writer.write(text.encode())
        await self.writer.drain()

    async def receive(self) -> Any:
        while not self.messages:
            piece = await asyncio.wait_for(self.reader.read(65536), 10)
            self.assertNotEqual(piece, b"")
            self.assertNotIn(b"\n", piece)
            self.messages += self.received.feed(piece)
        return json.loads(self.messages.pop(0))

    async def call(self, method: str, *params: Any, end: str = "") -> Any:
        request = {"jsonrpc": "2.0", "id": 1, "method": method, "params": params}
        await self.send(json.dumps(request) + end)
        return (await self.receive())["result"]

    async def test_announcement(self) -> None:
        self.assertEqual(self.net.info["ipc"], self.path)
        self.assertEqual(stat.S_IMODE(os.stat(self.path).st_mode), 0o600)

    async def test_requests_with_and_without_newlines(self) -> None:
        for end in ("", "\n", " \r\n"):
            self.assertEqual(await self.call("eth_chainId", end=end), "0x7a69")

    async def test_many_requests_at_once(self) -> None:
        requests = [
            json.dumps({"jsonrpc": "2.0", "id": i, "method": "eth_chainId"}) for i in range(100)
        ]
        await self.send("".join(requests))
        self.assertEqual([(await self.receive())["id"] for _ in requests], list(range(100)))

    async def test_batch(self) -> None:
        await self.send(
            '[{"jsonrpc":"2.0","id":1,"method":"eth_chainId"},{"jsonrpc":"2.0","id":2,"method":"]["}]'
        )
        batch = await self.receive()
        self.assertEqual([each["id"] for each in batch], [1, 2])
        self.assertEqual(batch[1]["error"]["code"], -32601)

    async def test_pieces(self) -> None:
        for byte in '{"jsonrpc":"2.0","id":"}\\"]","method":"eth_chainId"}':
            await self.send(byte)
        self.assertEqual((await self.receive())["id"], '}"]')

    async def test_garbage(self) -> None:
        for text in ("}", "nonsense ", '{"a" 1}'):
            await self.send(text)
            self.assertEqual((await self.receive())["error"]["code"], -32700, text)
        await self.send("12\n")
        self.assertEqual((await self.receive())["error"]["code"], -32600)
        self.assertEqual(await self.call("eth_chainId"), "0x7a69")

    async def test_too_long_message(self) -> None:
        try:
            await self.send('{"a":"' + "x" * (6 * 1024 * 1024))
            self.assertEqual(await asyncio.wait_for(self.reader.read(1), 10), b"")
        except ConnectionError:
            pass
        self.assertEqual(self.net.call("eth_chainId"), "0x7a69")

    async def test_subscriptions(self) -> None:
        heads = await self.call("eth_subscribe", "newHeads")
        self.net.mine(3)
        for _ in range(3):
            message = await self.receive()
            self.assertEqual(message["method"], "eth_subscription")
            self.assertEqual(message["params"]["subscription"], heads)
        self.assertTrue(await self.call("eth_unsubscribe", heads))
        self.net.mine()
        self.assertEqual(await self.call("eth_chainId"), "0x7a69")

    async def test_abrupt_disconnect(self) -> None:
        for _ in range(5):
            reader, writer = await asyncio.open_unix_connection(self.path)
            writer.write(b'{"jsonrpc":"2.0","id":1,"method":"eth_subscribe","params":["newHeads"]}')
            await reader.read(10)
            writer.transport.abort()
            self.net.mine(3)
        self.assertEqual(await self.call("eth_chainId"), "0x7a69")


class SocketFileTests(unittest.TestCase):
    def setUp(self) -> None:
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.path = os.path.join(folder.name, "devnet.ipc")

    def test_it_goes_with_the_server(self) -> None:
        net = Devnet("--ipc", self.path)
        self.assertTrue(os.path.exists(self.path))
        net.close()
        self.assertFalse(os.path.exists(self.path))

    def test_a_stale_one_is_replaced(self) -> None:
        with socket.socket(socket.AF_UNIX) as stale:
            stale.bind(self.path)
        net = Devnet("--ipc", self.path)
        net.close()

    def test_what_is_in_use_is_left_alone(self) -> None:
        with open(self.path, "w") as file:
            file.write("precious")
        self.assert_refused("is no socket")
        os.unlink(self.path)
        with socket.socket(socket.AF_UNIX) as other:
            other.bind(self.path)
            other.listen()
            self.assert_refused("somebody listens")

    def assert_refused(self, reason: str) -> None:
        command = [sys.executable, "-m", "devnet", "--port", "0", "--ipc", self.path]
        ended = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=30)
        self.assertEqual(ended.returncode, 1)
        self.assertIn(reason, ended.stderr)


class SplitterTests(unittest.TestCase):
    def test_any_cut(self) -> None:
        seed = random.randrange(2**32)
        generator = random.Random(seed)
        for _ in range(200):
            texts = [json.dumps(_value(generator, 4)) for _ in range(generator.randrange(1, 6))]
            data = "".join(t + generator.choice(["", "\n", " "]) for t in texts).encode()
            splitter, found = JsonSplitter(), []
            while data:
                count = generator.randrange(1, 40)
                found += splitter.feed(data[:count])
                data = data[count:]
            self.assertEqual([m.decode() for m in found], texts, f"seed {seed}")

    def test_limit(self) -> None:
        self.assertEqual(JsonSplitter(4).feed(b"[12]"), [b"[12]"])
        with self.assertRaises(MessageTooLong):
            JsonSplitter(3).feed(b"[12]")
        with self.assertRaises(MessageTooLong):
            JsonSplitter(3).feed(b"[123")


def _value(generator: random.Random, depth: int) -> Any:
    inner: list[Any] = [
        _value(generator, depth - 1) if depth > 1 else generator.choice(['}"', "\\", "][", 1, None])
        for _ in range(generator.randrange(4))
    ]
    return inner if generator.random() < 0.5 else {f'{{"{i}': each for i, each in enumerate(inner)}


if __name__ == "__main__":
    unittest.main()
