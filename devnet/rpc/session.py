"""What a method knows about the client that called it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from devnet.logindex import LogFilter
from devnet.node import Node


class Subscriber(Protocol):
    """A connection that notifications can be sent to."""

    def subscribe(self, kind: str, log_filter: LogFilter | None) -> str: ...

    def unsubscribe(self, subscription_id: str) -> bool: ...


@dataclass(frozen=True, slots=True)
class Session:
    node: Node
    # None over HTTP, which cannot carry notifications.
    subscriber: Subscriber | None = None
