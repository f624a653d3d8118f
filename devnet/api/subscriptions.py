"""eth_subscribe and eth_unsubscribe."""

from __future__ import annotations

from typing import Any

from devnet.api.logs import log_filter
from devnet.errors import InvalidParams, NotificationsUnsupported, RpcError
from devnet.logindex import LogFilter
from devnet.rpc import params
from devnet.rpc.params import Optional
from devnet.rpc.registry import Registry
from devnet.rpc.session import Session, Subscriber

_KINDS = ("newHeads", "logs", "newPendingTransactions")


def register(registry: Registry) -> None:
    @registry.method("eth_subscribe", params.string, Optional(params.anything))
    def subscribe(session: Session, kind: str, options: Any) -> str:
        subscriber = _subscriber(session)
        if kind not in _KINDS:
            raise NotificationsUnsupported(f'no "{kind}" subscription in eth namespace')
        return subscriber.subscribe(kind, _filter(kind, options))

    @registry.method("eth_unsubscribe", params.string)
    def unsubscribe(session: Session, subscription_id: str) -> bool:
        if not _subscriber(session).unsubscribe(subscription_id):
            raise RpcError("subscription not found")
        return True


def _subscriber(session: Session) -> Subscriber:
    if session.subscriber is None:
        raise NotificationsUnsupported("notifications not supported")
    return session.subscriber


def _filter(kind: str, options: Any) -> LogFilter | None:
    if kind != "logs":
        return None
    try:
        return log_filter({} if options is None else options)
    except ValueError as error:
        raise InvalidParams(f"invalid argument 1: {error}") from error
