"""Reading accounts."""

from __future__ import annotations

from devnet.api.blockref import LATEST, BlockRef, block_ref
from devnet.evm import CallState
from devnet.hexes import data, quantity, word
from devnet.rpc import params
from devnet.rpc.params import Optional
from devnet.rpc.registry import Registry
from devnet.rpc.session import Session

_AT = Optional(block_ref, LATEST)


def register(registry: Registry) -> None:
    @registry.method("eth_getBalance", params.address, _AT)
    def get_balance(session: Session, address: bytes, at: BlockRef) -> str:
        return quantity(_state(session, at).get_balance(address))

    @registry.method("eth_getTransactionCount", params.address, _AT)
    def get_transaction_count(session: Session, address: bytes, at: BlockRef) -> str:
        if at.is_pending:
            return quantity(session.node.pool.next_nonce(address))
        return quantity(_state(session, at).get_nonce(address))

    @registry.method("eth_getCode", params.address, _AT)
    def get_code(session: Session, address: bytes, at: BlockRef) -> str:
        return data(_state(session, at).get_code(address))

    @registry.method("eth_getStorageAt", params.address, params.storage_slot, _AT)
    def get_storage_at(session: Session, address: bytes, slot: int, at: BlockRef) -> str:
        return word(_state(session, at).get_storage(address, slot))


def _state(session: Session, at: BlockRef) -> CallState:
    node = session.node
    block = at.require(node.chain)
    return node.head_state() if block is node.chain.head else node.state_at(block)
