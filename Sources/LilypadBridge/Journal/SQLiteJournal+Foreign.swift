import EthPrimitives
internal import GRDB

extension SQLiteJournal {
  /// The account's nonces that are used finally and of which the journal knows nothing, at most `limit` of them.
  func unknownNonces(
    of account: Address, below finalizedNonce: UInt64, limit: Int
  ) async throws(JournalError) -> [UInt64] {
    try await read { database in
      let start = try Int64.fetchOne(database, sql: "SELECT start_nonce FROM chain") ?? 0
      let end = try finalizedNonce.column
      guard start < end else { return [] }
      let known = try Int64.fetchCursor(
        database,
        sql: """
          SELECT nonce FROM binding WHERE account = ?1 AND nonce >= ?2 AND nonce < ?3
          UNION SELECT nonce FROM foreign_transaction WHERE account = ?1 AND nonce >= ?2 AND nonce < ?3
          ORDER BY nonce
          """, arguments: [account.blob, start, end])
      var unknown: [UInt64] = []
      var next = start
      while unknown.count < limit, next < end {
        let nonce = try known.next() ?? end
        while next < nonce, unknown.count < limit {
          unknown.append(UInt64(next))
          next += 1
        }
        next += 1
      }
      return unknown
    }
  }

  /// Records what a final transaction of the account was that the journal did not make.
  func recordForeign(
    nonce: UInt64, of account: Address, hash: Hash32, answers job: UInt64?
  ) async throws(JournalError) {
    try await write { database in
      try database.execute(
        sql: "INSERT OR REPLACE INTO foreign_transaction VALUES (?, ?, ?, ?)",
        arguments: [account.blob, try nonce.column, hash.blob, try job?.column])
      guard let job else { return }
      try database.execute(
        sql: """
          UPDATE job SET state = 'answered', changed_at = ?
          WHERE id = ? AND canonical = 1 AND state IN ('queued', 'result_ready')
          """, arguments: [now(), try job.column])
    }
  }

  /// A number of transactions that the account certainly has in final blocks, for nodes that cannot tell.
  func finalNonceFloor(of account: Address) async throws(JournalError) -> UInt64 {
    try await read { database in
      let start = try Int64.fetchOne(database, sql: "SELECT start_nonce FROM chain") ?? 0
      let last = try Int64.fetchOne(
        database,
        sql: """
          SELECT MAX(nonce) FROM binding JOIN effect ON effect.id = binding.effect
          WHERE account = ? AND effect.state IN ('final', 'final_reverted', 'final_cancelled', 'final_external')
          """, arguments: [account.blob])
      return UInt64(max(start, (last ?? -1) + 1))
    }
  }
}
