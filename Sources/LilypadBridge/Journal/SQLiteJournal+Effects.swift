import EthPrimitives
internal import Foundation
internal import GRDB

/// A result that has to be posted.
struct PlannedEffect: Sendable {
  let job: JobRecord
  let result: JobResult
}

extension SQLiteJournal {
  /// The jobs whose result is ready and may be posted now: their event stands at or below block `number`, no
  /// result of their id is or may come to be on the chain, and fewer than `maxReverts` attempts at it reverted.
  func jobsToPost(confirmedAt number: UInt64, maxReverts: Int) async throws(JournalError) -> [PlannedEffect] {
    try await read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT * FROM job WHERE state = 'result_ready' AND canonical = 1 AND block_number <= ?
            AND NOT EXISTS (SELECT 1 FROM effect WHERE effect.job_id = job.id
              AND (effect.state IN ('bound', 'sent', 'included', 'final')
                OR (effect.digest = job.digest AND effect.state IN ('planned', 'parked', 'dropped'))))
            AND (SELECT COUNT(*) FROM effect WHERE effect.job_id = job.id AND effect.digest = job.digest
              AND effect.state = 'final_reverted') < ?
          ORDER BY id
          """, arguments: [try number.column, maxReverts]
      ).compactMap { row in
        let job = try Self.job(row)
        return job.result.map { PlannedEffect(job: job, result: $0) }
      }
    }
  }

  /// Records that a result is to be posted by calling `recipient` with `calldata`.
  func plan(_ key: JobEvent.Key, to recipient: Address, calldata: [UInt8]) async throws(JournalError) {
    try await write { database in
      let arguments: StatementArguments = [
        try key.id.column, key.digest.blob, recipient.blob, Data(calldata), now(),
      ]
      try database.execute(
        sql: """
          INSERT INTO effect (job_id, digest, generation, recipient, calldata, state, changed_at)
          SELECT ?1, ?2, 1 + COUNT(*), ?3, ?4, 'planned', ?5 FROM effect WHERE job_id = ?1 AND digest = ?2
          """, arguments: arguments)
    }
  }

  /// The effects in these states, oldest first.
  func effects(in states: [EffectState]) async throws(JournalError) -> [EffectRecord] {
    let marks = Array(repeating: "?", count: states.count).joined(separator: ", ")
    return try await read { database in
      try Row.fetchAll(
        database, sql: "\(Self.effectColumns) WHERE effect.state IN (\(marks)) ORDER BY effect.id",
        arguments: StatementArguments(states.map(\.rawValue))
      ).map(Self.effect)
    }
  }

  /// All effects of a job id, oldest first.
  func effects(jobID: UInt64) async throws(JournalError) -> [EffectRecord] {
    try await read { database in
      try Row.fetchAll(
        database, sql: "\(Self.effectColumns) WHERE effect.job_id = ? ORDER BY effect.id",
        arguments: [try jobID.column]
      ).map(Self.effect)
    }
  }

  /// The effects that wait for a nonce and whose time has come, in the order of their jobs.
  func effectsToBind() async throws(JournalError) -> [EffectRecord] {
    try await read { database in
      try Row.fetchAll(
        database,
        sql: """
          \(Self.effectColumns) JOIN job ON job.id = effect.job_id AND job.digest = effect.digest
          WHERE effect.state IN ('planned', 'parked') AND effect.retry_at <= ? AND job.canonical = 1
          ORDER BY effect.job_id
          """, arguments: [now()]
      ).map(Self.effect)
    }
  }

  /// Sets an effect without a nonce aside for a while, because it would revert now.
  func park(_ effect: EffectRecord, because reason: String, retryAt: Int64) async throws(JournalError) {
    try await write { database in
      try database.execute(
        sql: """
          UPDATE effect SET state = 'parked', detail = ?, retry_at = ?, changed_at = ?
          WHERE id = ? AND state IN ('planned', 'parked')
          """, arguments: [reason, retryAt, now(), effect.id])
    }
  }

  /// Gives up an effect that never had a nonce.
  func drop(_ effect: EffectRecord, because reason: String) async throws(JournalError) {
    try await write { database in
      try database.execute(
        sql: """
          UPDATE effect SET state = 'dropped', detail = ?, changed_at = ?
          WHERE id = ? AND state IN ('planned', 'parked')
          """, arguments: [reason, now(), effect.id])
    }
  }

  /// Gives an effect its nonce: the smallest one from `finalizedNonce` on that no effect has.
  ///
  /// There is no counter that could drift from the record. Nothing is bound, and `nil` returned, where the job's
  /// event has left the chain meanwhile, or where the account has sent transactions that are not final and not
  /// ours: until they are final, a nonce that looks free may not be.
  func bind(
    _ effect: EffectRecord, account: Address, finalizedNonce: UInt64, latestNonce: UInt64, gasLimit: UInt64
  ) async throws(JournalError) -> EffectRecord? {
    try await write { database -> EffectRecord? in
      let standing = try Int.fetchOne(
        database,
        sql: """
          SELECT COUNT(*) FROM effect JOIN job ON job.id = effect.job_id AND job.digest = effect.digest
          WHERE effect.id = ? AND effect.state IN ('planned', 'parked') AND job.canonical = 1
          """, arguments: [effect.id])
      guard standing == 1 else { return nil }
      let bound = Set(
        try Int64.fetchAll(
          database, sql: "SELECT nonce FROM binding WHERE account = ? AND nonce >= ?",
          arguments: [account.blob, try finalizedNonce.column]))
      let start = try finalizedNonce.column
      for nonce in start..<max(start, try latestNonce.column) where !bound.contains(nonce) { return nil }
      var nonce = start
      while bound.contains(nonce) { nonce += 1 }
      try database.execute(
        sql: "INSERT INTO binding (account, nonce, effect, gas_limit) VALUES (?, ?, ?, ?)",
        arguments: [account.blob, nonce, effect.id, try gasLimit.column])
      try Self.set(.bound, nil, of: effect.id, in: database)
      return try Row.fetchOne(
        database, sql: "\(Self.effectColumns) WHERE effect.id = ?", arguments: [effect.id]
      )
      .map(Self.effect)
    }
  }

  /// Records signed bytes. Only after this commit may they be sent.
  func record(_ attempt: AttemptRecord, for effect: EffectRecord) async throws(JournalError) {
    try await write { database in
      try database.execute(
        sql: """
          INSERT OR IGNORE INTO attempt (hash, effect, raw, purpose, max_fee, max_priority_fee, signed_at_block, signed_at)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          attempt.hash.blob, effect.id, Data(attempt.raw), attempt.purpose.rawValue,
          attempt.maxFeePerGas.blob,
          attempt.maxPriorityFeePerGas.blob, try attempt.signedAtBlock.column, now(),
        ])
      try database.execute(
        sql: "UPDATE effect SET state = 'sent', changed_at = ? WHERE id = ? AND state = 'bound'",
        arguments: [now(), effect.id])
    }
  }

  /// The attempts of an effect, the best paying one first.
  func attempts(of effect: EffectRecord) async throws(JournalError) -> [AttemptRecord] {
    try await read { database in
      try Row.fetchAll(
        database, sql: "SELECT * FROM attempt WHERE effect = ? ORDER BY max_fee DESC, signed_at DESC",
        arguments: [effect.id]
      ).map { row in
        AttemptRecord(
          hash: try row.hash("hash"), raw: try row.bytes("raw"), purpose: try row.choice("purpose"),
          maxFeePerGas: try row.amount("max_fee"), maxPriorityFeePerGas: try row.amount("max_priority_fee"),
          lastSent: row["last_sent"], lastAnswer: row["last_answer"],
          signedAtBlock: try row.number("signed_at_block"), signedAt: row["signed_at"])
      }
    }
  }

  /// Records what a node answered to an attempt.
  func recordAnswer(_ answer: String, to hash: Hash32) async throws(JournalError) {
    try await write { database in
      try database.execute(
        sql: "UPDATE attempt SET last_sent = ?, last_answer = ? WHERE hash = ?",
        arguments: [now(), answer, hash.blob])
    }
  }

  /// Records where an effect's nonce stands on the chain.
  func record(
    _ state: EffectState, inclusion: EffectRecord.Inclusion?, detail: String? = nil, of effect: EffectRecord
  ) async throws(JournalError) {
    try await write { database in
      try database.execute(
        sql: """
          UPDATE binding SET included_hash = ?, included_block_number = ?, included_block_hash = ?,
            included_success = ? WHERE effect = ?
          """,
        arguments: [
          inclusion?.hash.blob, try inclusion?.blockNumber.column, inclusion?.blockHash.blob,
          inclusion?.succeeded, effect.id,
        ])
      try Self.set(state, detail, of: effect.id, in: database)
    }
  }

  /// Whether a job's event stands on the chain.
  func isCanonical(_ job: JobEvent.Key) async throws(JournalError) -> Bool {
    try await read { database in
      try Bool.fetchOne(
        database, sql: "SELECT canonical FROM job WHERE id = ? AND digest = ?",
        arguments: [try job.id.column, job.digest.blob]) ?? false
    }
  }

  private static func set(_ state: EffectState, _ detail: String?, of id: Int64, in database: Database) throws
  {
    try database.execute(
      sql: "UPDATE effect SET state = ?, detail = ?, changed_at = ? WHERE id = ?",
      arguments: [state.rawValue, detail, now(), id])
  }

  private static let effectColumns = """
    SELECT effect.id AS effect_id, effect.job_id, effect.digest, effect.generation, effect.recipient,
      effect.calldata, effect.state AS effect_state, effect.detail AS effect_detail, binding.account,
      binding.nonce, binding.gas_limit, binding.included_hash, binding.included_block_number,
      binding.included_block_hash, binding.included_success
    FROM effect LEFT JOIN binding ON binding.effect = effect.id
    """

  private static func effect(_ row: Row) throws -> EffectRecord {
    var binding: EffectRecord.Binding?
    if !(row["nonce"] as DatabaseValue).isNull {
      binding = EffectRecord.Binding(
        account: try row.address("account"), nonce: try row.number("nonce"),
        gasLimit: try row.number("gas_limit"), inclusion: try inclusion(row))
    }
    return EffectRecord(
      id: row["effect_id"], job: JobEvent.Key(id: try row.number("job_id"), digest: try row.hash("digest")),
      generation: row["generation"], to: try row.address("recipient"), calldata: try row.bytes("calldata"),
      state: try row.choice("effect_state"), detail: row["effect_detail"], binding: binding)
  }

  private static func inclusion(_ row: Row) throws -> EffectRecord.Inclusion? {
    guard let hash = try row.optionalHash("included_hash") else { return nil }
    return EffectRecord.Inclusion(
      hash: hash, blockNumber: try row.number("included_block_number"),
      blockHash: try row.hash("included_block_hash"), succeeded: row["included_success"])
  }
}
