"""The network form of blob transactions (EIP-4844): payload plus blobs and proofs."""

from __future__ import annotations

from functools import cache
from typing import Any, NamedTuple

import ckzg
import rlp
from eth.precompiles.point_evaluation import TRUSTED_SETUP_PATH, kzg_to_versioned_hash

from devnet.errors import TransactionRejected

_BLOB_HASHES_FIELD = 10
_CELLS_PER_BLOB = 128
# EIP-7594's sidecars say which version they are; EIP-4844's do not.
_CELL_PROOFS_VERSION = b"\x01"


class _Sidecar(NamedTuple):
    blobs: list[bytes]
    commitments: list[bytes]
    proofs: list[bytes]
    # Whether there is a proof for every cell, rather than for every blob.
    by_cell: bool


def split_blob_transaction(raw: bytes) -> bytes:
    """Check the sidecar and return the canonical encoding, which has none."""
    try:
        body: Any = rlp.decode(raw[1:])
    except rlp.exceptions.RLPException as error:
        raise TransactionRejected(f"rlp: {error}") from error
    if not isinstance(body, list) or not body:
        raise TransactionRejected("rlp: expected input list for types.BlobTx")
    payload = body[0]
    if not isinstance(payload, list):
        raise TransactionRejected("missing sidecar in blob transaction")
    hashes = payload[_BLOB_HASHES_FIELD] if len(payload) > _BLOB_HASHES_FIELD else None
    if not isinstance(hashes, list):
        raise TransactionRejected("rlp: too few elements for types.BlobTx")
    _check(_read_sidecar(body[1:]), hashes)
    return raw[:1] + rlp.encode(payload)


def _read_sidecar(parts: list[Any]) -> _Sidecar:
    by_cell = len(parts) == 4 and parts[0] == _CELL_PROOFS_VERSION
    lists = parts[1:] if by_cell else parts
    if len(lists) != 3 or not all(_is_list_of_strings(part) for part in lists):
        raise TransactionRejected("rlp: wrong elements for types.BlobTxSidecar")
    return _Sidecar(*lists, by_cell=by_cell)


def _is_list_of_strings(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(item, bytes) for item in value)


def _check(sidecar: _Sidecar, hashes: list[bytes]) -> None:
    count = len(sidecar.blobs)
    if not count == len(sidecar.commitments) == len(hashes):
        raise TransactionRejected(
            f"invalid number of {count} blobs compared to {len(hashes)} blob hashes"
        )
    wanted_proofs = count * _CELLS_PER_BLOB if sidecar.by_cell else count
    if len(sidecar.proofs) != wanted_proofs:
        raise TransactionRejected(
            f"invalid number of {len(sidecar.proofs)} blob proofs expected {wanted_proofs}"
        )
    for index, (commitment, expected) in enumerate(zip(sidecar.commitments, hashes)):
        computed = kzg_to_versioned_hash(commitment)
        if computed != expected:
            raise TransactionRejected(
                f"blob {index}: computed hash 0x{computed.hex()} mismatches "
                f"transaction one 0x{expected.hex()}"
            )
    try:
        valid = _verify(sidecar)
    except (RuntimeError, ValueError, TypeError) as error:
        raise TransactionRejected(f"invalid blob proof: {error}") from error
    if not valid:
        raise TransactionRejected("invalid blob proof: can't verify opening proof")


def _verify(sidecar: _Sidecar) -> bool:
    setup = _trusted_setup()
    if not sidecar.by_cell:
        return ckzg.verify_blob_kzg_proof_batch(
            b"".join(sidecar.blobs),
            b"".join(sidecar.commitments),
            b"".join(sidecar.proofs),
            setup,
        )
    cells = [cell for blob in sidecar.blobs for cell in ckzg.compute_cells(blob, setup)]
    return ckzg.verify_cell_kzg_proof_batch(
        [c for c in sidecar.commitments for _ in range(_CELLS_PER_BLOB)],
        list(range(_CELLS_PER_BLOB)) * len(sidecar.blobs),
        cells,
        sidecar.proofs,
        setup,
    )


@cache
def _trusted_setup() -> Any:
    # Loading takes more than a second: only for those who send blobs.
    return ckzg.load_trusted_setup(TRUSTED_SETUP_PATH, 0)
