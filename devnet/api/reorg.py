"""devnet_reorg: replacing the last blocks by a different branch."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from devnet.errors import RpcError
from devnet.hexes import data, quantity
from devnet.node import Node
from devnet.rpc import params

_OPTIONS = frozenset({"depth", "drop", "newBlocks", "reinclude", "force"})
_MAX_NEW_BLOCKS = 10_000


@dataclass(frozen=True, slots=True)
class ReorgRequest:
    depth: int
    new_blocks: int
    # None: all transactions of the replaced blocks.
    drop: frozenset[bytes] | None
    reinclude: bool
    force: bool


def parse_reorg(first: Any, options: dict[str, Any] | None) -> ReorgRequest:
    """Either one object, or the depth and an object with the other options."""
    if isinstance(first, dict):
        if options is not None:
            raise ValueError("options given twice")
        fields = first
    else:
        fields = {**(options or {}), "depth": first}
    unknown = set(fields) - _OPTIONS
    if unknown:
        raise ValueError(f"unknown option {min(unknown)!r}")
    if fields.get("depth") is None:
        raise ValueError("depth is missing")
    depth = params.integer(fields["depth"])
    if depth == 0:
        raise ValueError("depth must be at least 1")
    return ReorgRequest(
        depth,
        _new_blocks(fields.get("newBlocks"), depth),
        _dropped(fields.get("drop")),
        _reinclude(fields.get("reinclude")),
        params.boolean(fields.get("force", False)),
    )


def reorganise(node: Node, request: ReorgRequest) -> dict[str, Any]:
    chain = node.chain
    fork_point = chain.head.number - request.depth
    if fork_point < 0:
        raise RpcError(f"reorg depth {request.depth} exceeds chain height {chain.head.number}")
    if fork_point < chain.finalized.number and not request.force:
        raise RpcError(
            f"reorg depth {request.depth} would replace finalized block "
            f"{chain.finalized.number} (head {chain.head.number}); use force to do so"
        )
    ancestor, *replaced = chain.between(fork_point, chain.head.number)
    hashes = [tx.hash for block in replaced for tx in block.transactions]
    dropped = frozenset(hashes) if request.drop is None else request.drop
    foreign = dropped - frozenset(hashes)
    if foreign:
        raise RpcError(f"transaction {data(min(foreign))} is not in the replaced blocks")
    update = node.reorganise(fork_point, request.new_blocks, dropped, request.reinclude)
    included = [data(tx.hash) for block in update.added for tx in block.transactions]
    return {
        "forkPoint": {
            "number": quantity(ancestor.number),
            "hash": data(ancestor.hash),
        },
        "oldBlocks": [data(block.hash) for block in replaced],
        "newBlocks": [data(block.hash) for block in update.added],
        "reincluded": included,
        "dropped": [data(h) for h in hashes if h in dropped],
        "pooled": [data(h) for h in hashes if h not in dropped and data(h) not in included],
    }


def _new_blocks(value: Any, depth: int) -> int:
    if value is None:
        # One more than it replaces: the longer branch wins.
        return depth + 1
    count = params.integer(value)
    if not 1 <= count <= _MAX_NEW_BLOCKS:
        raise ValueError(f"newBlocks must be between 1 and {_MAX_NEW_BLOCKS}")
    return count


def _dropped(value: Any) -> frozenset[bytes] | None:
    if value == "all":
        return None
    if value is None:
        return frozenset()
    return frozenset(params.list_of(params.hash32)(value))


def _reinclude(value: Any) -> bool:
    """Whether the replacing blocks take in the transactions of the replaced ones."""
    if value in (None, "first"):
        return True
    if value == "later":
        return False
    raise ValueError('reinclude must be "first" or "later"')
