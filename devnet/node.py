"""The node: chain, pool and clock, and the operations that change them."""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

from eth.constants import BLANK_ROOT_HASH
from eth.db.atomic import AtomicDB
from eth.vm.forks.prague.blocks import PragueBlockHeader
from eth_hash.auto import keccak

from devnet import fees
from devnet.accounts import DEV_ACCOUNTS, INITIAL_BALANCE
from devnet.blocks import Block
from devnet.builder import BlockBuilder, Inclusion
from devnet.chain import Chain, ChainUpdate
from devnet.clock import Clock
from devnet.evm import AnyState, BlockEnv, BlockState, CallState, open_state
from devnet.interval import IntervalMiner
from devnet.pool import TransactionPool
from devnet.transactions import Transaction

log = logging.getLogger(__name__)

COINBASE = bytes.fromhex("c014ba5e" * 5)

# How long mining many blocks may keep other requests waiting.
_MAX_BLOCKING_SECONDS = 0.02


@dataclass(frozen=True)
class Config:
    chain_id: int = 31337
    base_fee: int = 10**9
    gas_limit: int = 30_000_000
    safe_depth: int = 1
    finalized_depth: int = 2
    # Seconds between blocks; None leaves it to automine or to evm_mine.
    block_time: float | None = None
    automine: bool = True


@dataclass(frozen=True, slots=True)
class Snapshot:
    blocks: tuple[Block, ...]
    finalized: int
    pool: tuple[Transaction, ...]
    clock: Clock
    base_fee: int | None


class Node:
    def __init__(self, config: Config) -> None:
        self.config = config
        self.automine = config.automine and config.block_time is None
        self.db = AtomicDB()
        self.clock = Clock()
        genesis = self._make_genesis()
        self.chain = Chain(genesis, config.safe_depth, config.finalized_depth)
        self._head_state: CallState | None = None
        self.pool = TransactionPool(self.head_state, config.gas_limit)
        # Operations that take several steps, with other requests served in between,
        # must not interleave with each other.
        self.exclusive = asyncio.Lock()
        self.next_base_fee: int | None = None
        self.on_chain_update: list[Callable[[ChainUpdate], None]] = []
        self.on_pending: list[Callable[[Transaction], None]] = []
        self.interval = IntervalMiner(self.mine_block)
        self._snapshots: dict[int, Snapshot] = {}
        self._snapshot_count = 0
        self._reorg_count = 0

    # -- state

    def head_state(self) -> CallState:
        """The state after the head, shared: for reading only."""
        # Opened on demand, as most blocks of a long empty chain are never looked at.
        if self._head_state is None:
            self._head_state = self.state_at(self.chain.head)
        return self._head_state

    def state_at(self, block: Block) -> CallState:
        """The state after a block; changes to it stay in the returned object."""
        return self.call_state(block, self.env_of(block))

    def call_state(self, block: Block, env: BlockEnv) -> CallState:
        return self._open(CallState, block, env)

    def env_of(self, block: Block) -> BlockEnv:
        header = block.header
        return BlockEnv(
            chain_id=self.config.chain_id,
            coinbase=header.coinbase,
            number=header.block_number,
            timestamp=header.timestamp,
            gas_limit=header.gas_limit,
            base_fee=header.base_fee_per_gas,
            excess_blob_gas=header.excess_blob_gas,
            prev_randao=header.mix_hash,
            previous_hashes=self._hashes_before(block),
        )

    def next_env(self) -> BlockEnv:
        """The block that would be mined now."""
        parent = self.chain.head
        return self._env_after(parent, self.clock.peek(parent.timestamp))

    def set_balance(self, address: bytes, balance: int) -> None:
        head = self.chain.head
        state = self._open(BlockState, head, self.env_of(head))
        state.set_balance(address, balance)
        state.persist()
        self.chain.replace_head_state(state.state_root)
        self._refresh()

    # -- transactions

    def submit(self, transaction: Transaction) -> None:
        self.pool.add(transaction)
        for listener in self.on_pending:
            listener(transaction)
        if self.automine:
            self.mine_executable()

    # -- blocks

    def mine_executable(self) -> None:
        """Mine blocks for as long as there is anything to put into them."""
        while True:
            builder = self._fill()
            if builder.is_empty:
                return
            self._adopt(builder)

    def mine_block(self) -> Block:
        return self._adopt(self._fill())

    async def mine_blocks(self, count: int, interval: int | None = None) -> None:
        async with self.exclusive:
            started = time.monotonic()
            for index in range(count):
                if interval is not None and index > 0:
                    self.clock.demanded = self.chain.head.timestamp + interval
                self.mine_block()
                if time.monotonic() - started > _MAX_BLOCKING_SECONDS:
                    await asyncio.sleep(0)
                    started = time.monotonic()

    def propose(self) -> Block:
        """The block that is pending: executable transactions, not yet executed."""
        header = self._builder(self.next_env(), b"").seal().header
        transactions = tuple(tx for run in self.pool.executable().values() for tx in run)
        return Block(header, self.chain.head.state_root, transactions)

    def reorganise(
        self,
        fork_point: int,
        new_blocks: int,
        dropped: frozenset[bytes],
        reinclude: bool,
    ) -> ChainUpdate:
        """Replace all blocks after the fork point by that many new ones."""
        self._reorg_count += 1
        removed = self.chain.rewind(fork_point)
        self._head_state = None
        returned = [
            tx for block in reversed(removed) for tx in block.transactions if tx.hash not in dropped
        ]
        self.pool.put_back(returned)
        wanted = frozenset(tx.hash for tx in returned) if reinclude else frozenset()
        # Otherwise a block mined within the same second could come out the same.
        marker = b"fork %d" % self._reorg_count
        added = []
        for _ in range(new_blocks):
            block = self._fill(only=wanted, extra_data=marker).seal()
            self._take_time()
            self.chain.append(block)
            self._refresh()
            added.append(block)
        update = ChainUpdate(removed, tuple(added))
        self._announce(update)
        return update

    # -- snapshots

    def snapshot(self) -> int:
        self._snapshot_count += 1
        self._snapshots[self._snapshot_count] = Snapshot(
            self.chain.blocks,
            self.chain.finalized.number,
            self.pool.transactions(),
            replace(self.clock),
            self.next_base_fee,
        )
        return self._snapshot_count

    def revert(self, snapshot_id: int) -> bool:
        """Go back to a snapshot, which uses up that one and all later ones."""
        snapshot = self._snapshots.get(snapshot_id)
        if snapshot is None:
            return False
        self._snapshots = {key: kept for key, kept in self._snapshots.items() if key < snapshot_id}
        self.clock = snapshot.clock
        self.next_base_fee = snapshot.base_fee
        update = self.chain.switch_to(snapshot.blocks, snapshot.finalized)
        self._head_state = None
        self.pool.restore(snapshot.pool)
        self._announce(update)
        return True

    # -- internals

    def _make_genesis(self) -> Block:
        env = BlockEnv(
            chain_id=self.config.chain_id,
            coinbase=COINBASE,
            number=0,
            timestamp=self.clock.now(),
            gas_limit=self.config.gas_limit,
            base_fee=self.config.base_fee,
            excess_blob_gas=0,
            prev_randao=bytes(32),
            previous_hashes=(),
        )
        state = open_state(BlockState, self.db, BLANK_ROOT_HASH, env)
        for account in DEV_ACCOUNTS:
            state.set_balance(account.address, INITIAL_BALANCE)
        state.persist()
        header = PragueBlockHeader(
            difficulty=0,
            block_number=0,
            gas_limit=env.gas_limit,
            timestamp=env.timestamp,
            coinbase=env.coinbase,
            state_root=state.state_root,
            nonce=bytes(8),
            base_fee_per_gas=env.base_fee,
        )
        return Block(header, state.state_root)

    def _open(self, kind: type[AnyState], block: Block, env: BlockEnv) -> AnyState:
        return open_state(kind, self.db, block.state_root, env)

    def _hashes_before(self, block: Block) -> Iterable[bytes]:
        return self.chain.ancestor_hashes(block) if block.number > 0 else ()

    def _env_after(self, parent: Block, timestamp: int) -> BlockEnv:
        base_fee = self.next_base_fee
        if base_fee is None:
            base_fee = fees.next_base_fee(parent.header)
        return BlockEnv(
            chain_id=self.config.chain_id,
            coinbase=COINBASE,
            number=parent.number + 1,
            timestamp=timestamp,
            gas_limit=self.config.gas_limit,
            base_fee=base_fee,
            excess_blob_gas=fees.next_excess_blob_gas(parent.header),
            prev_randao=keccak(b"prevrandao" + parent.hash),
            previous_hashes=self._hashes_from(parent),
        )

    def _hashes_from(self, block: Block) -> Iterator[bytes]:
        yield block.hash
        yield from self.chain.ancestor_hashes(block)

    def _builder(self, env: BlockEnv, extra_data: bytes) -> BlockBuilder:
        return BlockBuilder(self.db, self.chain.head, env, extra_data)

    def _fill(self, only: frozenset[bytes] | None = None, extra_data: bytes = b"") -> BlockBuilder:
        """A block in the making, with as many of the pool's transactions as fit."""
        builder = self._builder(self.next_env(), extra_data)
        candidates = self.pool.best_first(builder.env.base_fee, only)
        while (transaction := candidates.current) is not None:
            result = builder.add(transaction)
            if result is Inclusion.INCLUDED:
                candidates.shift()
                continue
            candidates.skip()
            if result is Inclusion.INVALID:
                self.pool.remove(transaction)
        return builder

    def _adopt(self, builder: BlockBuilder) -> Block:
        block = builder.seal()
        self._take_time()
        update = self.chain.append(block)
        self._refresh()
        self._announce(update)
        return block

    def _take_time(self) -> None:
        """Use up what was demanded of the block that has just been made."""
        self.clock.take(self.chain.head.timestamp)
        self.next_base_fee = None

    def _refresh(self) -> None:
        """Let the pool see the state after the new head."""
        self._head_state = None
        self.pool.drop_stale()

    def _announce(self, update: ChainUpdate) -> None:
        for listener in self.on_chain_update:
            listener(update)
