import EthPrimitives

/// Decides, without any input or output of its own, what a stream asks next and what it delivers.
///
/// It is told what happened and says what to do: ``Action``s in order, of which the last one is a question, a wait or
/// the end. One question is open at a time.
///
/// The rules: a block is passed only if its parent is the block before; its logs are those that the node has for the
/// block's hash; what is removed are exactly the blocks above the last one that both the stream and the chain have.
/// So whatever mixture of branches the node answers with, what was delivered is always a chain that existed.
struct StreamMachine<Item: Sendable>: Sendable {
  /// What happened.
  enum Event: Sendable {
    /// The wait is over; where it was `interrupted`, a connection was lost meanwhile.
    case woke(interrupted: Bool)
    /// The newest block that is deep enough, if any, the newest block's number, and the last final block.
    case head(ChainHeader?, newest: UInt64, finalized: BlockIdentifier?)
    /// The blocks of the heights asked for, in order, or of the first ones.
    case headers([ChainHeader?])
    /// The block of the hash asked for.
    case header(ChainHeader?)
    /// What each of the blocks has, or each of the first ones.
    case items([[Placed<Item>]])
    /// All that a block has, perhaps one that left the chain; `nil` where the node does not know the block.
    case content([Placed<Item>]?)
    /// What old blocks have, in order, up to and with the block `through`.
    case page([PlacedInHistory<Item>], through: UInt64)
    /// The question has no answer.
    case failed(ProviderError)
  }

  /// What to do.
  enum Action: Sendable {
    case deliver(ChainChange<Item, ChainCursor>)
    case notice(StreamNotice)
    /// The stream has come this far.
    case reached(ChainCursor)
    case ask(Question)
    case wait(Duration)
    case end(StreamError)
  }

  /// A question to the node.
  enum Question: Sendable {
    case about(BlockQuestion)
    /// Logs of old blocks.
    case history(ClosedRange<UInt64>)
  }

  /// A question about single blocks.
  enum BlockQuestion: Sendable {
    case head(withFinalized: Bool)
    case headers(ClosedRange<UInt64>)
    case header(Hash32)
    case items([ChainHeader])
    case content(BlockIdentifier)
  }

  let chainId: UInt64
  let options: StreamOptions
  /// Whether old blocks are read in ranges.
  let readsHistory: Bool
  /// Whether a block's filter says that it perhaps has something of interest.
  let mayHave: @Sendable (Bloom) -> Bool

  var trail = StreamTrail<Item>()
  var actions: [Action] = []
  /// The next block, while ``trail`` is empty; `nil` until the newest block is known.
  var first: UInt64?
  /// The end of the history that is read, before that block's hash is known.
  var historyEnd: UInt64?
  /// The newest block to deliver.
  var target: ChainHeader?
  var newest: UInt64 = 0
  var finalized: BlockIdentifier?
  /// Blocks that follow the newest one of ``trail``, once ``removal`` is done.
  var backlog: [ChainHeader] = []
  /// The way from a block of the chain down to the common ancestor.
  var branch: [ChainHeader] = []
  var removal = Removal.none
  /// Whether ``backlog`` leads up to a final block.
  var isBacklogFinal = false
  /// Whether the node's chain was seen to have the newest block of ``trail`` since the last failure.
  var isTipVerified = false {
    didSet { if isTipVerified { isResumptionVerified = true } }
  }
  /// Whether the node's chain was seen to have a block of the cursor, where the stream began with one.
  var isResumptionVerified = true
  /// What is asked about a block of a cursor while the node's newest block is below the stream's.
  var probe: Probe?
  var pace: StreamPace
  var patience = StreamPatience()
  /// The first block after an interruption, until those up to the newest one are delivered.
  var gapStart: UInt64?
  /// Whether ``target`` is what the node has just said.
  var isTargetFresh = false
  private let resumed: ChainCursor?

  /// Which blocks of ``trail`` left the chain.
  enum Removal: Sendable {
    case none
    case above(UInt64)
    case all

    func includes(_ number: UInt64) -> Bool {
      switch self {
      case .none: false
      case .above(let ancestor): number > ancestor
      case .all: true
      }
    }
  }

  /// A block of a cursor that the node should have.
  struct Probe: Sendable {
    /// The node's newest block.
    let head: ChainHeader
    /// The height of the stream's newest block.
    let tip: UInt64
    let known: BlockIdentifier
  }

  init(
    chainId: UInt64, from start: StreamStart, options: StreamOptions, readsHistory: Bool,
    mayHave: @escaping @Sendable (Bloom) -> Bool
  ) {
    self.chainId = chainId
    self.options = options
    self.readsHistory = readsHistory
    self.mayHave = mayHave
    pace = StreamPace(fixed: options.pollInterval)
    switch start {
    case .now: resumed = nil
    case .block(let number):
      resumed = nil
      first = number
      trail.start = number
    case .cursor(let cursor):
      trail = StreamTrail(cursor)
      resumed = cursor
      isResumptionVerified = false
      gapStart = cursor.block.number &+ 1
    }
  }

  /// The first things to do.
  mutating func begin() -> [Action] {
    if let resumed, resumed.chainId != chainId {
      return [.end(.wrongChain(expected: resumed.chainId, found: chainId))]
    }
    if let resumed, resumed.block.number > ChainHeader.highestNumber {
      return [.end(.deepReorganisation(at: resumed.block))]
    }
    return [.ask(.about(.head(withFinalized: true)))]
  }

  /// What to do after an event.
  mutating func handle(_ event: Event) -> [Action] {
    isTargetFresh = false
    switch event {
    case .woke(let interrupted):
      if interrupted { noteGap() }
      actions.append(.ask(.about(.head(withFinalized: pace.isFinalizedDue))))
    case .head(let header, let newest, let finalized):
      isTargetFresh = true
      take(head: header, newest: newest, finalized: finalized)
    case .headers(let headers): take(headers)
    case .header(let header): takeBranch(header)
    case .items(let items): take(items)
    case .content(let content): take(content: content)
    case .page(let items, let end): take(items, through: end)
    case .failed(let error): takeFailure(error)
    }
    defer { actions = [] }
    return actions
  }

  // MARK: What comes next

  /// Asks the next question, or waits where there is none.
  mutating func proceed() {
    guard removeOrphans() else { return }
    if let tip = trail.tip, tip.progress != .whole, isTipVerified {
      return actions.append(.ask(.about(.content(tip.id))))
    }
    if let next = backlog.first {
      if let tip = trail.tip, next.parentHash != tip.id.hash { return startOver() }
      return actions.append(.ask(.about(.items(Array(backlog.prefix(Self.batch))))))
    }
    if let historyEnd { return actions.append(.ask(.about(.headers(historyEnd...historyEnd)))) }
    guard let target, let next = trail.tip.map({ $0.id.number + 1 }) ?? first, next <= target.number else {
      return rest()
    }
    if let end = historyEnd(after: next, upTo: target.number) {
      actions.append(.ask(.history(next...end)))
    } else if next == target.number {
      // What the node said before it was asked other things may be of a branch that it has left since.
      guard isTargetFresh || trail.tip.map({ $0.id.hash == target.parentHash }) ?? true else {
        return startOver()
      }
      link([target])
    } else {
      // Blocks are taken for final where a final block follows from them, so they are fetched up to there.
      let count = options.depth == .finalized ? Self.finalBatch : Self.batch
      actions.append(.ask(.about(.headers(next...min(target.number, next + UInt64(count - 1))))))
    }
  }

  /// How many blocks are asked for at once.
  static var batch: Int { 16 }
  /// How many blocks are asked for at once where only final ones are delivered: as many as are not read in ranges.
  static var finalBatch: Int { 64 }
  /// How many of the newest blocks are never read in ranges: of those an endpoint that lags a little would leave
  /// away the logs without saying so.
  private static var lag: UInt64 { 32 }

  private func historyEnd(after next: UInt64, upTo last: UInt64) -> UInt64? {
    guard readsHistory, trail.entries.isEmpty || isTipVerified else { return nil }
    let stable = max(finalized?.number ?? 0, newest - min(newest, options.window))
    let end = min(stable, newest - min(newest, Self.lag), last)
    return end >= next && end - next >= UInt64(Self.batch) ? end : nil
  }

  /// Waits for the next block.
  private mutating func rest() {
    patience.succeeded()
    if let gapStart, let tip = trail.tip {
      if tip.id.number >= gapStart { actions.append(.notice(.filledGap(gapStart...tip.id.number))) }
      self.gapStart = nil
    }
    pace.rested(at: trail.tip?.id.number, blockTime: trail.blockTime)
    actions.append(.wait(pace.interval))
  }

  /// Forgets what was not yet delivered and looks at the chain again after a short time.
  mutating func startOver(after delay: Duration? = nil) {
    backlog = []
    isBacklogFinal = false
    branch = []
    probe = nil
    removal = .none
    isTipVerified = false
    actions.append(.wait(delay ?? pace.short))
  }

  mutating func noteGap() {
    if gapStart == nil { gapStart = trail.tip.map { $0.id.number + 1 } ?? first }
  }

  private mutating func takeFailure(_ error: ProviderError) {
    let count = patience.failed()
    if let limit = options.maximumFailures, count > limit { return actions.append(.end(.provider(error))) }
    noteGap()
    let delay = patience.failureDelay
    actions.append(.notice(.failed(error, retryingIn: delay)))
    startOver(after: delay)
  }
}
