"""Signed transactions: decoding, sender recovery and the fields the node works with."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import rlp
from eth.abc import SignedTransactionAPI
from eth.constants import CREATE_CONTRACT_ADDRESS, SECPK1_N
from eth.exceptions import UnrecognizedTransactionType
from eth.vm.forks.prague.constants import (
    STANDARD_TOKEN_COST,
    TOTAL_COST_FLOOR_PER_TOKEN,
)
from eth.vm.forks.prague.transactions import PragueTransactionBuilder
from eth_hash.auto import keccak
from eth_keys.exceptions import BadSignature
from eth_keys.exceptions import ValidationError as KeyValidationError
from eth_utils import ValidationError

from devnet.blobs import split_blob_transaction
from devnet.errors import TransactionRejected
from devnet.recursion import bounded_recursion

LEGACY, ACCESS_LIST, DYNAMIC_FEE, BLOB, SET_CODE = range(5)

_TYPE_NAMES = {
    LEGACY: "types.LegacyTx",
    ACCESS_LIST: "types.AccessListTx",
    DYNAMIC_FEE: "types.DynamicFeeTx",
    BLOB: "types.BlobTx",
    SET_CODE: "types.SetCodeTx",
}
_FIELD_COUNTS = {LEGACY: 9, ACCESS_LIST: 11, DYNAMIC_FEE: 12, BLOB: 14, SET_CODE: 13}
_TX_GAS = 21_000
_INITCODE_WORD_GAS = 2
_EIP155_FIRST_V = 35


@dataclass(frozen=True, slots=True)
class Transaction:
    """A signed transaction whose signature has been checked."""

    evm: SignedTransactionAPI
    raw: bytes
    hash: bytes
    sender: bytes
    type: int

    @property
    def nonce(self) -> int:
        return self.evm.nonce

    @property
    def gas(self) -> int:
        return self.evm.gas

    @property
    def value(self) -> int:
        return self.evm.value

    @property
    def data(self) -> bytes:
        return self.evm.data

    @property
    def to(self) -> bytes | None:
        return None if self.is_create else self.evm.to

    @property
    def is_create(self) -> bool:
        return self.evm.to == CREATE_CONTRACT_ADDRESS

    @property
    def max_fee(self) -> int:
        return self.evm.max_fee_per_gas

    @property
    def max_priority_fee(self) -> int:
        return self.evm.max_priority_fee_per_gas

    @property
    def blob_hashes(self) -> tuple[bytes, ...]:
        return tuple(self.evm.blob_versioned_hashes) if self.type == BLOB else ()

    @property
    def max_blob_fee(self) -> int:
        return self.evm.max_fee_per_blob_gas if self.type == BLOB else 0

    @property
    def is_protected(self) -> bool:
        """Whether the signature commits to a chain id."""
        return self.type != LEGACY or self.evm.v >= _EIP155_FIRST_V

    @property
    def minimum_gas(self) -> int:
        return intrinsic_gas(self.evm.intrinsic_gas, self.data, self.is_create)


def intrinsic_gas(evm_intrinsic_gas: int, payload: bytes, is_create: bool) -> int:
    """py-evm charges for initcode words during execution; the protocol counts them here."""
    if not is_create:
        return evm_intrinsic_gas
    return evm_intrinsic_gas + _INITCODE_WORD_GAS * ((len(payload) + 31) // 32)


def floor_gas(payload: bytes) -> int:
    """The least gas a transaction with this payload costs (EIP-7623)."""
    zeros = payload.count(0)
    tokens = zeros + (len(payload) - zeros) * STANDARD_TOKEN_COST
    return _TX_GAS + TOTAL_COST_FLOOR_PER_TOKEN * tokens


def decode_transaction(raw: bytes, chain_id: int) -> Transaction:
    """Decode what eth_sendRawTransaction takes, or raise TransactionRejected."""
    kind = _type_of(raw)
    try:
        with bounded_recursion():
            if kind == BLOB:
                raw = split_blob_transaction(raw)
            evm = _decode_fields(raw, kind)
    except RecursionError as error:
        raise TransactionRejected("rlp: lists nested too deeply") from error
    _check_chain_id(evm, kind, chain_id)
    return Transaction(evm, raw, keccak(raw), _recover_sender(evm), kind)


def wrap_transaction(evm: SignedTransactionAPI) -> Transaction:
    """A transaction this process signed itself."""
    raw = evm.encode()
    return Transaction(evm, raw, keccak(raw), evm.sender, evm.type_id or LEGACY)


def _type_of(raw: bytes) -> int:
    if raw and raw[0] > 0x7F:
        return LEGACY
    if len(raw) <= 1:
        raise TransactionRejected("typed transaction too short")
    if raw[0] not in (ACCESS_LIST, DYNAMIC_FEE, BLOB, SET_CODE):
        raise TransactionRejected("transaction type not supported")
    return raw[0]


def _decode_fields(raw: bytes, kind: int) -> SignedTransactionAPI:
    try:
        return PragueTransactionBuilder.decode(raw)
    except (rlp.exceptions.RLPException, UnrecognizedTransactionType) as error:
        raise TransactionRejected(_rlp_message(error, raw, kind)) from error
    except (ValidationError, ValueError, TypeError, IndexError) as error:
        raise TransactionRejected(f"rlp: {error}") from error


def _rlp_message(error: Exception, raw: bytes, kind: int) -> str:
    """What geth's decoder says, as far as one can tell from what py-evm reports."""
    name = _TYPE_NAMES[kind]
    try:
        fields: Any = rlp.decode(raw if kind == LEGACY else raw[1:])
    except rlp.exceptions.DecodingError as malformed:
        # A negative number of superfluous bytes is its way to say that some are missing.
        text = str(malformed)
        if "superfluous" in text and "with -" not in text:
            return "rlp: input contains more than one value"
        return "rlp: value size exceeds available input length"
    if not isinstance(fields, list):
        return f"rlp: expected input list for {name}"
    if len(fields) < _FIELD_COUNTS[kind]:
        return f"rlp: too few elements for {name}"
    if len(fields) > _FIELD_COUNTS[kind]:
        return f"rlp: input list has too many elements for {name}"
    return f"rlp: {error}, decoding into {name}"


def _check_chain_id(evm: SignedTransactionAPI, kind: int, chain_id: int) -> None:
    if kind == LEGACY and evm.v < _EIP155_FIRST_V:
        return
    if evm.chain_id != chain_id:
        raise TransactionRejected(
            f"invalid chain id for signer: have {evm.chain_id} want {chain_id}"
        )


def _recover_sender(evm: SignedTransactionAPI) -> bytes:
    # The protocol refuses the upper half of `s` since Homestead; py-evm checks that
    # only while executing, which is too late for a pool.
    if not (0 < evm.r < SECPK1_N and 0 < evm.s <= SECPK1_N // 2):
        raise TransactionRejected("invalid sender: invalid transaction v, r, s values")
    if evm.y_parity not in (0, 1):
        raise TransactionRejected("invalid sender: invalid transaction v, r, s values")
    try:
        return evm.sender
    except (BadSignature, KeyValidationError, ValidationError, ValueError) as error:
        raise TransactionRejected("invalid sender") from error
