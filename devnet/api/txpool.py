"""Looking into the transaction pool."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from eth_utils import to_checksum_address

from devnet.hexes import quantity
from devnet.rpc import params
from devnet.rpc.registry import Registry
from devnet.rpc.session import Session
from devnet.transactions import Transaction
from devnet.views import transaction_view

Side = dict[bytes, list[Transaction]]


def register(registry: Registry) -> None:
    @registry.method("txpool_status")
    def status(session: Session) -> dict[str, str]:
        pool = session.node.pool
        return {
            "pending": quantity(sum(map(len, pool.executable().values()))),
            "queued": quantity(sum(map(len, pool.queued().values()))),
        }

    @registry.method("txpool_content")
    def content(session: Session) -> dict[str, Any]:
        return _both(session, transaction_view)

    @registry.method("txpool_contentFrom", params.address)
    def content_from(session: Session, sender: bytes) -> dict[str, Any]:
        pool = session.node.pool
        return {
            name: {str(tx.nonce): transaction_view(tx) for tx in side.get(sender, [])}
            for name, side in (("pending", pool.executable()), ("queued", pool.queued()))
        }

    @registry.method("txpool_inspect")
    def inspect(session: Session) -> dict[str, Any]:
        return _both(session, _summary)


def _both(session: Session, render: Callable[[Transaction], Any]) -> dict[str, Any]:
    pool = session.node.pool
    return {
        "pending": _by_nonce(pool.executable(), render),
        "queued": _by_nonce(pool.queued(), render),
    }


def _by_nonce(side: Side, render: Callable[[Transaction], Any]) -> dict[str, Any]:
    return {
        to_checksum_address(sender): {str(tx.nonce): render(tx) for tx in transactions}
        for sender, transactions in side.items()
    }


def _summary(tx: Transaction) -> str:
    target = "contract creation" if tx.to is None else to_checksum_address(tx.to)
    return f"{target}: {tx.value} wei + {tx.gas} gas × {tx.max_fee} wei"
