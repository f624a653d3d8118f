"""web3_*, net_* and the basics of eth_*."""

from __future__ import annotations

import platform
from typing import Any
from zlib import crc32

from eth.vm.forks.prague.constants import (
    BLOB_BASE_FEE_UPDATE_FRACTION_PRAGUE,
    TARGET_BLOB_GAS_PER_BLOCK,
)
from eth_hash.auto import keccak

from devnet import fees
from devnet.accounts import DEV_ACCOUNTS
from devnet.hexes import data, quantity
from devnet.node import COINBASE
from devnet.rpc import params
from devnet.rpc.registry import Registry
from devnet.rpc.session import Session

# In the order of their addresses, from 1 (EIP-7910).
_PRECOMPILES = (
    "ECREC SHA256 RIPEMD160 ID MODEXP BN254_ADD BN254_MUL BN254_PAIRING BLAKE2F "
    "KZG_POINT_EVALUATION BLS12_G1ADD BLS12_G1MSM BLS12_G2ADD BLS12_G2MSM "
    "BLS12_PAIRING_CHECK BLS12_MAP_FP_TO_G1 BLS12_MAP_FP2_TO_G2"
).split()

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

    @registry.method("eth_config")
    def config(session: Session) -> dict[str, Any]:
        node = session.node
        genesis = node.chain.at(0)
        assert genesis is not None
        return {
            "current": {
                "activationTime": 0,
                "blobSchedule": {
                    "baseFeeUpdateFraction": BLOB_BASE_FEE_UPDATE_FRACTION_PRAGUE,
                    "max": fees.MAX_BLOB_GAS_PER_BLOCK // fees.GAS_PER_BLOB,
                    "target": TARGET_BLOB_GAS_PER_BLOCK // fees.GAS_PER_BLOB,
                },
                "chainId": quantity(node.config.chain_id),
                # EIP-2124: the checksum of the genesis hash, as no fork came after it.
                "forkId": data(crc32(genesis.hash).to_bytes(4, "big")),
                "precompiles": {
                    name: data(number.to_bytes(20, "big"))
                    for number, name in enumerate(_PRECOMPILES, start=1)
                },
                "systemContracts": {},
            },
            "next": None,
            "last": None,
        }

    @registry.method("eth_coinbase")
    def coinbase(session: Session) -> str:
        return data(COINBASE)

    @registry.method("eth_accounts")
    def accounts(session: Session) -> list[str]:
        return [data(account.address) for account in DEV_ACCOUNTS]
