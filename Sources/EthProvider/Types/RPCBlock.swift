public import EthJSON
public import EthPrimitives
public import EthTransactions

/// A block with the hashes of its transactions.
public typealias Block = RPCBlock<Hash32>

/// A block with its transactions.
public typealias FullBlock = RPCBlock<RPCTransaction>

/// A block as a node shows it: `eth_getBlockByHash`, `eth_getBlockByNumber`, `eth_simulateV1` (execution-apis,
/// schema `Block`).
///
/// What every chain's blocks have is always there. What a fork has added is `nil` in blocks from before it, and what
/// another chain leaves out is `nil` too; members that are not known here are passed over. Whether the members
/// belong together ``verifyHash()`` tells.
public struct RPCBlock<Transaction: JSONDecodable & Equatable & Sendable>: Equatable, Sendable {
  /// Blocks since genesis.
  public let number: UInt64
  /// The block's hash; zero for the pending block, which has none yet.
  public let hash: Hash32
  /// The hash of the block before it.
  public let parentHash: Hash32
  /// Seconds since 1970.
  public let timestamp: UInt64
  /// The most gas its transactions may use.
  public let gasLimit: UInt64
  /// The gas its transactions used.
  public let gasUsed: UInt64
  /// What every unit of gas pays at least, in wei; `nil` before EIP-1559.
  public let baseFeePerGas: UInt256?
  /// Its transactions, in order.
  public let transactions: [Transaction]

  /// The hash of the list of ommers' headers (`sha3Uncles`).
  public let ommersHash: Hash32?
  /// Who gets the fees (`miner`); `nil` in the pending block.
  public let beneficiary: Address?
  /// The root of the state trie after the block.
  public let stateRoot: Hash32?
  /// The root of the trie of its transactions.
  public let transactionsRoot: Hash32?
  /// The root of the trie of its receipts.
  public let receiptsRoot: Hash32?
  /// The filter of all its logs; `nil` in the pending block.
  public let logsBloom: Bloom?
  /// The proof of work's difficulty; 0 since the merge (EIP-3675).
  public let difficulty: UInt256?
  /// The difficulty of the chain up to the block; nodes have stopped giving it.
  public let totalDifficulty: UInt256?
  /// Bytes of the proposer's choice.
  public let extraData: [UInt8]?
  /// The proof of work's mix hash; since the merge `prevRandao` (EIP-4399).
  public let mixHash: Hash32?
  /// The proof of work's nonce, eight bytes read as a big-endian number; `nil` in the pending block.
  public let nonce: UInt64?
  /// The root of the trie of withdrawals; `nil` before Shanghai (EIP-4895).
  public let withdrawalsRoot: Hash32?
  /// The gas that blobs used; `nil` before Cancun (EIP-4844).
  public let blobGasUsed: UInt64?
  /// The blob gas above the target that earlier blocks have accumulated; `nil` before Cancun (EIP-4844).
  public let excessBlobGas: UInt64?
  /// The root of the parent beacon block; `nil` before Cancun (EIP-4788).
  public let parentBeaconBlockRoot: Hash32?
  /// SHA-256 over the requests to the consensus layer; `nil` before Prague (EIP-7685).
  public let requestsHash: Hash32?

  /// The bytes of the block's encoding.
  public let size: UInt64?
  /// The hashes of its ommers; none since the merge.
  public let uncles: [Hash32]
  /// What validators withdraw in it; `nil` before Shanghai (EIP-4895).
  public let withdrawals: [Withdrawal]?
}

extension RPCBlock: Hashable where Transaction: Hashable {}

extension RPCBlock: JSONDecodable {
  /// Reads a block as `eth_getBlockByHash` and `eth_getBlockByNumber` return it.
  ///
  /// - Throws: `JSONError` with the path of the member that is wrong; for the pending block too, which has no hash.
  public init(json: JSONValue) throws(JSONError) { try self.init(json: json, isPending: false) }

  init(json: JSONValue, isPending: Bool) throws(JSONError) {
    number = try json.decode("number")
    hash = isPending ? try json.decodeIfPresent("hash") ?? .zero : try json.decode("hash")
    parentHash = try json.decode("parentHash")
    timestamp = try json.decode("timestamp")
    gasLimit = try json.decode("gasLimit")
    gasUsed = try json.decode("gasUsed")
    baseFeePerGas = try json.decodeIfPresent("baseFeePerGas")
    transactions = try json.decode("transactions")
    ommersHash = try json.decodeIfPresent("sha3Uncles")
    beneficiary = try json.decodeIfPresent("miner")
    stateRoot = try json.decodeIfPresent("stateRoot")
    transactionsRoot = try json.decodeIfPresent("transactionsRoot")
    receiptsRoot = try json.decodeIfPresent("receiptsRoot")
    logsBloom = try json.optionalMember("logsBloom").map { json throws(JSONError) in try json.bloom() }
    difficulty = try json.decodeIfPresent("difficulty")
    totalDifficulty = try json.decodeIfPresent("totalDifficulty")
    extraData = try json.optionalMember("extraData").map { json throws(JSONError) in try json.bytes() }
    mixHash = try json.decodeIfPresent("mixHash")
    nonce = try json.optionalMember("nonce").map { json throws(JSONError) in try json.bigEndianUInt64() }
    withdrawalsRoot = try json.decodeIfPresent("withdrawalsRoot")
    blobGasUsed = try json.decodeIfPresent("blobGasUsed")
    excessBlobGas = try json.decodeIfPresent("excessBlobGas")
    parentBeaconBlockRoot = try json.decodeIfPresent("parentBeaconBlockRoot")
    requestsHash = try json.decodeIfPresent("requestsHash")
    size = try json.decodeIfPresent("size")
    uncles = try json.decodeIfPresent("uncles") ?? []
    withdrawals = try json.decodeIfPresent("withdrawals")
  }
}
