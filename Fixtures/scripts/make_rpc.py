"""Records Fixtures/rpc/METHOD.io: what the development chain answers to every method that it has.

Each line with `>> ` is a request, that with `<< ` behind it the answer, `// ` a comment. The requests are written here,
by hand, as the specification has them; the tests make the same ones through the library. Files of methods that the
development chain lacks are written by hand and left alone; each says where its form comes from. Every recording has
other hashes, as the chain begins with the time.
Run: python Fixtures/scripts/make_rpc.py
"""
import json
import pathlib
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from devnet.tests.bytecode import EMITTER, REVERTER, STORE, emit, error_data, initcode, topic  # noqa: E402
from devnet.tests.harness import GWEI, Devnet  # noqa: E402

OUT = ROOT / "Fixtures" / "rpc"
ZERO = "0x" + "0" * 64
SLOT = "0x" + "0" * 63 + "1"
files: dict[str, list[str]] = {}
net = Devnet()


def record(method, *params):
    """Asks, and keeps both texts; returns the result."""
    request = {"jsonrpc": "2.0", "id": 1, "method": method, "params": list(params)}
    text = json.dumps(request, separators=(",", ":"))
    _, answer = net.post(text)
    files.setdefault(method, []).extend([">> " + text, "<< " + answer.decode()])
    return json.loads(answer).get("result")


first, second = (account.address.lower() for account in net.accounts[:2])
store, emitter, reverter = (net.deploy(initcode(code)) for code in (STORE, EMITTER, REVERTER))
net.mine()

# A block with a transaction of each type but blobs, which come in the next.
net.call("evm_setAutomine", False)
nonce = net.nonce(first)
authorization = net.accounts[1].sign_authorization({"chainId": 31337, "address": store, "nonce": 0})
sent = [
    net.send(nonce=nonce, to=store, data=f"0x{42:064x}", gas=100_000, gasPrice=5 * GWEI),
    net.send(
        nonce=nonce + 1, to=emitter, data=emit(1, 2, 3), gas=100_000, gasPrice=4 * GWEI,
        accessList=[{"address": store, "storageKeys": [ZERO]}],
    ),
    net.send(nonce=nonce + 2, to=emitter, data=emit(7, 8, 9), gas=100_000),
    net.send(nonce=nonce + 3, to=reverter, data=error_data("No"), gas=100_000),
    net.send(nonce=nonce + 4, to=second, value=5, gas=100_000, authorizationList=[authorization]),
]
net.mine()
block = net.block(full=True)
assert len(block["transactions"]) == 5, block
blob = net.accounts[2].sign_transaction(
    {
        "chainId": 31337, "nonce": 0, "gas": 21_000, "to": net.accounts[1].address, "value": 0, "data": "0x",
        "maxFeePerGas": 3 * GWEI, "maxPriorityFeePerGas": GWEI, "maxFeePerBlobGas": GWEI, "type": 3,
    },
    blobs=[bytes(131072)],
)
blob_hash = net.call("eth_sendRawTransaction", "0x" + bytes(blob.raw_transaction).hex())
net.mine()
blob_block = net.block()
number, block_hash = block["number"], block["hash"]

record("eth_chainId")
record("eth_blockNumber")
record("eth_getBlockByNumber", number, False)
record("eth_getBlockByNumber", number, True)
record("eth_getBlockByNumber", "latest", False)
record("eth_getBlockByNumber", "safe", False)
record("eth_getBlockByNumber", "finalized", False)
record("eth_getBlockByNumber", "earliest", False)
record("eth_getBlockByNumber", "0x63", False)
record("eth_getBlockByHash", block_hash, False)
record("eth_getBlockByHash", blob_block["hash"], True)
record("eth_getBlockByHash", ZERO, False)
record("eth_getBlockReceipts", {"blockHash": block_hash})
record("eth_getBlockReceipts", "0x63")
record("eth_getBlockTransactionCountByNumber", number)
record("eth_getBlockTransactionCountByHash", block_hash)
record("eth_getUncleCountByBlockNumber", number)
record("eth_getUncleCountByBlockHash", ZERO)
record("eth_getLogs", {"fromBlock": number, "toBlock": number, "address": [emitter]})
record("eth_getLogs", {"blockHash": block_hash, "topics": [[topic(7)]]})

record("eth_getBalance", first, "latest")
record("eth_getTransactionCount", first, {"blockHash": block_hash, "requireCanonical": True})
record("eth_getCode", store, "latest")
record("eth_getStorageAt", store, "0x0", number)
record("eth_getStorageValues", {store: [ZERO, SLOT]}, "latest")
record("eth_getProof", store, [ZERO, SLOT], "latest")
record("eth_getProof", store, [ZERO], {"blockHash": block_hash})

for transaction_hash in [*sent, blob_hash, ZERO]:
    record("eth_getTransactionByHash", transaction_hash)
    record("eth_getTransactionReceipt", transaction_hash)
record("eth_getTransactionByBlockHashAndIndex", block_hash, "0x1")
record("eth_getTransactionByBlockNumberAndIndex", number, "0x63")
record("eth_getRawTransactionByHash", sent[0])
record("eth_getRawTransactionByHash", ZERO)

call = {"from": first, "to": store, "input": f"0x{1:064x}"}
record("eth_call", call, "latest")
record("eth_call", call, "latest", {store: {"stateDiff": {ZERO: topic(9)}}}, {"number": "0x5"})
record("eth_call", {"to": reverter, "input": error_data("No")}, "latest")
record("eth_estimateGas", call)
record("eth_estimateGas", call, "latest", {first: {"balance": "0x1"}})
record("eth_createAccessList", call, "latest")
record("eth_createAccessList", {"to": reverter, "input": "0x"}, "latest")
record("eth_gasPrice")
record("eth_maxPriorityFeePerGas")
record("eth_blobBaseFee")
record("eth_feeHistory", "0x4", "latest", [10.0, 50.5])
record("eth_feeHistory", "0x2", "latest", [])

record("eth_accounts")
record("eth_coinbase")
record("eth_syncing")
record("eth_config")
record("net_version")
record("net_listening")
record("net_peerCount")
record("web3_clientVersion")
record("web3_sha3", "0x68656c6c6f20776f726c64")

record("debug_getRawHeader", number)
record("debug_getRawBlock", {"blockHash": block_hash})
record("debug_getRawTransaction", sent[3])
record("debug_getRawTransaction", ZERO)
record("debug_getRawReceipts", number)
calls = {"tracer": "callTracer", "tracerConfig": {"withLog": True}}
record("debug_traceTransaction", sent[2], calls)
record("debug_traceTransaction", sent[3], {"tracer": "callTracer"})
record("debug_traceTransaction", sent[0], {"tracer": "prestateTracer"})
record("debug_traceTransaction", sent[0], {"tracer": "prestateTracer", "tracerConfig": {"diffMode": True}})
record("debug_traceCall", {"to": emitter, "input": emit(1, 2, 3)}, "latest", calls)
record(
    "debug_traceCall", call, "latest",
    {"tracer": "prestateTracer", "stateOverrides": {first: {"balance": "0x7"}}, "blockOverrides": {"time": "0x1"}},
)
record("debug_traceCall", call, "latest", {"tracer": "prestateTracer", "tracerConfig": {"diffMode": True}})

logs = record("eth_newFilter", {"fromBlock": number, "address": [emitter]})
blocks = record("eth_newBlockFilter")
pending = record("eth_newPendingTransactionFilter")
nonce = net.nonce(first)
record("eth_sendRawTransaction", net.sign(nonce=nonce, to=emitter, data=emit(4, 5, 6), gas=100_000))
record("eth_sendTransaction", {"from": second, "to": first, "value": "0x1", "gas": "0xc350"})
net.send(nonce=nonce + 5)
record("eth_getBlockByNumber", "pending", False)
record("eth_getBlockByNumber", "pending", True)
record("txpool_status")
record("txpool_content")
record("txpool_contentFrom", first)
record("txpool_inspect")
net.mine()
for identifier in (logs, blocks, pending):
    record("eth_getFilterChanges", identifier)
record("eth_getFilterLogs", logs)
record("eth_uninstallFilter", logs)
record("eth_uninstallFilter", logs)
net.call("evm_setAutomine", True)
record("eth_sendRawTransactionSync", net.sign(1, to=first, value=1), 2000)
record("eth_sign", first, "0x6869")
request = {"from": first, "to": second, "value": "0x1", "chainId": "0x7a69", "nonce": "0x9", "gas": "0x5208"}
record("eth_signTransaction", {**request, "maxFeePerGas": "0xb2d05e00", "maxPriorityFeePerGas": "0x3b9aca00"})

net.close()
OUT.mkdir(exist_ok=True)
for method, lines in files.items():
    head = "// Fixtures/scripts/make_rpc.py: the development chain in devnet/"
    (OUT / f"{method}.io").write_text("\n".join([head, *lines]) + "\n")
print(f"{len(files)} methods, {sum(map(len, files.values())) // 2} exchanges")
