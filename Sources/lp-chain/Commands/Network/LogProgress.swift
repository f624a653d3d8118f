#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A line on the terminal that says how far a long search has come. It appears where the search takes longer than a
/// second, and only where a person sees it.
struct LogProgress {
  private let isShown: Bool
  private let start = ContinuousClock.now
  private var last = ContinuousClock.now
  private var count = 0
  private var isOnScreen = false

  /// - Parameter isShown: Whether people are meant to see it at all.
  init(isShown: Bool) {
    // Where the results go to the same terminal, they are what a person looks at.
    self.isShown = isShown && isatty(STDERR_FILENO) == 1 && Environment.value("TERM") != "dumb"
  }

  /// Says that all up to `block` is done, with so many more logs.
  mutating func show(_ block: UInt64, of range: ClosedRange<UInt64>, logs: Int) {
    count += logs
    let now = ContinuousClock.now
    // What was taken away for results is put back at once.
    guard isShown, now - start > .seconds(1), !isOnScreen || now - last > .milliseconds(200) else { return }
    last = now
    isOnScreen = true
    let text = Self.text(block, of: range, logs: count, after: now - start)
    // Without wrapping at the right margin, as only one line is taken away again.
    write("\r\u{1b}[K\u{1b}[?7l\(text)\u{1b}[?7h")
  }

  /// The line.
  static func text(
    _ block: UInt64, of range: ClosedRange<UInt64>, logs: Int, after time: Duration
  ) -> String {
    let done =
      (Double(block) - Double(range.lowerBound) + 1) / (Double(range.upperBound - range.lowerBound) + 1)
    let part = max(0, min(done, 1))
    let bar =
      String(repeating: "#", count: Int(part * 30)) + String(repeating: ".", count: 30 - Int(part * 30))
    let left = part > 0 ? ", \(approximate(time * (1 / part - 1))) left" : ""
    return "[\(bar)] \(Int(part * 100)) %, block \(block), \(logs) \(logs == 1 ? "log" : "logs")\(left)"
  }

  /// A time that is only guessed.
  private static func approximate(_ time: Duration) -> String {
    let seconds = Int64(time / .seconds(1))
    if seconds < 120 { return "\(seconds) s" }
    return seconds < 7200 ? "\(seconds / 60) min" : "\(seconds / 3600) h"
  }

  /// Takes the line off the terminal, so that others can be written.
  mutating func clear() {
    guard isOnScreen else { return }
    isOnScreen = false
    write("\r\u{1b}[K")
  }

  private func write(_ text: String) {
    let standardError = Descriptor.standardError
    try? standardError.write(text.utf8)
  }
}
