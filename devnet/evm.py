"""The bridge to py-evm: opening a state and executing transactions and calls on it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TypeVar

from eth.abc import AtomicDatabaseAPI, ComputationAPI, SignedTransactionAPI
from eth.constants import CREATE_CONTRACT_ADDRESS
from eth.exceptions import VMError
from eth.vm.execution_context import ExecutionContext
from eth.vm.forks.berlin.transactions import calculate_txn_intrinsic_gas_berlin
from eth.vm.forks.prague.constants import PER_EMPTY_ACCOUNT_BASE_COST
from eth.vm.forks.prague.state import PragueState, PragueTransactionExecutor
from eth.vm.forks.prague.transactions import Authorization

from devnet.blocks import Log

# EIP-3529: at most a fifth of the gas can be refunded.
_MAX_REFUND_QUOTIENT = 5


class _BlockExecutor(PragueTransactionExecutor):
    def validate_transaction(self, transaction: SignedTransactionAPI) -> None:
        # The pool has checked the signature already; doing it again costs more than
        # executing a transfer.
        self.vm_state.validate_transaction(transaction)


class _CallExecutor(PragueTransactionExecutor):
    def validate_transaction(self, transaction: SignedTransactionAPI) -> None:
        """A call has neither signature nor nonce; its caller checks the funds."""


class BlockState(PragueState):
    transaction_executor_class = _BlockExecutor


class CallState(PragueState):
    transaction_executor_class = _CallExecutor


class TracingState(CallState):
    """Remembers the accounts and slots that execution has touched."""

    @property
    def touched(self) -> dict[bytes, set[int]]:
        return self.__dict__.setdefault("_touched", {})

    def mark_address_warm(self, address: bytes) -> None:
        self.touched.setdefault(address, set())
        super().mark_address_warm(address)

    def mark_storage_warm(self, address: bytes, slot: int) -> None:
        self.touched.setdefault(address, set()).add(slot)
        super().mark_storage_warm(address, slot)


AnyState = TypeVar("AnyState", bound=PragueState)


@dataclass(frozen=True, slots=True)
class BlockEnv:
    """What the EVM can see of the block it runs in."""

    chain_id: int
    coinbase: bytes
    number: int
    timestamp: int
    gas_limit: int
    base_fee: int
    excess_blob_gas: int
    prev_randao: bytes
    previous_hashes: Iterable[bytes] = field(repr=False)

    def to_context(self) -> ExecutionContext:
        return ExecutionContext(
            coinbase=self.coinbase,
            timestamp=self.timestamp,
            block_number=self.number,
            difficulty=0,
            mix_hash=self.prev_randao,
            gas_limit=self.gas_limit,
            prev_hashes=self.previous_hashes,
            chain_id=self.chain_id,
            base_fee_per_gas=self.base_fee,
            excess_blob_gas=self.excess_blob_gas,
        )


@dataclass(slots=True)
class CallTransaction:
    """An unsigned transaction with just the attributes py-evm's executor reads."""

    sender: bytes
    to: bytes
    gas: int
    value: int = 0
    data: bytes = field(default=b"", repr=False)
    nonce: int = 0
    max_fee_per_gas: int = 0
    max_priority_fee_per_gas: int = 0
    access_list: tuple[tuple[bytes, tuple[int, ...]], ...] = ()
    max_fee_per_blob_gas: int = 0
    blob_versioned_hashes: tuple[bytes, ...] = ()
    authorization_list: tuple[Authorization, ...] = ()
    type_id: int = 2

    @property
    def is_create(self) -> bool:
        return self.to == CREATE_CONTRACT_ADDRESS

    @property
    def intrinsic_gas(self) -> int:
        authorizations = PER_EMPTY_ACCOUNT_BASE_COST * len(self.authorization_list)
        return calculate_txn_intrinsic_gas_berlin(self) + authorizations


@dataclass(frozen=True, slots=True)
class Outcome:
    gas_used: int
    # Before refunds: what has to be supplied, as opposed to what is paid for.
    peak_gas: int
    output: bytes
    error: VMError | None
    logs: tuple[Log, ...]
    created: bytes | None
    # The outermost call, with those below it.
    computation: ComputationAPI = field(repr=False)


def open_state(kind: type[AnyState], db: AtomicDatabaseAPI, root: bytes, env: BlockEnv) -> AnyState:
    return kind(db, env.to_context(), root)


def execute(state: PragueState, transaction: SignedTransactionAPI | CallTransaction) -> Outcome:
    """Run a transaction; if py-evm refuses it, the state is as before and it raises."""
    state.lock_changes()
    checkpoint = state.snapshot()
    try:
        computation = state.apply_transaction(transaction)
    except Exception:
        state.revert(checkpoint)
        state.clear_transient_storage()
        raise
    state.commit(checkpoint)
    return _outcome(transaction, computation)


def _outcome(
    transaction: SignedTransactionAPI | CallTransaction, computation: ComputationAPI
) -> Outcome:
    consumed = transaction.gas - computation.get_gas_remaining()
    refund = min(computation.get_gas_refund(), consumed // _MAX_REFUND_QUOTIENT)
    # py-evm gives the part of the EIP-7623 floor that execution did not reach.
    gas_used = consumed - refund + computation.data_floor_gas
    return Outcome(
        gas_used=gas_used,
        peak_gas=max(consumed, gas_used),
        output=computation.output,
        error=computation.error if computation.is_error else None,
        logs=tuple(
            Log(address, tuple(t.to_bytes(32, "big") for t in topics), data)
            for address, topics, data in computation.get_log_entries()
        ),
        created=(computation.msg.storage_address if computation.msg.is_create else None),
        computation=computation,
    )
