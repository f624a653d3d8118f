/// Decides which ranges of blocks are asked for, and what is done about a refusal. It asks nobody: what has happened
/// goes in, what is to be done comes out.
///
/// A range is cut into pieces from its beginning. Until the first one is answered there is one request at a time, and a
/// piece that is longer than any that was answered is asked for alone, so that learning a limit costs few requests.
struct LogPager: Sendable {
  enum Event: Equatable, Sendable {
    /// Begins; what is to be done first comes out.
    case start
    /// A piece was answered with so many logs.
    case answered(Int, logs: Int)
    /// A piece was refused.
    case refused(Int, LogRefusal)
    /// The time that was asked for has passed.
    case waited(Int)
    /// A page that was delivered has been taken.
    case taken
  }

  enum Action: Equatable, Sendable {
    case ask(Int, ClosedRange<UInt64>)
    /// A block whose logs are too many for one answer: they are taken from its receipts.
    case askReceipts(Int, block: UInt64)
    case wait(Int, Duration)
    /// The answer of this piece is the next page.
    case deliver(Int)
    /// The refusal of this piece ends it all.
    case fail(Int)
    /// All pages are delivered.
    case finish
  }

  struct Piece: Sendable {
    enum State: Equatable { case todo, asked, waiting, answered }
    var range: ClosedRange<UInt64>
    var id = 0
    var state = State.todo
    /// How often it was waited for in a row.
    var waits = 0
    var isFromReceipts = false
    var logs = 0

    /// How many blocks it has; a range of all numbers counts one less.
    var count: UInt64 { min(range.upperBound &- range.lowerBound, .max - 1) + 1 }
  }

  let paging: LogPaging
  /// What is known of the endpoint.
  private(set) var limits: LogLimits
  /// How many blocks the next piece has.
  private(set) var width: UInt64
  /// In order, without holes; those that are delivered are gone.
  private(set) var pieces: [Piece]
  /// How many requests there may be at a time by now.
  private(set) var permitted = 1
  /// The smallest range whose answer was too large, and after how many more answers that is forgotten: other blocks
  /// have fewer logs. Where it took too long, nothing between is tried, as each attempt costs several requests.
  var tooLarge: (blocks: UInt64, answers: Int, wasSlow: Bool)?
  /// How many blocks the piece had that was answered last, of those of the full width.
  private var lastWidth: UInt64 = 0
  private var untaken = 0
  private var lastID = 0
  private var isOver = false

  /// How often in a row a piece is waited for before its refusal counts.
  static let mostWaits = 8
  static let longestWait = Duration.seconds(30)

  init(_ range: ClosedRange<UInt64>, limits: LogLimits, paging: LogPaging) {
    self.paging = paging
    self.limits = limits
    pieces = [Piece(range: range)]
    // What was learned before is not learned again.
    let known = limits.mostBlocks ?? limits.mostBlocksAnswered
    width = known == 0 ? paging.firstBlocks : known
    width = min(width, limits.mostBlocks ?? .max)
  }

  /// Takes what has happened and says what is to be done.
  mutating func handle(_ event: Event) -> [Action] {
    guard !isOver else { return [] }
    switch event {
    case .start: break
    case .taken: untaken -= 1
    case .answered(let id, let logs):
      guard let place = place(of: id) else { return [] }
      answered(place, logs: logs)
    case .waited(let id):
      guard let place = place(of: id) else { return [] }
      pieces[place].state = .todo
    case .refused(let id, let refusal):
      guard let place = place(of: id) else { return [] }
      switch refused(place, refusal) {
      case .again: break
      case .wait(let time): return [.wait(id, time)] + next()
      case .fail:
        isOver = true
        return [.fail(id)]
      }
    }
    return next()
  }

  private func place(of id: Int) -> Int? {
    pieces.firstIndex { $0.id == id && ($0.state == .asked || $0.state == .waiting) }
  }

  /// What comes next: pages that are complete in order, then requests.
  private mutating func next() -> [Action] {
    var actions: [Action] = []
    while let first = pieces.first, first.state == .answered {
      actions.append(.deliver(first.id))
      pieces.removeFirst()
      untaken += 1
    }
    if pieces.isEmpty {
      isOver = true
      return actions + [.finish]
    }
    while let place = pieces.firstIndex(where: { $0.state == .todo }), mayAsk(place) {
      actions.append(ask(place))
    }
    return actions
  }

  private func mayAsk(_ place: Int) -> Bool {
    let asked = pieces.count { $0.state == .asked }
    let kept = pieces.count { $0.state == .answered } + untaken
    // While one waits nobody goes ahead of it.
    guard asked < permitted, !pieces.contains(where: { $0.state == .waiting }) else { return false }
    // Pages that nobody can take before this piece is there must not keep it from being asked for.
    return asked + kept < 2 * paging.concurrency || place == 0 && asked == 0 && untaken == 0
  }

  private mutating func ask(_ place: Int) -> Action {
    lastID += 1
    let whole = pieces[place]
    var width = width
    let proven = max(limits.mostBlocksAnswered, limits.mostBlocks ?? 0)
    if proven > 0, pieces.contains(where: { $0.state == .asked && $0.count > proven }) {
      width = min(width, proven)
    }
    pieces[place].id = lastID
    pieces[place].state = .asked
    if whole.count > width {
      let (first, last) = (whole.range.lowerBound, whole.range.upperBound)
      pieces[place].range = first...(first + (width - 1))
      pieces.insert(Piece(range: (first + width)...last), at: place + 1)
    }
    let piece = pieces[place]
    return piece.isFromReceipts
      ? .askReceipts(lastID, block: piece.range.lowerBound) : .ask(lastID, piece.range)
  }

  /// Joins what is still to be asked around a place.
  private mutating func join(at place: Int) {
    pieces[place].state = .todo
    var first = place
    while first > 0, mayJoin(first - 1) { first -= 1 }
    while first + 1 < pieces.count, mayJoin(first), mayJoin(first + 1) {
      pieces[first].range = pieces[first].range.lowerBound...pieces[first + 1].range.upperBound
      pieces[first].waits = 0
      pieces.remove(at: first + 1)
    }
  }

  private func mayJoin(_ place: Int) -> Bool { pieces[place].state == .todo && !pieces[place].isFromReceipts }
}

extension LogPager {
  private mutating func answered(_ place: Int, logs: Int) {
    pieces[place].state = .answered
    pieces[place].logs = logs
    permitted = min(paging.concurrency, permitted + 1)
    let piece = pieces[place]
    guard !piece.isFromReceipts else { return }
    limits.mostBlocksAnswered = max(limits.mostBlocksAnswered, piece.count)
    if let refused = limits.fewestBlocksRefused, refused <= piece.count { limits.fewestBlocksRefused = nil }
    if let known = tooLarge {
      let isOver = known.answers <= 1 || known.blocks <= piece.count
      tooLarge = isOver ? nil : (known.blocks, known.answers - 1, known.wasSlow)
    }
    adapt(to: piece)
  }

  /// Chooses the next width by the logs of a piece that was answered.
  private mutating func adapt(to piece: Piece) {
    let count = piece.count
    // Room for what differs from piece to piece.
    let most = limits.mostLogs.map { max(1, min(paging.logsPerPage, $0 - $0 / 16)) } ?? paging.logsPerPage
    var fitting = Self.scaled(count, by: most, over: piece.logs)
    if let always = limits.alwaysBlocks {
      fitting = max(fitting, min(always, Self.scaled(count, by: paging.logsPerPage, over: piece.logs)))
    }
    if piece.logs > most || fitting < count {
      width = min(width, max(1, fitting))
    } else if count >= width {
      lastWidth = count
      var grown = min(fitting, Self.scaled(count, by: piece.logs == 0 ? 4 : 2, over: 1))
      for refused in [limits.fewestBlocksRefused, tooLarge?.blocks].compactMap({ $0 }) where grown >= refused
      {
        // Half the way, until what could be won is little.
        let way = refused > count ? (refused - count) / 2 : 0
        let isTried = way > count / 8 && !(tooLarge.map { $0.wasSlow && $0.blocks == refused } ?? false)
        grown = isTried ? min(grown, count + way) : count
      }
      width = max(1, min(grown, limits.mostBlocks ?? .max))
    }
  }

  /// `number * factor / divisor`, at most 2^62.
  private static func scaled(_ number: UInt64, by factor: Int, over divisor: Int) -> UInt64 {
    let product = number.multipliedFullWidth(by: UInt64(factor))
    let divisor = UInt64(max(1, divisor))
    guard product.high < divisor else { return 1 << 62 }
    return min(1 << 62, divisor.dividingFullWidth(product).quotient)
  }

  private enum Consequence {
    case again
    case wait(Duration)
    case fail
  }

  private mutating func refused(_ place: Int, _ refusal: LogRefusal) -> Consequence {
    let piece = pieces[place]
    let count = piece.count
    switch refusal.reason {
    case .final: return .fail
    case .busy(let retryAfter): return wait(place, retryAfter)
    case .tooSlow where piece.waits < 2 || count == 1: return wait(place, nil)
    case _ where piece.isFromReceipts: return .fail
    case .tooManyBlocks where count == 1: return .fail
    case .tooManyBlocks(let most, let guess):
      if let most, most > 0, most < count {
        limits.mostBlocks = most
        limits.fewestBlocksRefused = nil
        width = most
      } else {
        // Some count the blocks between the first and the last.
        let isNext = most == count
        limits.mostBlocks = limits.mostBlocks.flatMap { $0 < count ? $0 : nil }
        limits.mostBlocksAnswered = min(limits.mostBlocksAnswered, count - 1)
        limits.fewestBlocksRefused = min(limits.fewestBlocksRefused ?? .max, count)
        if let guess, guess < count { width = guess } else { width = isNext ? count - 1 : count / 2 }
      }
    case .tooManyLogs(let most, let always):
      limits.mostLogs = most ?? limits.mostLogs
      limits.alwaysBlocks = always ?? limits.alwaysBlocks
      if limits.mostLogs == nil { tooLarge = (count, 16, false) }
      shorten(place, refusal)
    case .tooLarge, .tooSlow:
      tooLarge = (count, 16, refusal.reason == .tooSlow)
      shorten(place, refusal)
    }
    pieces[place].waits = 0
    join(at: place)
    return .again
  }

  /// Makes a piece shorter whose answer has too much in it.
  private mutating func shorten(_ place: Int, _ refusal: LogRefusal) {
    let piece = pieces[place]
    guard piece.count > 1 else {
      pieces[place].isFromReceipts = true
      return
    }
    let suggested = refusal.suggestion.flatMap { suggestion -> UInt64? in
      let count = suggestion.upperBound - suggestion.lowerBound
      return suggestion.lowerBound == piece.range.lowerBound && count < piece.count - 1 ? count + 1 : nil
    }
    // Where the step was too long, the one before was not.
    let isStep = lastWidth < piece.count && lastWidth >= piece.count / 4
    width = suggested ?? (isStep ? lastWidth : piece.count / (refusal.reason == .tooLarge ? 4 : 2))
    width = max(1, width)
    lastWidth = 0
  }

  private mutating func wait(_ place: Int, _ time: Duration?) -> Consequence {
    guard pieces[place].waits < Self.mostWaits else { return .fail }
    let time = time ?? paging.firstWait * (1 << pieces[place].waits)
    pieces[place].waits += 1
    pieces[place].state = .waiting
    permitted = 1
    return .wait(min(time, Self.longestWait))
  }
}
