"""Building one block on top of another."""

from __future__ import annotations

import logging
from enum import Enum, auto

from eth.abc import AtomicDatabaseAPI
from eth.constants import BLANK_ROOT_HASH
from eth.db.trie import make_trie_root_and_nodes
from eth.vm.forks.prague.blocks import PragueBlockHeader

from devnet import fees
from devnet.blocks import Block, Receipt
from devnet.evm import BlockEnv, BlockState, Outcome, execute, open_state
from devnet.transactions import Transaction

log = logging.getLogger(__name__)

_STATUS = {True: b"\x01", False: b""}


class Inclusion(Enum):
    INCLUDED = auto()
    # There may be room in a later block.
    NO_ROOM = auto()
    # It can never be executed as things stand.
    INVALID = auto()


class BlockBuilder:
    """Executes transactions one by one, then seals what went in."""

    def __init__(
        self, db: AtomicDatabaseAPI, parent: Block, env: BlockEnv, extra_data: bytes
    ) -> None:
        self._db = db
        self._parent = parent
        self._extra_data = extra_data
        self._state: BlockState | None = None
        self._consensus_receipts: list = []
        self._gas_used = 0
        self._blob_gas_used = 0
        self._log_count = 0
        self._bloom = 0
        self.env = env
        self.receipts: list[Receipt] = []

    @property
    def is_empty(self) -> bool:
        return not self.receipts

    def add(self, transaction: Transaction) -> Inclusion:
        if transaction.gas > self.env.gas_limit - self._gas_used:
            return Inclusion.NO_ROOM
        blob_gas = fees.GAS_PER_BLOB * len(transaction.blob_hashes)
        if blob_gas > fees.MAX_BLOB_GAS_PER_BLOCK - self._blob_gas_used:
            return Inclusion.NO_ROOM
        try:
            outcome = execute(self._open_state(), transaction.evm)
        # Whatever py-evm raises, the block must come about without this transaction.
        except Exception as error:
            log.warning("dropping 0x%s: %s", transaction.hash.hex(), error)
            return Inclusion.INVALID
        self._blob_gas_used += blob_gas
        self._record(transaction, outcome)
        return Inclusion.INCLUDED

    def seal(self) -> Block:
        transactions = tuple(r.transaction for r in self.receipts)
        state_root = self._parent.state_root
        if self._state is not None:
            self._state.persist()
            state_root = self._state.state_root
        header = PragueBlockHeader(
            parent_hash=self._parent.hash,
            coinbase=self.env.coinbase,
            state_root=state_root,
            transaction_root=_root([t.evm for t in transactions]),
            receipt_root=_root(self._consensus_receipts),
            bloom=self._bloom,
            difficulty=0,
            block_number=self.env.number,
            gas_limit=self.env.gas_limit,
            gas_used=self._gas_used,
            timestamp=self.env.timestamp,
            extra_data=self._extra_data,
            mix_hash=self.env.prev_randao,
            nonce=bytes(8),
            base_fee_per_gas=self.env.base_fee,
            blob_gas_used=self._blob_gas_used,
            excess_blob_gas=self.env.excess_blob_gas,
        )
        return Block(header, state_root, transactions, tuple(self.receipts))

    def _open_state(self) -> BlockState:
        # Only when there is something to execute: a block without transactions does
        # not touch the state, which makes mining thousands of empty ones cheap.
        if self._state is None:
            self._state = open_state(BlockState, self._db, self._parent.state_root, self.env)
        return self._state

    def _record(self, transaction: Transaction, outcome: Outcome) -> None:
        self._gas_used += outcome.gas_used
        succeeded = outcome.error is None
        encoded = transaction.evm.make_receipt(
            _STATUS[succeeded],
            self._gas_used,
            tuple(
                (entry.address, tuple(int.from_bytes(t, "big") for t in entry.topics), entry.data)
                for entry in outcome.logs
            ),
        )
        self._consensus_receipts.append(encoded)
        self._bloom |= encoded.bloom
        self.receipts.append(
            Receipt(
                transaction=transaction,
                index=len(self.receipts),
                first_log_index=self._log_count,
                succeeded=succeeded,
                gas_used=outcome.gas_used,
                cumulative_gas_used=self._gas_used,
                effective_gas_price=fees.effective_price(
                    transaction.max_fee, transaction.max_priority_fee, self.env.base_fee
                ),
                contract_address=outcome.created,
                bloom=encoded.bloom,
                logs=outcome.logs,
                encoded=encoded.encode(),
            )
        )
        self._log_count += len(outcome.logs)


def _root(items: list) -> bytes:
    return make_trie_root_and_nodes(items)[0] if items else BLANK_ROOT_HASH
