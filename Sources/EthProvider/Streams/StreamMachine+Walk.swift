import EthPrimitives

/// Following the chain's blocks, and the way back where it was reorganised.
extension StreamMachine {
  mutating func take(head header: ChainHeader?, newest: UInt64, finalized: BlockIdentifier?) {
    self.newest = newest
    if let finalized, finalized.number >= self.finalized?.number ?? 0 { self.finalized = finalized }
    guard let header else { return proceed() }
    guard let tip = trail.tip else {
      if first == nil {
        first = header.number + 1
        trail.start = first
      }
      target = header
      return proceed()
    }
    if header.number >= tip.id.number {
      patience.lowerBranch = 0
      patience.isLagTold = false
    }
    if header.number > tip.id.number {
      target = header
      proceed()
    } else if header.id == tip.id {
      target = header
      isTipVerified = true
      proceed()
    } else if header.number == tip.id.number {
      walk(from: header)
    } else {
      takeLower(header, than: tip.id.number)
    }
  }

  /// A newest block below the stream's is no reorganisation: the endpoint lags. Only one that stays there, with
  /// other blocks than the stream's, has a shorter chain.
  private mutating func takeLower(_ header: ChainHeader, than tip: UInt64) {
    guard let entry = trail.entry(upTo: header.number) else { return takeUnknown(header, than: tip) }
    patience.belowCursor = .zero
    if entry.id.number == header.number { return compare(header, with: entry.id, head: header, tip: tip) }
    // The blocks of a cursor stand apart: one that the node should have tells whether it is on the same chain.
    probe = Probe(head: header, tip: tip, known: entry.id)
    actions.append(.ask(.about(.headers(entry.id.number...entry.id.number))))
  }

  private mutating func compare(
    _ header: ChainHeader, with known: BlockIdentifier, head: ChainHeader, tip: UInt64
  ) {
    if header.id != known {
      patience.lowerBranch += 1
      guard patience.lowerBranch < StreamPatience.lowerBranchLimit else { return walk(from: header) }
    } else {
      patience.lowerBranch = 0
      isResumptionVerified = true
    }
    lag(head, behind: tip)
  }

  /// Nothing tells whether a node that is below all known blocks is on their chain. One that was can have lost its
  /// blocks and fetches them again; of a cursor's that is not known.
  private mutating func takeUnknown(_ header: ChainHeader, than tip: UInt64) {
    patience.lowerBranch = 0
    if !isResumptionVerified, let root = trail.root {
      guard patience.belowCursor < StreamPatience.belowCursorLimit else {
        return actions.append(.end(.behindCursor(head: header.number, oldest: root.id)))
      }
      patience.belowCursor += pace.interval
    }
    lag(header, behind: tip)
  }

  private mutating func lag(_ header: ChainHeader, behind tip: UInt64) {
    patience.succeeded()
    if !patience.isLagTold { actions.append(.notice(.nodeLags(head: header.number, behind: tip))) }
    patience.isLagTold = true
    actions.append(.wait(pace.interval))
  }

  mutating func take(_ headers: [ChainHeader?]) {
    if let probe {
      self.probe = nil
      guard let found = headers.first, let header = found else { return startOver() }
      return compare(header, with: probe.known, head: probe.head, tip: probe.tip)
    }
    guard let found = headers.first, let first = found else {
      // An endpoint that does not have yet what another one has.
      return startOver()
    }
    if historyEnd != nil {
      historyEnd = nil
      trail.restart(at: first)
      isTipVerified = true
      reach()
      return proceed()
    }
    var linked = [first]
    // The chain may change between two answers; what does not fit is asked for again.
    for header in headers.dropFirst() {
      guard let header, let last = linked.last, header.parentHash == last.hash else { break }
      linked.append(header)
    }
    link(linked)
  }

  /// Goes on with blocks of which the first one has the height after the newest one that was delivered.
  mutating func link(_ headers: [ChainHeader]) {
    guard let first = headers.first else { return startOver() }
    if let tip = trail.tip, first.parentHash != tip.id.hash { return walk(from: first) }
    isBacklogFinal = false
    if options.depth == .finalized, let target, let last = headers.last, last.number >= target.number {
      guard last.id == target.id else { return startOver() }
      isBacklogFinal = true
    }
    isTipVerified = true
    patience.lostAncestor = 0
    backlog = headers
    proceed()
  }

  // MARK: The way back

  /// Goes down from a block of the chain, parent by parent, to the last block that was delivered.
  private mutating func walk(from header: ChainHeader) {
    branch = [header]
    stepDown()
  }

  mutating func takeBranch(_ header: ChainHeader?) {
    guard let header, let last = branch.last, header.hash == last.parentHash, header.number + 1 == last.number
    else { return startOver() }
    branch.append(header)
    stepDown()
  }

  private mutating func stepDown() {
    guard let lowest = branch.last, let root = trail.root else { return startOver() }
    if let start = trail.start, lowest.number <= start {
      let above = start - min(start, 1)
      return goBack(.all, above: above)
    }
    guard lowest.number > 0 else { return loseAncestor(root.id) }
    let parent = lowest.number - 1
    if let entry = trail.entry(at: parent), entry.id.hash == lowest.parentHash {
      return goBack(.above(parent), above: parent)
    }
    guard parent > root.id.number || trail.start != nil else { return loseAncestor(root.id) }
    actions.append(.ask(.about(.header(lowest.parentHash))))
  }

  private mutating func goBack(_ removal: Removal, above ancestor: UInt64) {
    let depth = (trail.tip?.id.number ?? ancestor) - min(ancestor, trail.tip?.id.number ?? ancestor)
    if let final = trail.lastFinal, ancestor < final.number || removal.includes(final.number) {
      return loseAncestor(final)
    }
    // It is told once, however often the node has to be asked what the blocks had.
    if depth > 0, patience.unknownContent == 0 {
      actions.append(.notice(.reorganised(above: ancestor, depth: depth)))
    }
    self.removal = removal
    backlog = branch.reversed()
    branch = []
    patience.lostAncestor = 0
    patience.lowerBranch = 0
    isTipVerified = true
    proceed()
  }

  /// The chain does not have a block that it should still have, so the node is asked a few times more.
  private mutating func loseAncestor(_ root: BlockIdentifier) {
    patience.lostAncestor += 1
    guard patience.lostAncestor >= StreamPatience.limit else {
      if patience.lostAncestor == 1 { actions.append(.notice(.suspectsDeepReorganisation(below: root))) }
      return startOver(after: pace.interval)
    }
    actions.append(.end(trail.lastFinal == root ? .finalizedBlockLost(root) : .deepReorganisation(at: root)))
  }

  /// Reports the blocks that left the chain, newest first. Returns whether that is done.
  mutating func removeOrphans() -> Bool {
    while let tip = trail.tip, removal.includes(tip.id.number) {
      if tip.reported > 0 {
        guard let items = tip.items else {
          actions.append(.ask(.about(.content(tip.id))))
          return false
        }
        deliverRemoval(of: items, in: tip.id)
      }
      trail.removeTip()
    }
    if trail.entries.isEmpty, case .all = removal { first = trail.start }
    removal = .none
    return true
  }
}
