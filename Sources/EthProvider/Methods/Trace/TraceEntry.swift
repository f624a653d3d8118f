public import EthJSON
public import EthPrimitives

/// One thing that was done while a block ran: a call, a contract's creation or end, a reward.
public struct TraceEntry: Equatable, Sendable {
  /// What was done.
  public let action: Action
  /// What came of it; `nil` where it failed, and for ends and rewards.
  public let result: Outcome?
  /// Why it failed, in the node's words; `nil` where it did not.
  public let error: String?
  /// How many further entries are directly below it.
  public let subtraces: UInt64
  /// Its place in the tree of the transaction's calls: the position at each level; empty for the outermost.
  public let traceAddress: [UInt64]
  /// The hash of its block; `nil` in replays.
  public let blockHash: Hash32?
  /// The number of its block; `nil` in replays.
  public let blockNumber: UInt64?
  /// Its transaction; `nil` in replays and for rewards.
  public let transactionHash: Hash32?
  /// How many transactions of the block are before its own; `nil` in replays and for rewards.
  public let transactionPosition: UInt64?

  /// What was done.
  public enum Action: Equatable, Sendable {
    /// A call; `callType` is `call`, `staticcall`, `delegatecall` or `callcode`.
    case call(callType: String, from: Address, to: Address, value: UInt256, gas: UInt64, input: [UInt8])
    /// A contract's creation.
    case create(from: Address, value: UInt256, gas: UInt64, initCode: [UInt8])
    /// A contract's end; its balance went to `refundAddress`.
    case selfDestruct(address: Address, refundAddress: Address, balance: UInt256)
    /// A miner's reward, `block` or `uncle`.
    case reward(rewardType: String, author: Address, value: UInt256)
    /// Something else, as the node writes it.
    case other(type: String, JSON)
  }

  /// What came of a call or a creation.
  public struct Outcome: Hashable, Sendable {
    /// The gas that it used.
    public let gasUsed: UInt64
    /// What the call returned, or the code that was created.
    public let output: [UInt8]
    /// The contract that was created; `nil` for a call.
    public let address: Address?
  }
}

extension TraceEntry: JSONDecodable {
  /// Reads an entry of an answer of the namespace `trace`.
  public init(json: JSONValue) throws(JSONError) {
    action = try Action(json.decode("type"), json.member("action"))
    result = try json.optionalMember("result").map { json throws(JSONError) in
      let returned = try json.bytesIfPresent("output")
      let code = try json.bytesIfPresent("code")
      return Outcome(
        gasUsed: try json.decode("gasUsed"), output: returned ?? code ?? [],
        address: try json.decodeIfPresent("address"))
    }
    error = try json.decodeIfPresent("error")
    subtraces = try json.member("subtraces").flexibleUInt64()
    traceAddress = try json.mapMember("traceAddress") { json throws(JSONError) in try json.flexibleUInt64() }
    blockHash = try json.decodeIfPresent("blockHash")
    blockNumber = try json.optionalMember("blockNumber").map { json throws(JSONError) in
      try json.flexibleUInt64()
    }
    transactionHash = try json.decodeIfPresent("transactionHash")
    transactionPosition = try json.optionalMember("transactionPosition").map { json throws(JSONError) in
      try json.flexibleUInt64()
    }
  }
}

extension TraceEntry.Action {
  fileprivate init(_ type: String, _ json: JSONValue) throws(JSONError) {
    switch type {
    case "call":
      self = .call(
        callType: try json.decode("callType"), from: try json.decode("from"), to: try json.decode("to"),
        value: try json.decode("value"), gas: try json.decode("gas"), input: try json.member("input").bytes())
    case "create":
      self = .create(
        from: try json.decode("from"), value: try json.decode("value"), gas: try json.decode("gas"),
        initCode: try json.member("init").bytes())
    case "suicide", "selfdestruct":
      self = .selfDestruct(
        address: try json.decode("address"), refundAddress: try json.decode("refundAddress"),
        balance: try json.decode("balance"))
    case "reward":
      self = .reward(
        rewardType: try json.decode("rewardType"), author: try json.decode("author"),
        value: try json.decode("value"))
    default: self = .other(type: type, json.tree())
    }
  }
}
