"""Sending transactions and looking them up."""

from __future__ import annotations

from typing import Any

from devnet.api.callobject import CallObject, call_object
from devnet.api.signing import sign_for_dev_account
from devnet.hexes import data
from devnet.rpc import params
from devnet.rpc.registry import Registry
from devnet.rpc.session import Session
from devnet.transactions import Transaction, decode_transaction
from devnet.views import mined_transaction_view, receipt_view, transaction_view

Json = dict[str, Any]


def register(registry: Registry) -> None:
    @registry.method("eth_sendRawTransaction", params.data)
    def send_raw(session: Session, raw: bytes) -> str:
        transaction = decode_transaction(raw, session.node.config.chain_id)
        session.node.submit(transaction)
        return data(transaction.hash)

    @registry.method("eth_sendTransaction", call_object)
    def send(session: Session, call: CallObject) -> str:
        transaction = sign_for_dev_account(session.node, call)
        session.node.submit(transaction)
        return data(transaction.hash)

    @registry.method("eth_getTransactionByHash", params.hash32)
    def by_hash(session: Session, transaction_hash: bytes) -> Json | None:
        located = session.node.chain.locate(transaction_hash)
        if located is not None:
            return mined_transaction_view(*located)
        waiting = session.node.pool.get(transaction_hash)
        return None if waiting is None else transaction_view(waiting)

    @registry.method("eth_getRawTransactionByHash", params.hash32)
    def raw_by_hash(session: Session, transaction_hash: bytes) -> str | None:
        found = _find(session, transaction_hash)
        return None if found is None else data(found.raw)

    @registry.method("eth_getTransactionReceipt", params.hash32)
    def receipt(session: Session, transaction_hash: bytes) -> Json | None:
        located = session.node.chain.locate(transaction_hash)
        if located is None:
            return None
        block, index = located
        return receipt_view(block, block.receipts[index])


def _find(session: Session, transaction_hash: bytes) -> Transaction | None:
    located = session.node.chain.locate(transaction_hash)
    if located is None:
        return session.node.pool.get(transaction_hash)
    block, index = located
    return block.transactions[index]
