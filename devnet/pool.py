"""The transaction pool: what waits to be mined, by sender and nonce, under geth's rules."""

from __future__ import annotations

import heapq
import logging
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Protocol

from eth._utils.state import code_is_delegation_designation
from eth.vm.forks.shanghai.constants import MAX_INITCODE_SIZE

from devnet import fees
from devnet.errors import TransactionRejected
from devnet.transactions import BLOB, SET_CODE, Transaction, floor_gas

log = logging.getLogger(__name__)

_PRICE_BUMP_PERCENT = 10
_MAX_SIZE = 128 * 1024
_CAPACITY = 16_384
_MAX_NONCE = 2**64 - 1

# The deployer of the deterministic deployment proxy exists on every chain precisely
# because this transaction carries no chain id.
_UNPROTECTED_ALLOWED = frozenset(
    {bytes.fromhex("eddf9e61fb9d8f5111840daef55e5fde0041f5702856532cdbb5a02998033d26")}
)


class Accounts(Protocol):
    """The part of the head state the pool looks at."""

    def get_nonce(self, address: bytes) -> int: ...

    def get_balance(self, address: bytes) -> int: ...

    def get_code(self, address: bytes) -> bytes: ...


@dataclass(frozen=True, slots=True)
class _Entry:
    transaction: Transaction
    # Position in the order of arrival, which decides between equal tips.
    arrival: int


class TransactionPool:
    def __init__(self, accounts: Callable[[], Accounts], gas_limit: int) -> None:
        self._accounts = accounts
        self._gas_limit = gas_limit
        self._entries: dict[bytes, dict[int, _Entry]] = {}
        self._by_hash: dict[bytes, Transaction] = {}
        self._arrivals = 0

    # -- reading

    def get(self, transaction_hash: bytes) -> Transaction | None:
        return self._by_hash.get(transaction_hash)

    def next_nonce(self, sender: bytes) -> int:
        """The nonce after those of the state and of the executable transactions."""
        nonce = self._accounts().get_nonce(sender)
        waiting = self._entries.get(sender, {})
        while nonce in waiting:
            nonce += 1
        return nonce

    def is_executable(self, transaction: Transaction) -> bool:
        return transaction.nonce < self.next_nonce(transaction.sender)

    def executable(self) -> dict[bytes, list[Transaction]]:
        """Transactions without a nonce gap before them, in nonce order by sender."""
        return self._split()[0]

    def queued(self) -> dict[bytes, list[Transaction]]:
        """Transactions that wait for one with a lower nonce."""
        return self._split()[1]

    def best_first(self, base_fee: int, only: frozenset[bytes] | None = None) -> BestFirst:
        """Candidates for a block, restricted to the hashes in `only` if given."""
        accounts = self._accounts()
        runs = []
        for sender, waiting in self._entries.items():
            run = []
            nonce = accounts.get_nonce(sender)
            while nonce in waiting:
                entry = waiting[nonce]
                if only is not None and entry.transaction.hash not in only:
                    break
                run.append(entry)
                nonce += 1
            if run:
                runs.append(run)
        return BestFirst(runs, base_fee)

    # -- changing

    def add(self, transaction: Transaction) -> None:
        """Take a transaction in, or raise TransactionRejected."""
        if transaction.hash in self._by_hash:
            raise TransactionRejected("already known")
        self._check_stateless(transaction)
        replaced = self._entries.get(transaction.sender, {}).get(transaction.nonce)
        self._check_against_state(transaction, replaced)
        if replaced is not None:
            _check_replacement(replaced.transaction, transaction)
            del self._by_hash[replaced.transaction.hash]
        elif len(self._by_hash) >= _CAPACITY:
            raise TransactionRejected("txpool is full")
        self._insert(transaction)

    def put_back(self, transactions: Iterable[Transaction]) -> None:
        """Return transactions of abandoned blocks; a newer one of the same nonce wins."""
        for transaction in transactions:
            waiting = self._entries.get(transaction.sender, {})
            if transaction.nonce not in waiting:
                self._insert(transaction)

    def remove(self, transaction: Transaction) -> None:
        waiting = self._entries.get(transaction.sender, {})
        entry = waiting.get(transaction.nonce)
        if entry is None or entry.transaction.hash != transaction.hash:
            return
        del self._by_hash[transaction.hash]
        del waiting[transaction.nonce]
        if not waiting:
            del self._entries[transaction.sender]

    def drop_stale(self) -> None:
        """After a new head: forget what is mined, replaced or no longer affordable."""
        accounts = self._accounts()
        for transaction in list(self._by_hash.values()):
            if transaction.nonce < accounts.get_nonce(transaction.sender):
                self.remove(transaction)
            elif cost(transaction) > accounts.get_balance(transaction.sender):
                log.warning("dropping 0x%s: no longer affordable", transaction.hash.hex())
                self.remove(transaction)

    def transactions(self) -> tuple[Transaction, ...]:
        return tuple(self._by_hash.values())

    def restore(self, transactions: Iterable[Transaction]) -> None:
        self._entries.clear()
        self._by_hash.clear()
        for transaction in transactions:
            self._insert(transaction)

    # -- rules

    def _check_stateless(self, tx: Transaction) -> None:
        if not tx.is_protected and tx.hash not in _UNPROTECTED_ALLOWED:
            raise TransactionRejected(
                "only replay-protected (EIP-155) transactions allowed over RPC"
            )
        if len(tx.raw) > _MAX_SIZE:
            raise TransactionRejected(
                f"oversized data: transaction size {len(tx.raw)}, limit {_MAX_SIZE}"
            )
        if tx.is_create and len(tx.data) > MAX_INITCODE_SIZE:
            raise TransactionRejected(
                f"max initcode size exceeded: code size {len(tx.data)}, limit {MAX_INITCODE_SIZE}"
            )
        if tx.gas > self._gas_limit:
            raise TransactionRejected("exceeds block gas limit")
        if tx.max_fee >= 2**256:
            raise TransactionRejected("max fee per gas higher than 2^256-1")
        if tx.max_priority_fee > tx.max_fee:
            raise TransactionRejected(
                "max priority fee per gas higher than max fee per gas: "
                f"address 0x{tx.sender.hex()}, "
                f"maxPriorityFeePerGas: {tx.max_priority_fee}, maxFeePerGas: {tx.max_fee}"
            )
        if tx.gas < tx.minimum_gas:
            raise TransactionRejected(
                f"intrinsic gas too low: gas {tx.gas}, minimum needed {tx.minimum_gas}"
            )
        if tx.gas < floor_gas(tx.data):
            raise TransactionRejected(
                "insufficient gas for floor data gas cost: "
                f"gas {tx.gas}, minimum needed {floor_gas(tx.data)}"
            )
        if tx.nonce >= _MAX_NONCE:
            raise TransactionRejected("nonce has max value")
        if tx.type == BLOB:
            _check_blobs(tx)
        if tx.type == SET_CODE and not tx.evm.authorization_list:
            raise TransactionRejected("set code tx must have at least one authorization tuple")

    def _check_against_state(self, tx: Transaction, replaced: _Entry | None) -> None:
        accounts = self._accounts()
        code = accounts.get_code(tx.sender)
        if code and not code_is_delegation_designation(code):
            raise TransactionRejected(
                f"sender not an eoa: address 0x{tx.sender.hex()}, len(code): {len(code)}"
            )
        next_nonce = accounts.get_nonce(tx.sender)
        if tx.nonce < next_nonce:
            raise TransactionRejected(
                f"nonce too low: next nonce {next_nonce}, tx nonce {tx.nonce}"
            )
        balance, price = accounts.get_balance(tx.sender), cost(tx)
        if price > balance:
            raise TransactionRejected(
                f"insufficient funds for gas * price + value: balance {balance}, "
                f"tx cost {price}, overshot {price - balance}"
            )
        self._check_total_cost(tx, replaced, balance)

    def _check_total_cost(self, tx: Transaction, replaced: _Entry | None, balance: int) -> None:
        """All executable transactions of an account together must be affordable."""
        spent = sum(cost(other) for other in self._run_of(tx.sender))
        if replaced is not None:
            label, extra = "tx bumped", cost(tx) - cost(replaced.transaction)
        else:
            label, extra = "tx cost", cost(tx)
        if spent + extra > balance:
            raise TransactionRejected(
                f"insufficient funds for gas * price + value: balance {balance}, "
                f"queued cost {spent}, {label} {extra}, "
                f"overshot {spent + extra - balance}"
            )

    # -- internals

    def _insert(self, transaction: Transaction) -> None:
        self._arrivals += 1
        waiting = self._entries.setdefault(transaction.sender, {})
        waiting[transaction.nonce] = _Entry(transaction, self._arrivals)
        self._by_hash[transaction.hash] = transaction

    def _run_of(self, sender: bytes) -> Iterator[Transaction]:
        waiting = self._entries.get(sender, {})
        nonce = self._accounts().get_nonce(sender)
        while nonce in waiting:
            yield waiting[nonce].transaction
            nonce += 1

    def _split(
        self,
    ) -> tuple[dict[bytes, list[Transaction]], dict[bytes, list[Transaction]]]:
        executable: dict[bytes, list[Transaction]] = {}
        queued: dict[bytes, list[Transaction]] = {}
        for sender, waiting in self._entries.items():
            gap = self.next_nonce(sender)
            for nonce in sorted(waiting):
                side = executable if nonce < gap else queued
                side.setdefault(sender, []).append(waiting[nonce].transaction)
        return executable, queued


class BestFirst:
    """Hands out transactions by tip, keeping each sender's nonces in order.

    After looking at `current`, the block producer either takes it (`shift`, which
    moves on to the sender's next transaction) or gives up on the sender (`skip`).
    """

    def __init__(self, runs: list[list[_Entry]], base_fee: int) -> None:
        self._base_fee = base_fee
        self._heap: list[tuple[int, int, list[_Entry], int]] = []
        for run in runs:
            self._push(run, 0)

    @property
    def current(self) -> Transaction | None:
        if not self._heap:
            return None
        _, _, run, position = self._heap[0]
        return run[position].transaction

    def shift(self) -> None:
        _, _, run, position = heapq.heappop(self._heap)
        if position + 1 < len(run):
            self._push(run, position + 1)

    def skip(self) -> None:
        heapq.heappop(self._heap)

    def _push(self, run: list[_Entry], position: int) -> None:
        entry = run[position]
        tx = entry.transaction
        tip = fees.effective_tip(tx.max_fee, tx.max_priority_fee, self._base_fee)
        # One that does not cover the base fee blocks the sender's later ones as well.
        if tip >= 0:
            heapq.heappush(self._heap, (-tip, entry.arrival, run, position))


def cost(tx: Transaction) -> int:
    """The most a transaction can take from its sender."""
    blob_gas = fees.GAS_PER_BLOB * len(tx.blob_hashes)
    return tx.gas * tx.max_fee + tx.value + blob_gas * tx.max_blob_fee


def _check_replacement(old: Transaction, new: Transaction) -> None:
    for before, after in (
        (old.max_fee, new.max_fee),
        (old.max_priority_fee, new.max_priority_fee),
    ):
        needed = before * (100 + _PRICE_BUMP_PERCENT) // 100
        # The percentage of a small fee rounds to nothing, so it must also be higher.
        if after <= before or after < needed:
            raise TransactionRejected("replacement transaction underpriced")


def _check_blobs(tx: Transaction) -> None:
    if not tx.blob_hashes:
        raise TransactionRejected("blobless blob transaction")
    most = fees.MAX_BLOB_GAS_PER_BLOCK // fees.GAS_PER_BLOB
    if len(tx.blob_hashes) > most:
        raise TransactionRejected(
            f"too many blobs in transaction: have {len(tx.blob_hashes)}, permitted {most}"
        )
