/// What of a failed call makes it worth another attempt, as data. The standard table can be copied and changed:
/// ```swift
/// var table = RetryTable.standard
/// table.busyTexts.append("the pool is heating up")
/// ```
public struct RetryTable: Hashable, Sendable {
  /// HTTP statuses of a node, or of what stands in front of it, that may pass.
  public var statuses: Set<Int>
  /// Codes of JSON-RPC errors that may pass.
  public var codes: Set<Int>
  /// Codes and statuses by which an endpoint says that it is asked too much.
  public var rateCodes: Set<Int>
  /// Lower-case pieces of messages by which an endpoint says that it is asked too much, whatever the code.
  public var rateTexts: [String]
  /// Lower-case pieces of messages that say that the node is busy, whatever the code.
  public var busyTexts: [String]
  /// Lower-case pieces of messages that are an answer, whatever the code; these are looked at first.
  public var answerTexts: [String]
  /// Lower-case pieces of messages that say that this node lacks what another may have: asking elsewhere may help,
  /// asking again does not.
  public var missingTexts: [String]

  /// A table from its parts.
  public init(
    statuses: Set<Int>, codes: Set<Int>, rateCodes: Set<Int>, rateTexts: [String], busyTexts: [String],
    answerTexts: [String], missingTexts: [String]
  ) {
    self.statuses = statuses
    self.codes = codes
    self.rateCodes = rateCodes
    self.rateTexts = rateTexts
    self.busyTexts = busyTexts
    self.answerTexts = answerTexts
    self.missingTexts = missingTexts
  }

  /// What the usual nodes and services say.
  ///
  /// 403 is what some services' gateways answer under load. 413 is not in it: the same payload stays as long as
  /// it is. `-32005` is used for too many requests and for too many results, `-32603` for trouble inside the node
  /// and for reverts: their messages tell which.
  public static let standard = RetryTable(
    statuses: [403, 408, 425, 429, 500, 502, 503, 504, 520, 521, 522, 523, 524, 529, 530],
    codes: [-1, 429, -32005, -32603],
    rateCodes: [429],
    rateTexts: [
      "too many requests", "rate limit", "rate-limit", "ratelimit", "request rate", "requests per second",
      "request limit", "request count exceeded", "compute units per second", "throughput",
      "concurrent requests",
      "exceeded the quota", "quota exceeded", "credits", "call rate", "slow down",
    ],
    busyTexts: [
      "request timed out", "request timeout", "timed out", "no backend is currently healthy", "overloaded",
      "temporarily", "try again", "retry", "service unavailable", "server busy", "is busy", "queue full",
      "txpool is full", "pending tx pool full", "sub-pool is full", "sequencer internal error",
      "node is syncing",
      "bad gateway", "gateway timeout", "upstream", "capacity exceeded", "over capacity",
      "in-flight transaction limit",
    ],
    answerTexts: [
      // What a contract or the rules of the chain say.
      "revert", "vm exception", "invalid opcode", "out of gas", "insufficient funds", "nonce too",
      "underpriced",
      "intrinsic gas", "invalid argument", "invalid params", "missing required",
      // Too many results or blocks in one question, which stay too many.
      "block range", "blocks range", "more than 10000 results", "results", "response size",
      "response too large",
      "query exceeds", "exceeds limit", "exceed max", "too many blocks", "requested blocks", "ranges over",
      "range is too large", "max range", "range limit", "limited to", "must be smaller than", "too wide",
      "at most", "batch",
    ],
    missingTexts: [
      "header not found", "block not found", "unknown block", "missing trie node", "state not available",
      "historical state", "history has been pruned", "pruned", "required historical", "no state available",
      "state is not available", "distance to target block", "does not exist/is not available",
      "not supported",
      "unsupported method", "method not found", "no historical rpc",
    ])

  /// What an endpoint's refusal means to a step in front of it.
  package enum Verdict: Hashable, Sendable {
    /// It is the answer to the question.
    case answer
    /// The endpoint is asked too much.
    case rateLimited
    /// The endpoint cannot answer now.
    case busy
    /// The endpoint does not have what was asked for.
    case missing
  }

  package func verdict(on error: ServerError) -> Verdict {
    let message = error.message.lowercased()
    if error.isUnknownMethod { return .missing }
    if error.isRevert || error.isAlreadyKnown { return .answer }
    if rateCodes.contains(error.code) || rateTexts.contains(where: message.contains) { return .rateLimited }
    if answerTexts.contains(where: message.contains) { return .answer }
    if missingTexts.contains(where: message.contains) { return .missing }
    if busyTexts.contains(where: message.contains) { return .busy }
    return codes.contains(error.code) ? (error.code == -32005 ? .rateLimited : .busy) : .answer
  }

  /// Whether the endpoint says that it is asked too much.
  package func isRateLimit(_ error: RPCError) -> Bool {
    switch error {
    case .transport(.status(_, let code, _, let retryAfter)): rateCodes.contains(code) || retryAfter != nil
    case .server(let error): verdict(on: error) == .rateLimited
    default: false
    }
  }

  /// Whether the refusal says nothing about the question, only about the endpoint's state.
  public func isBusy(_ error: ServerError) -> Bool {
    switch verdict(on: error) {
    case .rateLimited, .busy: true
    case .answer, .missing: false
    }
  }

  /// Whether another attempt at the same endpoint may end otherwise. What the node answered is an answer.
  public func isWorthwhile(after error: RPCError) -> Bool {
    switch error {
    case .transport(let error): isWorthwhile(after: error)
    case .server(let error): isBusy(error)
    case .protocolViolation: true
    case .noEndpoint(let failures): failures.contains { isWorthwhile(after: $0.error) }
    // Who was away may be back.
    case .setAside(_, let problem): problem.isLastResort
    default: false
    }
  }

  private func isWorthwhile(after error: TransportError) -> Bool {
    switch error {
    case .status(_, let code, _, let retryAfter): statuses.contains(code) || retryAfter != nil
    case .invalidURL, .configuration, .responseTooLarge, .cancelled: false
    default: true
    }
  }

  /// Whether an error says nothing about the question, so that another endpoint may answer it.
  package func isFailure(_ error: RPCError) -> Bool {
    switch error {
    case .server(let error): verdict(on: error) != .answer
    case .replay, .transport(.responseTooLarge): false
    default: !error.isCancellation
    }
  }
}
