/// One piece of work, with those that do it and what has to come out.
struct Benchmark {
  /// The name on the command line, such as `keccak.1KiB`.
  let name: String
  /// The name in the table.
  let title: String
  /// The comparisons to print, in order.
  var comparisons: [Comparison] = []
  /// Whether a unit takes milliseconds, so that fewer rounds must do.
  var isLong = false
  /// Whether the row is about a debug build, and left out where there is none.
  var needsDebugBuild = false
  /// Makes the inputs and those that compete, the library first.
  let prepare: (Peers) throws -> [Contender]
}

/// What is compared, and what has to come out.
enum Comparison {
  /// The library's time divided by another's; reached where it is at most `atMost`, or where the library needs
  /// no more than `orNanoseconds`.
  case ratio(to: String, atMost: Double?, orNanoseconds: Double? = nil)
  /// Bytes in a nanosecond; reached from `atLeast` on.
  case throughput(atLeast: Double?)
  /// The library's time divided by its own for a tenth of the work: 10 where the time is linear.
  case growth
}
