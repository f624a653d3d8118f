/// How often a stream asks for the newest block.
struct StreamPace: Sendable {
  /// What the user wants.
  let fixed: Duration?
  private(set) var interval: Duration
  private var lastNumber: UInt64?
  private var pollsSinceFinalized = 0

  static let shortest = Duration.milliseconds(100)
  static let longest = Duration.seconds(6)

  init(fixed: Duration?) {
    self.fixed = fixed
    interval = fixed ?? .seconds(1)
  }

  /// How long to wait before asking again for something that the node should have but has not.
  var short: Duration { min(interval, .milliseconds(250)) }

  /// Whether the last final block is asked for together with the newest: not every time, as it moves seldom and is
  /// only a matter of what to remember.
  var isFinalizedDue: Bool { pollsSinceFinalized % 16 == 0 }

  /// Takes in that all blocks up to this one are delivered. Blocks' timestamps tell how long blocks take; where more
  /// than one comes between two questions, they tell too much.
  mutating func rested(at number: UInt64?, blockTime: Double?) {
    pollsSinceFinalized += 1
    defer { lastNumber = number }
    guard fixed == nil else { return }
    let wanted = blockTime.map { Duration.milliseconds(Int64(min($0, 3600) * 500)) } ?? .seconds(1)
    let base = max(Self.shortest, min(wanted, Self.longest))
    guard let number, let lastNumber, number > lastNumber else {
      return interval = min(base, interval * 1.25)
    }
    if number - lastNumber > 1 { interval = max(Self.shortest, interval / 2) }
    interval = min(base, interval)
  }
}

/// How often a stream has met something in a row that may pass.
struct StreamPatience: Sendable {
  private(set) var failures = 0
  /// How often the node's newest block was on another branch and below the stream's.
  var lowerBranch = 0
  /// Whether it was told that the node lags, which it is once until the node has caught up.
  var isLagTold = false
  /// How long the node's newest block has been below all blocks that a cursor knows.
  var belowCursor = Duration.zero
  /// How often no common ancestor was found.
  var lostAncestor = 0
  /// How often the node did not know what a block had.
  var unknownContent = 0
  /// How often a block had no logs although its filter says so.
  var missingLogs = 0

  /// So many times the node is asked again before it is believed.
  static let limit = 5
  /// A node that is behind and on another branch: after so many questions that is its chain. On a chain that goes on,
  /// it has passed the stream's height by then.
  static let lowerBranchLimit = 8
  /// A node that is below all blocks of a cursor is given so long to catch up.
  static let belowCursorLimit = Duration.seconds(30)

  mutating func failed() -> Int {
    failures += 1
    return failures
  }

  mutating func succeeded() { failures = 0 }

  /// A quarter of a second, doubled with each failure up to sixteen seconds.
  var failureDelay: Duration { .milliseconds(250 << min(max(failures - 1, 0), 6)) }
}
