"""Mined blocks with their transactions, receipts and logs."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property

import rlp
from eth.vm.forks.prague.blocks import PragueBlockHeader

from devnet.transactions import LEGACY, Transaction


@dataclass(frozen=True, slots=True)
class Log:
    address: bytes
    topics: tuple[bytes, ...]
    data: bytes


@dataclass(frozen=True, slots=True)
class Receipt:
    """The outcome of a transaction, including what the consensus encoding leaves out."""

    transaction: Transaction
    index: int
    first_log_index: int
    succeeded: bool
    gas_used: int
    cumulative_gas_used: int
    effective_gas_price: int
    contract_address: bytes | None
    bloom: int
    logs: tuple[Log, ...]
    # The consensus encoding, with the type byte where there is one (EIP-2718).
    encoded: bytes = field(repr=False)


@dataclass(frozen=True)
class Block:
    header: PragueBlockHeader
    # Usually `header.state_root`; differs where a dev method has changed the state of
    # a block that was already sealed.
    state_root: bytes
    transactions: tuple[Transaction, ...] = ()
    receipts: tuple[Receipt, ...] = field(default=(), repr=False)

    @property
    def number(self) -> int:
        return self.header.block_number

    @property
    def hash(self) -> bytes:
        return self.header.hash

    @property
    def parent_hash(self) -> bytes:
        return self.header.parent_hash

    @property
    def timestamp(self) -> int:
        return self.header.timestamp

    @property
    def has_logs(self) -> bool:
        return self.header.bloom != 0

    @cached_property
    def size(self) -> int:
        return len(self.encoded)

    @property
    def encoded(self) -> bytes:
        """The RLP encoding: header, transactions, no uncles, no withdrawals."""
        body = [
            # A typed transaction is a string inside a block, a legacy one a list.
            rlp.decode(tx.raw) if tx.type == LEGACY else tx.raw
            for tx in self.transactions
        ]
        return rlp.encode([rlp.decode(rlp.encode(self.header)), body, [], []])
