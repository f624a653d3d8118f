import EthPrimitives
internal import Foundation
internal import GRDB

/// A job's inputs as one column: a JSON array of strings.
enum JobInputsColumn {
  static func text(_ inputs: [String]) throws -> String {
    String(decoding: try JSONEncoder().encode(inputs), as: UTF8.self)
  }

  static func inputs(_ text: String) throws -> [String] {
    try JSONDecoder().decode([String].self, from: Data(text.utf8))
  }
}

extension SQLiteJournal {
  /// Takes the next job to run: its event stands at or below block `number`, and it has not been run. It is marked
  /// as running in the same commit.
  func claimJob(confirmedAt number: UInt64) async throws(JournalError) -> JobRecord? {
    try await write { database in
      guard
        let row = try Row.fetchOne(
          database,
          sql:
            "SELECT * FROM job WHERE state = 'queued' AND canonical = 1 AND block_number <= ? ORDER BY id LIMIT 1",
          arguments: [try number.column])
      else { return nil }
      let job = try Self.job(row)
      try database.execute(
        sql: "UPDATE job SET state = 'running', runs = runs + 1, changed_at = ? WHERE id = ? AND digest = ?",
        arguments: [now(), try job.event.key.id.column, job.event.key.digest.blob])
      return job
    }
  }

  /// Puts jobs that were running when the process died back into the queue. A run can be repeated; only its
  /// recorded result is ever posted.
  func requeueInterruptedJobs() async throws(JournalError) -> Int {
    try await write { database in
      try database.execute(
        sql: "UPDATE job SET state = 'queued', changed_at = ? WHERE state = 'running'", arguments: [now()])
      return database.changesCount
    }
  }

  /// Puts one running job back into the queue, behind nobody.
  func requeue(_ key: JobEvent.Key, because reason: String) async throws(JournalError) {
    try await finish(key, .queued, detail: reason, exitCode: nil, result: nil)
  }

  /// Puts a job that was refused or failed back into the queue, for an operator who has mended what was in its way.
  ///
  /// - Returns: Whether there was such a job on the chain.
  public func retry(jobID: UInt64) async throws(JournalError) -> Bool {
    try await write { database in
      try database.execute(
        sql: """
          UPDATE job SET state = 'queued', detail = NULL, runs = 0, changed_at = ?
          WHERE id = ? AND canonical = 1 AND state IN ('refused', 'failed')
          """, arguments: [now(), try jobID.column])
      return database.changesCount == 1
    }
  }

  /// Records a job's result. From here on no other result can be posted for it.
  func record(_ result: JobResult, exitCode: Int, of key: JobEvent.Key) async throws(JournalError) {
    try await finish(key, .resultReady, detail: nil, exitCode: exitCode, result: result)
  }

  /// Records that a job will have no result, and why.
  func record(_ state: JobState, because reason: String, of key: JobEvent.Key) async throws(JournalError) {
    try await finish(key, state, detail: reason, exitCode: nil, result: nil)
  }

  private func finish(
    _ key: JobEvent.Key, _ state: JobState, detail: String?, exitCode: Int?, result: JobResult?
  ) async throws(JournalError) {
    try await write { database in
      try database.execute(
        sql: """
          UPDATE job SET state = ?, detail = ?, exit_code = ?, deal_id = ?, data_id = ?, changed_at = ?
          WHERE id = ? AND digest = ? AND state = 'running'
          """,
        arguments: [
          state.rawValue, detail, exitCode, result?.dealID, result?.dataID, now(), try key.id.column,
          key.digest.blob,
        ])
      guard database.changesCount == 1 else {
        throw JournalError.conflict("job \(key.id) was not running when it ended")
      }
    }
  }

  /// The jobs in the journal, newest first.
  func jobs(limit: Int) async throws(JournalError) -> [JobRecord] {
    try await read { database in
      try Row.fetchAll(
        database, sql: "SELECT * FROM job ORDER BY id DESC, canonical DESC LIMIT ?", arguments: [limit]
      )
      .map(Self.job)
    }
  }

  /// All contents that a job id has had; more than one only after a reorganisation.
  func jobs(id: UInt64) async throws(JournalError) -> [JobRecord] {
    try await read { database in
      try Row.fetchAll(
        database, sql: "SELECT * FROM job WHERE id = ? ORDER BY canonical DESC", arguments: [try id.column]
      )
      .map(Self.job)
    }
  }

  /// Where a job's event was seen last.
  func location(of job: JobEvent.Key) async throws(JournalError) -> EventLocation? {
    try await read { database in
      try Row.fetchOne(
        database, sql: "SELECT * FROM job WHERE id = ? AND digest = ?",
        arguments: [try job.id.column, job.digest.blob]
      ).map { try Self.job($0).event.location }
    }
  }

  static func job(_ row: Row) throws -> JobRecord {
    let result: JobResult? =
      if let deal = row["deal_id"] as String?, let data = row["data_id"] as String? {
        JobResult(dealID: deal, dataID: data)
      } else {
        nil
      }
    return JobRecord(
      event: JobEvent(
        key: JobEvent.Key(id: try row.number("id"), digest: try row.hash("digest")),
        client: try row.address("client"), payee: try row.address("payee"), module: row["module"],
        inputs: try JobInputsColumn.inputs(row["inputs"]),
        location: EventLocation(
          blockNumber: try row.number("block_number"), blockHash: try row.hash("block_hash"),
          transactionHash: try row.hash("transaction_hash"), logIndex: try row.number("log_index"))),
      isCanonical: row["canonical"], state: try row.choice("state"), detail: row["detail"], runs: row["runs"],
      exitCode: row["exit_code"], result: result)
  }
}
