"""eth_call, eth_estimateGas and eth_createAccessList."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from devnet import simulation
from devnet.api.blockref import LATEST, BlockRef, block_ref
from devnet.api.callobject import AccessList, CallObject, call_object
from devnet.api.overrides import EnvChange, Overrides, block_overrides, state_overrides
from devnet.evm import BlockEnv
from devnet.hexes import data, quantity, word
from devnet.rpc.params import Optional
from devnet.rpc.registry import Registry
from devnet.rpc.session import Session

_ARGUMENTS: tuple[Any, ...] = (
    call_object,
    Optional(block_ref, LATEST),
    Optional(state_overrides),
    Optional(block_overrides),
)


def register(registry: Registry) -> None:
    @registry.method("eth_call", *_ARGUMENTS)
    def call(
        session: Session,
        request: CallObject,
        at: BlockRef,
        overrides: Overrides | None,
        change: EnvChange | None,
    ) -> str:
        block = at.require(session.node.chain)
        env = block_env(session, at, change)
        outcome = simulation.call(session.node, request, block, env, overrides)
        simulation.raise_for_error(outcome)
        return data(outcome.output)

    @registry.method("eth_estimateGas", *_ARGUMENTS)
    def estimate_gas(
        session: Session,
        request: CallObject,
        at: BlockRef,
        overrides: Overrides | None,
        change: EnvChange | None,
    ) -> str:
        block = at.require(session.node.chain)
        env = block_env(session, at, change)
        return quantity(simulation.estimate_gas(session.node, request, block, env, overrides))

    @registry.method("eth_createAccessList", call_object, Optional(block_ref, LATEST))
    def create_access_list(session: Session, request: CallObject, at: BlockRef) -> dict[str, Any]:
        block = at.require(session.node.chain)
        env = block_env(session, at, None)
        listed: AccessList = ()
        while True:
            trace = simulation.trace(
                session.node, replace(request, access_list=listed), block, env
            )
            found = _accesses(trace)
            if found == listed:
                break
            # What is listed changes what is charged, and with it what a call may do.
            listed = found
        result: dict[str, Any] = {
            "accessList": [
                {"address": data(address), "storageKeys": [word(slot) for slot in slots]}
                for address, slots in listed
            ],
            "gasUsed": quantity(trace.outcome.gas_used),
        }
        if trace.outcome.error is not None:
            result["error"] = simulation.error_text(trace.outcome.error)
        return result


def block_env(session: Session, at: BlockRef, change: EnvChange | None) -> BlockEnv | None:
    env = session.node.next_env() if at.is_pending else None
    if change is None:
        return env
    return change(env or session.node.env_of(at.require(session.node.chain)))


def _accesses(trace: simulation.Trace) -> AccessList:
    """What was touched and is not warm from the start, unless its slots were."""
    message = trace.outcome.computation.msg
    warm = {message.sender, message.storage_address, trace.after.coinbase}
    precompiles = trace.outcome.computation.precompiles
    return tuple(
        (address, tuple(sorted(slots)))
        for address, slots in sorted(trace.after.touched.items())
        if address not in precompiles and (slots or address not in warm)
    )
