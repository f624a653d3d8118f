import EthPrimitives
internal import Foundation
internal import GRDB

/// A stretch of the chain and all that was asked for in it.
struct IngestBatch: Sendable {
  /// The block under the first one of the stretch.
  let parent: Hash32
  /// The blocks to remember: all of a stretch at the head, only the last one of a finalized stretch.
  let blocks: [BlockLink]
  /// The jobs, in the order of their logs.
  let events: [JobEvent]
  /// Logs that are no jobs.
  let quarantined: [QuarantinedEvent]
}

extension SQLiteJournal {
  /// Blocks remembered behind the finalized one, to recognise a reorganisation that should be impossible.
  static let retainedFinalizedBlocks: UInt64 = 128

  /// Records a stretch of the chain and moves the cursor to its end, in one commit: the cursor never stands on a
  /// block whose jobs are not in the journal.
  ///
  /// - Throws: ``JournalError/conflict(_:)`` where the stretch does not start at the cursor.
  func commit(_ batch: IngestBatch) async throws(JournalError) {
    try await write { database in
      guard let cursor = try Self.cursor(in: database), let last = batch.blocks.last else { return }
      guard cursor.hash == batch.parent else {
        throw JournalError.conflict(
          "the blocks do not continue the chain at the cursor, block \(cursor.number)")
      }
      for block in batch.blocks { try Self.insert(block, into: database) }
      for event in batch.events { try Self.link(event, in: database) }
      for event in batch.quarantined { try Self.quarantine(event, in: database) }
      try Self.moveCursor(to: last, in: database)
      if let oldest = cursor.finalizedNumber.subtractingIfPossible(Self.retainedFinalizedBlocks) {
        try database.execute(sql: "DELETE FROM block WHERE number < ?", arguments: [try oldest.column])
      }
    }
  }

  /// Takes the cursor back to the last block that two branches share: everything above it is not on the chain any
  /// more. What was recorded of those jobs stays, in case they come back.
  func rollBack(to ancestor: BlockLink) async throws(JournalError) {
    try await write { database in
      let number = try ancestor.number.column
      try database.execute(
        sql: "UPDATE job SET canonical = 0, changed_at = ? WHERE block_number > ? AND canonical = 1",
        arguments: [now(), number])
      try database.execute(sql: "DELETE FROM block WHERE number > ?", arguments: [number])
      try database.execute(sql: "DELETE FROM quarantine WHERE block_number > ?", arguments: [number])
      try Self.insert(ancestor, into: database)
      try Self.moveCursor(to: ancestor, in: database)
    }
  }

  /// Takes the cursor back to read a stretch again in which a job is missing. Jobs already known stay.
  func rewind(to block: BlockLink) async throws(JournalError) {
    try await write { database in
      try database.execute(
        sql: "DELETE FROM block WHERE number > ?", arguments: [try block.number.column])
      try Self.insert(block, into: database)
      try Self.moveCursor(to: block, in: database)
    }
  }

  /// Records the last final block. It never goes back.
  func setFinalized(_ number: UInt64, _ hash: Hash32) async throws(JournalError) {
    try await write { database in
      try database.execute(
        sql: "UPDATE cursor SET finalized_number = ?1, finalized_hash = ?2 WHERE finalized_number < ?1",
        arguments: [try number.column, hash.blob])
    }
  }

  /// The last job id before a gap in those from `first` on that stand on the chain, readable or not.
  func lastContiguousJobID(from first: UInt64, upToBlock number: UInt64) async throws(JournalError) -> UInt64
  {
    try await read { database in
      let ids = try Int64.fetchCursor(
        database,
        sql: """
          SELECT id FROM job WHERE canonical = 1 AND id >= ?1 AND block_number <= ?2
          UNION SELECT job_id FROM quarantine WHERE job_id >= ?1 AND block_number <= ?2
          ORDER BY 1
          """, arguments: [try first.column, try number.column])
      var last = try first.column - 1
      while let id = try ids.next(), id == last + 1 { last = id }
      return UInt64(last)
    }
  }

  private static func moveCursor(to block: BlockLink, in database: Database) throws {
    try database.execute(
      sql: "UPDATE cursor SET number = ?, hash = ?", arguments: [try block.number.column, block.hash.blob])
  }

  /// Makes the job's row, or moves the row it already has to where its event is now: the same content under the
  /// same id is the same job, and is neither run nor answered again.
  private static func link(_ event: JobEvent, in database: Database) throws {
    let id = try event.key.id.column
    try database.execute(
      sql: "UPDATE job SET canonical = 0 WHERE id = ? AND digest != ?",
      arguments: [id, event.key.digest.blob])
    try database.execute(
      sql: """
        INSERT INTO job (id, digest, client, payee, module, inputs, block_number, block_hash, transaction_hash,
          log_index, canonical, state, seen_at, changed_at)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, 1, 'queued', ?11, ?11)
        ON CONFLICT (id, digest) DO UPDATE SET block_number = ?7, block_hash = ?8, transaction_hash = ?9,
          log_index = ?10, canonical = 1, changed_at = ?11
        """,
      arguments: [
        id, event.key.digest.blob, event.client.blob, event.payee.blob, event.module,
        JobInputsColumn.text(event.inputs), try event.location.blockNumber.column,
        event.location.blockHash.blob, event.location.transactionHash.blob,
        try event.location.logIndex.column, now(),
      ])
  }

  private static func quarantine(_ event: QuarantinedEvent, in database: Database) throws {
    try database.execute(
      sql: "INSERT OR IGNORE INTO quarantine VALUES (?, ?, ?, ?, ?, ?, ?)",
      arguments: [
        event.location.blockHash.blob, try event.location.logIndex.column,
        try event.location.blockNumber.column, event.location.transactionHash.blob, Data(event.data),
        event.reason, try event.jobID?.column,
      ])
  }
}

extension UInt64 {
  func subtractingIfPossible(_ other: UInt64) -> UInt64? { self >= other ? self - other : nil }
}
