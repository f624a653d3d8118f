import EthPrimitives
internal import Foundation
internal import GRDB

/// What came of giving an effect a nonce.
enum BindOutcome: Sendable {
  /// It has one now.
  case bound(EffectRecord)
  /// Its job has left the chain meanwhile, or something else for the job is under way.
  case notNow
  /// The account has sent transactions that are not final and not the journal's: until they are final, a nonce that
  /// looks free may not be.
  case foreignTransactionsPending
}

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
            AND NOT EXISTS (SELECT 1 FROM foreign_transaction AS other WHERE other.job_id = job.id)
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

  /// The effects that wait for a nonce, may have one, and whose time has come: new ones first, in the order of their
  /// jobs.
  func effectsToBind(confirmedAt number: UInt64) async throws(JournalError) -> [EffectRecord] {
    try await read { database in
      try Row.fetchAll(
        database,
        sql: """
          \(Self.effectColumns) JOIN job ON job.id = effect.job_id AND job.digest = effect.digest
          WHERE effect.state IN ('planned', 'parked') AND effect.retry_at <= ? AND \(Self.mayBind)
          ORDER BY effect.state = 'parked', effect.job_id LIMIT 64
          """, arguments: [now(), try number.column]
      ).map(Self.effect)
    }
  }

  /// What must hold for an effect to get a nonce: its job stands on the chain, deep enough, and no transaction for
  /// the job's id, whatever its content, has or may come to have a place on the chain.
  private static let mayBind = """
    job.canonical = 1 AND job.block_number <= ?
      AND NOT EXISTS (SELECT 1 FROM effect AS other WHERE other.job_id = effect.job_id
        AND other.state IN ('bound', 'sent', 'included', 'final'))
      AND NOT EXISTS (SELECT 1 FROM foreign_transaction AS other WHERE other.job_id = effect.job_id)
    """

  /// Sets an effect without a nonce aside, because it would revert now: for `delay` milliseconds, and for twice as
  /// long each further time.
  func park(_ effect: EffectRecord, because reason: String, delay: Int64) async throws(JournalError) {
    try await write { database in
      try database.execute(
        sql: """
          UPDATE effect SET state = 'parked', detail = ?, retry_at = ?2 + ?3 * (1 << MIN(retries, 7)),
            retries = retries + 1, changed_at = ?2
          WHERE id = ?4 AND state IN ('planned', 'parked')
          """, arguments: [reason, now(), delay, effect.id])
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
      try Self.setAnswered(effect.job, in: database)
    }
  }

  /// Gives an effect its nonce: the smallest one from `finalizedNonce` on that no effect has.
  ///
  /// There is no counter that could drift from the record.
  func bind(
    _ effect: EffectRecord, confirmedAt number: UInt64, account: Address, finalizedNonce: UInt64,
    latestNonce: UInt64, gasLimit: UInt64
  ) async throws(JournalError) -> BindOutcome {
    try await write { database -> BindOutcome in
      let standing = try Int.fetchOne(
        database,
        sql: """
          SELECT COUNT(*) FROM effect JOIN job ON job.id = effect.job_id AND job.digest = effect.digest
          WHERE effect.id = ? AND effect.state IN ('planned', 'parked') AND \(Self.mayBind)
          """, arguments: [effect.id, try number.column])
      guard standing == 1 else { return .notNow }
      let bound = Set(
        try Int64.fetchAll(
          database, sql: "SELECT nonce FROM binding WHERE account = ? AND nonce >= ?",
          arguments: [account.blob, try finalizedNonce.column]))
      let start = try finalizedNonce.column
      for nonce in start..<max(start, try latestNonce.column) where !bound.contains(nonce) {
        return .foreignTransactionsPending
      }
      var nonce = start
      while bound.contains(nonce) { nonce += 1 }
      try database.execute(
        sql: "INSERT INTO binding (account, nonce, effect, gas_limit) VALUES (?, ?, ?, ?)",
        arguments: [account.blob, nonce, effect.id, try gasLimit.column])
      try Self.set(.bound, nil, of: effect.id, in: database)
      let row = try Row.fetchOne(
        database, sql: "\(Self.effectColumns) WHERE effect.id = ?", arguments: [effect.id])
      return try row.map { .bound(try Self.effect($0)) } ?? .notNow
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
      if state == .final { try Self.setAnswered(effect.job, in: database) }
    }
  }

  private static func setAnswered(_ job: JobEvent.Key, in database: Database) throws {
    try database.execute(
      sql: "UPDATE job SET state = 'answered', changed_at = ? WHERE id = ? AND digest = ?",
      arguments: [now(), try job.id.column, job.digest.blob])
  }

  /// Whether a job's event stands on the chain.
  func isCanonical(_ job: JobEvent.Key) async throws(JournalError) -> Bool {
    try await read { database in
      try Bool.fetchOne(
        database, sql: "SELECT canonical FROM job WHERE id = ? AND digest = ?",
        arguments: [try job.id.column, job.digest.blob]) ?? false
    }
  }

  /// Whether a job that is not on the chain may only seem to be gone, because the blocks in which it could stand
  /// again have not all been read: those up to where it was, or up to the chain's newest block.
  func mayComeBack(_ job: JobEvent.Key, atHead head: Hash32) async throws(JournalError) -> Bool {
    try await read { database in
      guard let cursor = try Self.cursor(in: database) else { return true }
      let place = try Int64.fetchOne(
        database, sql: "SELECT block_number FROM job WHERE id = ? AND digest = ?",
        arguments: [try job.id.column, job.digest.blob])
      return try cursor.hash != head && cursor.number.column <= place ?? 0
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
