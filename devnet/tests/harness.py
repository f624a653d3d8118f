"""Starting servers and talking to them."""

from __future__ import annotations

import http.client
import json
import subprocess
import sys
import unittest
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from eth_account import Account
from eth_utils import to_checksum_address, to_hex

ROOT = Path(__file__).resolve().parents[2]
CHAIN_ID = 31337
GWEI = 10**9


class RpcFailure(Exception):
    def __init__(self, error: dict[str, Any]) -> None:
        super().__init__(f"{error['code']}: {error['message']}")
        self.code: int = error["code"]
        self.message: str = error["message"]
        self.data: Any = error.get("data")


class Devnet:
    """A running server and a client of it."""

    def __init__(self, *flags: str, module: bool = True) -> None:
        target = ["-m", "devnet"] if module else [str(ROOT / "devnet")]
        self.process = subprocess.Popen(
            [sys.executable, *target, "--port", "0", "--exit-on-stdin-close", *flags],
            cwd=ROOT if module else "/",
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        self.start_line = self.process.stdout.readline()
        self.info: dict[str, Any] = json.loads(self.start_line)
        self.url: str = self.info["listening"]
        self.ws_url: str = self.info["ws"]
        self.accounts = [Account.from_key(a["privateKey"]) for a in self.info["accounts"]]
        location = urlsplit(self.url)
        self._http = http.client.HTTPConnection(location.hostname, location.port, timeout=60)

    def close(self) -> None:
        self._http.close()
        self.process.stdin.close()
        self.process.stdout.close()
        self.process.wait(timeout=10)

    def post(self, body: bytes | str) -> tuple[int, bytes]:
        headers = {"Content-Type": "application/json"}
        self._http.request("POST", "/", body=body, headers=headers)
        response = self._http.getresponse()
        return response.status, response.read()

    def send_json(self, message: Any) -> Any:
        _, body = self.post(json.dumps(message))
        return json.loads(body) if body else None

    def call(self, method: str, *params: Any) -> Any:
        response = self.send_json(
            {"jsonrpc": "2.0", "id": 1, "method": method, "params": list(params)}
        )
        if "error" in response:
            raise RpcFailure(response["error"])
        return response["result"]

    # -- conveniences

    @property
    def height(self) -> int:
        return int(self.call("eth_blockNumber"), 16)

    def block(self, at: int | str = "latest", full: bool = False) -> dict[str, Any]:
        tag = hex(at) if isinstance(at, int) else at
        return self.call("eth_getBlockByNumber", tag, full)

    def balance(self, address: str, at: str = "latest") -> int:
        return int(self.call("eth_getBalance", address, at), 16)

    def nonce(self, address: str, at: str = "latest") -> int:
        return int(self.call("eth_getTransactionCount", address, at), 16)

    def receipt(self, transaction_hash: str) -> dict[str, Any] | None:
        return self.call("eth_getTransactionReceipt", transaction_hash)

    def mine(self, blocks: int = 1) -> None:
        self.call("evm_mine", blocks)

    def sign(self, sender: int = 0, **fields: Any) -> str:
        """A raw transaction of a dev account, EIP-1559 unless the fields say otherwise."""
        account = self.accounts[sender]
        transaction: dict[str, Any] = {
            "chainId": CHAIN_ID,
            "nonce": self.nonce(account.address, "pending"),
            "gas": 21_000,
            "to": self.accounts[9].address,
            "value": 0,
            "data": "0x",
        }
        if "gasPrice" not in fields:
            transaction.update(maxFeePerGas=3 * GWEI, maxPriorityFeePerGas=GWEI)
        transaction.update(fields)
        transaction = {k: v for k, v in transaction.items() if v is not None}
        if "to" in transaction:
            transaction["to"] = to_checksum_address(transaction["to"])
        return to_hex(account.sign_transaction(transaction).raw_transaction)

    def send(self, sender: int = 0, **fields: Any) -> str:
        return self.call("eth_sendRawTransaction", self.sign(sender, **fields))

    def deploy(self, initcode: bytes, sender: int = 0, mine: bool = False) -> str:
        sent = self.send(sender, to=None, data="0x" + initcode.hex(), gas=1_000_000)
        if mine:
            self.mine()
        receipt = self.receipt(sent)
        assert receipt is not None and receipt["status"] == "0x1", receipt
        return receipt["contractAddress"]


class DevnetTestCase(unittest.TestCase):
    """Tests that share a server; each one finds the chain as it was at the start."""

    flags: tuple[str, ...] = ()
    net: Devnet

    @classmethod
    def setUpClass(cls) -> None:
        cls.net = Devnet(*cls.flags)
        cls.addClassCleanup(cls.net.close)

    def setUp(self) -> None:
        snapshot = self.net.call("evm_snapshot")
        self.addCleanup(self.net.call, "evm_revert", snapshot)

    def failure_of(self, method: str, *params: Any) -> RpcFailure:
        with self.assertRaises(RpcFailure) as caught:
            self.net.call(method, *params)
        return caught.exception

    def assert_fails(
        self, message: str, method: str, *params: Any, code: int = -32000
    ) -> RpcFailure:
        failure = self.failure_of(method, *params)
        self.assertEqual(failure.message, message)
        self.assertEqual(failure.code, code)
        return failure

    def assert_rejected(self, message: str, raw: str) -> None:
        self.assert_fails(message, "eth_sendRawTransaction", raw)
