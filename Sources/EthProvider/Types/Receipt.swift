public import EthJSON
public import EthPrimitives
public import EthTransactions

/// What became of a transaction that a block has (execution-apis, schema `ReceiptInfo`).
public struct Receipt: Hashable, Sendable {
  /// The transaction.
  public let transactionHash: Hash32
  /// How many transactions of the block are before it.
  public let transactionIndex: UInt64
  /// The number of its block.
  public let blockNumber: UInt64
  /// The hash of its block.
  public let blockHash: Hash32
  /// The transaction's EIP-2718 type; 0 for a legacy one, and where an old node does not say. Other chains have types
  /// of their own.
  public let type: UInt64
  /// The sender.
  public let from: Address
  /// The account or contract called, or `nil` where a contract was created.
  public let to: Address?
  /// The contract that was created.
  public let contractAddress: Address?
  /// How it ended; before the Byzantium fork receipts did not tell (EIP-658).
  public let outcome: ConsensusReceipt.Outcome
  /// The gas it used.
  public let gasUsed: UInt64
  /// The gas that the block's transactions up to this one have used.
  public let cumulativeGasUsed: UInt64
  /// What it paid for a unit of gas, in wei; `nil` where the node does not say.
  public let effectiveGasPrice: UInt256?
  /// The gas that its blobs used (EIP-4844); `nil` for other transactions.
  public let blobGasUsed: UInt64?
  /// What it paid for a unit of blob gas, in wei (EIP-4844); `nil` for other transactions.
  public let blobGasPrice: UInt256?
  /// What contracts wrote to the log because of it.
  public let logs: [Log]
  /// The filter of the logs, as the node states it; `nil` where it does not.
  public let logsBloom: Bloom?
  /// What the transaction paid for its data on the chain below, in wei, beside its gas; OP Stack chains say it.
  public let l1Fee: UInt256?
  /// The part of ``gasUsed`` that paid for its data on the chain below; Arbitrum chains say it.
  public let gasUsedForL1: UInt64?

  /// Whether it is known to have succeeded; a transaction that reverted is in its block all the same. Before
  /// Byzantium, which ``outcome`` tells, receipts did not say, and this is `false`.
  public var succeeded: Bool { outcome == .status(succeeded: true) }
}

extension Receipt: JSONDecodable {
  /// Reads a receipt as `eth_getTransactionReceipt` and `eth_getBlockReceipts` return it.
  ///
  /// - Throws: `JSONError` with the path of the member that is wrong.
  public init(json: JSONValue) throws(JSONError) {
    transactionHash = try json.decode("transactionHash")
    transactionIndex = try json.decode("transactionIndex")
    blockNumber = try json.decode("blockNumber")
    blockHash = try json.decode("blockHash")
    type = try json.decodeIfPresent("type") ?? 0
    from = try json.decode("from")
    to = try json.decodeIfPresent("to")
    contractAddress = try json.decodeIfPresent("contractAddress")
    outcome = try ConsensusReceipt.Outcome(json)
    gasUsed = try json.decode("gasUsed")
    cumulativeGasUsed = try json.decode("cumulativeGasUsed")
    effectiveGasPrice = try json.decodeIfPresent("effectiveGasPrice")
    blobGasUsed = try json.decodeIfPresent("blobGasUsed")
    blobGasPrice = try json.decodeIfPresent("blobGasPrice")
    logs = try json.decode("logs")
    logsBloom = try json.optionalMember("logsBloom").map { json throws(JSONError) in try json.bloom() }
    l1Fee = try json.decodeIfPresent("l1Fee")
    gasUsedForL1 = try json.decodeIfPresent("gasUsedForL1")
  }
}

extension ConsensusReceipt.Outcome {
  /// A receipt's `status`, or its `root` where it is from before Byzantium.
  fileprivate init(_ json: JSONValue) throws(JSONError) {
    guard let status = try json.optionalMember("status") else {
      guard let root = try json.optionalMember("root") else { throw json.error(.missingMember("status")) }
      self = .stateRoot(try root.hash())
      return
    }
    switch try status.quantityUInt64() {
    case 0: self = .status(succeeded: false)
    case 1: self = .status(succeeded: true)
    default: throw status.invalid(expected: "0x0 or 0x1")
    }
  }
}
