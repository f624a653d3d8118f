public import EthJSON
public import EthPrimitives
public import EthTransactions

/// How many transactions wait at a node (`txpool_status`).
public struct TxPoolStatus: Hashable, Sendable, JSONDecodable {
  /// Those that could be in the next block.
  public let pending: UInt64
  /// Those that wait for one that is missing before them.
  public let queued: UInt64

  /// Reads the answer; nodes write numbers or quantities.
  public init(json: JSONValue) throws(JSONError) {
    pending = try json.member("pending").flexibleUInt64()
    queued = try json.member("queued").flexibleUInt64()
  }
}

/// The transactions that wait at a node, by sender and nonce (`txpool_content`, `txpool_inspect`).
public struct TxPoolContent<Item: JSONDecodable & Equatable & Sendable>: Equatable, Sendable, JSONDecodable {
  /// Those that could be in the next block.
  public let pending: [Address: [UInt64: Item]]
  /// Those that wait for one that is missing before them.
  public let queued: [Address: [UInt64: Item]]

  /// Reads the answer.
  public init(json: JSONValue) throws(JSONError) {
    pending = try json.member("pending").byAddress { json throws(JSONError) in try json.byNonce() }
    queued = try json.member("queued").byAddress { json throws(JSONError) in try json.byNonce() }
  }
}

/// The transactions of one account that wait at a node, by nonce (`txpool_contentFrom`).
public struct TxPoolAccount: Equatable, Sendable, JSONDecodable {
  /// Those that could be in the next block.
  public let pending: [UInt64: RPCTransaction]
  /// Those that wait for one that is missing before them.
  public let queued: [UInt64: RPCTransaction]

  /// Reads the answer.
  public init(json: JSONValue) throws(JSONError) {
    pending = try json.member("pending").byNonce()
    queued = try json.member("queued").byNonce()
  }
}

extension JSONValue {
  /// An object whose names are nonces in decimal.
  fileprivate func byNonce<Item: JSONDecodable>() throws(JSONError) -> [UInt64: Item] {
    try dictionary({ UInt64($0) }, named: "a nonce in decimal") { json throws(JSONError) in
      try Item(json: json)
    }
  }
}
