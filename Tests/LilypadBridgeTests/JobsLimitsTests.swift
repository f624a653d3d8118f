import Foundation
import Glibc
import LilypadBridge
import SystemPackage
import Testing

@Suite(.serialized) struct JobsLimitsTests {
  private let bench: JobsBench
  private let clock = ContinuousClock()

  init() throws {
    bench = try JobsBench()
  }

  private func shell(_ script: String, timeout: Int = 60) throws -> ModuleDefinition {
    ModuleDefinition(
      command: [try bench.scratch.script("cd '\(bench.scratch.path)'\n\(script)")], timeout: timeout)
  }

  @Test func timeout() async throws {
    let definition = try shell("echo $$ > pid; echo partial; sleep 300", timeout: 3)
    let start = clock.now
    let failure = try await bench.failure(definition)
    let time = clock.now - start
    #expect(failure == .timedOut(after: .seconds(3)))
    #expect(time >= .seconds(3) && time < .seconds(100))
    #expect(!isRunning(try await bench.processID(in: "pid")))
  }

  @Test func timeoutWhereTermIsIgnored() async throws {
    let definition = try shell(
      """
      trap '' TERM
      echo $$ > pid
      (trap '' TERM; while :; do sleep 0.05; done) &
      echo $! > child
      while :; do sleep 0.05; done
      """, timeout: 3)
    let start = clock.now
    #expect(try await bench.failure(definition) == .timedOut(after: .seconds(3)))
    let time = clock.now - start
    #expect(time >= .milliseconds(3300) && time < .seconds(100))
    #expect(!isRunning(try await bench.processID(in: "pid")))
    #expect(!isRunning(try await bench.processID(in: "child")))
  }

  /// The first process obeys; its child does not, and holds the pipes.
  @Test func childThatIgnoresTerm() async throws {
    let definition = try shell("(trap '' TERM; exec sleep 300) &\necho $! > child\nwait", timeout: 3)
    let start = clock.now
    #expect(try await bench.failure(definition) == .timedOut(after: .seconds(3)))
    let time = clock.now - start
    #expect(time < .seconds(100))
    #expect(!isRunning(try await bench.processID(in: "child")))
  }

  @Test func programMayCleanUpOnTerm() async throws {
    let definition = try shell(
      "trap 'echo cleaned > cleaned; exit 0' TERM\nwhile :; do sleep 0.05; done", timeout: 3)
    let failure = try await bench.failure(definition, grace: .seconds(60))
    #expect(failure == .timedOut(after: .seconds(3)))
    #expect(FileManager.default.fileExists(atPath: bench.scratch.path + "/cleaned"))
  }

  /// No output is open any more, and the process still runs.
  @Test func timeoutCoversAProcessWithoutOutput() async throws {
    let definition = try shell("echo $$ > pid; exec sleep 300 >&- 2>&- <&-", timeout: 3)
    #expect(try await bench.failure(definition) == .timedOut(after: .seconds(3)))
    #expect(!isRunning(try await bench.processID(in: "pid")))
  }

  @Test func stoppedProcessIsKilled() async throws {
    let definition = try shell("echo $$ > pid; kill -STOP $$; echo never", timeout: 3)
    #expect(try await bench.failure(definition) == .timedOut(after: .seconds(3)))
    #expect(!isRunning(try await bench.processID(in: "pid")))
  }

  @Test(arguments: ["", "setsid ", "setsid setsid "])
  func grandchildThatHoldsTheOutput(_ prefix: String) async throws {
    let definition = try shell(
      """
      \(prefix)sh -c 'echo $$ > child; exec sleep 300' &
      while [ ! -s child ]; do sleep 0.01; done
      echo done
      """)
    let start = clock.now
    let found = try await bench.run(definition)
    let time = clock.now - start
    #expect(time < .seconds(100))
    #expect(found.exitCode == 0)
    #expect(try bench.text("stdout", of: found) == "done\n")
    #expect(!isRunning(try await bench.processID(in: "child")))
  }

  /// A child that clears its environment but stays in the group goes with it.
  @Test func grandchildWithoutEnvironment() async throws {
    let definition = try shell(
      """
      env -i PATH=/usr/bin:/bin sh -c 'echo $$ > child; exec sleep 300' &
      while [ ! -s child ]; do sleep 0.01; done
      """)
    #expect(try await bench.run(definition).exitCode == 0)
    let child = try await bench.processID(in: "child")
    for _ in 0..<6000 where isRunning(child) { try await Task.sleep(for: .milliseconds(10)) }
    #expect(!isRunning(child))
  }

  /// A child in a session of its own that clears its environment lives on, but cannot hold up the run.
  @Test func grandchildThatGotAway() async throws {
    let definition = try shell(
      """
      setsid env -i PATH=/usr/bin:/bin sh -c 'echo $$ > child; exec sleep 300' &
      while [ ! -s child ]; do sleep 0.01; done
      """)
    let start = clock.now
    #expect(try await bench.run(definition).exitCode == 0)
    let time = clock.now - start
    #expect(time < .seconds(100))
    kill(try await bench.processID(in: "child"), SIGKILL)
  }

  /// The same, and it writes for ever: the run ends by its own end or by the limit, and not at the timeout.
  @Test func grandchildThatGotAwayAndWrites() async throws {
    let definition = try shell("setsid env -i PATH=/usr/bin:/bin yes &\nsleep 0.1")
    let start = clock.now
    do {
      #expect(try await bench.run(definition).exitCode == 0)
    } catch {
      #expect(error as? JobError == .failed(.outputTooLarge(stream: .stdout, limit: 1_048_576)))
    }
    #expect(clock.now - start < .seconds(100))
  }

  @Test(arguments: [JobFailure.OutputStream.stdout, .stderr])
  func outputBomb(_ stream: JobFailure.OutputStream) async throws {
    let target = stream == .stdout ? "" : ">&2"
    let definition = try shell("echo $$ > pid; head -c 100000000 /dev/zero \(target); echo no; sleep 300")
    let start = clock.now
    #expect(try await bench.failure(definition) == .outputTooLarge(stream: stream, limit: 1_048_576))
    let time = clock.now - start
    #expect(time < .seconds(100))
    #expect(!isRunning(try await bench.processID(in: "pid")))
  }

  @Test func endlessOutputThatIgnoresSignals() async throws {
    let definition = try shell("trap '' TERM PIPE HUP INT; while :; do echo yyyyyyyyyyyyyyyyyyyy; done")
    #expect(try await bench.failure(definition) == .outputTooLarge(stream: .stdout, limit: 1_048_576))
  }

  /// Bytes that are still in the pipe when the process ends are not lost, and the limit itself is allowed.
  @Test func outputUpToTheLimit() async throws {
    for size in [0, 1, 65_535, 65_536, 65_537, 1_048_575, 1_048_576] {
      for _ in 0..<3 {
        let result = try await bench.run(
          ModuleDefinition(command: ["/usr/bin/head", "-c", "\(size)", "/dev/zero"]))
        #expect(result.stdoutLength == size)
        #expect(try bench.bytes("stdout", of: result).count == size)
        #expect(result.cid == (try UnixFS.cid(ofDirectoryAt: result.folder)))
      }
    }
    #expect(
      try await JobsBench().failure(
        ModuleDefinition(command: ["/usr/bin/head", "-c", "1048577", "/dev/zero"]))
        == .outputTooLarge(stream: .stdout, limit: 1_048_576))
    var none = ModuleDefinition(command: ["/bin/true"])
    none.stdoutLimit = 0
    #expect(try await bench.run(none).exitCode == 0)
  }

  @Test func cancellation() async throws {
    let definition = try shell(
      "trap '' TERM; echo $$ > pid; sleep 300 & echo $! > child; while :; do sleep 0.05; done")
    let bench = bench
    let task = Task { try await bench.run(definition) }
    let id = try await bench.processID(in: "pid")
    let child = try await bench.processID(in: "child")
    #expect(isRunning(id))
    task.cancel()
    let error = await #expect(throws: JobError.self) { try await task.value }
    #expect(error == .failed(.cancelled))
    #expect(!isRunning(id))
    #expect(!isRunning(child))
    #expect(bench.names(in: "") == [".work"])
    #expect(bench.names(in: ".work") == [])
  }

  @Test func cancellationBeforeTheStart() async throws {
    let bench = bench
    let definition = try shell("touch started")
    let task = Task {
      withUnsafeCurrentTask { $0?.cancel() }
      return try await bench.run(definition)
    }
    let error = await #expect(throws: JobError.self) { try await task.value }
    #expect(error == .failed(.cancelled))
    #expect(!FileManager.default.fileExists(atPath: bench.scratch.path + "/started"))
    #expect(bench.names(in: ".work") == [])
  }

  @Test func inputThatNobodyReads() async throws {
    let inputs = (0..<16).map { "k\($0)=" + String(repeating: "x", count: 65_000) }
    var definition = ModuleDefinition(command: ["/bin/true"])
    definition.refusesUnknownInputs = false
    #expect(try await bench.run(definition, inputs).exitCode == 0)
    definition.command = ["/bin/sh", "-c", "exec <&-; sleep 0.1"]
    #expect(try await bench.run(definition, inputs).exitCode == 0)
    definition.command = ["/usr/bin/wc", "-c"]
    let result = try await bench.run(definition, inputs)
    #expect((Int(try bench.text("stdout", of: result).dropLast()) ?? 0) > 1_040_000)
  }

  @Test func emptyInput() async throws {
    let result = try await bench.run(ModuleDefinition(command: ["/bin/cat"], standardInput: .empty))
    #expect(result.stdoutLength == 0)
  }
}
