"""Filling in and signing transactions for the development accounts."""

from __future__ import annotations

from eth.constants import CREATE_CONTRACT_ADDRESS
from eth.vm.forks.prague.transactions import PragueTransactionBuilder

from devnet import fees
from devnet.accounts import BY_ADDRESS, DevAccount
from devnet.api.callobject import CallObject
from devnet.errors import InvalidParams, RpcError
from devnet.node import Node
from devnet.simulation import estimate_gas
from devnet.transactions import Transaction, wrap_transaction


def sign_for_dev_account(node: Node, call: CallObject) -> Transaction:
    account = BY_ADDRESS.get(call.sender or b"")
    if account is None:
        raise RpcError("unknown account")
    if call.chain_id not in (None, node.config.chain_id):
        raise RpcError(
            f"chainId does not match node's (have={call.chain_id}, want={node.config.chain_id})"
        )
    if call.authorization_list:
        raise InvalidParams("authorizationList has to be signed by the client")
    if call.to is None and not call.data:
        raise RpcError("contract creation without any data provided")
    gas = call.gas
    if gas is None:
        gas = estimate_gas(node, call, node.chain.head)
    nonce = call.nonce
    if nonce is None:
        nonce = node.pool.next_nonce(account.address)
    if call.gas_price is not None:
        return _sign_legacy(node, account, call, nonce, gas, call.gas_price)
    return _sign_dynamic(node, account, call, nonce, gas)


def sign_message(address: bytes, message: bytes) -> bytes:
    """A signature of a message for people (EIP-191, version 0x45)."""
    account = BY_ADDRESS.get(address)
    if account is None:
        raise RpcError("unknown account")
    prefix = b"\x19Ethereum Signed Message:\n" + str(len(message)).encode()
    signature = account.signing_key.sign_msg(prefix + message).to_bytes()
    return signature[:64] + bytes([signature[64] + 27])


def _sign_legacy(
    node: Node, account: DevAccount, call: CallObject, nonce: int, gas: int, price: int
) -> Transaction:
    to = call.to or CREATE_CONTRACT_ADDRESS
    if call.access_list is not None:
        unsigned = PragueTransactionBuilder.new_unsigned_access_list_transaction(
            chain_id=node.config.chain_id,
            nonce=nonce,
            gas_price=price,
            gas=gas,
            to=to,
            value=call.value,
            data=call.data,
            access_list=call.access_list,
        )
        return wrap_transaction(unsigned.as_signed_transaction(account.signing_key))
    legacy = PragueTransactionBuilder.create_unsigned_transaction(
        nonce=nonce, gas_price=price, gas=gas, to=to, value=call.value, data=call.data
    )
    return wrap_transaction(legacy.as_signed_transaction(account.signing_key, node.config.chain_id))


def _sign_dynamic(
    node: Node, account: DevAccount, call: CallObject, nonce: int, gas: int
) -> Transaction:
    tip = fees.SUGGESTED_TIP if call.max_priority_fee is None else call.max_priority_fee
    max_fee = call.max_fee
    if max_fee is None:
        # Twice the base fee survives half a dozen full blocks.
        max_fee = tip + 2 * node.next_env().base_fee
    elif call.max_priority_fee is None:
        tip = min(tip, max_fee)
    unsigned = PragueTransactionBuilder.new_unsigned_dynamic_fee_transaction(
        chain_id=node.config.chain_id,
        nonce=nonce,
        max_priority_fee_per_gas=tip,
        max_fee_per_gas=max_fee,
        gas=gas,
        to=call.to or CREATE_CONTRACT_ADDRESS,
        value=call.value,
        data=call.data,
        access_list=call.access_list or (),
    )
    return wrap_transaction(unsigned.as_signed_transaction(account.signing_key))
