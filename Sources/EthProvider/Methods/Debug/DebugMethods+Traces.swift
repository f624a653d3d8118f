import EthJSON
public import EthPrimitives
public import EthTransactions

extension DebugMethods {
  /// The calls that a mined transaction has made (`debug_traceTransaction`, `callTracer`).
  ///
  /// - Parameters:
  ///   - hash: The transaction.
  ///   - withLogs: Whether each call comes with what it wrote to the log.
  public func calls(of hash: Hash32, withLogs: Bool = false) async throws(ProviderError) -> CallFrame {
    try await trace(of: hash, .calls(withLogs: withLogs))
  }

  /// The calls that a call would make (`debug_traceCall`, `callTracer`).
  public func calls(
    of request: TransactionRequest, at block: BlockReference = .latest, stateOverrides: StateOverrides = [:],
    blockOverrides: BlockOverrides? = nil, withLogs: Bool = false
  ) async throws(ProviderError) -> CallFrame {
    try await trace(of: request, block, stateOverrides, blockOverrides, .calls(withLogs: withLogs))
  }

  /// The accounts that a mined transaction has read, as they were before it (`debug_traceTransaction`,
  /// `prestateTracer`).
  public func prestate(of hash: Hash32) async throws(ProviderError) -> StateSnapshot {
    try await trace(of: hash, .prestate(diff: false))
  }

  /// The accounts that a call would read, as they are before it (`debug_traceCall`, `prestateTracer`).
  public func prestate(
    of request: TransactionRequest, at block: BlockReference = .latest, stateOverrides: StateOverrides = [:],
    blockOverrides: BlockOverrides? = nil
  ) async throws(ProviderError) -> StateSnapshot {
    try await trace(of: request, block, stateOverrides, blockOverrides, .prestate(diff: false))
  }

  /// What a mined transaction has changed (`debug_traceTransaction`, `prestateTracer` with `diffMode`).
  public func stateChange(of hash: Hash32) async throws(ProviderError) -> StateChange {
    try await trace(of: hash, .prestate(diff: true))
  }

  /// What a call would change (`debug_traceCall`, `prestateTracer` with `diffMode`).
  public func stateChange(
    of request: TransactionRequest, at block: BlockReference = .latest, stateOverrides: StateOverrides = [:],
    blockOverrides: BlockOverrides? = nil
  ) async throws(ProviderError) -> StateChange {
    try await trace(of: request, block, stateOverrides, blockOverrides, .prestate(diff: true))
  }

  /// What any tracer says of a mined transaction, as the node writes it (`debug_traceTransaction`).
  ///
  /// - Parameters:
  ///   - hash: The transaction.
  ///   - tracer: The tracer; that of single steps where `nil`.
  ///   - config: The tracer's own settings (`tracerConfig`).
  public func trace(
    of hash: Hash32, tracer: String?, config: JSON? = nil
  ) async throws(ProviderError) -> JSON {
    try await trace(of: hash, Tracer(name: tracer, config: config))
  }

  /// What any tracer says of a call, as the node writes it (`debug_traceCall`).
  public func trace(
    of request: TransactionRequest, at block: BlockReference = .latest, stateOverrides: StateOverrides = [:],
    blockOverrides: BlockOverrides? = nil, tracer: String?, config: JSON? = nil
  ) async throws(ProviderError) -> JSON {
    try await trace(of: request, block, stateOverrides, blockOverrides, Tracer(name: tracer, config: config))
  }

  private func trace<Result: JSONDecodable>(
    of hash: Hash32, _ tracer: Tracer
  ) async throws(ProviderError) -> Result {
    try await provider.call("debug_traceTransaction", [.hash(hash), .object(tracer.members)])
  }

  private func trace<Result: JSONDecodable>(
    of request: TransactionRequest, _ block: BlockReference, _ state: StateOverrides,
    _ environment: BlockOverrides?, _ tracer: Tracer
  ) async throws(ProviderError) -> Result {
    var members = tracer.members
    if !state.isEmpty { members.append(("stateOverrides", state.json)) }
    if let environment { members.append(("blockOverrides", environment.json)) }
    return try await provider.call("debug_traceCall", [request.tree, block.json, .object(members)])
  }
}

/// What a trace should tell.
private struct Tracer {
  var name: String?
  var config: JSON?

  static func calls(withLogs: Bool) -> Tracer {
    Tracer(name: "callTracer", config: withLogs ? ["withLog": true] : nil)
  }

  static func prestate(diff: Bool) -> Tracer {
    Tracer(name: "prestateTracer", config: diff ? ["diffMode": true] : nil)
  }

  var members: [(String, JSON)] {
    var members: [(String, JSON)] = []
    if let name { members.append(("tracer", .string(name))) }
    if let config { members.append(("tracerConfig", config)) }
    return members
  }
}
