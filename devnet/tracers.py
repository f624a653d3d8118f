"""What geth's callTracer and prestateTracer tell of an execution."""

from __future__ import annotations

from typing import Any

from eth import exceptions as evm_errors
from eth.abc import ComputationAPI

from devnet.errors import RpcError
from devnet.evm import CallState
from devnet.hexes import data, quantity, word
from devnet.reverts import revert_message
from devnet.simulation import Trace, error_text

Json = dict[str, Any]

_NO_CODE = b""


def trace_view(trace: Trace, options: Json) -> Json:
    config = options.get("tracerConfig") or {}
    tracer = options.get("tracer")
    if tracer == "callTracer":
        return _outermost(trace, bool(config.get("withLog")))
    if tracer == "prestateTracer":
        return _changes(trace) if config.get("diffMode") else _accounts(trace)
    raise RpcError(f"tracer not found: {tracer or 'structLogger'}")


def _outermost(trace: Trace, with_logs: bool) -> Json:
    frame = _frame(trace.outcome.computation, with_logs)
    frame.update(gas=quantity(trace.gas), gasUsed=quantity(trace.outcome.gas_used))
    return frame


def _frame(computation: ComputationAPI, with_logs: bool) -> Json:
    message = computation.msg
    frame: Json = {
        "type": _type(computation),
        "from": data(message.sender),
        "to": data(message.code_address or message.storage_address),
        "gas": quantity(message.gas),
        "gasUsed": quantity(computation.get_gas_used()),
        "input": data(message.code if message.is_create else message.data_as_bytes),
    }
    if frame["type"] != "STATICCALL":
        frame["value"] = quantity(message.value)
    if computation.output:
        frame["output"] = data(computation.output)
    if computation.is_error:
        error = computation.error
        if isinstance(error, evm_errors.Revert):
            frame["error"] = "execution reverted"
            reason = revert_message(computation.output).removeprefix("execution reverted")
            if reason:
                frame["revertReason"] = reason.removeprefix(": ")
        else:
            frame["error"] = error_text(error)
    if computation.children:
        frame["calls"] = [_frame(child, with_logs) for child in computation.children]
    if with_logs and not computation.is_error and computation._log_entries:
        frame["logs"] = [
            {
                "address": data(address),
                "topics": [word(topic) for topic in topics],
                "data": data(content),
                # How many calls came before it is not known; the first place is.
                "position": quantity(0),
            }
            for _, address, topics, content in computation._log_entries
        ]
    return frame


def _type(computation: ComputationAPI) -> str:
    message = computation.msg
    if message.is_create:
        return "CREATE"
    if message.is_delegation:
        return "DELEGATECALL"
    if message.is_static:
        return "STATICCALL"
    return "CALL" if message.code_address == message.storage_address else "CALLCODE"


def _touched(trace: Trace) -> dict[bytes, set[int]]:
    message = trace.outcome.computation.msg
    precompiles = trace.outcome.computation.precompiles
    touched = {
        address: slots
        for address, slots in trace.after.touched.items()
        if address not in precompiles
    }
    for address in (message.sender, message.storage_address, trace.after.coinbase):
        touched.setdefault(address, set())
    return dict(sorted(touched.items()))


def _account(state: CallState, address: bytes, slots: set[int]) -> Json:
    account: Json = {"balance": quantity(state.get_balance(address))}
    if nonce := state.get_nonce(address):
        account["nonce"] = nonce
    if code := state.get_code(address):
        account["code"] = data(code)
    storage = {word(slot): word(state.get_storage(address, slot)) for slot in sorted(slots)}
    if storage:
        account["storage"] = storage
    return account


def _accounts(trace: Trace) -> Json:
    return {
        data(address): _account(trace.before, address, slots)
        for address, slots in _touched(trace).items()
        if trace.before.account_exists(address)
    }


def _changes(trace: Trace) -> Json:
    before: Json = {}
    after: Json = {}
    zero = word(0)
    for address, slots in _touched(trace).items():
        old = _account(trace.before, address, slots)
        new = _account(trace.after, address, slots)
        if old == new:
            continue
        old_storage, new_storage = old.pop("storage", {}), new.pop("storage", {})
        changed = [slot for slot in old_storage if old_storage[slot] != new_storage[slot]]
        if trace.before.account_exists(address):
            before[data(address)] = old
            kept = {slot: old_storage[slot] for slot in changed if old_storage[slot] != zero}
            if kept:
                old["storage"] = kept
        shown = {name: value for name, value in new.items() if old.get(name) != value}
        written = {slot: new_storage[slot] for slot in changed if new_storage[slot] != zero}
        if written:
            shown["storage"] = written
        if shown:
            after[data(address)] = shown
    return {"pre": before, "post": after}
