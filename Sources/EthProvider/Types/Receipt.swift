public import EthJSON
public import EthPrimitives

/// What became of a transaction that a block has.
public struct Receipt: Hashable, Sendable, JSONDecodable {
  /// The transaction.
  public let transactionHash: Hash32
  /// The number of its block.
  public let blockNumber: UInt64
  /// The hash of its block.
  public let blockHash: Hash32
  /// The sender.
  public let from: Address
  /// The account or contract called, or `nil` where a contract was created.
  public let to: Address?
  /// The contract that was created.
  public let contractAddress: Address?
  /// Whether it succeeded; a transaction that reverted is in its block all the same.
  public let succeeded: Bool
  /// The gas it used.
  public let gasUsed: UInt64
  /// What it paid for a unit of gas, in wei; `nil` where the node does not say.
  public let effectiveGasPrice: UInt256?
  /// What contracts wrote to the log because of it.
  public let logs: [Log]

  /// Reads a receipt as `eth_getTransactionReceipt` returns it.
  public init(json: JSONValue) throws(JSONError) {
    transactionHash = try json.decode("transactionHash")
    blockNumber = try json.decode("blockNumber")
    blockHash = try json.decode("blockHash")
    from = try json.decode("from")
    to = try json.decodeIfPresent("to")
    contractAddress = try json.decodeIfPresent("contractAddress")
    let status = try json.member("status")
    switch try status.quantityUInt64() {
    case 0: succeeded = false
    case 1: succeeded = true
    default: throw status.invalid(expected: "0x0 or 0x1")
    }
    gasUsed = try json.decode("gasUsed")
    effectiveGasPrice = try json.decodeIfPresent("effectiveGasPrice")
    logs = try json.decode("logs")
  }
}
