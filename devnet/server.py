"""JSON-RPC over HTTP and WebSocket on one port, and over a Unix socket."""

from __future__ import annotations

import asyncio
import contextlib
import weakref

from aiohttp import WSCloseCode, WSMsgType, web

from devnet.api import build_registry
from devnet.ipc import IpcServer
from devnet.node import Node
from devnet.notifications import Broadcaster, ClientSubscriptions, Outbox
from devnet.rpc.dispatcher import Dispatcher
from devnet.rpc.session import Session

HOST = "127.0.0.1"

_MAX_BODY = 5 * 1024 * 1024
# Connections that are busy when the server stops get only a moment to finish.
_SHUTDOWN_SECONDS = 0.5


class Server:
    def __init__(self, node: Node) -> None:
        self._node = node
        self._dispatcher = Dispatcher(build_registry())
        self._broadcaster = Broadcaster(node)
        self._sockets: weakref.WeakSet[web.WebSocketResponse] = weakref.WeakSet()
        self._runner: web.AppRunner | None = None
        self._ipc: IpcServer | None = None

    async def start(self, port: int, ipc_path: str | None = None) -> int:
        """Listen, and return the port, which the system chooses if it is 0."""
        app = web.Application(client_max_size=_MAX_BODY)
        app.router.add_post("/", self._post)
        app.router.add_get("/", self._get)
        app.on_shutdown.append(self._close_sockets)
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=_SHUTDOWN_SECONDS)
        await self._runner.setup()
        await web.TCPSite(self._runner, HOST, port).start()
        if ipc_path is not None:
            self._ipc = IpcServer(self._node, self._dispatcher, self._broadcaster)
            await self._ipc.start(ipc_path)
        return self._runner.addresses[0][1]

    async def stop(self) -> None:
        if self._ipc is not None:
            await self._ipc.stop()
        if self._runner is not None:
            await self._runner.cleanup()

    async def _post(self, request: web.Request) -> web.Response:
        body = await request.read()
        response = await self._dispatcher.handle(body, Session(self._node))
        return web.Response(text=response or "", content_type="application/json")

    async def _get(self, request: web.Request) -> web.StreamResponse:
        socket = web.WebSocketResponse(max_msg_size=_MAX_BODY)
        if not socket.can_prepare(request):
            return web.Response(text="JSON-RPC: POST a request or open a WebSocket\n")
        await socket.prepare(request)
        await self._serve(socket)
        return socket

    async def _serve(self, socket: web.WebSocketResponse) -> None:
        outbox = Outbox()
        client = ClientSubscriptions(outbox)
        self._sockets.add(socket)
        self._broadcaster.connect(client)
        helpers = [
            asyncio.create_task(_send_all(socket, outbox)),
            asyncio.create_task(_close_on_overflow(socket, outbox)),
        ]
        try:
            await self._answer_all(socket, outbox, Session(self._node, client))
        finally:
            self._broadcaster.disconnect(client)
            for helper in helpers:
                helper.cancel()

    async def _answer_all(
        self, socket: web.WebSocketResponse, outbox: Outbox, session: Session
    ) -> None:
        async for message in socket:
            if message.type not in (WSMsgType.TEXT, WSMsgType.BINARY):
                break
            response = await self._dispatcher.handle(message.data, session)
            if response is not None:
                outbox.put(response)

    async def _close_sockets(self, app: web.Application) -> None:
        for socket in list(self._sockets):
            with contextlib.suppress(Exception):
                await asyncio.wait_for(
                    socket.close(code=WSCloseCode.GOING_AWAY, message=b"shutdown"),
                    _SHUTDOWN_SECONDS,
                )


async def _send_all(socket: web.WebSocketResponse, outbox: Outbox) -> None:
    with contextlib.suppress(ConnectionError):
        while True:
            await socket.send_str(await outbox.get())


async def _close_on_overflow(socket: web.WebSocketResponse, outbox: Outbox) -> None:
    await outbox.overflowed.wait()
    await socket.close(code=WSCloseCode.TRY_AGAIN_LATER, message=b"client too slow")
