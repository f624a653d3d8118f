import EthPrimitives

/// Decides, from the blocks already followed and what the chain has now, how to go on. It does no I/O.
struct ChainFollower {
  /// The recent blocks of the journal, newest first; the first one is the cursor.
  let known: [BlockLink]
  /// The last block that the journal holds for final.
  let finalizedNumber: UInt64

  /// What to do next.
  enum Step: Equatable {
    /// The blocks given continue the chain: take in the logs of those, up to where they fit together.
    case extend([BlockLink])
    /// The cursor's block is not on the chain: find the last block that is.
    case findAncestor
  }

  /// Compares the chain's blocks after the cursor with the cursor.
  ///
  /// - Parameter next: The chain's blocks from the one after the cursor on, in order.
  func step(next: [BlockLink]) -> Step {
    guard let cursor = known.first, let first = next.first else { return .extend([]) }
    guard first.parent == cursor.hash else { return .findAncestor }
    var linked = [first]
    // The chain may change between two fetches; what does not fit is fetched again.
    for block in next.dropFirst() {
      guard let last = linked.last, block.number == last.number + 1, block.parent == last.hash else { break }
      linked.append(block)
    }
    return .extend(linked)
  }

  /// What became of the search for the last common block.
  enum Ancestor: Equatable {
    /// Everything above this block has left the chain.
    case found(BlockLink)
    /// The node does not have the newest blocks, and those it has are the known ones: it lags behind. Ask again.
    case nodeLags
    /// All the blocks that were asked for differ or are missing: ask for older ones.
    case older
    /// Not even the first block of the journal is on the chain, and it was not final: go on below it.
    case belowStart(BlockLink)
    /// Blocks that were final are gone.
    case finalizedBlockLost
  }

  /// Finds the last block that the journal and the chain share.
  ///
  /// - Parameters:
  ///   - count: How many of the known blocks, from the newest on, were asked for.
  ///   - hashes: The chain's hash for each number that was asked; none where the node has no such block.
  func ancestor(among count: Int, hashes: [UInt64: Hash32]) -> Ancestor {
    let asked = known.prefix(count)
    guard let common = asked.first(where: { hashes[$0.number] == $0.hash }) else {
      if count < known.count { return .older }
      guard !hashes.isEmpty, let oldest = known.last else { return .nodeLags }
      return oldest.number > finalizedNumber ? .belowStart(oldest) : .finalizedBlockLost
    }
    let somethingDiffers = asked.contains { $0.number > common.number && hashes[$0.number] != nil }
    guard somethingDiffers || common == known.first else { return .nodeLags }
    return common.number < finalizedNumber ? .finalizedBlockLost : .found(common)
  }
}
