"""Methods that only a development chain has: evm_* and devnet_*."""

from __future__ import annotations

from typing import Any

from devnet.api.reorg import ReorgRequest, parse_reorg, reorganise
from devnet.errors import InvalidParams
from devnet.hexes import quantity
from devnet.rpc import params
from devnet.rpc.params import Optional
from devnet.rpc.registry import Registry
from devnet.rpc.session import Session

_MAX_BLOCKS_AT_ONCE = 1_000_000


def register(registry: Registry) -> None:
    _register_mining(registry)
    _register_time(registry)
    _register_history(registry)
    _register_state(registry)


def _register_mining(registry: Registry) -> None:
    @registry.method("evm_mine", Optional(_mine_options, {}), Optional(params.integer))
    async def mine(session: Session, options: dict[str, int], timestamp: int | None) -> str:
        node = session.node
        timestamp = options.get("timestamp", timestamp)
        if timestamp is not None:
            node.clock.demand(timestamp, node.chain.head.timestamp)
        await node.mine_blocks(options.get("blocks", 1), options.get("interval"))
        return quantity(node.chain.head.number)

    @registry.method("evm_setAutomine", params.boolean)
    def set_automine(session: Session, enabled: bool) -> bool:
        session.node.automine = enabled
        if enabled:
            session.node.mine_executable()
        return True

    @registry.method("evm_setIntervalMining", params.integer)
    def set_interval_mining(session: Session, milliseconds: int) -> bool:
        session.node.interval.set(milliseconds / 1000 or None)
        return True

    @registry.method("devnet_setNextBaseFee", params.wide_integer)
    def set_next_base_fee(session: Session, base_fee: int) -> bool:
        session.node.next_base_fee = base_fee
        return True


def _register_time(registry: Registry) -> None:
    @registry.method("evm_increaseTime", params.integer)
    def increase_time(session: Session, seconds: int) -> int:
        return session.node.clock.increase(seconds)

    @registry.method("evm_setNextBlockTimestamp", params.integer)
    def set_next_block_timestamp(session: Session, timestamp: int) -> int:
        session.node.clock.demand(timestamp, session.node.chain.head.timestamp)
        return timestamp


def _register_history(registry: Registry) -> None:
    @registry.method("evm_snapshot")
    async def snapshot(session: Session) -> str:
        async with session.node.exclusive:
            return quantity(session.node.snapshot())

    @registry.method("evm_revert", params.integer)
    async def revert(session: Session, snapshot_id: int) -> bool:
        async with session.node.exclusive:
            return session.node.revert(snapshot_id)

    @registry.method("devnet_reorg", params.anything, Optional(params.mapping))
    async def reorg(session: Session, depth: Any, options: dict[str, Any] | None) -> dict[str, Any]:
        try:
            request: ReorgRequest = parse_reorg(depth, options)
        except ValueError as error:
            raise InvalidParams(f"devnet_reorg: {error}") from error
        async with session.node.exclusive:
            return reorganise(session.node, request)

    @registry.method("devnet_setFinalizedDepth", params.integer)
    def set_finalized_depth(session: Session, depth: int) -> bool:
        session.node.chain.set_finalized_depth(depth)
        return True


def _register_state(registry: Registry) -> None:
    @registry.method("devnet_setBalance", params.address, params.wide_integer)
    def set_balance(session: Session, address: bytes, balance: int) -> bool:
        session.node.set_balance(address, balance)
        return True


def _mine_options(value: Any) -> dict[str, int]:
    """A number of blocks, or an object with `blocks`, `timestamp` and `interval`."""
    if not isinstance(value, dict):
        return {"blocks": _block_count(value)}
    unknown = set(value) - {"blocks", "timestamp", "interval"}
    if unknown:
        raise ValueError(f"unknown option {min(unknown)!r}")
    options = {name: params.integer(number) for name, number in value.items()}
    if "blocks" in options:
        options["blocks"] = _block_count(options["blocks"])
    return options


def _block_count(value: Any) -> int:
    count = params.integer(value)
    if count > _MAX_BLOCKS_AT_ONCE:
        raise ValueError(f"at most {_MAX_BLOCKS_AT_ONCE} blocks at once")
    return count
