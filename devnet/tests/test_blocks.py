"""Blocks, transactions and receipts: complete, consistent and verifiable."""

from __future__ import annotations

import unittest
from typing import Any

import ckzg
import rlp
from eth.precompiles.point_evaluation import TRUSTED_SETUP_PATH
from eth_account import Account
from eth_utils import keccak, to_checksum_address, to_hex
from trie import HexaryTrie
from web3 import HTTPProvider, Web3

from devnet.tests.bytecode import EMITTER, STORE, emit, initcode
from devnet.tests.harness import CHAIN_ID, GWEI, DevnetTestCase

HEADER_FIELDS = (
    "parentHash sha3Uncles miner stateRoot transactionsRoot receiptsRoot logsBloom "
    "#difficulty #number #gasLimit #gasUsed #timestamp extraData mixHash nonce "
    "#baseFeePerGas withdrawalsRoot #blobGasUsed #excessBlobGas parentBeaconBlockRoot "
    "requestsHash"
).split()


def integer(value: str) -> bytes:
    number = int(value, 16)
    return number.to_bytes((number.bit_length() + 7) // 8, "big")


def raw(value: str) -> bytes:
    return bytes.fromhex(value[2:])


def header_hash(block: dict[str, Any]) -> str:
    """Recomputed from nothing but the JSON."""
    fields = [
        integer(block[name[1:]]) if name.startswith("#") else raw(block[name])
        for name in HEADER_FIELDS
    ]
    return "0x" + keccak(rlp.encode(fields)).hex()


def list_root(items: list[bytes]) -> str:
    trie = HexaryTrie({})
    for index, item in enumerate(items):
        trie[rlp.encode(index)] = item
    return "0x" + trie.root_hash.hex()


def encode_receipt(receipt: dict[str, Any]) -> bytes:
    body = rlp.encode(
        [
            integer(receipt["status"]),
            integer(receipt["cumulativeGasUsed"]),
            raw(receipt["logsBloom"]),
            [
                [raw(log["address"]), [raw(t) for t in log["topics"]], raw(log["data"])]
                for log in receipt["logs"]
            ],
        ]
    )
    kind = int(receipt["type"], 16)
    return bytes([kind]) + body if kind else body


class BlockTests(DevnetTestCase):
    def mine_together(self, *raws: str) -> list[str]:
        self.net.call("evm_setAutomine", False)
        try:
            sent = [self.net.call("eth_sendRawTransaction", each) for each in raws]
            self.net.mine()
        finally:
            self.net.call("evm_setAutomine", True)
        return sent

    def check_block(self, at: int | str) -> dict[str, Any]:
        block = self.net.block(at, full=True)
        self.assertEqual(block["hash"], header_hash(block))
        receipts = self.net.call("eth_getBlockReceipts", block["number"])
        self.assertEqual(block["receiptsRoot"], list_root([encode_receipt(r) for r in receipts]))
        raws = [
            raw(self.net.call("eth_getRawTransactionByHash", tx["hash"]))
            for tx in block["transactions"]
        ]
        self.assertEqual(block["transactionsRoot"], list_root(raws))
        for tx, encoded in zip(block["transactions"], raws):
            self.assertEqual(tx["hash"], "0x" + keccak(encoded).hex())
        used = [int(r["gasUsed"], 16) for r in receipts]
        self.assertEqual(int(block["gasUsed"], 16), sum(used))
        bloom = 0
        for receipt in receipts:
            bloom |= int(receipt["logsBloom"], 16)
        self.assertEqual(int(block["logsBloom"], 16), bloom)
        return block

    def test_genesis_and_empty_blocks(self) -> None:
        self.net.mine(2)
        for number in range(self.net.height + 1):
            block = self.check_block(number)
            self.assertEqual(block["uncles"], [])
            self.assertEqual(block["withdrawals"], [])
            if number:
                self.assertEqual(block["parentHash"], self.net.block(number - 1)["hash"])

    def test_all_types_in_one_block(self) -> None:
        emitter = self.net.deploy(initcode(EMITTER))
        access = [
            {"address": to_checksum_address(emitter), "storageKeys": ["0x" + "00" * 31 + "07"]}
        ]
        authority = Account.create()
        authorization = authority.sign_authorization(
            {"chainId": CHAIN_ID, "address": raw(emitter), "nonce": 0}
        )
        sent = self.mine_together(
            self.net.sign(0, gasPrice=9 * GWEI),
            self.net.sign(1, gasPrice=8 * GWEI, accessList=access, gas=60_000, type=1),
            self.net.sign(
                2,
                to=emitter,
                data=emit(1, 2, 3),
                gas=100_000,
                accessList=access,
                maxFeePerGas=9 * GWEI,
                maxPriorityFeePerGas=5 * GWEI,
            ),
            self.net.sign(
                3,
                to=authority.address,
                data=emit(4, 5, 6),
                gas=150_000,
                authorizationList=[authorization],
            ),
        )
        block = self.check_block("latest")
        self.assertEqual([tx["hash"] for tx in block["transactions"]], sent)
        self.assertEqual([tx["type"] for tx in block["transactions"]], ["0x0", "0x1", "0x2", "0x4"])
        base_fee = int(block["baseFeePerGas"], 16)
        for index, tx in enumerate(block["transactions"]):
            receipt = self.net.receipt(tx["hash"])
            self.assertEqual(receipt["status"], "0x1")
            self.assertEqual(receipt["transactionIndex"], hex(index))
            self.assertEqual(receipt["type"], tx["type"])
            self.assertEqual(receipt["effectiveGasPrice"], tx["gasPrice"])
            self.assertEqual(tx, self.net.call("eth_getTransactionByHash", tx["hash"]))
        prices = [int(tx["gasPrice"], 16) for tx in block["transactions"]]
        self.assertEqual(prices, [9 * GWEI, 8 * GWEI, base_fee + 5 * GWEI, base_fee + GWEI])
        access_list = block["transactions"][1]["accessList"]
        self.assertEqual(access_list[0]["storageKeys"], access[0]["storageKeys"])
        # Log indices count through the block.
        receipts = self.net.call("eth_getBlockReceipts", block["hash"])
        logs = [log for receipt in receipts for log in receipt["logs"]]
        self.assertEqual([log["logIndex"] for log in logs], ["0x0", "0x1"])
        # The delegated account runs the contract's code in its own name.
        self.assertEqual(logs[1]["address"], authority.address.lower())
        self.assertEqual(
            self.net.call("eth_getCode", authority.address, "latest"),
            "0xef0100" + emitter[2:],
        )

    def test_blob_transactions(self) -> None:
        """With a proof for every cell (EIP-7594), and with one for the blob (EIP-4844)."""
        by_cell = self.signed_blob_transaction()
        kind, (payload, _, blobs, commitments, _) = by_cell[:1], rlp.decode(by_cell[1:])
        setup = ckzg.load_trusted_setup(TRUSTED_SETUP_PATH, 0)
        proof = ckzg.compute_blob_kzg_proof(blobs[0], commitments[0], setup)
        by_blob = kind + rlp.encode([payload, blobs, commitments, [proof]])
        broken = kind + rlp.encode([payload, blobs, commitments, [commitments[0]]])
        self.assert_rejected("invalid blob proof: can't verify opening proof", to_hex(broken))
        for encoded in (by_cell, by_blob):
            snapshot = self.net.call("evm_snapshot")
            sent = self.net.call("eth_sendRawTransaction", to_hex(encoded))
            self.check_blob_transaction(sent)
            self.net.call("evm_revert", snapshot)

    def signed_blob_transaction(self) -> bytes:
        account = self.net.accounts[0]
        blob = b"\x00" + b"\x01" * 31 + bytes(4096 * 32 - 32)
        signed = account.sign_transaction(
            {
                "type": 3,
                "chainId": CHAIN_ID,
                "nonce": self.net.nonce(account.address),
                "gas": 21_000,
                "maxFeePerGas": 3 * GWEI,
                "maxPriorityFeePerGas": GWEI,
                "maxFeePerBlobGas": 10,
                "to": self.net.accounts[1].address,
                "value": 0,
                "data": "0x",
                "accessList": [],
            },
            blobs=[blob],
        )
        return bytes(signed.raw_transaction)

    def check_blob_transaction(self, sent: str) -> None:
        block = self.check_block("latest")
        self.assertEqual(block["blobGasUsed"], hex(131_072))
        receipt = self.net.receipt(sent)
        self.assertEqual(receipt["blobGasUsed"], hex(131_072))
        self.assertEqual(receipt["blobGasPrice"], "0x1")
        tx = block["transactions"][0]
        self.assertEqual(tx["type"], "0x3")
        self.assertEqual(len(tx["blobVersionedHashes"]), 1)
        canonical = self.net.call("eth_getRawTransactionByHash", sent)
        self.assertLess(len(canonical), 500)
        self.assert_rejected("missing sidecar in blob transaction", canonical)

    def test_contract_creation(self) -> None:
        account = self.net.accounts[0].address
        expected = keccak(rlp.encode([raw(account), self.net.nonce(account)]))[12:]
        sent = self.net.send(to=None, data="0x" + initcode(STORE).hex(), gas=200_000)
        receipt = self.net.receipt(sent)
        self.assertEqual(receipt["contractAddress"], "0x" + expected.hex())
        self.assertIsNone(receipt["to"])
        code = self.net.call("eth_getCode", receipt["contractAddress"], "latest")
        self.assertEqual(code, "0x" + STORE.hex())
        self.assertIsNone(self.net.receipt(self.net.send())["contractAddress"])

    def test_state_of_earlier_blocks(self) -> None:
        store = self.net.deploy(initcode(STORE))
        heights, hashes = [], []
        for value in (5, 6, 0):
            self.net.send(to=store, data=f"0x{value:064x}", gas=100_000)
            heights.append(self.net.height)
            hashes.append(self.net.block()["hash"])
        for height, block_hash, value in zip(heights, hashes, (5, 6, 0)):
            for at in (
                hex(height),
                block_hash,
                {"blockHash": block_hash},
                {"blockHash": block_hash, "requireCanonical": True},
                {"blockNumber": hex(height)},
            ):
                stored = self.net.call("eth_getStorageAt", store, "0x0", at)
                self.assertEqual(stored, f"0x{value:064x}")
        self.assertEqual(self.net.call("eth_getCode", store, "earliest"), "0x")
        self.assert_fails("header not found", "eth_getBalance", store, hex(self.net.height + 1))
        self.assert_fails("header for hash not found", "eth_getCode", store, "0x" + "12" * 32)

    def test_value_moves_and_fees_are_burnt(self) -> None:
        sender, target = self.net.accounts[5].address, self.net.accounts[6].address
        before, there = self.net.balance(sender), self.net.balance(target)
        miner = self.net.block()["miner"]
        tips = self.net.balance(miner)
        sent = self.net.send(5, to=target, value=1234)
        receipt = self.net.receipt(sent)
        price = int(receipt["effectiveGasPrice"], 16)
        self.assertEqual(self.net.balance(sender), before - 1234 - 21_000 * price)
        self.assertEqual(self.net.balance(target), there + 1234)
        self.assertEqual(self.net.balance(miner), tips + 21_000 * GWEI)

    def test_gas_used_is_gas_paid(self) -> None:
        """Receipts and balances agree also where refunds and the data floor come in."""
        sender, miner = self.net.accounts[0].address, self.net.block()["miner"]
        store = self.net.deploy(initcode(STORE))
        one, zero = f"{1:064x}", f"{0:064x}"
        for fields in (
            {"to": store, "data": "0x" + one},
            {"to": store, "data": "0x" + zero},
            {"to": store, "data": "0x" + one},
            # A refund, and so much data that the floor exceeds what is left to pay.
            {"to": store, "data": "0x" + zero + "ff" * 3000},
            {"data": "0x" + "ff" * 1000},
            {"to": None, "data": "0xfe"},
        ):
            before, tips = self.net.balance(sender), self.net.balance(miner)
            receipt = self.net.receipt(self.net.send(gas=200_000, **fields))
            used = int(receipt["gasUsed"], 16)
            price = int(receipt["effectiveGasPrice"], 16)
            base_fee = int(self.net.block()["baseFeePerGas"], 16)
            self.assertEqual(before - self.net.balance(sender), used * price, fields)
            self.assertEqual(self.net.balance(miner) - tips, used * (price - base_fee))
            zeros = bytes.fromhex(fields["data"][2:]).count(0)
            tokens = 4 * (len(fields["data"]) // 2 - 1) - 3 * zeros
            self.assertGreaterEqual(used, 21_000 + 10 * tokens)

    def test_base_fee_follows_use(self) -> None:
        self.net.mine()
        parent, child = self.net.height - 1, self.net.height
        parent_fee = int(self.net.block(parent)["baseFeePerGas"], 16)
        self.assertEqual(
            int(self.net.block(child)["baseFeePerGas"], 16), parent_fee - parent_fee // 8
        )

    def test_lookups_by_block(self) -> None:
        sent = self.net.send()
        block = self.net.block()
        for method, key in (
            ("eth_getTransactionByBlockNumberAndIndex", block["number"]),
            ("eth_getTransactionByBlockHashAndIndex", block["hash"]),
        ):
            self.assertEqual(self.net.call(method, key, "0x0")["hash"], sent)
            self.assertIsNone(self.net.call(method, key, "0x1"))
        for method, key in (
            ("eth_getBlockTransactionCountByNumber", block["number"]),
            ("eth_getBlockTransactionCountByHash", block["hash"]),
        ):
            self.assertEqual(self.net.call(method, key), "0x1")
        unknown = "0x" + "ab" * 32
        self.assertIsNone(self.net.call("eth_getBlockByHash", unknown, False))
        self.assertIsNone(self.net.call("eth_getBlockByNumber", "0xffffff", False))
        self.assertIsNone(self.net.call("eth_getBlockReceipts", unknown))
        self.assertIsNone(self.net.call("eth_getTransactionByHash", unknown))
        self.assertIsNone(self.net.call("eth_getTransactionReceipt", unknown))

    def test_pending_block(self) -> None:
        self.net.call("evm_setAutomine", False)
        self.addCleanup(self.net.call, "evm_setAutomine", True)
        sent = self.net.send()
        pending = self.net.block("pending")
        self.assertIsNone(pending["hash"])
        self.assertEqual(pending["number"], hex(self.net.height + 1))
        self.assertEqual(pending["parentHash"], self.net.block()["hash"])
        self.assertEqual(pending["transactions"], [sent])

    def test_fee_history(self) -> None:
        for _ in range(3):
            self.net.send()
        history = self.net.call("eth_feeHistory", "0x3", "latest", [0, 50, 100])
        self.assertEqual(history["oldestBlock"], hex(self.net.height - 2))
        fees = [self.net.block(self.net.height - i)["baseFeePerGas"] for i in (2, 1, 0)]
        self.assertEqual(history["baseFeePerGas"][:3], fees)
        self.assertEqual(len(history["baseFeePerGas"]), 4)
        self.assertEqual(history["reward"], [[hex(GWEI)] * 3] * 3)
        self.assertEqual(history["gasUsedRatio"], [21_000 / 30_000_000] * 3)
        self.net.mine()
        self.assertEqual(self.net.block()["baseFeePerGas"], history["baseFeePerGas"][3])
        self.assert_fails("invalid reward percentile: 101", "eth_feeHistory", 1, "latest", [101])

    def test_proof(self) -> None:
        store = self.net.deploy(initcode(STORE))
        self.net.send(to=store, data=f"0x{77:064x}", gas=100_000)
        proof = self.net.call("eth_getProof", store, ["0x0", "0x1"], "latest")
        state_root = raw(self.net.block()["stateRoot"])
        account = verify(state_root, keccak(raw(store)), proof["accountProof"])
        self.assertEqual(
            rlp.decode(account),
            [
                integer(proof["nonce"]),
                integer(proof["balance"]),
                raw(proof["storageHash"]),
                raw(proof["codeHash"]),
            ],
        )
        held, absent = proof["storageProof"]
        slot = keccak((0).to_bytes(32, "big"))
        value = verify(raw(proof["storageHash"]), slot, held["proof"])
        self.assertEqual(rlp.decode(value), b"\x4d")
        self.assertEqual(held["value"], "0x4d")
        self.assertEqual(absent["value"], "0x0")


def verify(root: bytes, key: bytes, proof: list[str]) -> bytes:
    return HexaryTrie.get_from_proof(root, key, [rlp.decode(raw(n)) for n in proof])


class LibraryTests(DevnetTestCase):
    def test_with_an_independent_client(self) -> None:
        web3 = Web3(HTTPProvider(self.net.url))
        self.assertTrue(web3.is_connected())
        sender, target = web3.eth.accounts[:2]
        sent = web3.eth.send_transaction({"from": sender, "to": target, "value": 5})
        receipt = web3.eth.wait_for_transaction_receipt(sent, timeout=5)
        self.assertEqual(receipt["status"], 1)
        block = web3.eth.get_block("latest", full_transactions=True)
        self.assertEqual(block["transactions"][0]["hash"], sent)


if __name__ == "__main__":
    unittest.main()
