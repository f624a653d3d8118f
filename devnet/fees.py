"""Fee rules: EIP-1559 base fee, effective prices and EIP-4844 blob fees."""

from __future__ import annotations

from eth._utils.calculations import fake_exponential
from eth.vm.forks.cancun.constants import GAS_PER_BLOB, MIN_BLOB_BASE_FEE
from eth.vm.forks.london.headers import calculate_expected_base_fee_per_gas
from eth.vm.forks.prague.blocks import PragueBlockHeader
from eth.vm.forks.prague.constants import (
    BLOB_BASE_FEE_UPDATE_FRACTION_PRAGUE,
    MAX_BLOB_GAS_PER_BLOCK,
)
from eth.vm.forks.prague.headers import calc_excess_blob_gas_prague

__all__ = [
    "GAS_PER_BLOB",
    "MAX_BLOB_GAS_PER_BLOCK",
    "SUGGESTED_TIP",
    "blob_base_fee",
    "effective_price",
    "effective_tip",
    "next_base_fee",
    "next_excess_blob_gas",
]

SUGGESTED_TIP = 10**9


def next_base_fee(parent: PragueBlockHeader) -> int:
    return calculate_expected_base_fee_per_gas(parent)


def next_excess_blob_gas(parent: PragueBlockHeader) -> int:
    return calc_excess_blob_gas_prague(parent)


def blob_base_fee(excess_blob_gas: int) -> int:
    return fake_exponential(
        MIN_BLOB_BASE_FEE, excess_blob_gas, BLOB_BASE_FEE_UPDATE_FRACTION_PRAGUE
    )


def effective_price(max_fee: int, max_priority_fee: int, base_fee: int) -> int:
    return min(max_fee, max_priority_fee + base_fee)


def effective_tip(max_fee: int, max_priority_fee: int, base_fee: int) -> int:
    """What the block producer earns per gas; negative if the base fee is not covered."""
    return min(max_fee - base_fee, max_priority_fee)
