"""JSON-RPC over a Unix socket: JSON texts one after another, as geth's IPC has them."""

from __future__ import annotations

import asyncio
import contextlib
import os
import socket
import stat

from devnet.node import Node
from devnet.notifications import Broadcaster, ClientSubscriptions, Outbox
from devnet.rpc.dispatcher import Dispatcher
from devnet.rpc.session import Session

_MAX_MESSAGE = 5 * 1024 * 1024
_PIECE = 64 * 1024


class MessageTooLong(Exception):
    """A message is longer than allowed."""


class JsonSplitter:
    """Finds where JSON texts end in bytes that come in pieces."""

    def __init__(self, limit: int = _MAX_MESSAGE) -> None:
        self._limit = limit
        self._message = bytearray()
        self._depth = 0
        self._in_string = False
        self._escaped = False

    def feed(self, piece: bytes) -> list[bytes]:
        """The messages that end in this piece.

        What is neither an object nor an array ends at the next white space; the parser says
        what is wrong with it.
        """
        messages = []
        for byte in piece:
            if not self._message and byte in b" \t\r\n":
                continue
            if self._takes(byte):
                self._message.append(byte)
            if len(self._message) > self._limit:
                raise MessageTooLong
            if self._ends(byte):
                messages.append(bytes(self._message))
                self._message.clear()
        return messages

    def _takes(self, byte: int) -> bool:
        return self._depth > 0 or byte not in b" \t\r\n"

    def _ends(self, byte: int) -> bool:
        if self._in_string:
            if self._escaped:
                self._escaped = False
            elif byte == ord("\\"):
                self._escaped = True
            elif byte == ord('"'):
                self._in_string = False
            return False
        if byte in b"{[":
            self._depth += 1
        elif byte in b"}]":
            self._depth = max(0, self._depth - 1)
            return self._depth == 0
        elif self._depth == 0:
            return byte in b" \t\r\n"
        elif byte == ord('"'):
            self._in_string = True
        return False


class IpcServer:
    def __init__(self, node: Node, dispatcher: Dispatcher, broadcaster: Broadcaster) -> None:
        self._node = node
        self._dispatcher = dispatcher
        self._broadcaster = broadcaster
        self._server: asyncio.Server | None = None
        self._clients: set[asyncio.Task[None]] = set()
        self._path = ""

    async def start(self, path: str) -> None:
        _remove_stale(path)
        mask = os.umask(0o177)
        try:
            self._server = await asyncio.start_unix_server(self._serve, path)
        finally:
            os.umask(mask)
        self._path = path

    async def stop(self) -> None:
        if self._server is None:
            return
        self._server.close()
        for client in list(self._clients):
            client.cancel()
        await asyncio.gather(*self._clients, return_exceptions=True)
        with contextlib.suppress(FileNotFoundError):
            os.unlink(self._path)

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        self._clients.add(task)
        outbox = Outbox()
        client = ClientSubscriptions(outbox)
        self._broadcaster.connect(client)
        helpers = [
            asyncio.create_task(_send_all(writer, outbox)),
            asyncio.create_task(_close_on_overflow(writer, outbox)),
        ]
        try:
            await self._answer_all(reader, outbox, Session(self._node, client))
        except (ConnectionError, MessageTooLong, asyncio.CancelledError):
            pass
        finally:
            self._broadcaster.disconnect(client)
            self._clients.discard(task)
            for helper in helpers:
                helper.cancel()
            writer.close()

    async def _answer_all(
        self, reader: asyncio.StreamReader, outbox: Outbox, session: Session
    ) -> None:
        splitter = JsonSplitter()
        while piece := await reader.read(_PIECE):
            for message in splitter.feed(piece):
                response = await self._dispatcher.handle(message, session)
                if response is not None:
                    outbox.put(response)


def _remove_stale(path: str) -> None:
    """Remove a socket on which nobody listens; leave anything else alone."""
    try:
        if not stat.S_ISSOCK(os.lstat(path).st_mode):
            raise FileExistsError(f"{path} exists and is no socket")
    except FileNotFoundError:
        return
    with socket.socket(socket.AF_UNIX) as probe:
        try:
            probe.connect(path)
        except ConnectionRefusedError:
            os.unlink(path)
            return
    raise FileExistsError(f"somebody listens on {path}")


async def _send_all(writer: asyncio.StreamWriter, outbox: Outbox) -> None:
    with contextlib.suppress(ConnectionError):
        while True:
            writer.write((await outbox.get()).encode())
            await writer.drain()


async def _close_on_overflow(writer: asyncio.StreamWriter, outbox: Outbox) -> None:
    await outbox.overflowed.wait()
    writer.close()
