"""eth_getProof: accounts and storage with their Merkle proofs."""

from __future__ import annotations

from typing import Any

import rlp
from eth.abc import AtomicDatabaseAPI
from eth.rlp.accounts import Account
from eth_hash.auto import keccak
from trie import HexaryTrie

from devnet.api.blockref import LATEST, BlockRef, block_ref
from devnet.hexes import data, quantity
from devnet.rpc import params
from devnet.rpc.params import Optional
from devnet.rpc.registry import Registry
from devnet.rpc.session import Session


def register(registry: Registry) -> None:
    @registry.method(
        "eth_getProof",
        params.address,
        params.list_of(params.storage_slot),
        Optional(block_ref, LATEST),
    )
    def get_proof(
        session: Session, address: bytes, slots: list[int], at: BlockRef
    ) -> dict[str, Any]:
        db = session.node.db
        root = at.require(session.node.chain).state_root
        encoded, proof = _prove(db, root, keccak(address))
        account = rlp.decode(encoded, Account) if encoded else Account()
        return {
            "address": data(address),
            "accountProof": proof,
            "balance": quantity(account.balance),
            "nonce": quantity(account.nonce),
            "codeHash": data(account.code_hash),
            "storageHash": data(account.storage_root),
            "storageProof": [_storage_proof(db, account.storage_root, slot) for slot in slots],
        }


def _storage_proof(db: AtomicDatabaseAPI, root: bytes, slot: int) -> dict[str, Any]:
    encoded, proof = _prove(db, root, keccak(slot.to_bytes(32, "big")))
    value = rlp.decode(encoded, rlp.sedes.big_endian_int) if encoded else 0
    return {"key": quantity(slot), "value": quantity(value), "proof": proof}


def _prove(db: AtomicDatabaseAPI, root: bytes, key: bytes) -> tuple[bytes, list[str]]:
    trie = HexaryTrie(db, root)
    return trie[key], [data(rlp.encode(node)) for node in trie.get_proof(key)]
