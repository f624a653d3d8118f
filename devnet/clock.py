"""Chain time: the wall clock, moved as tests ask for."""

from __future__ import annotations

import time
from dataclasses import dataclass

from devnet.errors import RpcError


@dataclass(slots=True)
class Clock:
    offset: int = 0
    # The timestamp demanded for the next block, if any.
    demanded: int | None = None

    def now(self) -> int:
        return int(time.time()) + self.offset

    def increase(self, seconds: int) -> int:
        self.offset += seconds
        return self.offset

    def demand(self, timestamp: int, parent_timestamp: int) -> None:
        if timestamp <= parent_timestamp:
            raise RpcError(
                f"Timestamp {timestamp} is lower than or equal to previous block's "
                f"timestamp {parent_timestamp}"
            )
        self.demanded = timestamp

    def peek(self, parent_timestamp: int) -> int:
        """The timestamp the next block would have."""
        wanted = self.now() if self.demanded is None else self.demanded
        # Blocks may come faster than the seconds pass.
        return max(wanted, parent_timestamp + 1)

    def take(self, parent_timestamp: int) -> int:
        """The timestamp of the next block, which is being made."""
        timestamp = self.peek(parent_timestamp)
        if self.demanded is not None:
            # Time goes on from where the demanded block put it.
            self.offset = timestamp - int(time.time())
            self.demanded = None
        return timestamp
