"""The network form of blob transactions (EIP-4844): payload plus blobs and proofs."""

from __future__ import annotations

from functools import cache
from typing import Any

import ckzg
import rlp
from eth.precompiles.point_evaluation import TRUSTED_SETUP_PATH, kzg_to_versioned_hash

from devnet.errors import TransactionRejected

_BLOB_HASHES_FIELD = 10


def split_blob_transaction(raw: bytes) -> bytes:
    """Check the sidecar and return the canonical encoding, which has none."""
    try:
        body: Any = rlp.decode(raw[1:])
    except rlp.exceptions.RLPException as error:
        raise TransactionRejected(f"rlp: {error}") from error
    if not isinstance(body, list) or not body:
        raise TransactionRejected("rlp: expected input list for types.BlobTx")
    if not isinstance(body[0], list):
        raise TransactionRejected("missing sidecar in blob transaction")
    if len(body) != 4 or not all(isinstance(part, list) for part in body):
        raise TransactionRejected("rlp: wrong number of elements for types.blobTxWithBlobs")
    payload, blobs, commitments, proofs = body
    hashes = payload[_BLOB_HASHES_FIELD] if len(payload) > _BLOB_HASHES_FIELD else None
    if not isinstance(hashes, list):
        raise TransactionRejected("rlp: too few elements for types.BlobTx")
    _check_sidecar(hashes, blobs, commitments, proofs)
    return raw[:1] + rlp.encode(payload)


def _check_sidecar(
    hashes: list[bytes],
    blobs: list[bytes],
    commitments: list[bytes],
    proofs: list[bytes],
) -> None:
    if not len(blobs) == len(commitments) == len(proofs) == len(hashes):
        raise TransactionRejected(
            f"invalid number of {len(blobs)} blobs compared to {len(hashes)} blob hashes"
        )
    for index, (commitment, expected) in enumerate(zip(commitments, hashes)):
        computed = kzg_to_versioned_hash(commitment)
        if computed != expected:
            raise TransactionRejected(
                f"blob {index}: computed hash 0x{computed.hex()} mismatches "
                f"transaction one 0x{expected.hex()}"
            )
    try:
        valid = ckzg.verify_blob_kzg_proof_batch(
            b"".join(blobs), b"".join(commitments), b"".join(proofs), _trusted_setup()
        )
    except (RuntimeError, ValueError, TypeError) as error:
        raise TransactionRejected(f"invalid blob proof: {error}") from error
    if not valid:
        raise TransactionRejected("invalid blob proof: can't verify opening proof")


@cache
def _trusted_setup() -> Any:
    # Loading takes a noticeable part of a second: only for those who send blobs.
    return ckzg.load_trusted_setup(TRUSTED_SETUP_PATH, 0)
