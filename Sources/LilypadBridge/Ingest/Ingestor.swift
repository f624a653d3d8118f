import EthABI
import EthPrimitives
import EthProvider
import EthRPC
import LilypadContracts

/// Follows the chain and brings its jobs into the journal: every block's logs are asked for by the block's hash,
/// and the cursor passes a block only in the commit that records them.
struct Ingestor: Sendable {
  let reader: ChainReader
  let journal: SQLiteJournal
  let report: @Sendable (BridgeEvent) -> Void

  /// Blocks fetched at once when following the head.
  private static let headBatch: UInt64 = 64

  /// Goes on to the newest block. `range` is how many final blocks to ask for at once; it adapts to what the
  /// endpoint allows.
  func step(range: inout UInt64) async throws {
    let head = try await reader.head()
    let finalized = try await reader.finalized(head: head)
    while let cursor = try await journal.cursor() {
      if cursor.number < finalized.number {
        guard try await backfill(cursor, upTo: finalized, range: &range) else { break }
      } else if cursor.number < head.number || cursor.hash != head.hash {
        guard try await follow(cursor, to: head) else { break }
      } else {
        break
      }
    }
    guard let cursor = try await journal.cursor(), cursor.number >= finalized.number,
      cursor.finalizedNumber < finalized.number
    else { return }
    try await journal.setFinalized(finalized.number, finalized.hash)
    try await checkCompleteness(at: finalized)
  }

  /// Takes in a range of final blocks, whose logs cannot change any more. Returns whether there may be more to do at
  /// once.
  private func backfill(
    _ cursor: Cursor, upTo finalized: BlockLink, range: inout UInt64
  ) async throws -> Bool {
    guard try await reader.block(cursor.number)?.hash == cursor.hash else {
      try await rollBack()
      return try await journal.cursor() != cursor
    }
    let first = cursor.number + 1
    let last = min(finalized.number, cursor.number + range)
    let logs: JobLogs
    do throws(ProviderError) {
      logs = try await reader.jobs(from: first, to: last)
    } catch {
      // Endpoints limit ranges in many ways and words; a smaller range is the answer to all of them.
      guard last > first, !error.isTransient else { throw error }
      range = max(1, (last - first + 1) / 2)
      return true
    }
    guard let end = try await reader.block(last) else { return false }
    try await commit(IngestBatch(parent: cursor.hash, blocks: [end], logs))
    range = min(range * 2, 10_000)
    return true
  }

  /// Takes in blocks at the head, one by one. Returns whether there may be more.
  private func follow(_ cursor: Cursor, to head: BlockLink) async throws -> Bool {
    guard head.number > cursor.number else {
      try await rollBack()
      // Where the cursor is where it was, the node lags behind.
      return try await journal.cursor() != cursor
    }
    let follower = ChainFollower(
      known: try await journal.recentBlocks(limit: 1), finalizedNumber: cursor.finalizedNumber)
    let next = try await reader.blocks(cursor.number + 1...min(head.number, cursor.number + Self.headBatch))
    switch follower.step(next: next) {
    case .findAncestor:
      try await rollBack()
      return try await journal.cursor() != cursor
    case .extend(let blocks):
      let logs = try await concurrently(blocks) { try await reader.jobs(in: $0) }
      for (block, logs) in zip(blocks, logs) {
        try await commit(IngestBatch(parent: block.parent, blocks: [block], logs))
      }
      return !blocks.isEmpty
    }
  }

  private func commit(_ batch: IngestBatch) async throws {
    try await journal.commit(batch)
    for event in batch.events { report(.jobAdded(event)) }
    for event in batch.quarantined { report(.quarantined(event)) }
  }

  /// Finds the last block that is still on the chain and takes the journal back to it.
  private func rollBack() async throws {
    guard let cursor = try await journal.cursor() else { return }
    let follower = ChainFollower(
      known: try await journal.recentBlocks(limit: .max), finalizedNumber: cursor.finalizedNumber)
    var count = 8
    while true {
      let asked = follower.known.prefix(count)
      let found = try await concurrently(Array(asked)) { try await reader.block($0.number) }
      let hashes = Dictionary(found.compactMap { $0 }.map { ($0.number, $0.hash) }) { first, _ in first }
      switch follower.ancestor(among: asked.count, hashes: hashes) {
      case .found(let ancestor):
        if ancestor.hash == cursor.hash { return }
        try await journal.rollBack(to: ancestor)
        return report(.rolledBack(to: ancestor))
      case .belowStart(let oldest):
        guard let number = oldest.number.subtractingIfPossible(1), let base = try await reader.block(number)
        else { return }
        try await journal.rollBack(to: base)
        return report(.rolledBack(to: base))
      case .nodeLags:
        return
      case .older:
        count *= 4
      case .finalizedBlockLost:
        let reason = "the chain was reorganised below block \(cursor.finalizedNumber), which was final"
        try await journal.halt(reason)
        throw BridgeError.halted(reason)
      }
    }
  }

  /// Job ids have no gaps, so a missing one means that the node has kept a log to itself: the stretch is read
  /// again.
  private func checkCompleteness(at finalized: BlockLink) async throws {
    let first = try await journal.firstJobID()
    guard first > 0 else { return }
    let have = try await journal.lastContiguousJobID(from: first, upToBlock: finalized.number)
    let last: UInt256
    do throws(ProviderError) {
      last = try await reader.lastJobID(at: finalized.hash)
    } catch {
      // Before the contract was there, there were no jobs.
      if case .output = error, have < first { return }
      // A node without that block's state cannot tell; the next final block is another chance.
      guard !error.isTransient else { throw error }
      return report(.trouble("cannot check that no job is missing up to block \(finalized.number): \(error)"))
    }
    guard last > UInt256(have) else { return }
    report(
      .trouble(
        "the node has kept job \(have + 1) to itself, of \(last): reading the blocks before \(finalized.number) again"
      ))
    var start = try await journal.startBlock()
    if let known = try await journal.blockOfJob(have) { start = known }
    if let block = try await reader.block(start) { try await journal.rewind(to: block) }
  }
}

extension IngestBatch {
  init(parent: Hash32, blocks: [BlockLink], _ logs: JobLogs) {
    self.init(parent: parent, blocks: blocks, events: logs.events, quarantined: logs.quarantined)
  }
}

extension ProviderError {
  /// Whether the node could not be asked at all, as against having refused the question.
  var isTransient: Bool {
    guard case .rpc(let error) = self else { return false }
    switch error {
    case .transport(.responseTooLarge), .server, .decoding: return false
    default: return true
    }
  }
}
