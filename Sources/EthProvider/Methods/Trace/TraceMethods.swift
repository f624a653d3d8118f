public import EthJSON
public import EthPrimitives
public import EthTransactions

extension Provider {
  /// Traces as Erigon, Nethermind, Reth and Besu give them (namespace `trace`).
  public var trace: TraceMethods { TraceMethods(provider: self) }
}

/// Traces as Erigon, Nethermind, Reth and Besu give them, in the form that Parity began with (namespace `trace`).
public struct TraceMethods: Sendable {
  let provider: Provider

  /// What a mined transaction has done, or `nil` where the node does not know it (`trace_transaction`).
  public func transaction(_ hash: Hash32) async throws(ProviderError) -> [TraceEntry]? {
    try await provider.call("trace_transaction", [.hash(hash)])
  }

  /// What all transactions of a block have done, its rewards too, or `nil` where the node does not know it
  /// (`trace_block`).
  public func block(_ block: BlockReference) async throws(ProviderError) -> [TraceEntry]? {
    try await provider.call("trace_block", [block.json])
  }

  /// What has been done by or to some accounts (`trace_filter`).
  public func filter(_ filter: TraceFilter) async throws(ProviderError) -> [TraceEntry] {
    try await provider.call("trace_filter", [filter.json])
  }

  /// What a call would do (`trace_call`).
  public func call(
    _ request: TransactionRequest, at block: BlockReference = .latest, kinds: Set<TraceKind> = [.trace]
  ) async throws(ProviderError) -> TraceReplay {
    try await provider.call("trace_call", [request.tree, TraceKind.json(kinds), block.json])
  }

  /// What a mined transaction does when it is run once more (`trace_replayTransaction`).
  public func replay(
    _ hash: Hash32, kinds: Set<TraceKind> = [.trace]
  ) async throws(ProviderError) -> TraceReplay {
    try await provider.call("trace_replayTransaction", [.hash(hash), TraceKind.json(kinds)])
  }
}

/// What a replay should tell.
public enum TraceKind: String, Hashable, Sendable, CaseIterable {
  /// The calls.
  case trace
  /// The changes of accounts, as raw JSON.
  case stateDiff
  /// Each step of the virtual machine, as raw JSON.
  case vmTrace

  static func json(_ kinds: Set<TraceKind>) -> JSON {
    .array(allCases.filter(kinds.contains).map { .string($0.rawValue) })
  }
}

/// Which traces to look for (`trace_filter`).
public struct TraceFilter: Hashable, Sendable {
  /// The first block; the node's choice where `nil`.
  public var fromBlock: BlockReference?
  /// The last block; the newest where `nil`.
  public var toBlock: BlockReference?
  /// Who has called; any where empty.
  public var fromAddresses: [Address]
  /// What was called; any where empty.
  public var toAddresses: [Address]
  /// How many traces to pass over.
  public var after: UInt64?
  /// How many traces to give at most.
  public var count: UInt64?

  /// A filter from its parts.
  public init(
    fromBlock: BlockReference? = nil, toBlock: BlockReference? = nil, fromAddresses: [Address] = [],
    toAddresses: [Address] = [], after: UInt64? = nil, count: UInt64? = nil
  ) {
    self.fromBlock = fromBlock
    self.toBlock = toBlock
    self.fromAddresses = fromAddresses
    self.toAddresses = toAddresses
    self.after = after
    self.count = count
  }

  var json: JSON {
    var members: [(String, JSON)] = []
    if let fromBlock { members.append(("fromBlock", fromBlock.json)) }
    if let toBlock { members.append(("toBlock", toBlock.json)) }
    if !fromAddresses.isEmpty { members.append(("fromAddress", .array(fromAddresses.map(JSON.address)))) }
    if !toAddresses.isEmpty { members.append(("toAddress", .array(toAddresses.map(JSON.address)))) }
    if let after { members.append(("after", .number(JSONNumber(after)))) }
    if let count { members.append(("count", .number(JSONNumber(count)))) }
    return .object(members)
  }
}

/// What a call has done when it was run once more (`trace_call`, `trace_replayTransaction`).
public struct TraceReplay: Equatable, Sendable, JSONDecodable {
  /// What the outermost call returned.
  public let output: [UInt8]
  /// The calls; none where they were not asked for.
  public let trace: [TraceEntry]
  /// The changes of accounts, as the node writes them; `nil` where they were not asked for.
  public let stateDiff: JSON?
  /// Each step of the virtual machine, as the node writes it; `nil` where it was not asked for.
  public let vmTrace: JSON?

  /// Reads the answer.
  public init(json: JSONValue) throws(JSONError) {
    output = try json.member("output").bytes()
    trace = try json.decodeIfPresent("trace") ?? []
    stateDiff = try json.decodeIfPresent("stateDiff")
    vmTrace = try json.decodeIfPresent("vmTrace")
  }
}
