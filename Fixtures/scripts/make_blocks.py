"""Writes Fixtures/blocks/blocks.json: blocks of every fork that py-evm knows, mined by it, with their receipts.

Also in it are two headers of mainnet, whose published hashes are their check. The seed is fixed, so that the file
comes out the same. Run: python Fixtures/scripts/make_blocks.py
"""
import json
import pathlib
import random
from importlib.metadata import version

import rlp
from eth import constants
from eth.chains.base import MiningChain
from eth.chains.mainnet import MAINNET_GENESIS_HEADER
from eth.consensus import ConsensusApplier, NoProofConsensus
from eth.db.atomic import AtomicDB
from eth.rlp.headers import BlockHeader
from eth.vm import forks
from eth.vm.forks.shanghai.withdrawals import Withdrawal
from eth_account import Account
from eth_utils import keccak, to_checksum_address
from trie import HexaryTrie

OUT = pathlib.Path(__file__).resolve().parent.parent / "blocks" / "blocks.json"
ORIGIN = f"Fixtures/scripts/make_blocks.py, PyPI py-evm {version('py-evm')}, eth-account {version('eth-account')}"
FORKS = ["Frontier", "Homestead", "TangerineWhistle", "SpuriousDragon", "Byzantium", "Constantinople", "Petersburg",
         "Istanbul", "MuirGlacier", "Berlin", "London", "ArrowGlacier", "GrayGlacier", "Paris", "Shanghai", "Cancun",
         "Prague"]
CHAIN_ID = 1337
rng = random.Random(4)
keys = [Account.from_key(keccak(text=f"block key {index}")) for index in range(4)]
LOGGER, FAILER, KEEPER = (bytes([value]) * 20 for value in (0x11, 0x22, 0x33))


def log(topics):
    """The code that logs the call's data with its first words as topics; the data has been copied to memory."""
    words = b"".join(bytes([0x60, 32 * index, 0x35]) for index in reversed(range(topics)))
    return words + bytes([0x36, 0x60, 0x00, 0xA0 + topics])


# CALLDATACOPY of everything, a log of each number of topics, and the same again with three.
LOGGER_CODE = bytes.fromhex("366000600037") + b"".join(map(log, (0, 1, 2, 3, 4, 3)))
KEEPER_CODE = bytes.fromhex("60203560003555" + "600160005560ff60015560206000a0")


def genesis_state():
    account = {"balance": 10**24, "nonce": 0, "code": b"", "storage": {}}
    contract = lambda code: account | {"balance": 5, "code": code, "storage": {7: 8}}
    return {bytes.fromhex(key.address[2:]): account for key in keys} | {
        LOGGER: contract(LOGGER_CODE), FAILER: contract(b"\xfe"), KEEPER: contract(KEEPER_CODE)}


def transaction(fork, nonces, place_in_block):
    """A signed transaction of a type that the fork has, some of which fail; a block has room for six blobs."""
    index = rng.randrange(len(keys))
    place = FORKS.index(fork)
    types = [0] + [1] * (place >= FORKS.index("Berlin")) + [2] * (place >= FORKS.index("London")) \
        + [3] * (place >= FORKS.index("Cancun") and place_in_block < 6) + [4] * (place >= FORKS.index("Prague"))
    kind = rng.choice(types)
    to = rng.choice([LOGGER, LOGGER, FAILER, KEEPER, rng.randbytes(20)])
    size = rng.choice([0, 4, 32, 100, 128, 160, 300])
    fields = {"nonce": nonces[index], "gas": 200_000, "to": to_checksum_address(to), "value": rng.randrange(3),
              "data": rng.randbytes(size)}
    if place >= FORKS.index("SpuriousDragon") and (kind or rng.random() < 0.8):
        fields["chainId"] = CHAIN_ID
    entry = {"address": to_checksum_address(LOGGER), "storageKeys": ["0x" + "00" * 32]}
    if kind >= 1:
        fields["type"] = kind
        fields["accessList"] = [entry] * rng.randrange(3)
    if kind < 2:
        fields["gasPrice"] = 10**10
    else:
        fields |= {"maxFeePerGas": 10**10, "maxPriorityFeePerGas": rng.randrange(10**9)}
    if kind == 3:
        fields |= {"maxFeePerBlobGas": 10**10, "blobVersionedHashes": ["0x01" + rng.randbytes(31).hex()]}
    if kind == 4:
        signed = keys[0].sign_authorization({"chainId": CHAIN_ID, "address": LOGGER, "nonce": 10**6})
        fields["authorizationList"] = [signed]
    nonces[index] += 1
    return bytes(keys[index].sign_transaction(fields).raw_transaction)


def hexed(value):
    return "0x" + bytes(value).hex()


def header_json(header):
    """The header as JSON-RPC returns it within a block."""
    names = {"parentHash": "parent_hash", "sha3Uncles": "uncles_hash", "miner": "coinbase", "stateRoot": "state_root",
             "transactionsRoot": "transaction_root", "receiptsRoot": "receipt_root", "difficulty": "difficulty",
             "number": "block_number", "gasLimit": "gas_limit", "gasUsed": "gas_used", "timestamp": "timestamp",
             "extraData": "extra_data", "mixHash": "mix_hash", "nonce": "nonce", "baseFeePerGas": "base_fee_per_gas",
             "withdrawalsRoot": "withdrawals_root", "blobGasUsed": "blob_gas_used", "excessBlobGas": "excess_blob_gas",
             "parentBeaconBlockRoot": "parent_beacon_block_root", "requestsHash": "requests_hash"}
    fields = rlp_fields(header)
    result = {"hash": hexed(header.hash), "logsBloom": f"0x{header.bloom:0512x}"}
    for name, field in names.items():
        if field in fields:
            value = getattr(header, field)
            result[name] = hex(value) if isinstance(value, int) else hexed(value)
    return result


def rlp_fields(header):
    return {name for name, _ in header._meta.fields}


def receipt_json(transaction, receipt, encoded, fork):
    """The receipt as JSON-RPC returns it, without what consensus does not know."""
    kind = encoded[0] if encoded[0] < 0x80 else 0
    result = {"cumulativeGasUsed": hex(receipt.gas_used), "logsBloom": f"0x{receipt.bloom:0512x}",
              "transactionHash": hexed(transaction.hash), "type": hex(kind),
              "logs": [{"address": hexed(entry.address), "data": hexed(entry.data), "removed": False,
                        "topics": [f"0x{topic:064x}" for topic in entry.topics]} for entry in receipt.logs]}
    if fork in FORKS[:4]:
        del result["type"]
        return result | {"root": hexed(receipt.state_root)}
    return result | {"status": "0x1" if receipt.state_root == b"\x01" else "0x0"}


def prove(trie, key):
    """The nodes on the way to a key, but for those that stand inside others."""
    nodes = [rlp.encode(node) for node in trie.get_proof(key)]
    return [hexed(node) for index, node in enumerate(nodes) if index == 0 or len(node) >= 32]


def account_proofs(database, state_root):
    """Answers to eth_getProof in the state after the block: contracts, a sender, and an account that is not there."""
    state, answers = HexaryTrie(database, state_root), []
    for address in (KEEPER, LOGGER, bytes.fromhex(keys[0].address[2:]), b"\x44" * 20):
        encoded = state[keccak(address)]
        nonce, balance, root, code = rlp.decode(encoded) if encoded else (b"", b"", HexaryTrie({}).root_hash, keccak(b""))
        storage, slots = HexaryTrie(database, root), []
        for slot in (0, 1, 7):
            key = keccak(slot.to_bytes(32, "big"))
            value = rlp.decode(storage[key]) if key in storage else b""
            slots.append({"key": hex(slot), "value": hex(int.from_bytes(value, "big")), "proof": prove(storage, key)})
        answers.append({"address": hexed(address), "nonce": hex(int.from_bytes(nonce, "big")),
                        "balance": hex(int.from_bytes(balance, "big")), "storageHash": hexed(root),
                        "codeHash": hexed(code), "accountProof": prove(state, keccak(address)), "storageProof": slots})
    return answers


def mine(fork, count, with_withdrawals):
    vm_class = getattr(forks, fork + "VM")
    configuration = ConsensusApplier(NoProofConsensus).amend_vm_configuration(((0, vm_class),))
    chain_class = MiningChain.configure(__name__="Chain", vm_configuration=configuration, chain_id=CHAIN_ID)
    is_merged = FORKS.index(fork) >= FORKS.index("Paris")
    params = {"difficulty": 0 if is_merged else 1, "gas_limit": 30_000_000, "timestamp": 1_000_000,
              "nonce": constants.GENESIS_NONCE if not is_merged else bytes(8)}
    chain = chain_class.from_genesis(AtomicDB(), params, genesis_state())
    chain.set_header_timestamp(1_000_012 + rng.randrange(10**6))
    nonces = [0] * len(keys)
    builder = chain.get_vm().get_transaction_builder()
    transactions = [builder.decode(transaction(fork, nonces, place)) for place in range(count)]
    more = {"coinbase": rng.randbytes(20), "extra_data": rng.randbytes(rng.choice([0, 1, 32])),
            "mix_hash": rng.randbytes(32)}
    if not is_merged:
        more["nonce"] = rng.choice([rng.randbytes(8), bytes(7) + b"\x05"])
    if fork in ("Cancun", "Prague"):
        more["parent_beacon_block_root"] = rng.randbytes(32)
    withdrawals = [Withdrawal(rng.getrandbits(63), rng.getrandbits(20), rng.randbytes(20), rng.getrandbits(40))
                   for _ in range(rng.choice([1, 3, 16, 17, 40]))] if with_withdrawals else None
    block, receipts, _ = chain.mine_all(transactions, withdrawals=withdrawals, **more)
    header = block.imported_block.header
    encoded = [receipt.encode() for receipt in receipts]
    assert keccak(rlp.encode(header)) == header.hash
    # The long blocks are for the roots alone.
    shown = zip(transactions, receipts, encoded) if count < 100 else ()
    return {
        "fork": fork, "header": hexed(rlp.encode(header)), "hash": hexed(header.hash), "json": header_json(header),
        "transactions": [hexed(entry.encode()) for entry in transactions],
        "receipts": [hexed(entry) for entry in encoded],
        "receiptsJSON": [receipt_json(*entry, fork) for entry in shown],
        "proofs": account_proofs(chain.chaindb.db, header.state_root) if count == 9 else [],
        "withdrawals": [hexed(rlp.encode(entry)) for entry in withdrawals or []],
        "withdrawalsJSON": [{"index": hex(entry.index), "validatorIndex": hex(entry.validator_index),
                             "address": hexed(entry.address), "amount": hex(entry.amount)}
                            for entry in withdrawals or []],
    }


def mainnet():
    """Genesis and block 1; whoever knows their hashes can check them."""
    genesis = MAINNET_GENESIS_HEADER
    first = BlockHeader(
        parent_hash=genesis.hash, uncles_hash=constants.EMPTY_UNCLE_HASH,
        coinbase=bytes.fromhex("05a56e2d52c817161883f50c441c3228cfe54d9f"),
        state_root=bytes.fromhex("d67e4d450343046425ae4271474353857ab860dbc0a1dde64b41b5cd3a532bf3"),
        transaction_root=constants.BLANK_ROOT_HASH, receipt_root=constants.BLANK_ROOT_HASH, bloom=0,
        difficulty=17171480576, block_number=1, gas_limit=5000, gas_used=0, timestamp=1438269988,
        extra_data=b"Geth/v1.0.0/linux/go1.4.2",
        mix_hash=bytes.fromhex("969b900de27b6ac6a67742365dd65f55a0526c41fd18e1b16f1a1215c2e66f59"),
        nonce=bytes.fromhex("539bd4979fef1ec4"))
    known = ["d4e56740f876aef8c010b86a40d5f56745a118d0906a34e69aec8c0db1cb8fa3",
             "88e96d4537bea4d9c05d12549907b32561d3bf31f45aae734cdc119f13406cb6"]
    result = []
    for header, expected in zip((genesis, first), known):
        assert header.hash.hex() == expected
        result.append({"fork": "mainnet", "header": hexed(rlp.encode(header)), "hash": "0x" + expected,
                       "json": header_json(header), "transactions": [], "receipts": [], "receiptsJSON": [],
                       "proofs": [], "withdrawals": [], "withdrawalsJSON": []})
    return result


blocks = mainnet()
for fork in FORKS:
    has_withdrawals = fork in FORKS[FORKS.index("Shanghai"):]
    for count in [0, 1, 9] + [140] * (fork in ("Frontier", "Prague")):
        blocks.append(mine(fork, count, has_withdrawals))
OUT.parent.mkdir(exist_ok=True)
text = json.dumps({"origin": ORIGIN, "cases": blocks}, separators=(",", ":"))
OUT.write_text(text.replace('{"fork"', '\n{"fork"') + "\n")
print(len(blocks), "blocks,", sum(len(block["receipts"]) for block in blocks), "receipts,", OUT.stat().st_size, "bytes")
