"""The transaction object of eth_call, eth_estimateGas and eth_sendTransaction."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from eth.vm.forks.prague.transactions import Authorization

from devnet.rpc import params

AccessList = tuple[tuple[bytes, tuple[int, ...]], ...]


@dataclass(frozen=True, slots=True)
class CallObject:
    sender: bytes | None = None
    to: bytes | None = None
    gas: int | None = None
    gas_price: int | None = None
    max_fee: int | None = None
    max_priority_fee: int | None = None
    value: int = 0
    nonce: int | None = None
    data: bytes = field(default=b"", repr=False)
    access_list: AccessList | None = None
    chain_id: int | None = None
    authorization_list: tuple[Authorization, ...] = ()


def call_object(value: Any) -> CallObject:
    fields = params.mapping(value)

    def read(name: str, parser: params.Parser, default: Any = None) -> Any:
        raw = fields.get(name)
        if raw is None:
            return default
        try:
            return parser(raw)
        except ValueError as error:
            raise ValueError(f"{name}: {error}") from error

    payload, alias = read("input", params.data), read("data", params.data)
    if payload is not None and alias is not None and payload != alias:
        raise ValueError(
            'both "data" and "input" are set and not equal. '
            'Please use "input" to pass transaction call data'
        )
    call = CallObject(
        sender=read("from", params.address),
        to=read("to", params.address),
        gas=read("gas", params.uint64),
        gas_price=read("gasPrice", params.quantity),
        max_fee=read("maxFeePerGas", params.quantity),
        max_priority_fee=read("maxPriorityFeePerGas", params.quantity),
        value=read("value", params.quantity, 0),
        nonce=read("nonce", params.uint64),
        data=payload if payload is not None else alias or b"",
        access_list=read("accessList", _access_list),
        chain_id=read("chainId", params.quantity),
        authorization_list=read("authorizationList", _authorizations, ()),
    )
    if call.gas_price is not None and (
        call.max_fee is not None or call.max_priority_fee is not None
    ):
        raise ValueError("both gasPrice and (maxFeePerGas or maxPriorityFeePerGas) specified")
    return call


def _access_list(value: Any) -> AccessList:
    entries = params.list_of(params.mapping)(value)
    return tuple(
        (
            params.address(entry.get("address")),
            tuple(
                int.from_bytes(key, "big")
                for key in params.list_of(params.hash32)(entry.get("storageKeys") or [])
            ),
        )
        for entry in entries
    )


def _authorizations(value: Any) -> tuple[Authorization, ...]:
    return tuple(
        Authorization(
            chain_id=params.quantity(entry.get("chainId")),
            address=params.address(entry.get("address")),
            nonce=params.uint64(entry.get("nonce")),
            y_parity=params.quantity(entry.get("yParity"), 8),
            r=params.quantity(entry.get("r")),
            s=params.quantity(entry.get("s")),
        )
        for entry in params.list_of(params.mapping)(value)
    )
