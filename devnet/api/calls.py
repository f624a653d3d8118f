"""eth_call and eth_estimateGas."""

from __future__ import annotations

from typing import Any

from devnet import simulation
from devnet.api.blockref import LATEST, BlockRef, block_ref
from devnet.api.callobject import CallObject, call_object
from devnet.api.overrides import Overrides, state_overrides
from devnet.evm import BlockEnv
from devnet.hexes import data, quantity
from devnet.rpc.params import Optional
from devnet.rpc.registry import Registry
from devnet.rpc.session import Session

_ARGUMENTS: tuple[Any, ...] = (
    call_object,
    Optional(block_ref, LATEST),
    Optional(state_overrides),
)


def register(registry: Registry) -> None:
    @registry.method("eth_call", *_ARGUMENTS)
    def call(
        session: Session, request: CallObject, at: BlockRef, overrides: Overrides | None
    ) -> str:
        block = at.require(session.node.chain)
        outcome = simulation.call(session.node, request, block, _env(session, at), overrides)
        simulation.raise_for_error(outcome)
        return data(outcome.output)

    @registry.method("eth_estimateGas", *_ARGUMENTS)
    def estimate_gas(
        session: Session, request: CallObject, at: BlockRef, overrides: Overrides | None
    ) -> str:
        block = at.require(session.node.chain)
        return quantity(
            simulation.estimate_gas(session.node, request, block, _env(session, at), overrides)
        )


def _env(session: Session, at: BlockRef) -> BlockEnv | None:
    return session.node.next_env() if at.is_pending else None
