public import EthJSON
public import EthPrimitives

/// A block with the hashes of its transactions.
public struct Block: Hashable, Sendable, JSONDecodable {
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
  /// The hashes of its transactions, in order.
  public let transactions: [Hash32]

  /// Reads a block as `eth_getBlockByHash` and `eth_getBlockByNumber` return it without full transactions.
  ///
  /// - Throws: `JSONError` for anything else, the pending block included.
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
  }
}
