import Foundation
import Glibc
import Subprocess
import SystemPackage
import Testing

@testable import LilypadBridge

/// What a crash leaves is laid out by hand: a process in a session of its own, and its record.
@Suite(.serialized) struct JobsOrphanTests {
  private let bench: JobsBench

  init() throws {
    bench = try JobsBench()
  }

  private enum Trace { case all, tokenOnly, leaderOnly, otherStart, otherBoot }

  /// Starts a process, writes its record down, and tells which processes are alive after the clean-up.
  private func aftermath(of trace: Trace) async throws -> (
    orphans: [OrphanedRun], id: pid_t, alive: Bool, child: Bool
  ) {
    let bench = bench
    let home = bench.results.appending(".work").appending("42.3")
    try FileManager.default.createDirectory(
      atPath: home.appending("output").string, withIntermediateDirectories: true)
    try Data("half".utf8).write(to: URL(fileURLWithPath: home.appending("output/stdout").string))
    let record = RunRecord(job: "42", run: 3)
    let carriesToken = trace == .all || trace == .tokenOnly
    var options = PlatformOptions()
    options.createSession = true
    let token = carriesToken ? record.token : "another"
    let result = try await Subprocess.run(
      .path("/bin/sh"),
      arguments: ["-c", "sleep 60 & echo $! > \(bench.scratch.path)/child; wait; sleep 60"],
      environment: .custom(["PATH": "/usr/bin:/bin", "LP_CHAIN_RUN": token]), platformOptions: options,
      input: .none, output: .discarded, error: .discarded
    ) { execution in
      let id = execution.processIdentifier.value
      let child = try await bench.processID(in: "child")
      var record = record
      let start = ProcessTable.startTime(of: id) ?? 0
      if trace != .tokenOnly {
        record.leader = RunRecord.Leader(processID: id, startTime: trace == .otherStart ? start + 1 : start)
      }
      try record.write(in: Folder(opening: home))
      if trace == .otherBoot {
        let file = URL(fileURLWithPath: home.appending("running").string)
        let text = try String(contentsOf: file, encoding: .utf8)
        try Data(text.replacing(record.bootID, with: "another-boot").utf8).write(to: file)
      }
      let orphans = try await JobRunner.killOrphans(in: bench.results)
      let alive = (isRunning(id), isRunning(child))
      kill(-id, SIGKILL)
      return (orphans: orphans, id: id, alive: alive.0, child: alive.1)
    }
    #expect(bench.names(in: ".work") == [])
    return result.closureResult
  }

  @Test func recordedProcessIsKilled() async throws {
    let found = try await aftermath(of: .all)
    #expect(!found.alive)
    #expect(!found.child)
    #expect(found.orphans.map(\.job) == ["42"])
    #expect(found.orphans.map(\.run) == [3])
    #expect(found.orphans.first?.killed.contains(found.id) == true)
  }

  /// The crash came between the start of the process and the note of its number.
  @Test func processIsFoundByItsToken() async throws {
    let found = try await aftermath(of: .tokenOnly)
    #expect(!found.alive)
    #expect(!found.child)
  }

  @Test func processIsFoundByItsNumber() async throws {
    let found = try await aftermath(of: .leaderOnly)
    #expect(!found.alive)
    #expect(!found.child)
  }

  /// The number now belongs to another process: it must live.
  @Test func otherProcessesAreSpared() async throws {
    let reused = try await aftermath(of: .otherStart)
    #expect(reused.alive)
    #expect(reused.orphans == [OrphanedRun(job: "42", run: 3, killed: [])])
  }

  @Test func processesOfAnotherBootAreSpared() async throws {
    #expect(try await aftermath(of: .otherBoot).alive)
  }

  @Test func leftoversAreRemovedAndResultsKept() async throws {
    let result = try await bench.run(ModuleDefinition(command: ["/bin/true"]))
    try bench.scratch.write("junk".utf8, to: "results/.work/9.1/output/stdout")
    try bench.scratch.write("not a record".utf8, to: "results/.work/9.2/running")
    try bench.scratch.write("pid 1\nstart 0\n".utf8, to: "results/.work/9.3/running")
    #expect(try await JobRunner.killOrphans(in: bench.results) == [])
    #expect(bench.names(in: ".work") == [])
    #expect(bench.names(in: "") == [".work", "7"])
    #expect(try UnixFS.cid(ofDirectoryAt: result.folder) == result.cid)
  }

  @Test func nothingToClear() async throws {
    #expect(try await JobRunner.killOrphans(in: bench.results) == [])
    await #expect(throws: FileFailure.self) {
      try await JobRunner.killOrphans(in: FilePath(bench.scratch.path + "/none"))
    }
  }

  /// While a job runs, its record names its process, and a clean-up would find it.
  @Test func runIsWrittenDown() async throws {
    let script = try bench.scratch.script(
      """
      cat ../running > '\(bench.scratch.path)/seen'
      until grep -q '^start' ../running; do sleep 0.05; done
      cat ../running
      """)
    let result = try await bench.run(
      ModuleDefinition(command: ["/bin/sh", "-c", "echo $$ >&2; exec \(script)"]))
    let record = try #require(RunRecord(parsing: bench.bytes("stdout", of: result)))
    #expect(record.job == "7")
    #expect(record.run == 1)
    let id = try #require(pid_t(bench.text("stderr", of: result).dropLast()))
    #expect(record.leader?.processID == id)
    #expect(record.bootID == ProcessTable.bootID)
    // Even the very first look found the token.
    let first = try Data(contentsOf: URL(fileURLWithPath: bench.scratch.path + "/seen"))
    #expect(RunRecord(parsing: Array(first))?.token == record.token)
  }

  @Test(arguments: [
    "", "job 1", "job 1\nrun x\ntoken 12345678\nboot b\n", "job 1\nrun 1\ntoken 1\nboot b\n", "\0\u{1}",
  ])
  func badRecord(_ text: String) {
    #expect(RunRecord(parsing: Array(text.utf8)) == nil)
  }
}
