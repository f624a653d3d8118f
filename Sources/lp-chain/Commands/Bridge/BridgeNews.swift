import EthJSON
import LilypadBridge

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Prints what a bridge does, as it does it.
struct BridgeNews: Sendable {
  /// Whether each event is a JSON object on a line of its own.
  let isJSON: Bool

  /// Prints an event. A bridge goes on where nobody reads its news.
  func show(_ event: BridgeEvent) {
    guard isJSON else {
      try? StandardOutput.write(Array((event.lines.joined(separator: "\n") + "\n").utf8))
      return
    }
    var writer = JSONWriter()
    event.write(to: &writer, at: Self.now())
    try? StandardOutput.write(Array((writer.terminalText + "\n").utf8))
  }

  /// Milliseconds since 1970.
  private static func now() -> Int64 {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
  }
}
