"""Blocks, transactions, receipts and logs as JSON-RPC shows them."""

from __future__ import annotations

from typing import Any

from devnet import fees
from devnet.blocks import Block, Receipt
from devnet.hexes import data, quantity, word
from devnet.transactions import ACCESS_LIST, BLOB, LEGACY, SET_CODE, Transaction

Json = dict[str, Any]


def header_view(block: Block) -> Json:
    header = block.header
    return {
        "number": quantity(header.block_number),
        "hash": data(header.hash),
        "parentHash": data(header.parent_hash),
        "nonce": data(header.nonce),
        "mixHash": data(header.mix_hash),
        "sha3Uncles": data(header.uncles_hash),
        "logsBloom": _bloom(header.bloom),
        "stateRoot": data(header.state_root),
        "miner": data(header.coinbase),
        "difficulty": quantity(header.difficulty),
        "extraData": data(header.extra_data),
        "gasLimit": quantity(header.gas_limit),
        "gasUsed": quantity(header.gas_used),
        "timestamp": quantity(header.timestamp),
        "transactionsRoot": data(header.transaction_root),
        "receiptsRoot": data(header.receipt_root),
        "baseFeePerGas": quantity(header.base_fee_per_gas),
        "withdrawalsRoot": data(header.withdrawals_root),
        "blobGasUsed": quantity(header.blob_gas_used),
        "excessBlobGas": quantity(header.excess_blob_gas),
        "parentBeaconBlockRoot": data(header.parent_beacon_block_root),
        "requestsHash": data(header.requests_hash),
    }


def block_view(block: Block, full_transactions: bool) -> Json:
    return {
        **header_view(block),
        "size": quantity(block.size),
        "uncles": [],
        "withdrawals": [],
        "transactions": [
            mined_transaction_view(block, index) if full_transactions else data(tx.hash)
            for index, tx in enumerate(block.transactions)
        ],
    }


def pending_block_view(block: Block, full_transactions: bool) -> Json:
    """A block that is only proposed has no identity yet."""
    view = block_view(block, False)
    view.update(hash=None, nonce=None, miner=None, logsBloom=None)
    view["transactions"] = [
        transaction_view(tx) if full_transactions else data(tx.hash) for tx in block.transactions
    ]
    return view


def transaction_view(tx: Transaction) -> Json:
    """A transaction waiting in the pool."""
    view: Json = {
        "blockHash": None,
        "blockNumber": None,
        "transactionIndex": None,
        "type": quantity(tx.type),
        "hash": data(tx.hash),
        "from": data(tx.sender),
        "to": None if tx.to is None else data(tx.to),
        "nonce": quantity(tx.nonce),
        "gas": quantity(tx.gas),
        "gasPrice": quantity(tx.max_fee),
        "value": quantity(tx.value),
        "input": data(tx.data),
        "r": quantity(tx.evm.r),
        "s": quantity(tx.evm.s),
    }
    if tx.type == LEGACY:
        view["v"] = quantity(tx.evm.v)
        if tx.is_protected:
            view["chainId"] = quantity(tx.evm.chain_id)
        return view
    view["v"] = view["yParity"] = quantity(tx.evm.y_parity)
    view["chainId"] = quantity(tx.evm.chain_id)
    view["accessList"] = [
        {"address": data(address), "storageKeys": [word(slot) for slot in slots]}
        for address, slots in tx.evm.access_list
    ]
    if tx.type != ACCESS_LIST:
        view["maxFeePerGas"] = quantity(tx.max_fee)
        view["maxPriorityFeePerGas"] = quantity(tx.max_priority_fee)
    if tx.type == BLOB:
        view["maxFeePerBlobGas"] = quantity(tx.max_blob_fee)
        view["blobVersionedHashes"] = [data(h) for h in tx.blob_hashes]
    if tx.type == SET_CODE:
        view["authorizationList"] = [
            {
                "chainId": quantity(auth.chain_id),
                "address": data(auth.address),
                "nonce": quantity(auth.nonce),
                "yParity": quantity(auth.y_parity),
                "r": quantity(auth.r),
                "s": quantity(auth.s),
            }
            for auth in tx.evm.authorization_list
        ]
    return view


def mined_transaction_view(block: Block, index: int) -> Json:
    receipt = block.receipts[index]
    view = transaction_view(receipt.transaction)
    view.update(
        blockHash=data(block.hash),
        blockNumber=quantity(block.number),
        transactionIndex=quantity(index),
        gasPrice=quantity(receipt.effective_gas_price),
    )
    return view


def receipt_view(block: Block, receipt: Receipt) -> Json:
    tx = receipt.transaction
    view: Json = {
        "type": quantity(tx.type),
        "status": quantity(int(receipt.succeeded)),
        "transactionHash": data(tx.hash),
        "transactionIndex": quantity(receipt.index),
        "blockHash": data(block.hash),
        "blockNumber": quantity(block.number),
        "from": data(tx.sender),
        "to": None if tx.to is None else data(tx.to),
        "contractAddress": (
            None if receipt.contract_address is None else data(receipt.contract_address)
        ),
        "gasUsed": quantity(receipt.gas_used),
        "cumulativeGasUsed": quantity(receipt.cumulative_gas_used),
        "effectiveGasPrice": quantity(receipt.effective_gas_price),
        "logs": [log_view(block, receipt, i) for i in range(len(receipt.logs))],
        "logsBloom": _bloom(receipt.bloom),
    }
    if tx.type == BLOB:
        excess = block.header.excess_blob_gas
        view["blobGasUsed"] = quantity(fees.GAS_PER_BLOB * len(tx.blob_hashes))
        view["blobGasPrice"] = quantity(fees.blob_base_fee(excess))
    return view


def log_view(block: Block, receipt: Receipt, position: int) -> Json:
    entry = receipt.logs[position]
    return {
        "address": data(entry.address),
        "topics": [data(topic) for topic in entry.topics],
        "data": data(entry.data),
        "blockNumber": quantity(block.number),
        "blockHash": data(block.hash),
        "blockTimestamp": quantity(block.timestamp),
        "transactionHash": data(receipt.transaction.hash),
        "transactionIndex": quantity(receipt.index),
        "logIndex": quantity(receipt.first_log_index + position),
        "removed": False,
    }


def _bloom(value: int) -> str:
    return data(value.to_bytes(256, "big"))
