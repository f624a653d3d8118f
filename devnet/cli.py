"""The command line."""

from __future__ import annotations

import argparse
import asyncio
import json
import logging
import os
import signal
import sys
import threading
from collections.abc import Callable

from devnet.accounts import DEV_ACCOUNTS
from devnet.node import Config, Node
from devnet.server import HOST, Server

# How long an orphaned server may go on with what it is executing.
_ORPHAN_SECONDS = 3.0


def main(arguments: list[str] | None = None) -> int:
    options = _parser().parse_args(arguments)
    logging.basicConfig(
        stream=sys.stderr, level=logging.WARNING, format="%(levelname)s %(message)s"
    )
    # It reports malformed HTTP with a traceback; that is the client's affair.
    logging.getLogger("aiohttp.server").setLevel(logging.CRITICAL)
    try:
        asyncio.run(_run(options))
    except OSError as error:
        print(f"devnet: cannot listen: {error}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        # Interrupted before the signal handlers were in place.
        pass
    return 0


async def _run(options: argparse.Namespace) -> None:
    loop = asyncio.get_running_loop()
    stopped = asyncio.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, stopped.set)
    if options.exit_on_stdin_close:
        _stop_on_stdin_close(loop, stopped)
    node = Node(_config(options))
    server = Server(node)
    port = await server.start(options.port, options.ipc)
    node.interval.set(node.config.block_time)
    _announce(options, port)
    try:
        await stopped.wait()
    finally:
        node.interval.set(None)
        await server.stop()


def _config(options: argparse.Namespace) -> Config:
    return Config(
        chain_id=options.chain_id,
        base_fee=options.base_fee,
        gas_limit=options.gas_limit,
        safe_depth=options.safe_depth,
        finalized_depth=options.finalized_depth,
        block_time=options.block_time,
        automine=not options.no_automine,
    )


def _announce(options: argparse.Namespace, port: int) -> None:
    text = _banner(options, port) if options.human else _start_line(options, port)
    # Whoever started the server may have stopped listening; that is no reason to fail.
    try:
        print(text, flush=True)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _start_line(options: argparse.Namespace, port: int) -> str:
    return json.dumps(
        {
            "listening": f"http://{HOST}:{port}",
            "ws": f"ws://{HOST}:{port}",
            **({} if options.ipc is None else {"ipc": options.ipc}),
            "chainId": options.chain_id,
            "accounts": [
                {"address": a.checksum_address, "privateKey": a.private_key} for a in DEV_ACCOUNTS
            ],
        },
        separators=(",", ":"),
    )


def _banner(options: argparse.Namespace, port: int) -> str:
    if options.block_time is not None:
        mining = f"a block every {options.block_time:g} s"
    elif options.no_automine:
        mining = "on demand (evm_mine)"
    else:
        mining = "a block for every transaction"
    return "\n".join(
        [
            "lp-chain devnet",
            "",
            "Accounts (10000 ETH each)",
            *(f"  ({i}) {a.checksum_address}" for i, a in enumerate(DEV_ACCOUNTS)),
            "",
            "Private keys (public knowledge: never use them on a real network)",
            *(f"  ({i}) {a.private_key}" for i, a in enumerate(DEV_ACCOUNTS)),
            "",
            f"Chain id    {options.chain_id}",
            f"Base fee    {options.base_fee} wei",
            f"Gas limit   {options.gas_limit}",
            f"Mining      {mining}",
            "",
            f"Listening on http://{HOST}:{port} and ws://{HOST}:{port}"
            + ("" if options.ipc is None else f" and {options.ipc}"),
        ]
    )


def _stop_on_stdin_close(loop: asyncio.AbstractEventLoop, stopped: asyncio.Event) -> None:
    """Watch standard input from a thread: it may be a pipe, a terminal or a file."""

    def watch() -> None:
        try:
            while os.read(sys.stdin.fileno(), 4096):
                pass
        except (OSError, ValueError, AttributeError):
            # Standard input was closed from the start.
            pass
        try:
            loop.call_soon_threadsafe(stopped.set)
        except RuntimeError:
            # The loop has ended by itself.
            return
        # A long execution keeps the loop from noticing, and nobody is left to wait.
        threading.Event().wait(_ORPHAN_SECONDS)
        os._exit(0)

    threading.Thread(target=watch, daemon=True, name="stdin-watch").start()


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="devnet", description="A small local Ethereum chain for tests and demos."
    )
    parser.add_argument("--port", type=_number(0, 65535), default=8545, help="0 for a free one")
    parser.add_argument(
        "--ipc", metavar="PATH", help="also listen on a Unix socket, which only its owner may use"
    )
    parser.add_argument("--chain-id", type=_number(1, 2**63 - 1), default=Config.chain_id)
    parser.add_argument(
        "--block-time",
        type=_seconds,
        metavar="SECONDS",
        help="mine at this interval rather than for every transaction",
    )
    parser.add_argument("--no-automine", action="store_true", help="mine only on evm_mine")
    parser.add_argument("--safe-depth", type=_number(0), default=Config.safe_depth)
    parser.add_argument("--finalized-depth", type=_number(0), default=Config.finalized_depth)
    parser.add_argument(
        "--base-fee",
        type=_number(0, 2**128),
        default=Config.base_fee,
        metavar="WEI",
        help="of the first block",
    )
    parser.add_argument(
        "--gas-limit",
        type=_number(21_000, 2**63 - 1),
        default=Config.gas_limit,
        help="of every block",
    )
    parser.add_argument(
        "--human", action="store_true", help="print a banner rather than a JSON line"
    )
    parser.add_argument(
        "--exit-on-stdin-close",
        action="store_true",
        help="stop when standard input closes, as it does when the parent dies",
    )
    return parser


def _number(lowest: int, highest: int | None = None) -> Callable[[str], int]:
    def number(text: str) -> int:
        value = int(text, 0)
        if value < lowest or (highest is not None and value > highest):
            raise ValueError(text)
        return value

    return number


def _seconds(text: str) -> float:
    value = float(text)
    if not 0.001 <= value < 1e9:
        raise ValueError(text)
    return value
