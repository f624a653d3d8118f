public import EthJSON
public import EthPrimitives

/// A call of the virtual machine and the calls that it has made (go-ethereum's `callTracer`).
public struct CallFrame: Hashable, Sendable {
  /// The instruction: `CALL`, `STATICCALL`, `DELEGATECALL`, `CALLCODE`, `CREATE`, `CREATE2` or `SELFDESTRUCT`.
  public let type: String
  /// Who called.
  public let from: Address
  /// What was called or created; `nil` where nothing came to be.
  public let to: Address?
  /// What was sent along, in wei; `nil` for instructions that send nothing.
  public let value: UInt256?
  /// The gas that the call was given.
  public let gas: UInt64
  /// The gas that it used, its own calls included.
  public let gasUsed: UInt64
  /// The call's data, or the init code.
  public let input: [UInt8]
  /// What it returned, also with its refusal, or the code that was created.
  public let output: [UInt8]
  /// Why it failed, in the node's words; `nil` where it did not.
  public let error: String?
  /// What the contract gave as its reason, as the node has decoded it.
  public let revertReason: String?
  /// What it wrote to the log, where logs were asked for; a call that failed has written nothing.
  public let logs: [TracedLog]
  /// The calls that it has made, in order.
  public let calls: [CallFrame]

  /// This call and all below it, in the order in which they began.
  public var flattened: [CallFrame] {
    var frames: [CallFrame] = []
    var waiting = [self]
    while let frame = waiting.popLast() {
      frames.append(frame)
      waiting.append(contentsOf: frame.calls.reversed())
    }
    return frames
  }
}

extension CallFrame: JSONDecodable {
  /// Reads what `callTracer` writes. How deep calls are nested is bounded by the depth that JSON may have.
  public init(json: JSONValue) throws(JSONError) {
    type = try json.decode("type")
    from = try json.decode("from")
    to = try json.decodeIfPresent("to")
    value = try json.decodeIfPresent("value")
    gas = try json.decode("gas")
    gasUsed = try json.decode("gasUsed")
    input = try json.member("input").bytes()
    output = try json.bytesIfPresent("output") ?? []
    error = try json.decodeIfPresent("error")
    revertReason = try json.decodeIfPresent("revertReason")
    logs = try json.decodeIfPresent("logs") ?? []
    calls = try json.decodeIfPresent("calls") ?? []
  }
}

/// What a call has written to the log (go-ethereum's `callTracer` with `withLog`).
public struct TracedLog: Hashable, Sendable, JSONDecodable {
  /// The contract.
  public let address: Address
  /// The indexed values, at most four.
  public let topics: [Hash32]
  /// The other values.
  public let data: [UInt8]
  /// How many calls its own call had made before it; `nil` where the node does not say.
  public let position: UInt64?

  /// Reads an element of the member `logs`.
  public init(json: JSONValue) throws(JSONError) {
    address = try json.decode("address")
    let list = try json.member("topics")
    guard list.count <= 4 else { throw list.invalid(expected: "at most 4 topics") }
    topics = try list.decode()
    data = try json.bytesIfPresent("data") ?? []
    position = try json.decodeIfPresent("position")
  }
}
