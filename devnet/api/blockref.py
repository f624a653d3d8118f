"""References to blocks: by tag, number, hash or EIP-1898 object."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from devnet.blocks import Block
from devnet.chain import Chain
from devnet.errors import RpcError
from devnet.rpc import params

_TAGS = ("latest", "pending", "safe", "finalized", "earliest")


@dataclass(frozen=True, slots=True)
class BlockRef:
    tag: str | None = None
    number: int | None = None
    hash: bytes | None = None
    require_canonical: bool = False

    @property
    def is_pending(self) -> bool:
        return self.tag == "pending"

    def find(self, chain: Chain) -> Block | None:
        """The block referred to; `pending` gives the one it builds on."""
        if self.hash is not None:
            return chain.by_hash(self.hash)
        if self.number is not None:
            return chain.at(self.number)
        if self.tag == "safe":
            return chain.safe
        if self.tag == "finalized":
            return chain.finalized
        if self.tag == "earliest":
            return chain.at(0)
        return chain.head

    def require(self, chain: Chain) -> Block:
        block = self.find(chain)
        if block is None:
            by_hash = self.hash is not None
            raise RpcError("header for hash not found" if by_hash else "header not found")
        if self.require_canonical and not chain.is_canonical(block):
            raise RpcError("hash is not currently canonical")
        return block


LATEST = BlockRef(tag="latest")


def number_or_tag(value: Any) -> BlockRef:
    if isinstance(value, str) and value in _TAGS:
        return BlockRef(tag=value)
    return BlockRef(number=params.uint64(value))


def block_ref(value: Any) -> BlockRef:
    """What state methods take: a tag, a number, a hash or an EIP-1898 object."""
    if isinstance(value, dict):
        return _from_object(value)
    if isinstance(value, str) and len(value) == 66:
        return BlockRef(hash=params.hash32(value))
    return number_or_tag(value)


def _from_object(value: dict[str, Any]) -> BlockRef:
    by_number, by_hash = value.get("blockNumber"), value.get("blockHash")
    if by_number is not None and by_hash is not None:
        raise ValueError("cannot specify both BlockHash and BlockNumber, choose one or the other")
    if by_hash is not None:
        required = params.boolean(value.get("requireCanonical", False))
        return BlockRef(hash=params.hash32(by_hash), require_canonical=required)
    if by_number is not None:
        return number_or_tag(by_number)
    raise ValueError("neither blockHash nor blockNumber given")
