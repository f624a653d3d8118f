import Foundation
import Glibc
import Logging
import SystemPackage
import Testing

@testable import LilypadBridge

/// A results folder and a runner for one module, `m`.
struct JobsBench: Sendable {
  let scratch = ScratchFolder()
  var results: FilePath { FilePath(scratch.path + "/results") }

  init() throws {
    try FileManager.default.createDirectory(
      atPath: scratch.path + "/results", withIntermediateDirectories: false)
  }

  func runner(_ definition: ModuleDefinition, grace: Duration = .milliseconds(300)) throws -> JobRunner {
    JobRunner(
      catalog: try ModuleCatalog(["m": definition]), terminationGrace: grace,
      logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
  }

  func run(
    _ definition: ModuleDefinition, _ inputs: [String] = [], id: String = "7",
    grace: Duration = .milliseconds(300)
  ) async throws -> JobRunResult {
    let job = JobRequest(id: id, module: "m", inputs: try JobInputs(parsing: inputs))
    return try await runner(definition, grace: grace).run(job, in: results)
  }

  /// Runs a job that must fail, and tells how; nothing of it may be left.
  func failure(
    _ definition: ModuleDefinition, _ inputs: [String] = [], grace: Duration = .milliseconds(300)
  ) async throws -> JobFailure? {
    let error = await #expect(throws: JobError.self) {
      try await run(definition, inputs, grace: grace)
    }
    #expect(names(in: "") == [".work"])
    #expect(names(in: ".work") == [])
    if case .failed(let failure) = error { return failure }
    return nil
  }

  func names(in folder: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: "\(results.string)/\(folder)")) ?? []).sorted()
  }

  func bytes(_ name: String, of result: JobRunResult) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(fileURLWithPath: result.folder.appending(name).string)))
  }

  func text(_ name: String, of result: JobRunResult) throws -> String {
    String(decoding: try bytes(name, of: result), as: UTF8.self)
  }

  /// Waits until a file of the scratch folder holds a process's number.
  func processID(in name: String) async throws -> pid_t {
    for _ in 0..<6000 {
      if let text = try? String(contentsOfFile: scratch.path + "/" + name, encoding: .utf8),
        text.hasSuffix("\n"),
        let id = pid_t(text.trimmingCharacters(in: .whitespacesAndNewlines))
      {
        return id
      }
      try await Task.sleep(for: .milliseconds(10))
    }
    throw CancellationError()
  }
}

/// Whether a process runs; one that has ended and only waits to be collected does not.
func isRunning(_ id: pid_t) -> Bool {
  ProcessTable.startTime(of: id) != nil
}
