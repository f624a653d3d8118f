import Glibc
public import SystemPackage

/// A run that a crash cut off, and that has been cleared away.
public struct OrphanedRun: Equatable, Sendable {
  /// The job's id.
  public let job: String
  /// The number that the run would have had.
  public let run: Int
  /// The processes that still ran and were killed.
  public let killed: [Int32]
}

extension JobRunner {
  /// Kills what is left of runs that a crash of the bridge cut off, and removes their working folders.
  ///
  /// To be called before the first run after a start: it takes every run in `results` for a lost one. A
  /// process is killed only where its start time (and boot) shows it to be the one written down, or where it
  /// carries the token of the run in its environment.
  ///
  /// - Returns: The runs that were found, sorted by job and run.
  /// - Throws: ``FileFailure`` where the folder cannot be read or cleared.
  @discardableResult
  public static func killOrphans(in results: FilePath) async throws(FileFailure) -> [OrphanedRun] {
    let root = try Folder(opening: results, followingLinks: true)
    guard root.contains(RunFolder.workName) else { return [] }
    let work = try root.folder(RunFolder.workName)
    var orphans: [OrphanedRun] = []
    for bytes in try work.names(atMost: .max) ?? [] {
      let name = String(decoding: bytes, as: UTF8.self)
      if let record = record(of: name, in: work) {
        let killed = await killProcesses(of: record)
        orphans.append(OrphanedRun(job: record.job, run: record.run, killed: killed))
      }
      try work.remove(name)
    }
    return orphans.sorted { ($0.job, $0.run) < ($1.job, $1.run) }
  }

  private static func record(of name: String, in work: borrowing Folder) -> RunRecord? {
    guard let folder = try? work.folder(name), let file = try? folder.file(RunRecord.fileName),
      let bytes = try? file.readAll(limit: 65_536)
    else { return nil }
    return RunRecord(parsing: bytes)
  }

  private static func killProcesses(of record: RunRecord) async -> [Int32] {
    guard record.bootID == ProcessTable.bootID else { return [] }
    var killed: [Int32] = []
    if let leader = record.leader, ProcessTable.startTime(of: leader.processID) == leader.startTime {
      kill(-leader.processID, SIGKILL)
      killed.append(leader.processID)
    }
    for id in await ProcessSweep(token: record.token).killAll() where !killed.contains(id) {
      killed.append(id)
    }
    // The leader is waited for as well: it may have cleared its environment.
    for _ in 0..<200 {
      guard let leader = record.leader, ProcessTable.startTime(of: leader.processID) == leader.startTime
      else {
        break
      }
      await Pause.uncancelled(for: .milliseconds(10))
    }
    return killed
  }
}
