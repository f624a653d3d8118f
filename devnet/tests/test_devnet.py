"""The process: how it starts, mines and ends."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
import unittest
from urllib.parse import urlsplit

from eth_utils import is_checksum_address

from devnet.tests.harness import GWEI, ROOT, Devnet, DevnetTestCase


class StartTests(unittest.TestCase):
    def test_start_line(self) -> None:
        net = Devnet()
        self.addCleanup(net.close)
        self.assertEqual(set(net.info), {"listening", "ws", "chainId", "accounts"})
        self.assertEqual(net.start_line.count("\n"), 1)
        self.assertRegex(net.url, r"^http://127\.0\.0\.1:\d+$")
        self.assertEqual(urlsplit(net.url).netloc, urlsplit(net.ws_url).netloc)
        self.assertEqual(net.info["chainId"], 31337)
        self.assertEqual(len(net.info["accounts"]), 10)
        first = net.info["accounts"][0]
        self.assertEqual(first["address"], "0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266")
        self.assertEqual(
            first["privateKey"],
            "0xac0974bec39a17e36ba4a6b4d238ff944bacb478cbed5efcae784d7bf4f2ff80",
        )
        for described, account in zip(net.info["accounts"], net.accounts):
            self.assertTrue(is_checksum_address(described["address"]))
            self.assertEqual(described["address"], account.address)
            self.assertEqual(net.balance(account.address), 10_000 * 10**18)

    def test_starts_quickly(self) -> None:
        started = time.monotonic()
        net = Devnet()
        elapsed = time.monotonic() - started
        net.close()
        print(f"\n  start: {elapsed * 1000:.0f} ms")
        self.assertLess(elapsed, 3)

    def test_runs_as_a_directory(self) -> None:
        net = Devnet("--chain-id", "7", module=False)
        self.addCleanup(net.close)
        self.assertEqual(net.call("eth_chainId"), "0x7")
        self.assertEqual(net.call("net_version"), "7")

    def test_flags_of_the_genesis_block(self) -> None:
        net = Devnet("--base-fee", "12345", "--gas-limit", "5000000")
        self.addCleanup(net.close)
        self.assertEqual(net.block(0)["baseFeePerGas"], hex(12345))
        self.assertEqual(net.block(0)["gasLimit"], hex(5_000_000))
        net.mine()
        self.assertEqual(net.block(1)["gasLimit"], hex(5_000_000))

    def test_banner(self) -> None:
        process = subprocess.Popen(
            [sys.executable, "-m", "devnet", "--port", "0", "--human"],
            cwd=ROOT,
            stdout=subprocess.PIPE,
            text=True,
        )
        lines = []
        for line in process.stdout:
            lines.append(line)
            if line.startswith("Listening on http://127.0.0.1:"):
                break
        process.send_signal(signal.SIGINT)
        self.assertEqual(process.wait(10), 0)
        process.stdout.close()
        self.assertTrue(any("0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266" in x for x in lines))

    def test_occupied_port(self) -> None:
        net = Devnet()
        self.addCleanup(net.close)
        port = str(urlsplit(net.url).port)
        second = subprocess.run(
            [sys.executable, "-m", "devnet", "--port", port],
            cwd=ROOT,
            capture_output=True,
            text=True,
            timeout=20,
        )
        self.assertEqual(second.returncode, 1)
        self.assertIn("cannot listen", second.stderr)
        self.assertEqual(second.stdout, "")

    def test_bad_flags(self) -> None:
        for flags in (["--port", "x"], ["--block-time", "0"], ["--chain-id", "0"]):
            result = subprocess.run(
                [sys.executable, "-m", "devnet", *flags],
                cwd=ROOT,
                capture_output=True,
                timeout=20,
            )
            self.assertEqual(result.returncode, 2, flags)


class StopTests(unittest.TestCase):
    def test_signals(self) -> None:
        for number in (signal.SIGTERM, signal.SIGINT):
            net = Devnet("--block-time", "0.05")
            self.addCleanup(net.close)
            started = time.monotonic()
            net.process.send_signal(number)
            self.assertEqual(net.process.wait(5), 0)
            self.assertLess(time.monotonic() - started, 2)

    def test_stdin_closes(self) -> None:
        net = Devnet()
        self.addCleanup(net.close)
        self.assertIsNone(net.process.poll())
        net.process.stdin.close()
        self.assertEqual(net.process.wait(5), 0)

    def test_stdin_is_devnull(self) -> None:
        process = subprocess.run(
            [sys.executable, "-m", "devnet", "--port", "0", "--exit-on-stdin-close"],
            cwd=ROOT,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=20,
        )
        self.assertEqual(process.returncode, 0)

    def test_parent_is_killed(self) -> None:
        parent = subprocess.Popen(
            [
                sys.executable,
                "-c",
                "import subprocess, sys, time\n"
                "p = subprocess.Popen([sys.executable, '-m', 'devnet', '--port', '0',"
                " '--exit-on-stdin-close'], stdin=subprocess.PIPE,"
                " stdout=subprocess.PIPE, text=True)\n"
                "p.stdout.readline()\n"
                "print(p.pid, flush=True)\n"
                "time.sleep(60)\n",
            ],
            cwd=ROOT,
            stdout=subprocess.PIPE,
            text=True,
        )
        child = int(parent.stdout.readline())
        self.assertTrue(_is_running(child))
        parent.kill()
        parent.wait()
        parent.stdout.close()
        deadline = time.monotonic() + 5
        while _is_running(child) and time.monotonic() < deadline:
            time.sleep(0.05)
        self.assertFalse(_is_running(child))


class IntervalMiningTests(unittest.TestCase):
    def test_block_time(self) -> None:
        net = Devnet("--block-time", "0.2")
        self.addCleanup(net.close)
        sent = net.send(value=5)
        self.assertIsNone(net.receipt(sent))
        self.assertIsNone(net.call("eth_getTransactionByHash", sent)["blockHash"])
        first = net.height
        time.sleep(1.1)
        self.assertIn(net.height - first, range(4, 8))
        self.assertEqual(net.receipt(sent)["status"], "0x1")

    def test_changing_the_interval(self) -> None:
        net = Devnet()
        self.addCleanup(net.close)
        time.sleep(0.2)
        self.assertEqual(net.height, 0)
        net.call("evm_setIntervalMining", 50)
        time.sleep(0.6)
        net.call("evm_setIntervalMining", 0)
        height = net.height
        self.assertGreaterEqual(height, 5)
        time.sleep(0.2)
        self.assertEqual(net.height, height)


class AutomineTests(DevnetTestCase):
    def test_mines_before_answering(self) -> None:
        sent = self.net.send(value=5)
        receipt = self.net.receipt(sent)
        self.assertEqual(receipt["blockNumber"], hex(self.net.height))
        self.assertEqual(receipt["status"], "0x1")

    def test_a_gap_is_filled(self) -> None:
        account = self.net.accounts[0].address
        nonce, height = self.net.nonce(account), self.net.height
        later = self.net.send(nonce=nonce + 1)
        self.assertEqual(self.net.height, height)
        first = self.net.send(nonce=nonce)
        self.assertEqual(self.net.height, height + 1)
        self.assertEqual(self.net.block()["transactions"], [first, later], "both in nonce order")

    def test_switching_off_and_on(self) -> None:
        self.net.call("evm_setAutomine", False)
        self.addCleanup(self.net.call, "evm_setAutomine", True)
        sent = self.net.send()
        self.assertIsNone(self.net.receipt(sent))
        self.net.call("evm_setAutomine", True)
        self.assertIsNotNone(self.net.receipt(sent))

    def test_more_than_fits_into_a_block(self) -> None:
        self.net.call("evm_setAutomine", False)
        self.addCleanup(self.net.call, "evm_setAutomine", True)
        nonce, height = self.net.nonce(self.net.accounts[0].address), self.net.height
        # The gas limits do not fit together, though what is used would.
        sent = [self.net.send(nonce=nonce + i, gas=29_990_000) for i in range(3)]
        self.net.call("evm_setAutomine", True)
        mined = [int(self.net.receipt(h)["blockNumber"], 16) - height for h in sent]
        self.assertEqual(mined, [1, 2, 3])


class ManualMiningTests(DevnetTestCase):
    flags = ("--no-automine",)

    def test_waits_for_evm_mine(self) -> None:
        sent = self.net.send()
        height = self.net.height
        self.assertIsNone(self.net.receipt(sent))
        self.net.mine()
        self.assertEqual(self.net.receipt(sent)["blockNumber"], hex(height + 1))

    def test_what_does_not_fit_waits(self) -> None:
        nonce = self.net.nonce(self.net.accounts[0].address)
        sent = [self.net.send(nonce=nonce + i, gas=29_990_000) for i in range(2)]
        self.net.mine()
        self.assertIsNotNone(self.net.receipt(sent[0]))
        self.assertIsNone(self.net.receipt(sent[1]))
        self.net.mine()
        self.assertIsNotNone(self.net.receipt(sent[1]))

    def test_order_by_tip(self) -> None:
        low = self.net.send(0, maxPriorityFeePerGas=GWEI)
        high = self.net.send(1, maxPriorityFeePerGas=2 * GWEI)
        middle = self.net.send(2, gasPrice=int(2.5 * GWEI))
        self.net.mine()
        self.assertEqual(self.net.block()["transactions"], [high, middle, low])

    def test_mining_many_blocks(self) -> None:
        height = self.net.height
        started = time.monotonic()
        self.net.mine(10_000)
        print(f"\n  10000 empty blocks: {time.monotonic() - started:.2f} s")
        self.assertEqual(self.net.height, height + 10_000)

    def test_options_of_evm_mine(self) -> None:
        head = self.net.block()
        number, now = int(head["number"], 16), int(head["timestamp"], 16)
        self.net.call("evm_mine", {"blocks": 3, "timestamp": now + 100, "interval": 10})
        times = [int(self.net.block(number + i)["timestamp"], 16) for i in (1, 2, 3)]
        self.assertEqual(times, [now + 100, now + 110, now + 120])
        self.net.call("evm_mine", 1, now + 500)
        self.assertEqual(self.net.block()["timestamp"], hex(now + 500))
        self.net.call("evm_mine")
        self.assertEqual(self.net.height, number + 5)


class TimeTests(DevnetTestCase):
    def test_increase_time(self) -> None:
        before = int(self.net.block()["timestamp"], 16)
        self.assertEqual(self.net.call("evm_increaseTime", 3600), 3600)
        self.net.mine()
        self.assertIn(int(self.net.block()["timestamp"], 16) - before, range(3600, 3700))

    def test_next_block_timestamp(self) -> None:
        before = int(self.net.block()["timestamp"], 16)
        self.net.call("evm_setNextBlockTimestamp", before + 1000)
        self.net.mine()
        self.assertEqual(self.net.block()["timestamp"], hex(before + 1000))
        self.net.mine()
        after = int(self.net.block()["timestamp"], 16)
        self.assertIn(after - before, range(1001, 1010), "time goes on from there")
        self.assert_fails(
            f"Timestamp {after} is lower than or equal to previous block's timestamp {after}",
            "evm_setNextBlockTimestamp",
            after,
        )


def _is_running(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    # A zombie that nobody reaps has ended, too.
    with open(f"/proc/{pid}/stat") as stat:
        return stat.read().rsplit(")", 1)[1].split()[0] != "Z"


if __name__ == "__main__":
    unittest.main()
