"""The JSON-RPC methods, a module for each group."""

from __future__ import annotations

from devnet.api import (
    blocks,
    calls,
    debug,
    dev,
    feemarket,
    filters,
    logs,
    network,
    proofs,
    state,
    subscriptions,
    transactions,
    txpool,
)
from devnet.rpc.registry import Registry


def build_registry() -> Registry:
    registry = Registry()
    for group in (
        network,
        state,
        proofs,
        blocks,
        transactions,
        logs,
        filters,
        calls,
        feemarket,
        subscriptions,
        txpool,
        debug,
        dev,
    ):
        group.register(registry)
    return registry
