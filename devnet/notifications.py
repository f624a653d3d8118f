"""Subscriptions of WebSocket clients and the messages they are owed."""

from __future__ import annotations

import asyncio
import secrets
from dataclasses import dataclass
from typing import Any

from devnet.blocks import Block
from devnet.chain import ChainUpdate
from devnet.hexes import data
from devnet.logindex import LogFilter, render_logs
from devnet.node import Node
from devnet.rpc.dispatcher import encode
from devnet.transactions import Transaction
from devnet.views import header_view

# A client that reads this much slower than the chain grows is disconnected.
_MAX_BACKLOG = 100_000


@dataclass(frozen=True, slots=True)
class _Subscription:
    kind: str
    log_filter: LogFilter | None


class Outbox:
    """Messages for one connection, in order; responses and notifications share it."""

    def __init__(self) -> None:
        self._queue: asyncio.Queue[str] = asyncio.Queue()
        self.overflowed = asyncio.Event()

    def put(self, message: str) -> None:
        if self._queue.qsize() >= _MAX_BACKLOG:
            self.overflowed.set()
        else:
            self._queue.put_nowait(message)

    async def get(self) -> str:
        return await self._queue.get()


class ClientSubscriptions:
    """The subscriptions of one connection."""

    def __init__(self, outbox: Outbox) -> None:
        self._outbox = outbox
        self._subscriptions: dict[str, _Subscription] = {}

    def subscribe(self, kind: str, log_filter: LogFilter | None) -> str:
        subscription_id = "0x" + secrets.token_hex(16)
        self._subscriptions[subscription_id] = _Subscription(kind, log_filter)
        return subscription_id

    def unsubscribe(self, subscription_id: str) -> bool:
        return self._subscriptions.pop(subscription_id, None) is not None

    def chain_updated(self, update: ChainUpdate) -> None:
        # Oldest first, also for what is taken back, as geth does it.
        for block in reversed(update.removed):
            self._notify_logs(block, removed=True)
        for block in update.added:
            self._notify_head(block)
            self._notify_logs(block, removed=False)

    def transaction_pending(self, transaction: Transaction) -> None:
        for subscription_id, subscription in self._subscriptions.items():
            if subscription.kind == "newPendingTransactions":
                self._notify(subscription_id, data(transaction.hash))

    def _notify_head(self, block: Block) -> None:
        for subscription_id, subscription in self._subscriptions.items():
            if subscription.kind == "newHeads":
                self._notify(subscription_id, header_view(block))

    def _notify_logs(self, block: Block, removed: bool) -> None:
        if not block.has_logs:
            return
        for subscription_id, subscription in self._subscriptions.items():
            if subscription.log_filter is None:
                continue
            for entry in render_logs(block):
                if subscription.log_filter.matches(entry.log):
                    self._notify(subscription_id, {**entry.view, "removed": removed})

    def _notify(self, subscription_id: str, result: Any) -> None:
        params = {"subscription": subscription_id, "result": result}
        self._outbox.put(encode({"jsonrpc": "2.0", "method": "eth_subscription", "params": params}))


class Broadcaster:
    """Passes what happens in the node on to all connections."""

    def __init__(self, node: Node) -> None:
        self._clients: set[ClientSubscriptions] = set()
        node.on_chain_update.append(self._chain_updated)
        node.on_pending.append(self._transaction_pending)

    def connect(self, client: ClientSubscriptions) -> None:
        self._clients.add(client)

    def disconnect(self, client: ClientSubscriptions) -> None:
        self._clients.discard(client)

    def _chain_updated(self, update: ChainUpdate) -> None:
        for client in self._clients:
            client.chain_updated(update)

    def _transaction_pending(self, transaction: Transaction) -> None:
        for client in self._clients:
            client.transaction_pending(transaction)
