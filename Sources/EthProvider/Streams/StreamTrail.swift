/// The blocks that a stream has passed and that can still leave the chain, with what it has reported of them.
struct StreamTrail<Item: Sendable>: Sendable {
  /// A block that the stream has passed.
  struct Entry: Sendable {
    let id: BlockIdentifier
    /// Seconds since 1970, where it is known.
    let timestamp: UInt64?
    /// How many elements of it are reported.
    var reported: Int
    /// The elements reported; `nil` where they are not known, as another process reported them.
    var items: [Placed<Item>]?
    /// How much of it is reported; only of the newest block it can be less than all.
    var progress = ChainCursor.Progress.whole
  }

  /// Oldest first.
  private(set) var entries: [Entry] = []
  /// The first block that was of interest, where ``entries`` goes back that far: nothing below is reported.
  var start: UInt64?
  /// The last block of ``entries`` that is known to be final.
  private(set) var lastFinal: BlockIdentifier?
  private var retained = 0

  var root: Entry? { entries.first }
  var tip: Entry? { entries.last }

  init() {}

  init(_ cursor: ChainCursor) {
    start = cursor.start
    entries = cursor.older.reversed().map(Self.entry)
    var tip = Self.entry(cursor.tip)
    tip.progress = cursor.progress
    entries.append(tip)
  }

  private static func entry(_ mark: ChainCursor.Mark) -> Entry {
    Entry(id: mark.block, timestamp: nil, reported: mark.reported, items: mark.reported == 0 ? [] : nil)
  }

  /// The entry of a height; there is none for every one where a cursor was all that was known.
  func entry(at number: UInt64) -> Entry? {
    var low = 0
    var high = entries.count
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].id.number < number { low = middle + 1 } else { high = middle }
    }
    return low < entries.count && entries[low].id.number == number ? entries[low] : nil
  }

  /// The newest entry that is at most this high.
  func entry(upTo number: UInt64) -> Entry? { entries.last { $0.id.number <= number } }

  /// Forgets everything; the chain up to this block is taken as reported.
  mutating func restart(at header: ChainHeader) {
    self = StreamTrail()
    entries = [Entry(id: header.id, timestamp: header.timestamp, reported: 0, items: [])]
  }

  /// Forgets everything, before the first block of a stream or after history.
  mutating func clear(start: UInt64?) {
    self = StreamTrail()
    self.start = start
  }

  mutating func append(_ header: ChainHeader, _ items: [Placed<Item>], keeping limit: Int) {
    entries.append(
      Entry(id: header.id, timestamp: header.timestamp, reported: items.count, items: items))
    retained += items.count
    var position = 0
    // The oldest are the least likely to be removed; what they were can still be asked for.
    while retained > limit, position < entries.count {
      if let items = entries[position].items, !items.isEmpty {
        retained -= items.count
        entries[position].items = nil
      }
      position += 1
    }
  }

  mutating func replaceTip(_ change: (inout Entry) -> Void) {
    guard var tip = entries.popLast() else { return }
    retained -= tip.items?.count ?? 0
    change(&tip)
    retained += tip.items?.count ?? 0
    entries.append(tip)
  }

  mutating func removeTip() {
    retained -= entries.popLast()?.items?.count ?? 0
  }

  /// Takes in that a block is final, which says something of ``entries`` only if it is one of them.
  mutating func confirm(_ final: BlockIdentifier) {
    guard final.number > lastFinal?.number ?? 0, entry(at: final.number)?.id == final else { return }
    lastFinal = final
  }

  /// Forgets the blocks before the last one that is final, and those deeper than the window.
  mutating func trim(window: UInt64) {
    guard let tip else { return }
    let floor = max(tip.id.number - min(tip.id.number, window), lastFinal?.number ?? 0)
    var count = 0
    while count + 1 < entries.count, entries[count + 1].id.number <= floor {
      retained -= entries[count].items?.count ?? 0
      count += 1
    }
    guard count > 0 else { return }
    entries.removeFirst(count)
    start = nil
  }

  /// The time between the newest blocks in seconds, where enough is known.
  var blockTime: Double? {
    let recent = entries.suffix(32).filter { $0.timestamp != nil }
    guard let first = recent.first, let last = recent.last, last.id.number > first.id.number,
      let from = first.timestamp, let to = last.timestamp, to >= from
    else { return nil }
    return Double(to - from) / Double(last.id.number - first.id.number)
  }

  // MARK: Cursors

  /// The place after the newest block, or within it.
  func cursor(chainId: UInt64) -> ChainCursor? {
    guard let tip else { return nil }
    return ChainCursor(
      chainId: chainId, tip: ChainCursor.Mark(block: tip.id, reported: tip.reported),
      progress: tip.progress, older: marks(below: entries.count - 1), start: start)
  }

  /// The place after the last block before this one; where there is none, the place before this one.
  func cursor(chainId: UInt64, below block: BlockIdentifier) -> ChainCursor {
    var trail = self
    while let tip = trail.tip, tip.id.number >= block.number { trail.removeTip() }
    return trail.cursor(chainId: chainId)
      ?? ChainCursor(
        chainId: chainId, tip: ChainCursor.Mark(block: block, reported: 0), progress: .none, older: [],
        start: start)
  }

  /// The blocks before the newest one that a cursor carries: all that something was reported of, the oldest, and
  /// others at doubling distances, which is enough to find the last one that is still on the chain or one that is
  /// not far below, with nothing reported in between.
  func marks(below position: Int) -> [ChainCursor.Mark] {
    var marks: [ChainCursor.Mark] = []
    var distance = 1
    var next = 1
    for entry in entries[..<position].reversed() {
      if entry.reported > 0 || distance >= next || distance == position {
        marks.append(ChainCursor.Mark(block: entry.id, reported: entry.reported))
      }
      if distance >= next { next *= 2 }
      distance += 1
    }
    return marks
  }
}
