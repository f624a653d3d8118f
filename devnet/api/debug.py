"""Raw encodings and traces: what geth has under debug_*."""

from __future__ import annotations

from typing import Any

import rlp

from devnet import simulation
from devnet.api.blockref import LATEST, BlockRef, block_ref
from devnet.api.callobject import CallObject, call_object
from devnet.api.calls import block_env
from devnet.api.overrides import block_overrides, state_overrides
from devnet.api.transactions import find_transaction
from devnet.blocks import Block
from devnet.errors import InvalidParams, RpcError
from devnet.evm import CallState, TracingState, execute, open_state
from devnet.hexes import data
from devnet.rpc import params
from devnet.rpc.params import Optional
from devnet.rpc.registry import Registry
from devnet.rpc.session import Session
from devnet.tracers import trace_view

_OPTIONS = Optional(params.mapping, {})


def register(registry: Registry) -> None:
    @registry.method("debug_getRawHeader", block_ref)
    def raw_header(session: Session, at: BlockRef) -> str:
        return data(rlp.encode(at.require(session.node.chain).header))

    @registry.method("debug_getRawBlock", block_ref)
    def raw_block(session: Session, at: BlockRef) -> str:
        return data(at.require(session.node.chain).encoded)

    @registry.method("debug_getRawReceipts", block_ref)
    def raw_receipts(session: Session, at: BlockRef) -> list[str]:
        return [data(receipt.encoded) for receipt in at.require(session.node.chain).receipts]

    @registry.method("debug_getRawTransaction", params.hash32)
    def raw_transaction(session: Session, transaction_hash: bytes) -> str:
        found = find_transaction(session, transaction_hash)
        return "0x" if found is None else data(found.raw)

    @registry.method("debug_getBadBlocks")
    def bad_blocks(session: Session) -> list[Any]:
        return []

    @registry.method("debug_traceCall", call_object, Optional(block_ref, LATEST), _OPTIONS)
    def trace_call(
        session: Session, request: CallObject, at: BlockRef, options: dict[str, Any]
    ) -> Any:
        block = at.require(session.node.chain)
        state, environment = options.get("stateOverrides"), options.get("blockOverrides")
        try:
            prepare = None if state is None else state_overrides(state)
            change = None if environment is None else block_overrides(environment)
        except ValueError as error:
            raise InvalidParams(f"invalid argument 2: {error}") from error
        trace = simulation.trace(
            session.node, request, block, block_env(session, at, change), prepare
        )
        return trace_view(trace, options)

    @registry.method("debug_traceTransaction", params.hash32, _OPTIONS)
    def trace_transaction(
        session: Session, transaction_hash: bytes, options: dict[str, Any]
    ) -> Any:
        located = session.node.chain.locate(transaction_hash)
        if located is None:
            raise RpcError("transaction not found")
        block, index = located
        before, after = _state_before(session, block, index, CallState), _state_before(
            session, block, index, TracingState
        )
        after.touched.clear()
        transaction = block.transactions[index]
        outcome = execute(after, transaction.evm)
        return trace_view(simulation.Trace(before, after, outcome, transaction.gas), options)


def _state_before(
    session: Session, block: Block, index: int, kind: type[simulation.AnyState]
) -> simulation.AnyState:
    node = session.node
    parent = node.chain.by_hash(block.parent_hash)
    assert parent is not None
    state = open_state(kind, node.db, parent.state_root, node.env_of(block))
    for transaction in block.transactions[:index]:
        execute(state, transaction.evm)
    return state
