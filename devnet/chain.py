"""The canonical chain and everything that is looked up in it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from devnet.blocks import Block
from devnet.logindex import LogIndex


@dataclass(frozen=True, slots=True)
class ChainUpdate:
    """A change of the head: blocks that left the chain, and blocks that joined it."""

    # From the old head down.
    removed: tuple[Block, ...]
    # From the fork point up.
    added: tuple[Block, ...]


class Chain:
    def __init__(self, genesis: Block, safe_depth: int, finalized_depth: int) -> None:
        self._blocks: list[Block] = [genesis]
        self._by_hash: dict[bytes, Block] = {genesis.hash: genesis}
        self._locations: dict[bytes, tuple[Block, int]] = {}
        self._safe_depth = safe_depth
        self._finalized_depth = finalized_depth
        self._finalized = 0
        self.logs = LogIndex()

    @property
    def head(self) -> Block:
        return self._blocks[-1]

    @property
    def finalized(self) -> Block:
        return self._blocks[self._finalized]

    @property
    def safe(self) -> Block:
        return self._blocks[max(self._finalized, self.head.number - self._safe_depth)]

    @property
    def blocks(self) -> tuple[Block, ...]:
        return tuple(self._blocks)

    def set_finalized_depth(self, depth: int) -> None:
        self._finalized_depth = depth
        self._advance_finality()

    def at(self, number: int) -> Block | None:
        return self._blocks[number] if 0 <= number < len(self._blocks) else None

    def between(self, first: int, last: int) -> list[Block]:
        """The blocks of these numbers, both included, as far as there are any."""
        return self._blocks[max(first, 0) : last + 1]

    def by_hash(self, block_hash: bytes) -> Block | None:
        """Any block ever mined, also one that is no longer canonical."""
        return self._by_hash.get(block_hash)

    def is_canonical(self, block: Block) -> bool:
        at_number = self.at(block.number)
        return at_number is not None and at_number.hash == block.hash

    def locate(self, transaction_hash: bytes) -> tuple[Block, int] | None:
        """The canonical block with a transaction, and its index in there."""
        return self._locations.get(transaction_hash)

    def ancestor_hashes(self, block: Block) -> Iterator[bytes]:
        """Hashes of the block's ancestors, nearest first (for BLOCKHASH)."""
        parent = self._by_hash.get(block.parent_hash)
        while parent is not None:
            yield parent.hash
            parent = self._by_hash.get(parent.parent_hash)

    def append(self, block: Block) -> ChainUpdate:
        self._push(block)
        self._advance_finality()
        return ChainUpdate((), (block,))

    def rewind(self, number: int) -> tuple[Block, ...]:
        """Make the block of that number the head; the removed ones, highest first."""
        removed: list[Block] = []
        while self.head.number > number:
            removed.append(self._pop())
        # Only a forced reorganisation or a snapshot goes below the finalized block.
        self._finalized = min(self._finalized, number)
        return tuple(removed)

    def switch_to(self, blocks: Iterable[Block], finalized: int) -> ChainUpdate:
        """Make exactly these blocks canonical again, as they once were."""
        target = tuple(blocks)
        shared = 0
        for ours, theirs in zip(self._blocks, target):
            # By identity: a block whose state was changed keeps its hash.
            if ours is not theirs:
                break
            shared += 1
        removed: list[Block] = []
        while len(self._blocks) > shared:
            removed.append(self._pop())
        for block in target[shared:]:
            self._push(block)
        self._finalized = finalized
        return _update_between(removed, target[shared:])

    def replace_head_state(self, state_root: bytes) -> None:
        """Change the state after the head without changing the block itself."""
        block = replace(self._pop(), state_root=state_root)
        self._push(block)

    def _push(self, block: Block) -> None:
        self._blocks.append(block)
        self._by_hash[block.hash] = block
        for index, transaction in enumerate(block.transactions):
            self._locations[transaction.hash] = (block, index)
        self.logs.append(block)

    def _pop(self) -> Block:
        block = self._blocks.pop()
        for transaction in block.transactions:
            del self._locations[transaction.hash]
        self.logs.remove_head(block.number)
        return block

    def _advance_finality(self) -> None:
        self._finalized = max(self._finalized, self.head.number - self._finalized_depth)


def _update_between(removed: Sequence[Block], added: Sequence[Block]) -> ChainUpdate:
    """Leave out blocks that only had their state changed: they never left the chain."""
    stayed = {block.hash for block in removed} & {block.hash for block in added}
    return ChainUpdate(
        tuple(block for block in removed if block.hash not in stayed),
        tuple(block for block in added if block.hash not in stayed),
    )
