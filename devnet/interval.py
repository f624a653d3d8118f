"""Mining a block every so often."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable

log = logging.getLogger(__name__)


class IntervalMiner:
    def __init__(self, mine: Callable[[], object]) -> None:
        self._mine = mine
        self._task: asyncio.Task[None] | None = None

    def set(self, seconds: float | None) -> None:
        """Start with a new interval, or stop; needs a running event loop."""
        if self._task is not None:
            self._task.cancel()
            self._task = None
        if seconds is not None:
            self._task = asyncio.get_running_loop().create_task(self._run(seconds))

    async def _run(self, seconds: float) -> None:
        loop = asyncio.get_running_loop()
        due = loop.time()
        while True:
            # Counting from the due time, so that the time mining takes does not add
            # up; a late block must not be followed by a burst of others, though.
            due = max(due + seconds, loop.time())
            await asyncio.sleep(due - loop.time())
            try:
                self._mine()
            except Exception:
                log.exception("interval mining failed")
