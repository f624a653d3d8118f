"""The transaction pool: what it takes, what it refuses, and in which words."""

from __future__ import annotations

import unittest

import rlp
from eth_account import Account
from eth_keys import keys
from eth_utils import keccak, to_hex

from devnet.tests.bytecode import initcode
from devnet.tests.harness import CHAIN_ID, GWEI, DevnetTestCase

ETHER = 10**18
SECP256K1_N = 0xFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFEBAAEDCE6AF48A03BBFD25E8CD0364141


class PoolTests(DevnetTestCase):
    """With mining by hand, so that transactions stay where they are put."""

    flags = ("--no-automine",)

    def status(self) -> tuple[int, int]:
        status = self.net.call("txpool_status")
        return int(status["pending"], 16), int(status["queued"], 16)

    def test_pending_transaction(self) -> None:
        sent = self.net.send(value=7)
        found = self.net.call("eth_getTransactionByHash", sent)
        for field in ("blockHash", "blockNumber", "transactionIndex"):
            self.assertIsNone(found[field])
        self.assertEqual(found["value"], "0x7")
        self.assertEqual(found["from"], self.net.accounts[0].address.lower())
        self.assertEqual(self.status(), (1, 0))

    def test_nonces_of_the_pool(self) -> None:
        address = self.net.accounts[0].address
        start = self.net.nonce(address)
        self.net.send(nonce=start)
        self.net.send(nonce=start + 1)
        self.net.send(nonce=start + 3)
        self.assertEqual(self.net.nonce(address, "latest"), start)
        self.assertEqual(self.net.nonce(address, "pending"), start + 2)
        self.assertEqual(self.status(), (2, 1))
        self.net.mine()
        self.assertEqual(self.net.nonce(address, "latest"), start + 2)
        self.assertEqual(self.status(), (0, 1))
        self.net.send(nonce=start + 2)
        self.assertEqual(self.status(), (2, 0))
        self.assertEqual(self.net.nonce(address, "pending"), start + 4)

    def test_content_and_inspect(self) -> None:
        account = self.net.accounts[0].address
        nonce = self.net.nonce(account)
        sent = self.net.send(nonce=nonce, value=5)
        queued = self.net.send(nonce=nonce + 2)
        content = self.net.call("txpool_content")
        self.assertEqual(content["pending"][account][str(nonce)]["hash"], sent)
        self.assertEqual(content["queued"][account][str(nonce + 2)]["hash"], queued)
        inspected = self.net.call("txpool_inspect")["pending"][account][str(nonce)]
        target = self.net.accounts[9].address
        self.assertEqual(inspected, f"{target}: 5 wei + 21000 gas × 3000000000 wei")

    def test_already_known(self) -> None:
        raw = self.net.sign()
        self.net.call("eth_sendRawTransaction", raw)
        self.assert_rejected("already known", raw)

    def test_nonce_too_low(self) -> None:
        raw = self.net.sign(value=1)
        other = self.net.sign(value=2)
        self.net.call("eth_sendRawTransaction", raw)
        self.net.mine()
        nonce = self.net.nonce(self.net.accounts[0].address)
        self.assert_rejected(f"nonce too low: next nonce {nonce}, tx nonce {nonce - 1}", other)

    def test_mined_transaction_sent_again(self) -> None:
        raw = self.net.sign(value=1)
        self.net.call("eth_sendRawTransaction", raw)
        self.net.mine()
        nonce = self.net.nonce(self.net.accounts[0].address)
        self.assert_rejected(f"nonce too low: next nonce {nonce}, tx nonce {nonce - 1}", raw)

    def test_replacement(self) -> None:
        fees = {"maxFeePerGas": 10 * GWEI, "maxPriorityFeePerGas": 2 * GWEI}
        nonce = self.net.nonce(self.net.accounts[0].address)
        first = self.net.send(nonce=nonce, **fees)
        refused = "replacement transaction underpriced"
        for fee, tip in (
            (10 * GWEI, 2 * GWEI),
            (20 * GWEI, 2 * GWEI),
            (10 * GWEI, 4 * GWEI),
            (11 * GWEI - 1, 3 * GWEI),
            (12 * GWEI, 22 * GWEI // 10 - 1),
        ):
            raw = self.net.sign(nonce=nonce, value=1, maxFeePerGas=fee, maxPriorityFeePerGas=tip)
            self.assert_rejected(refused, raw)
        second = self.net.send(
            nonce=nonce,
            value=2,
            maxFeePerGas=11 * GWEI,
            maxPriorityFeePerGas=22 * GWEI // 10,
        )
        self.assertIsNone(self.net.call("eth_getTransactionByHash", first))
        self.assertEqual(self.status(), (1, 0))
        self.net.mine()
        self.assertIsNone(self.net.receipt(first))
        self.assertEqual(self.net.receipt(second)["status"], "0x1")

    def test_insufficient_funds(self) -> None:
        pauper = Account.create()
        raw = pauper.sign_transaction(
            {
                "chainId": CHAIN_ID,
                "nonce": 0,
                "gas": 21_000,
                "gasPrice": 2 * GWEI,
                "to": self.net.accounts[0].address,
                "value": 1,
                "data": "0x",
            }
        ).raw_transaction
        cost = 21_000 * 2 * GWEI + 1
        self.assert_rejected(
            "insufficient funds for gas * price + value: "
            f"balance 0, tx cost {cost}, overshot {cost}",
            to_hex(raw),
        )

    def test_funds_for_all_that_waits(self) -> None:
        address = self.net.accounts[3].address
        balance = self.net.balance(address)
        nonce = self.net.nonce(address)
        gas = 21_000 * 3 * GWEI
        self.net.send(3, nonce=nonce, value=balance - 2 * gas)
        self.assert_rejected(
            f"insufficient funds for gas * price + value: balance {balance}, "
            f"queued cost {balance - gas}, tx cost {gas + 1}, overshot 1",
            self.net.sign(3, nonce=nonce + 1, value=1),
        )
        self.net.send(3, nonce=nonce + 1, value=0)

    def test_gas_limits(self) -> None:
        self.assert_rejected(
            "intrinsic gas too low: gas 20999, minimum needed 21000",
            self.net.sign(gas=20_999),
        )
        self.assert_rejected(
            "intrinsic gas too low: gas 53000, minimum needed 53018",
            self.net.sign(to=None, data="0x" + "fe", gas=53_000),
        )
        # 21000 + 10 * 4 * 100 by EIP-7623, where the data alone costs 21000 + 16 * 100.
        self.assert_rejected(
            "insufficient gas for floor data gas cost: gas 23000, minimum needed 25000",
            self.net.sign(data="0x" + "01" * 100, gas=23_000),
        )
        self.assert_rejected("exceeds block gas limit", self.net.sign(gas=30_000_001))

    def test_fee_rules(self) -> None:
        address = self.net.accounts[0].address.lower()
        self.assert_rejected(
            "max priority fee per gas higher than max fee per gas: "
            f"address {address}, maxPriorityFeePerGas: 2, maxFeePerGas: 1",
            self.net.sign(maxFeePerGas=1, maxPriorityFeePerGas=2),
        )

    def test_below_the_base_fee_waits(self) -> None:
        sent = self.net.send(maxFeePerGas=10, maxPriorityFeePerGas=0)
        self.net.mine()
        self.assertIsNone(self.net.receipt(sent))
        self.assertEqual(self.status(), (1, 0))
        self.net.call("devnet_setNextBaseFee", 10)
        self.net.mine()
        receipt = self.net.receipt(sent)
        self.assertEqual(receipt["effectiveGasPrice"], hex(10))
        self.assertEqual(self.net.block()["baseFeePerGas"], hex(10))

    def test_chain_id(self) -> None:
        self.assert_rejected(
            "invalid chain id for signer: have 1 want 31337", self.net.sign(chainId=1)
        )
        self.assert_rejected(
            "invalid chain id for signer: have 5 want 31337",
            self.net.sign(chainId=5, gasPrice=GWEI),
        )

    def test_unprotected_legacy(self) -> None:
        fields = [b"", b"\x01", (21_000).to_bytes(2, "big"), bytes(20), b"", b""]
        key = keys.PrivateKey(bytes.fromhex(self.net.info["accounts"][0]["privateKey"][2:]))
        signature = key.sign_msg_hash(keccak(rlp.encode(fields)))
        raw = rlp.encode([*fields, 27 + signature.v, signature.r, signature.s])
        self.assert_rejected(
            "only replay-protected (EIP-155) transactions allowed over RPC",
            "0x" + raw.hex(),
        )

    def test_deterministic_deployment_proxy(self) -> None:
        # The one transaction that has to be taken without a chain id.
        signature = 0x2222222222222222222222222222222222222222222222222222222222222222
        code = bytes.fromhex(
            "604580600e600039806000f350fe"
            "7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0"
            "3601600081602082378035828234f58015156039578182fd5b8082525050506014600cf3"
        )
        fields = [0, 100 * GWEI, 100_000, b"", 0, code, 27, signature, signature]
        raw = rlp.encode(fields)
        self.net.send(to="0x3fAB184622Dc19b6109349B94811493BF2a45362", value=ETHER)
        self.net.mine()
        sent = self.net.call("eth_sendRawTransaction", "0x" + raw.hex())
        self.net.mine()
        self.assertEqual(
            self.net.receipt(sent)["contractAddress"],
            "0x4e59b44847b379578588920ca78fbf26c0b4956c",
        )

    def test_sizes(self) -> None:
        self.assert_rejected(
            "max initcode size exceeded: code size 49153, limit 49152",
            self.net.sign(to=None, data="0x" + "00" * 49_153, gas=5_000_000),
        )
        raw = self.net.sign(data="0x" + "00" * 140_000, gas=10_000_000)
        self.assert_rejected(
            f"oversized data: transaction size {len(raw) // 2 - 1}, limit 131072", raw
        )

    def test_malformed(self) -> None:
        good = bytes.fromhex(self.net.sign()[2:])
        legacy = bytes.fromhex(self.net.sign(gasPrice=GWEI)[2:])
        fields = rlp.decode(good[1:])
        for raw, message in (
            (b"", "typed transaction too short"),
            (b"\x02", "typed transaction too short"),
            (b"\x05" + good[1:], "transaction type not supported"),
            (b"\x7f" + good[1:], "transaction type not supported"),
            (good + b"\x00", "rlp: input contains more than one value"),
            (good[:-1], "rlp: value size exceeds available input length"),
            (legacy[:-1], "rlp: value size exceeds available input length"),
            (b"\x02\xc0", "rlp: too few elements for types.DynamicFeeTx"),
            (b"\xc0", "rlp: too few elements for types.LegacyTx"),
            (b"\x02\x81\xff", "rlp: expected input list for types.DynamicFeeTx"),
            (
                b"\x02" + rlp.encode([*fields, b""]),
                "rlp: input list has too many elements for types.DynamicFeeTx",
            ),
        ):
            self.assert_rejected(message, "0x" + raw.hex())

    def test_malformed_fields(self) -> None:
        good = rlp.decode(bytes.fromhex(self.net.sign()[2:])[1:])
        for index, value in ((0, b"\x00\x01"), (5, b"\x01" * 19), (8, b"x"), (3, [b""])):
            broken = list(good)
            broken[index] = value
            raw = "0x02" + rlp.encode(broken).hex()
            error = self.failure_of("eth_sendRawTransaction", raw)
            self.assertEqual(error.code, -32000)
            self.assertTrue(error.message.startswith("rlp: "), error.message)

    def test_every_truncation_and_bit_flip_is_survived(self) -> None:
        good = bytes.fromhex(self.net.sign()[2:])
        for index in range(len(good)):
            for raw in (
                good[:index],
                good[:index] + bytes([good[index] ^ 0x80]) + good[index + 1 :],
                good[:index] + bytes([good[index] ^ 0x01]) + good[index + 1 :],
            ):
                body = self.net.send_json(
                    {
                        "jsonrpc": "2.0",
                        "id": 1,
                        "method": "eth_sendRawTransaction",
                        "params": ["0x" + raw.hex()],
                    }
                )
                # A flipped bit may leave a valid transaction of somebody without funds.
                self.assertIn("error", body)
                self.assertEqual(body["error"]["code"], -32000, body)

    def test_deep_nesting(self) -> None:
        nested = b""
        for _ in range(3000):
            nested = rlp.codec.length_prefix(len(nested), 192) + nested
        for prefix in (b"", b"\x02", b"\x03"):
            self.assert_rejected("rlp: lists nested too deeply", "0x" + (prefix + nested).hex())

    def test_invalid_signatures(self) -> None:
        good = rlp.decode(bytes.fromhex(self.net.sign()[2:])[1:])
        high_s = SECP256K1_N - int.from_bytes(good[11], "big")
        message = "invalid sender: invalid transaction v, r, s values"
        for index, value in ((9, 2), (10, 0), (11, 0), (11, high_s), (10, SECP256K1_N)):
            broken = list(good)
            broken[index] = value
            self.assert_rejected(message, "0x02" + rlp.encode(broken).hex())

    def test_unaffordable_when_mined_is_dropped(self) -> None:
        account = self.net.accounts[4].address
        sent = self.net.send(4, value=5000 * ETHER)
        self.net.call("devnet_setBalance", account, hex(ETHER))
        self.net.mine()
        self.assertIsNone(self.net.call("eth_getTransactionByHash", sent))
        self.assertEqual(self.status(), (0, 0))

    def test_failing_transaction_is_mined(self) -> None:
        sent = self.net.send(to=None, data="0x" + initcode(b"").hex() + "fe", gas=60_000)
        broken = self.net.send(to=None, data="0xfe", gas=60_000)
        self.net.mine()
        self.assertEqual(self.net.receipt(sent)["status"], "0x1")
        receipt = self.net.receipt(broken)
        self.assertEqual(receipt["status"], "0x0")
        self.assertEqual(receipt["gasUsed"], hex(60_000))
        self.assertEqual(receipt["logs"], [])

    def test_send_transaction(self) -> None:
        sender, target = self.net.accounts[0].address, self.net.accounts[1].address
        sent = self.net.call("eth_sendTransaction", {"from": sender, "to": target, "value": "0x5"})
        legacy = self.net.call(
            "eth_sendTransaction",
            {"from": sender, "to": target, "gasPrice": hex(3 * GWEI), "gas": "0x5208"},
        )
        self.net.mine()
        self.assertEqual(self.net.receipt(sent)["type"], "0x2")
        self.assertEqual(self.net.receipt(legacy)["type"], "0x0")
        self.assert_fails("unknown account", "eth_sendTransaction", {"from": "0x" + "11" * 20})


if __name__ == "__main__":
    unittest.main()
