"""The state and block overrides of eth_call and its relatives."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from devnet.evm import BlockEnv, CallState
from devnet.rpc import params

Overrides = Callable[[CallState], None]

EnvChange = Callable[[BlockEnv], BlockEnv]

_BLOCK_FIELDS: dict[str, tuple[str, params.Parser]] = {
    "number": ("number", params.uint64),
    "time": ("timestamp", params.uint64),
    "gasLimit": ("gas_limit", params.uint64),
    "feeRecipient": ("coinbase", params.address),
    "prevRandao": ("prev_randao", params.hash32),
    "baseFeePerGas": ("base_fee", params.quantity),
}


def block_overrides(value: Any) -> EnvChange:
    """Parse the object into a function that changes what the EVM sees of its block."""
    fields = params.mapping(value)
    unknown = set(fields) - set(_BLOCK_FIELDS)
    if unknown:
        raise ValueError(f"unsupported block override {min(unknown)!r}")
    changes: dict[str, Any] = {}
    for name, (attribute, parser) in _BLOCK_FIELDS.items():
        given = _read(fields, name, parser)
        if given is not None:
            changes[attribute] = given
    return lambda env: replace(env, **changes)


_FIELDS = ("balance", "nonce", "code", "state", "stateDiff")


def state_overrides(value: Any) -> Overrides:
    """Parse the object into a function that applies it to a state."""
    changes = [
        _account_changes(params.address(address), params.mapping(fields))
        for address, fields in params.mapping(value).items()
    ]

    def apply(state: CallState) -> None:
        for change in changes:
            change(state)

    return apply


def _account_changes(address: bytes, fields: dict[str, Any]) -> Overrides:
    unknown = set(fields) - set(_FIELDS)
    if unknown:
        raise ValueError(f"unsupported override {min(unknown)!r}")
    balance = _read(fields, "balance", params.quantity)
    nonce = _read(fields, "nonce", params.uint64)
    code = _read(fields, "code", params.data)
    whole, diff = _read(fields, "state", _slots), _read(fields, "stateDiff", _slots)
    if whole is not None and diff is not None:
        raise ValueError(f"account 0x{address.hex()} has both 'state' and 'stateDiff'")

    def apply(state: CallState) -> None:
        if balance is not None:
            state.set_balance(address, balance)
        if nonce is not None:
            state.set_nonce(address, nonce)
        if code is not None:
            state.set_code(address, code)
        if whole is not None:
            state.delete_storage(address)
        for slot, content in {**(whole or {}), **(diff or {})}.items():
            state.set_storage(address, slot, content)

    return apply


def _read(fields: dict[str, Any], name: str, parser: params.Parser) -> Any:
    value = fields.get(name)
    return None if value is None else parser(value)


def _slots(value: Any) -> dict[int, int]:
    return {
        int.from_bytes(params.hash32(slot), "big"): int.from_bytes(params.hash32(content), "big")
        for slot, content in params.mapping(value).items()
    }
