"""web3_*, net_* and the basics of eth_*."""

from __future__ import annotations

import platform

from eth_hash.auto import keccak

from devnet.accounts import DEV_ACCOUNTS
from devnet.hexes import data, quantity
from devnet.rpc import params
from devnet.rpc.registry import Registry
from devnet.rpc.session import Session

CLIENT_VERSION = f"lp-devnet/1.0/prague/python{platform.python_version()}"


def register(registry: Registry) -> None:
    @registry.method("web3_clientVersion")
    def client_version(session: Session) -> str:
        return CLIENT_VERSION

    @registry.method("web3_sha3", params.data)
    def sha3(session: Session, payload: bytes) -> str:
        return data(keccak(payload))

    @registry.method("net_version")
    def net_version(session: Session) -> str:
        return str(session.node.config.chain_id)

    @registry.method("net_listening")
    def listening(session: Session) -> bool:
        return True

    @registry.method("net_peerCount")
    def peer_count(session: Session) -> str:
        return quantity(0)

    @registry.method("eth_chainId")
    def chain_id(session: Session) -> str:
        return quantity(session.node.config.chain_id)

    @registry.method("eth_blockNumber")
    def block_number(session: Session) -> str:
        return quantity(session.node.chain.head.number)

    @registry.method("eth_syncing")
    def syncing(session: Session) -> bool:
        return False

    @registry.method("eth_accounts")
    def accounts(session: Session) -> list[str]:
        return [data(account.address) for account in DEV_ACCOUNTS]
