/// The limits of one call.
public struct CallOptions: Sendable, Hashable {
  /// The longest a call may take until the last byte of its answer is there, all its attempts included.
  public var timeout: Duration
  /// The longest body accepted, in bytes; `nil` for what ``defaultResponseBytes(for:)`` says of the method.
  public var maximumResponseBytes: Int?

  /// Thirty seconds, and bodies as long as the method's answers are, unless said otherwise.
  public init(timeout: Duration = .seconds(30), maximumResponseBytes: Int? = nil) {
    self.timeout = timeout
    self.maximumResponseBytes = maximumResponseBytes
  }

  /// The longest body accepted of a method's answer where a call does not say: 32 MiB for those that list what
  /// whole blocks hold, 1 MiB otherwise.
  public static func defaultResponseBytes(for method: String) -> Int {
    longAnswers.contains(method) ? 32 << 20 : 1 << 20
  }

  private static let longAnswers: Set<String> = [
    "eth_getLogs", "eth_getFilterLogs", "eth_getFilterChanges", "eth_getBlockReceipts", "eth_getBlockByHash",
    "eth_getBlockByNumber", "eth_simulateV1", "txpool_content", "debug_traceTransaction", "debug_traceCall",
    "debug_traceBlockByHash", "debug_traceBlockByNumber", "trace_block", "trace_transaction", "trace_filter",
    "trace_replayTransaction", "trace_replayBlockTransactions",
  ]
}
