"""The JSON-RPC layer: framing, errors, batches; nothing a client sends ends the server."""

from __future__ import annotations

import http.client
import json
import random
import socket
import unittest
from concurrent.futures import ThreadPoolExecutor
from typing import Any
from urllib.parse import urlsplit

from devnet.tests.harness import DevnetTestCase


def request(method: str, *params: Any, **extra: Any) -> dict[str, Any]:
    return {"jsonrpc": "2.0", "id": 1, "method": method, "params": list(params), **extra}


def failure(code: int, message: str, identifier: Any = None) -> dict[str, Any]:
    return {
        "jsonrpc": "2.0",
        "id": identifier,
        "error": {"code": code, "message": message},
    }


PARSE_ERROR = failure(-32700, "parse error")
INVALID_REQUEST = failure(-32600, "invalid request")
ADDRESS = "0x" + "11" * 20


class JsonRpcTests(DevnetTestCase):
    def tearDown(self) -> None:
        self.assertEqual(self.net.call("eth_chainId"), "0x7a69")
        self.assertIsNone(self.net.process.poll())

    def test_unparsable(self) -> None:
        for body in (
            b"",
            b"{",
            b"nonsense",
            b"\xff\xfe",
            b'{"a":}',
            b"[1,",
            b"[" * 200_000,
            b'{"jsonrpc":"2.0","id":' + b"9" * 10_000 + b"}",
        ):
            status, answer = self.net.post(body)
            self.assertEqual(status, 200)
            self.assertEqual(json.loads(answer), PARSE_ERROR, body[:20])

    def test_invalid_requests(self) -> None:
        for message in (
            1,
            "x",
            None,
            True,
            {},
            {"jsonrpc": "2.0"},
            {"jsonrpc": "1.0", "method": "eth_chainId"},
            {"method": "eth_chainId"},
            {"jsonrpc": "2.0", "method": 5},
            {"jsonrpc": "2.0", "method": "eth_chainId", "id": {}},
            {"jsonrpc": "2.0", "method": "eth_chainId", "id": [1]},
            {"jsonrpc": "2.0", "method": "eth_chainId", "id": True},
        ):
            self.assertEqual(self.net.send_json(message), INVALID_REQUEST, message)
        self.assertEqual(
            self.net.send_json({"jsonrpc": "2.0", "id": 7}),
            failure(-32600, "invalid request", 7),
        )

    def test_ids_come_back(self) -> None:
        for identifier in (0, 1, -5, 1.5, "x", "", None, 2**70):
            answer = self.net.send_json(request("eth_chainId", id=identifier))
            self.assertEqual(answer, {"jsonrpc": "2.0", "id": identifier, "result": "0x7a69"})

    def test_unknown_methods(self) -> None:
        for name in ("eth_nope", "", "__class__", "eth_getwork\u0000"):
            self.assertEqual(
                self.net.send_json(request(name)),
                failure(-32601, f"the method {name} does not exist/is not available", 1),
            )
        self.assert_fails("notifications not supported", "eth_subscribe", "newHeads", code=-32601)

    def test_notifications(self) -> None:
        height = self.net.height
        message = request("evm_mine")
        del message["id"]
        self.assertEqual(self.net.post(json.dumps(message)), (200, b""))
        self.assertEqual(self.net.height, height + 1)
        unknown = {"jsonrpc": "2.0", "method": "nope"}
        self.assertEqual(self.net.post(json.dumps(unknown)), (200, b""))
        self.assertEqual(self.net.post(json.dumps([unknown, unknown])), (200, b""))

    def test_batches(self) -> None:
        notification = {"jsonrpc": "2.0", "method": "evm_mine"}
        answers = self.net.send_json(
            [
                request("eth_chainId", id="a"),
                notification,
                5,
                request("nope", id="b"),
                request("eth_getBalance", ADDRESS, id="c"),
            ]
        )
        self.assertEqual(
            answers,
            [
                {"jsonrpc": "2.0", "id": "a", "result": "0x7a69"},
                INVALID_REQUEST,
                failure(-32601, "the method nope does not exist/is not available", "b"),
                {"jsonrpc": "2.0", "id": "c", "result": "0x0"},
            ],
        )
        self.assertEqual(self.net.send_json([]), failure(-32600, "empty batch"))
        self.assertEqual(
            self.net.send_json([request("eth_chainId")] * 1001),
            failure(-32600, "batch too large"),
        )
        self.assertEqual(len(self.net.send_json([request("eth_chainId")] * 1000)), 1000)

    def test_parameters(self) -> None:
        for method, params, message in (
            ("eth_getBalance", [], "missing value for required argument 0"),
            ("eth_getBalance", [None], "missing value for required argument 0"),
            ("eth_chainId", [1], "too many arguments, want at most 0"),
            (
                "eth_getBalance",
                [ADDRESS, "latest", 1],
                "too many arguments, want at most 2",
            ),
            (
                "eth_getBalance",
                [1],
                "invalid argument 0: non-string where a hex string is expected",
            ),
            ("eth_getBalance", ["11" * 20], "invalid argument 0: hex string without 0x prefix"),
            ("eth_getBalance", [""], "invalid argument 0: empty hex string"),
            ("eth_getBalance", ["0xzz"], "invalid argument 0: invalid hex string"),
            ("eth_getBalance", ["0x123"], "invalid argument 0: hex string of odd length"),
            (
                "eth_getBalance",
                [ADDRESS, "0x01"],
                "invalid argument 1: hex number with leading zero digits",
            ),
            ("eth_getBalance", [ADDRESS, "0x"], 'invalid argument 1: hex string "0x"'),
            (
                "eth_getBalance",
                [ADDRESS, "newest"],
                "invalid argument 1: hex string without 0x prefix",
            ),
            (
                "eth_getBalance",
                [ADDRESS, "0x" + "1" * 17],
                "invalid argument 1: hex number > 64 bits",
            ),
            (
                "eth_getBalance",
                [ADDRESS, {}],
                "invalid argument 1: neither blockHash nor blockNumber given",
            ),
            (
                "eth_getBlockByHash",
                ["0x12", False],
                "invalid argument 0: hex string has length 2, want 64 for common.Hash",
            ),
            ("eth_getBlockByNumber", ["latest", 1], "invalid argument 1: boolean expected"),
            ("eth_call", ["0x"], "invalid argument 0: object expected"),
            (
                "eth_call",
                [{"value": 5}],
                "invalid argument 0: value: non-string where a hex number is expected",
            ),
            (
                "eth_call",
                [{"data": "0x01", "input": "0x02"}],
                'invalid argument 0: both "data" and "input" are set and not equal. '
                'Please use "input" to pass transaction call data',
            ),
            ("evm_mine", [-1], "invalid argument 0: number out of range"),
            ("evm_mine", [True], "invalid argument 0: number expected"),
            ("evm_mine", [{"x": 1}], "invalid argument 0: unknown option 'x'"),
        ):
            self.assertEqual(
                self.net.send_json({**request(method), "params": params}),
                failure(-32602, message, 1),
            )
        self.assertEqual(
            self.net.send_json({**request("eth_chainId"), "params": {"a": 1}}),
            failure(-32602, "non-array args", 1),
        )

    def test_every_method_survives_odd_parameters(self) -> None:
        """No combination of plausible and absurd values causes an internal error."""
        values: list[Any] = [
            None,
            True,
            0,
            -1,
            1.5,
            2**300,
            "",
            "0x",
            "0x0",
            "latest",
            "pending",
            ADDRESS,
            "0x" + "ff" * 32,
            "0x" + "ab" * 500,
            "\ud800",
            [],
            [None],
            [[]],
            {},
            {"to": ADDRESS},
            {"fromBlock": []},
            {"topics": {}},
            {"address": [None]},
            {"blockHash": 1},
            {"depth": "x"},
            {ADDRESS: {"code": 1}},
            {"from": ADDRESS, "data": "0xfe"},
            {"gas": "0xffffffffffffffff", "gasPrice": "0x" + "f" * 64},
            {"value": "0x" + "f" * 64, "from": ADDRESS},
            {"accessList": [{}]},
            {"authorizationList": [{}]},
            {"accessList": [{"address": ADDRESS, "storageKeys": 1}]},
        ]
        skipped = {"evm_setIntervalMining", "evm_setAutomine", "evm_mine", "evm_revert"}
        generator = random.Random(1)
        for method in METHODS:
            if method in skipped:
                continue
            for _ in range(60):
                params = generator.choices(values, k=generator.randrange(4))
                answer = self.net.send_json({**request(method), "params": params})
                if "error" in answer:
                    self.assertNotEqual(answer["error"]["code"], -32603, (method, params, answer))

    def test_body_limit(self) -> None:
        status, _ = self.net.post(b" " * (5 * 1024 * 1024 + 1))
        self.assertEqual(status, 413)
        status, answer = self.net.post(
            b" " * 1_000_000 + json.dumps(request("eth_chainId")).encode()
        )
        self.assertEqual(json.loads(answer)["result"], "0x7a69")

    def test_other_http_requests(self) -> None:
        location = urlsplit(self.net.url)
        for method, path, status in (("GET", "/", 200), ("PUT", "/", 405), ("POST", "/x", 404)):
            connection = http.client.HTTPConnection(location.hostname, location.port)
            connection.request(method, path, body=b"{}")
            self.assertEqual(connection.getresponse().status, status)
            connection.close()

    def test_raw_garbage(self) -> None:
        location = urlsplit(self.net.url)
        for garbage in (
            b"\x00" * 100,
            b"GET\r\n\r\n",
            b"POST / HTTP/1.1\r\nContent-Length: 99\r\n\r\n{",
        ):
            with socket.create_connection((location.hostname, location.port)) as client:
                client.sendall(garbage)

    def test_many_clients_at_once(self) -> None:
        location = urlsplit(self.net.url)

        def ask(index: int) -> int:
            connection = http.client.HTTPConnection(location.hostname, location.port)
            connection.request("POST", "/", body=json.dumps(request("eth_chainId", id=index)))
            answer = json.loads(connection.getresponse().read())
            connection.close()
            return answer["id"]

        with ThreadPoolExecutor(20) as executor:
            self.assertEqual(list(executor.map(ask, range(200))), list(range(200)))

    def test_reads_are_served_while_mining(self) -> None:
        """A long evm_mine lets others in."""
        location = urlsplit(self.net.url)
        busy = http.client.HTTPConnection(location.hostname, location.port, timeout=60)
        height = self.net.height
        busy.request("POST", "/", body=json.dumps(request("evm_mine", 10_000)))
        seen = {self.net.height for _ in range(20)}
        self.assertGreater(len(seen), 5)
        self.assertLess(min(seen), height + 10_000)
        self.assertIn("result", json.loads(busy.getresponse().read()))
        busy.close()
        self.assertEqual(self.net.height, height + 10_000)


METHODS = """
web3_clientVersion web3_sha3 net_version net_listening net_peerCount eth_chainId
eth_blockNumber eth_syncing eth_accounts eth_getBalance eth_getTransactionCount
eth_getCode eth_getStorageAt eth_getProof eth_getBlockByNumber eth_getBlockByHash
eth_getBlockReceipts eth_getBlockTransactionCountByNumber
eth_getBlockTransactionCountByHash eth_getTransactionByBlockNumberAndIndex
eth_getTransactionByBlockHashAndIndex eth_getUncleCountByBlockNumber
eth_getUncleCountByBlockHash eth_sendRawTransaction eth_sendTransaction
eth_getTransactionByHash eth_getRawTransactionByHash eth_getTransactionReceipt
eth_getLogs eth_call eth_estimateGas eth_gasPrice eth_maxPriorityFeePerGas
eth_blobBaseFee eth_feeHistory eth_subscribe eth_unsubscribe txpool_status
txpool_content txpool_inspect evm_mine evm_setAutomine evm_setIntervalMining
evm_increaseTime evm_setNextBlockTimestamp evm_snapshot evm_revert
devnet_setNextBaseFee devnet_reorg devnet_setFinalizedDepth devnet_setBalance
""".split()


if __name__ == "__main__":
    unittest.main()
