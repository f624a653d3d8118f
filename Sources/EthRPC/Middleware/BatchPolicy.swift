/// Which calls a ``Batch`` collects, and how many.
public struct BatchPolicy: Hashable, Sendable {
  /// How long the first call waits for others.
  public var window: Duration
  /// How many calls a payload has at the most.
  public var maximumCalls: Int
  /// How long the calls of a payload are at the most, in bytes of their methods and parameters.
  public var maximumBytes: Int
  /// Methods that go alone: their answers are long, and would keep the others waiting. Calls that must not be made
  /// twice, such as `eth_sendTransaction`, always do.
  public var excluded: Set<String>

  /// Up to 100 calls and 256 KiB made within 2 ms, without those whose answers are long, unless said otherwise.
  public init(
    window: Duration = .milliseconds(2), maximumCalls: Int = 100, maximumBytes: Int = 256 << 10,
    excluded: Set<String> = [
      "eth_getLogs", "eth_getFilterLogs", "eth_getFilterChanges", "eth_getBlockReceipts", "eth_simulateV1",
      "eth_subscribe", "eth_unsubscribe",
    ]
  ) {
    self.window = window
    self.maximumCalls = maximumCalls
    self.maximumBytes = maximumBytes
    self.excluded = excluded
  }

  func collects(_ method: String) -> Bool {
    // A batch may be sent again in parts, which only those may be part of that may be made twice.
    MethodTraits.isRepeatable(method) && !excluded.contains(method)
      && !["debug_", "trace_", "txpool_"].contains { method.hasPrefix($0) }
  }
}
