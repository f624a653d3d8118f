"""Reading blocks."""

from __future__ import annotations

from typing import Any

from devnet.api.blockref import BlockRef, block_ref, number_or_tag
from devnet.blocks import Block
from devnet.hexes import quantity
from devnet.rpc import params
from devnet.rpc.params import Optional
from devnet.rpc.registry import Registry
from devnet.rpc.session import Session
from devnet.views import (
    block_view,
    mined_transaction_view,
    pending_block_view,
    receipt_view,
)

Json = dict[str, Any]

_FULL = Optional(params.boolean, False)


def register(registry: Registry) -> None:
    @registry.method("eth_getBlockByNumber", number_or_tag, _FULL)
    def by_number(session: Session, at: BlockRef, full: bool) -> Json | None:
        if at.is_pending:
            return pending_block_view(session.node.propose(), full)
        block = at.find(session.node.chain)
        return None if block is None else block_view(block, full)

    @registry.method("eth_getBlockByHash", params.hash32, _FULL)
    def by_hash(session: Session, block_hash: bytes, full: bool) -> Json | None:
        block = session.node.chain.by_hash(block_hash)
        return None if block is None else block_view(block, full)

    @registry.method("eth_getBlockReceipts", block_ref)
    def block_receipts(session: Session, at: BlockRef) -> list[Json] | None:
        block = at.find(session.node.chain)
        if block is None:
            return None
        return [receipt_view(block, receipt) for receipt in block.receipts]

    @registry.method("eth_getBlockTransactionCountByNumber", number_or_tag)
    def count_by_number(session: Session, at: BlockRef) -> str | None:
        if at.is_pending:
            return quantity(len(session.node.propose().transactions))
        return _count(at.find(session.node.chain))

    @registry.method("eth_getBlockTransactionCountByHash", params.hash32)
    def count_by_hash(session: Session, block_hash: bytes) -> str | None:
        return _count(session.node.chain.by_hash(block_hash))

    @registry.method("eth_getTransactionByBlockNumberAndIndex", number_or_tag, params.uint64)
    def transaction_by_number(session: Session, at: BlockRef, index: int) -> Json | None:
        return _transaction(at.find(session.node.chain), index)

    @registry.method("eth_getTransactionByBlockHashAndIndex", params.hash32, params.uint64)
    def transaction_by_hash(session: Session, block_hash: bytes, index: int) -> Json | None:
        return _transaction(session.node.chain.by_hash(block_hash), index)

    @registry.method("eth_getUncleCountByBlockNumber", number_or_tag)
    def uncles_by_number(session: Session, at: BlockRef) -> str | None:
        return None if at.find(session.node.chain) is None else quantity(0)

    @registry.method("eth_getUncleCountByBlockHash", params.hash32)
    def uncles_by_hash(session: Session, block_hash: bytes) -> str | None:
        return None if session.node.chain.by_hash(block_hash) is None else quantity(0)


def _count(block: Block | None) -> str | None:
    return None if block is None else quantity(len(block.transactions))


def _transaction(block: Block | None, index: int) -> Json | None:
    if block is None or index >= len(block.transactions):
        return None
    return mined_transaction_view(block, index)
