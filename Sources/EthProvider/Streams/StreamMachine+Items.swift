import EthPrimitives

/// What blocks have, and how it is delivered.
extension StreamMachine {
  mutating func take(_ items: [[Placed<Item>]]) {
    for (header, items) in zip(backlog.prefix(items.count), items) {
      if items.isEmpty, isMissing(header) {
        patience.missingLogs += 1
        actions.append(.notice(.logsMissing(header.id)))
        return startOver()
      }
      patience.missingLogs = 0
      trail.append(header, items, keeping: options.retainedElements)
      if isBacklogFinal { trail.confirm(header.id) } else if let finalized { trail.confirm(finalized) }
      trail.trim(window: options.window)
      backlog.removeFirst()
      deliver(items, in: header.id, after: 0)
      reach()
    }
    patience.succeeded()
    proceed()
  }

  private func isMissing(_ header: ChainHeader) -> Bool {
    guard options.bloom != .ignored, let bloom = header.bloom, mayHave(bloom) else { return false }
    return patience.missingLogs < StreamPatience.limit
  }

  /// Takes in all that a block has: one that left the chain, or the newest one of which something is reported.
  mutating func take(content: [Placed<Item>]?) {
    guard let tip = trail.tip else { return startOver() }
    let (old, new) = split(content ?? [], at: tip.progress)
    let isOrphan = removal.includes(tip.id.number)
    // Nothing of this block is reported only because that was removed again, so that there is something.
    guard content != nil || isOrphan else { return startOver() }
    let isWhole = content != nil && old.count == tip.reported && !(tip.progress == .none && new.isEmpty)
    guard isWhole else {
      patience.unknownContent += 1
      guard patience.unknownContent >= StreamPatience.limit else { return startOver() }
      return actions.append(.end(isOrphan ? removedUnknown(tip.id) : .otherFilter(tip.id)))
    }
    patience.unknownContent = 0
    if isOrphan {
      trail.replaceTip { $0.items = old }
    } else {
      trail.replaceTip {
        $0.items = old + new
        $0.reported = old.count + new.count
        $0.progress = .whole
      }
      deliver(new, in: tip.id, after: old.count)
      reach()
    }
    proceed()
  }

  private func split(
    _ content: [Placed<Item>], at progress: ChainCursor.Progress
  ) -> (old: [Placed<Item>], new: [Placed<Item>]) {
    switch progress {
    case .whole: return (content, [])
    case .none: return ([], content)
    case .upTo(let last):
      let count = content.firstIndex { $0.index ?? 0 > last } ?? content.count
      return (Array(content[..<count]), Array(content[count...]))
    }
  }

  /// The end of a stream that would have to report the removal of what it does not know.
  private func removedUnknown(_ tip: BlockIdentifier) -> StreamError {
    let orphans = trail.entries.filter { removal.includes($0.id.number) }
    let blocks = orphans.filter { $0.reported > 0 }.map(\.id)
    let resume = trail.cursor(chainId: chainId, below: orphans.first?.id ?? tip)
    return .removedUnknown(blocks: blocks.reversed(), resume: resume)
  }

  mutating func take(_ items: [PlacedInHistory<Item>], through end: UInt64) {
    var block: BlockIdentifier?
    var reported = 0
    for entry in items {
      reported = entry.block == block ? reported + 1 : 1
      block = entry.block
      let cursor = ChainCursor(
        chainId: chainId, tip: ChainCursor.Mark(block: entry.block, reported: reported),
        progress: entry.placed.index.map { .upTo($0) } ?? .whole, older: [], start: nil)
      actions.append(.deliver(.added(entry.placed.item, cursor)))
    }
    patience.succeeded()
    trail.clear(start: nil)
    first = end + 1
    historyEnd = end
    proceed()
  }

  // MARK: Delivering

  /// Delivers what the newest block has, after as many elements of it as are reported already.
  private mutating func deliver(_ items: [Placed<Item>], in block: BlockIdentifier, after count: Int) {
    guard !items.isEmpty else { return }
    let older = trail.marks(below: trail.entries.count - 1)
    for (position, placed) in items.enumerated() {
      let cursor = ChainCursor(
        chainId: chainId, tip: ChainCursor.Mark(block: block, reported: count + position + 1),
        progress: placed.index.map { .upTo($0) } ?? .whole, older: older, start: trail.start)
      actions.append(.deliver(.added(placed.item, cursor)))
    }
  }

  mutating func deliverRemoval(of items: [Placed<Item>], in block: BlockIdentifier) {
    let older = trail.marks(below: trail.entries.count - 1)
    for (index, placed) in items.enumerated().reversed() {
      let progress: ChainCursor.Progress =
        index == 0 ? .none : items[index - 1].index.map { .upTo($0) } ?? .whole
      let cursor = ChainCursor(
        chainId: chainId, tip: ChainCursor.Mark(block: block, reported: index), progress: progress,
        older: older, start: trail.start)
      actions.append(.deliver(.removed(placed.item, cursor)))
    }
  }

  /// Remembers how far the stream has come.
  mutating func reach() {
    guard let cursor = trail.cursor(chainId: chainId) else { return }
    actions.append(.reached(cursor))
  }
}
