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
    self.isShown = isShown && isatty(STDERR_FILENO) == 1
  }

  /// Says that all up to `block` is done, with so many more logs.
  mutating func show(_ block: UInt64, of range: ClosedRange<UInt64>, logs: Int) {
    count += logs
    let now = ContinuousClock.now
    guard isShown, now - start > .seconds(1), now - last > .milliseconds(200) else { return }
    last = now
    isOnScreen = true
    let done = Double(block - range.lowerBound + 1) / (Double(range.upperBound - range.lowerBound) + 1)
    let bar =
      String(repeating: "#", count: Int(done * 30)) + String(repeating: ".", count: 30 - Int(done * 30))
    let left = (now - start) * (1 / done - 1)
    write("\r\u{1b}[K[\(bar)] \(Int(done * 100)) %, block \(block), \(count) logs, \(left.longText) left")
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
