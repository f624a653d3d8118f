internal import GRDB

/// Reads a bridge's journal, while the bridge runs or not, and changes nothing.
public struct JournalReader: Sendable {
  private let journal: SQLiteJournal

  /// Opens the journal at `path`.
  ///
  /// - Throws: ``JournalError/storage(_:)`` where there is none.
  public init(path: String) throws(JournalError) {
    journal = try SQLiteJournal(readingFrom: path)
  }

  /// Where a bridge stands.
  public struct Status: Sendable {
    /// The chain, contract and account that the journal belongs to; `nil` before the first start.
    public let identity: ChainIdentity?
    /// The last block taken in; `nil` before the first start.
    public let cursor: Cursor?
    /// Why nothing is sent any more, or `nil`.
    public let haltedReason: String?
    /// How many jobs on the chain are in each state; states without jobs are left out.
    public let jobs: [JobState: Int]
    /// How many jobs left the chain with a reorganisation and have not come back.
    public let orphanedJobs: Int
    /// How many results are in each state; states without results are left out.
    public let effects: [EffectState: Int]
    /// How many logs of the contract are no jobs that can be read.
    public let quarantined: Int
    /// Whether a bridge has the journal open for writing now.
    public let isRunning: Bool
    /// The version of SQLite in use. What keeps versions before 3.51.3 safe is that one process writes.
    public let sqliteVersion: String
  }

  /// Where the bridge stands.
  public func status() async throws(JournalError) -> Status {
    let identity = try await journal.identity()
    let cursor = try await journal.cursor()
    let halted = try await journal.haltedReason()
    let isRunning = FileLock.isHeld(path: journal.path + ".lock")
    return try await journal.read { database in
      var jobs: [JobState: Int] = [:]
      for row in try Row.fetchAll(
        database, sql: "SELECT state, COUNT(*) AS count FROM job WHERE canonical = 1 GROUP BY state")
      { jobs[try row.choice("state")] = row["count"] }
      var effects: [EffectState: Int] = [:]
      for row in try Row.fetchAll(database, sql: "SELECT state, COUNT(*) AS count FROM effect GROUP BY state")
      {
        effects[try row.choice("state")] = row["count"]
      }
      return Status(
        identity: identity, cursor: cursor, haltedReason: halted, jobs: jobs,
        orphanedJobs: try Int.fetchOne(database, sql: "SELECT COUNT(*) FROM job WHERE canonical = 0") ?? 0,
        effects: effects,
        quarantined: try Int.fetchOne(database, sql: "SELECT COUNT(*) FROM quarantine") ?? 0,
        isRunning: isRunning,
        sqliteVersion: try String.fetchOne(database, sql: "SELECT sqlite_version()") ?? "")
    }
  }

  /// What became of a job and of its result.
  public struct JobReport: Sendable {
    /// The job.
    public let job: JobRecord
    /// The results that were posted or are to be, oldest first.
    public let effects: [EffectRecord]
    /// The transactions that were signed for the newest of them, the best paying one first.
    public let attempts: [AttemptRecord]
  }

  /// The newest jobs, newest first.
  public func jobs(limit: Int = 50) async throws(JournalError) -> [JobReport] {
    try await report(on: journal.jobs(limit: limit))
  }

  /// All contents that a job id has had: none where it is not known, more than one only after a reorganisation.
  public func jobs(id: UInt64) async throws(JournalError) -> [JobReport] {
    try await report(on: journal.jobs(id: id))
  }

  private func report(on jobs: [JobRecord]) async throws(JournalError) -> [JobReport] {
    var reports: [JobReport] = []
    for job in jobs {
      let effects = try await journal.effects(jobID: job.event.key.id).filter { $0.job == job.event.key }
      var attempts: [AttemptRecord] = []
      if let newest = effects.last { attempts = try await journal.attempts(of: newest) }
      reports.append(JobReport(job: job, effects: effects, attempts: attempts))
    }
    return reports
  }
}
