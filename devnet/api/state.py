"""Reading accounts."""

from __future__ import annotations

from typing import Any

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

    @registry.method("eth_getStorageValues", _storage_request, _AT)
    def get_storage_values(
        session: Session, wanted: dict[bytes, list[int]], at: BlockRef
    ) -> dict[str, list[str]]:
        state = _state(session, at)
        return {
            data(address): [word(state.get_storage(address, slot)) for slot in slots]
            for address, slots in wanted.items()
        }


def _storage_request(value: Any) -> dict[bytes, list[int]]:
    slots = params.list_of(params.storage_slot)
    return {params.address(a): slots(keys) for a, keys in params.mapping(value).items()}


def _state(session: Session, at: BlockRef) -> CallState:
    node = session.node
    block = at.require(node.chain)
    return node.head_state() if block is node.chain.head else node.state_at(block)
