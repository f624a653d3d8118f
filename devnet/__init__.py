"""A small local Ethereum chain: a real EVM behind JSON-RPC over HTTP and WebSocket."""

import os

# eth-hash picks its backend at first use and prefers a pure-Python-wrapped one;
# the C implementation is several times faster, and hashing dominates trie work.
os.environ.setdefault("ETH_HASH_BACKEND", "pysha3")
