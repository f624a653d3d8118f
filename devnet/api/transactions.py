"""Sending transactions and looking them up."""

from __future__ import annotations

import asyncio
import time
from typing import Any

from devnet.api.callobject import CallObject, call_object
from devnet.api.signing import sign_for_dev_account, sign_message
from devnet.errors import RpcError, TransactionTimeout
from devnet.hexes import data
from devnet.rpc import params
from devnet.rpc.params import Optional
from devnet.rpc.registry import Registry
from devnet.rpc.session import Session
from devnet.transactions import Transaction, decode_transaction
from devnet.views import mined_transaction_view, receipt_view, transaction_view

Json = dict[str, Any]

# How long eth_sendRawTransactionSync waits at the most.
_SYNC_MILLISECONDS = 20_000


def register(registry: Registry) -> None:
    @registry.method("eth_sendRawTransaction", params.data)
    def send_raw(session: Session, raw: bytes) -> str:
        transaction = decode_transaction(raw, session.node.config.chain_id)
        session.node.submit(transaction)
        return data(transaction.hash)

    @registry.method(
        "eth_sendRawTransactionSync", params.data, Optional(params.integer, _SYNC_MILLISECONDS)
    )
    async def send_raw_sync(session: Session, raw: bytes, milliseconds: int) -> Json:
        node = session.node
        transaction = decode_transaction(raw, node.config.chain_id)
        node.submit(transaction)
        deadline = time.monotonic() + min(milliseconds, _SYNC_MILLISECONDS) / 1000
        while (located := node.chain.locate(transaction.hash)) is None:
            if time.monotonic() >= deadline:
                raise TransactionTimeout(
                    "The transaction was added to the mempool but wasn't processed in time",
                    data(transaction.hash),
                )
            await asyncio.sleep(0.01)
        block, index = located
        return receipt_view(block, block.receipts[index])

    @registry.method("eth_signTransaction", call_object)
    def sign_transaction(session: Session, call: CallObject) -> Json:
        for name, value in (("gas", call.gas), ("nonce", call.nonce)):
            if value is None:
                raise RpcError(f"{name} not specified")
        transaction = sign_for_dev_account(session.node, call)
        return {"raw": data(transaction.raw), "tx": transaction_view(transaction)}

    @registry.method("eth_sign", params.address, params.data)
    def sign(session: Session, address: bytes, message: bytes) -> str:
        return data(sign_message(address, message))

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
        found = find_transaction(session, transaction_hash)
        return None if found is None else data(found.raw)

    @registry.method("eth_getTransactionReceipt", params.hash32)
    def receipt(session: Session, transaction_hash: bytes) -> Json | None:
        located = session.node.chain.locate(transaction_hash)
        if located is None:
            return None
        block, index = located
        return receipt_view(block, block.receipts[index])


def find_transaction(session: Session, transaction_hash: bytes) -> Transaction | None:
    located = session.node.chain.locate(transaction_hash)
    if located is None:
        return session.node.pool.get(transaction_hash)
    block, index = located
    return block.transactions[index]
