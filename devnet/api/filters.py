"""Filters that a client asks again and again: eth_newFilter and its relatives."""

from __future__ import annotations

import secrets
from typing import Any

from devnet.api.logs import LogQuery, find_logs, log_query
from devnet.chain import ChainUpdate
from devnet.errors import RpcError
from devnet.hexes import data
from devnet.logindex import render_logs
from devnet.node import Node
from devnet.rpc import params
from devnet.rpc.registry import Registry
from devnet.rpc.session import Session
from devnet.transactions import Transaction


class _Filter:
    """Collects what happens until it is asked."""

    def __init__(self, node: Node, kind: str, query: LogQuery | None = None) -> None:
        self.query = query
        self._node = node
        self._kind = kind
        self._found: list[Any] = []
        node.on_chain_update.append(self._chain_updated)
        node.on_pending.append(self._transaction_pending)

    def close(self) -> None:
        self._node.on_chain_update.remove(self._chain_updated)
        self._node.on_pending.remove(self._transaction_pending)

    def take(self) -> list[Any]:
        found, self._found = self._found, []
        return found

    def _transaction_pending(self, transaction: Transaction) -> None:
        if self._kind == "transactions":
            self._found.append(data(transaction.hash))

    def _chain_updated(self, update: ChainUpdate) -> None:
        if self._kind == "blocks":
            self._found += [data(block.hash) for block in update.added]
        if self.query is None:
            return
        # Oldest first, also for what is taken back, as geth does it.
        for blocks, removed in ((reversed(update.removed), True), (update.added, False)):
            for block in blocks:
                self._found += [
                    {**entry.view, "removed": removed}
                    for entry in render_logs(block)
                    if self.query.wanted.matches(entry.log)
                ]


def register(registry: Registry) -> None:
    filters: dict[str, _Filter] = {}

    def add(entry: _Filter) -> str:
        identifier = "0x" + secrets.token_hex(16)
        filters[identifier] = entry
        return identifier

    def find(identifier: str) -> _Filter:
        if identifier not in filters:
            raise RpcError("filter not found")
        return filters[identifier]

    @registry.method("eth_newFilter", log_query)
    def new_filter(session: Session, query: LogQuery) -> str:
        return add(_Filter(session.node, "logs", query))

    @registry.method("eth_newBlockFilter")
    def new_block_filter(session: Session) -> str:
        return add(_Filter(session.node, "blocks"))

    @registry.method("eth_newPendingTransactionFilter")
    def new_pending_transaction_filter(session: Session) -> str:
        return add(_Filter(session.node, "transactions"))

    @registry.method("eth_getFilterChanges", params.string)
    def changes(session: Session, identifier: str) -> list[Any]:
        return find(identifier).take()

    @registry.method("eth_getFilterLogs", params.string)
    def logs(session: Session, identifier: str) -> list[dict[str, Any]]:
        query = find(identifier).query
        if query is None:
            raise RpcError("filter not found")
        return find_logs(session, query)

    @registry.method("eth_uninstallFilter", params.string)
    def uninstall(session: Session, identifier: str) -> bool:
        entry = filters.pop(identifier, None)
        if entry is not None:
            entry.close()
        return entry is not None
