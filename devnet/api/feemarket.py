"""Gas prices and fee history."""

from __future__ import annotations

from typing import Any

from devnet import fees
from devnet.api.blockref import BlockRef, number_or_tag
from devnet.blocks import Block
from devnet.errors import RpcError
from devnet.hexes import quantity
from devnet.rpc import params
from devnet.rpc.params import Optional
from devnet.rpc.registry import Registry
from devnet.rpc.session import Session

_MAX_HISTORY = 1024


def register(registry: Registry) -> None:
    @registry.method("eth_gasPrice")
    def gas_price(session: Session) -> str:
        return quantity(session.node.next_env().base_fee + fees.SUGGESTED_TIP)

    @registry.method("eth_maxPriorityFeePerGas")
    def max_priority_fee(session: Session) -> str:
        return quantity(fees.SUGGESTED_TIP)

    @registry.method("eth_blobBaseFee")
    def blob_base_fee(session: Session) -> str:
        return quantity(fees.blob_base_fee(session.node.next_env().excess_blob_gas))

    @registry.method(
        "eth_feeHistory",
        params.integer,
        number_or_tag,
        Optional(params.list_of(params.anything), ()),
    )
    def fee_history(
        session: Session, count: int, newest: BlockRef, percentiles: list[Any]
    ) -> dict[str, Any]:
        _check_percentiles(percentiles)
        blocks = _blocks(session, min(count, _MAX_HISTORY), newest)
        return _history(session, blocks, percentiles)


def _blocks(session: Session, count: int, newest: BlockRef) -> list[Block]:
    chain = session.node.chain
    last = newest.find(chain)
    if last is None:
        raise RpcError(
            f"request beyond head block: requested {newest.number}, head {chain.head.number}"
        )
    return chain.between(last.number - count + 1, last.number)


def _history(session: Session, blocks: list[Block], percentiles: list[Any]) -> dict[str, Any]:
    if not blocks:
        return {"oldestBlock": "0x0", "gasUsedRatio": []}
    base_fees = [block.header.base_fee_per_gas for block in blocks]
    excess = [block.header.excess_blob_gas for block in blocks]
    after = session.node.chain.at(blocks[-1].number + 1)
    if after is not None:
        base_fees.append(after.header.base_fee_per_gas)
        excess.append(after.header.excess_blob_gas)
    else:
        env = session.node.next_env()
        base_fees.append(env.base_fee)
        excess.append(env.excess_blob_gas)
    history: dict[str, Any] = {
        "oldestBlock": quantity(blocks[0].number),
        "baseFeePerGas": [quantity(fee) for fee in base_fees],
        "gasUsedRatio": [b.header.gas_used / b.header.gas_limit for b in blocks],
        "baseFeePerBlobGas": [quantity(fees.blob_base_fee(e)) for e in excess],
        "blobGasUsedRatio": [b.header.blob_gas_used / fees.MAX_BLOB_GAS_PER_BLOCK for b in blocks],
    }
    if percentiles:
        history["reward"] = [_rewards(block, percentiles) for block in blocks]
    return history


def _rewards(block: Block, percentiles: list[Any]) -> list[str]:
    """Tips at the given percentiles of the block's gas, transactions sorted by tip."""
    base_fee = block.header.base_fee_per_gas
    tips = sorted((r.effective_gas_price - base_fee, r.gas_used) for r in block.receipts)
    if not tips:
        return [quantity(0)] * len(percentiles)
    rewards = []
    position, gas = 0, tips[0][1]
    for percentile in percentiles:
        threshold = block.header.gas_used * percentile / 100
        while gas < threshold and position < len(tips) - 1:
            position += 1
            gas += tips[position][1]
        rewards.append(quantity(tips[position][0]))
    return rewards


def _check_percentiles(percentiles: list[Any]) -> None:
    previous = 0.0
    for value in percentiles:
        is_number = isinstance(value, (int, float)) and not isinstance(value, bool)
        if not is_number or not 0 <= value <= 100:
            raise RpcError(f"invalid reward percentile: {value}")
        if value < previous:
            raise RpcError(f"invalid reward percentile: {previous} > {value}")
        previous = value
