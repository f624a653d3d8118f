"""eth_getLogs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from devnet.api.blockref import BlockRef, number_or_tag
from devnet.errors import InvalidParams, RpcError
from devnet.logindex import LogFilter, Topics, render_logs
from devnet.rpc import params
from devnet.rpc.registry import Registry
from devnet.rpc.session import Session

_MAX_TOPICS = 4


@dataclass(frozen=True, slots=True)
class LogQuery:
    wanted: LogFilter
    block_hash: bytes | None = None
    first: BlockRef | None = None
    last: BlockRef | None = None


def register(registry: Registry) -> None:
    @registry.method("eth_getLogs", log_query)
    def get_logs(session: Session, query: LogQuery) -> list[dict[str, Any]]:
        return find_logs(session, query)


def find_logs(session: Session, query: LogQuery) -> list[dict[str, Any]]:
    if query.block_hash is not None:
        return _logs_of_block(session, query.wanted, query.block_hash)
    first, last = _range(session, query)
    found = session.node.chain.logs.find(query.wanted, first, last)
    return [entry.view for entry in found]


def log_query(value: Any) -> LogQuery:
    fields = params.mapping(value)
    block_hash = fields.get("blockHash")
    first, last = fields.get("fromBlock"), fields.get("toBlock")
    if block_hash is not None and (first is not None or last is not None):
        raise ValueError(
            "cannot specify both BlockHash and FromBlock/ToBlock, choose one or the other"
        )
    return LogQuery(
        log_filter(fields),
        None if block_hash is None else params.hash32(block_hash),
        None if first is None else number_or_tag(first),
        None if last is None else number_or_tag(last),
    )


def log_filter(value: Any) -> LogFilter:
    fields = params.mapping(value)
    return LogFilter(_addresses(fields.get("address")), _topics(fields.get("topics")))


def _addresses(value: Any) -> frozenset[bytes]:
    if value is None:
        return frozenset()
    if isinstance(value, list):
        return frozenset(params.address(item) for item in value)
    return frozenset([params.address(value)])


def _topics(value: Any) -> Topics:
    if value is None:
        return ()
    if not isinstance(value, list):
        raise ValueError("invalid topics in filter: array expected")
    if len(value) > _MAX_TOPICS:
        raise ValueError("exceed max topics")
    return tuple(_topic(item) for item in value)


def _topic(value: Any) -> frozenset[bytes] | None:
    if value is None:
        return None
    if not isinstance(value, list):
        return frozenset([params.hash32(value)])
    # As in geth, an empty list or one with a null in it matches anything.
    if not value or None in value:
        return None
    return frozenset(params.hash32(item) for item in value)


def _range(session: Session, query: LogQuery) -> tuple[int, int]:
    first, last = _resolve(session, query.first), _resolve(session, query.last)
    if first > last:
        raise InvalidParams("invalid block range params")
    return first, last


def _resolve(session: Session, ref: BlockRef | None) -> int:
    chain = session.node.chain
    if ref is None:
        return chain.head.number
    if ref.is_pending:
        raise InvalidParams("pending logs are not supported")
    if ref.number is not None:
        # Numbers beyond the head are fine: nothing is there yet.
        return ref.number
    return ref.require(chain).number


def _logs_of_block(session: Session, wanted: LogFilter, block_hash: bytes) -> list[dict[str, Any]]:
    # Blocks that are no longer canonical still answer, as they do in geth.
    block = session.node.chain.by_hash(block_hash)
    if block is None:
        raise RpcError("unknown block")
    return [entry.view for entry in render_logs(block) if wanted.matches(entry.log)]
