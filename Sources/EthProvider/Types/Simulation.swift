public import EthJSON
public import EthPrimitives
public import EthTransactions

/// A block to be simulated (execution-apis, `eth_simulateV1`, schema `BlockStateCall`).
public struct BlockSimulation: Hashable, Sendable {
  /// What is different in the block.
  public var blockOverrides: BlockOverrides?
  /// Accounts that are changed before its calls.
  public var stateOverrides: StateOverrides
  /// The calls, each of which finds what those before it have left.
  public var calls: [TransactionRequest]

  /// A block from its parts.
  public init(
    _ calls: [TransactionRequest] = [], stateOverrides: StateOverrides = [:],
    blockOverrides: BlockOverrides? = nil
  ) {
    self.calls = calls
    self.stateOverrides = stateOverrides
    self.blockOverrides = blockOverrides
  }

  var json: JSON {
    var members: [(String, JSON)] = []
    if let blockOverrides { members.append(("blockOverrides", blockOverrides.json)) }
    if !stateOverrides.isEmpty { members.append(("stateOverrides", stateOverrides.json)) }
    members.append(("calls", .array(calls.map { JSON(encoding: $0) })))
    return .object(members)
  }
}

/// A block that was simulated.
public struct SimulatedBlock<Transaction: JSONDecodable & Equatable & Sendable>: Equatable, Sendable,
  JSONDecodable
{
  /// The block as it would be.
  public let block: RPCBlock<Transaction>
  /// What became of its calls, in order.
  public let calls: [SimulatedCall]

  /// Reads an element of an answer to `eth_simulateV1`.
  public init(json: JSONValue) throws(JSONError) {
    block = try RPCBlock(json: json)
    calls = try json.decode("calls")
  }
}

/// What became of a simulated call (execution-apis, schemas `CallResultSuccess` and `CallResultFailure`).
public struct SimulatedCall: Hashable, Sendable, JSONDecodable {
  /// Why it failed; `nil` where it succeeded.
  public let failure: Failure?
  /// What the contract returned, also with its refusal.
  public let output: [UInt8]
  /// The gas it used.
  public let gasUsed: UInt64
  /// The most gas that it had used at one time, before refunds; `nil` where the node does not say.
  public let maxUsedGas: UInt64?
  /// What contracts wrote to the log. Where transfers are traced, each transfer of ether is one of the address
  /// `0xeeee…ee`.
  public let logs: [Log]

  /// Whether it succeeded.
  public var succeeded: Bool { failure == nil }

  /// Why a call failed.
  public struct Failure: Hashable, Sendable {
    /// The node's number for the kind of error; 3 where the contract refused.
    public let code: Int
    /// What the node says.
    public let message: String
    /// What the contract returned.
    public let data: [UInt8]?
  }

  /// Reads an element of the member `calls`.
  public init(json: JSONValue) throws(JSONError) {
    let status = try json.member("status")
    let error = try json.optionalMember("error")
    switch try status.quantityUInt64() {
    case 0:
      failure = Failure(
        code: try error?.decodeIfPresent("code") ?? 0, message: try error?.decodeIfPresent("message") ?? "",
        data: try error?.bytesIfPresent("data"))
    case 1: failure = nil
    default: throw status.invalid(expected: "0x0 or 0x1")
    }
    output = try json.member("returnData").bytes()
    gasUsed = try json.decode("gasUsed")
    maxUsedGas = try json.decodeIfPresent("maxUsedGas")
    logs = try json.decodeIfPresent("logs") ?? []
  }
}
