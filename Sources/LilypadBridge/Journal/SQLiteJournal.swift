internal import GRDB

/// The bridge's memory: what it has seen, run, signed and sent, in one SQLite file.
///
/// Every step that matters is a commit of its own, written through to the disk (`synchronous=FULL`), before
/// anything that depends on it happens outside. One process writes, through one connection; a lock file beside the
/// database keeps a second one out. Other processes may read.
public final class SQLiteJournal: Sendable {
  let database: any DatabaseWriter
  let path: String
  private let lock: FileLock?

  /// Opens the journal at `path` for writing, and makes it where there is none.
  ///
  /// - Throws: ``JournalError/inUse(path:)`` where another process writes to it, ``JournalError/storage(_:)``
  ///   where the file cannot be used.
  public init(path: String) throws(JournalError) {
    self.path = path
    lock = try FileLock(path: path + ".lock")
    do {
      var configuration = Configuration()
      configuration.journalMode = .wal
      configuration.busyMode = .timeout(5)
      configuration.foreignKeysEnabled = true
      configuration.prepareDatabase { database in
        try database.execute(sql: "PRAGMA synchronous = FULL")
        try database.execute(sql: "PRAGMA trusted_schema = OFF")
        try database.execute(sql: "PRAGMA fullfsync = ON")
      }
      database = try DatabaseQueue(path: path, configuration: configuration)
      try JournalSchema.migrator.migrate(database)
    } catch {
      throw .storage("cannot use the journal at \(path): \(error)")
    }
  }

  /// Opens a journal that is there, for reading only.
  init(readingFrom path: String) throws(JournalError) {
    self.path = path
    lock = nil
    do {
      var configuration = Configuration()
      configuration.readonly = true
      // A bridge that starts or ends holds its journal for a moment.
      configuration.busyMode = .timeout(5)
      database = try DatabaseQueue(path: path, configuration: configuration)
    } catch {
      throw .storage("cannot read a journal at \(path): \(error)")
    }
  }

  /// Runs `body` as one transaction: all of it is on the disk afterwards, or none of it.
  func write<R: Sendable>(_ body: @Sendable (Database) throws -> R) async throws(JournalError) -> R {
    do { return try await database.write { try body($0) } } catch { throw JournalError(error) }
  }

  /// Runs `body` on one consistent state of the journal.
  func read<R: Sendable>(_ body: @Sendable (Database) throws -> R) async throws(JournalError) -> R {
    do { return try await database.read { try body($0) } } catch { throw JournalError(error) }
  }
}

/// Why the journal cannot be used. Nothing is sent after one of these.
public enum JournalError: Error, Equatable, Sendable, CustomStringConvertible {
  /// Another process writes to the journal.
  case inUse(path: String)
  /// The file cannot be read or written.
  case storage(String)
  /// The journal belongs to another chain or contract.
  case otherChain(String)
  /// What was asked for does not fit what the journal holds; nothing was changed.
  case conflict(String)

  init(_ error: any Error) {
    self = error as? JournalError ?? .storage("the journal failed: \(error)")
  }

  /// One sentence that says what is wrong and what to do.
  public var description: String {
    switch self {
    case .inUse(let path):
      "another process holds \(path): only one bridge may use a journal and a folder of results; stop the other one, or name others"
    case .storage(let reason), .otherChain(let reason), .conflict(let reason): reason
    }
  }
}
