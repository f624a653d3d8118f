import Foundation
import Glibc
import LilypadBridge
import SystemPackage
import Testing

@Suite(.serialized) struct JobsRunnerTests {
  private let bench: JobsBench

  init() throws {
    bench = try JobsBench()
  }

  @Test func resultFolder() async throws {
    let script = try bench.scratch.script("printf 'out\\0put'; printf 'err' >&2; exit 3")
    let result = try await bench.run(ModuleDefinition(command: [script]))
    #expect(result.exitCode == 3)
    #expect(result.signal == nil)
    #expect(result.run == 1)
    #expect(result.folder.string.hasSuffix("/results/7/1"))
    #expect(bench.names(in: "7/1") == ["exitCode", "stderr", "stdout"])
    #expect(try bench.text("stdout", of: result) == "out\0put")
    #expect(try bench.text("stderr", of: result) == "err")
    #expect(try bench.text("exitCode", of: result) == "3")
    #expect(result.stdoutLength == 7)
    #expect(result.stderrLength == 3)
    #expect(bench.names(in: ".work") == [])
    #expect(result.cid == (try UnixFS.cid(ofDirectoryAt: result.folder)))
    let entries = [("stdout", "out\0put"), ("stderr", "err"), ("exitCode", "3")].map {
      UnixFS.Entry(name: $0.0, node: UnixFS.file($0.1.utf8))
    }
    #expect(result.cid == (try UnixFS.directoryCID(entries)))
  }

  @Test func runsAreNumbered() async throws {
    let definition = ModuleDefinition(command: ["/bin/true"])
    for run in 1...3 {
      #expect(try await bench.run(definition).run == run)
    }
    #expect(try await bench.run(definition, id: "8").run == 1)
    #expect(bench.names(in: "7") == ["1", "2", "3"])
  }

  @Test func runsAtOnceGetNumbersOfTheirOwn() async throws {
    let definition = ModuleDefinition(command: ["/bin/sh", "-c", "echo $$"])
    let runs = try await withThrowingTaskGroup(of: Int.self) { group in
      for _ in 0..<12 {
        group.addTask { try await bench.run(definition).run }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(runs.sorted() == Array(1...12))
    #expect(bench.names(in: "7").count == 12)
    #expect(bench.names(in: ".work") == [])
  }

  @Test func inputsReachArgumentsVerbatim() async throws {
    let hostile = "$(touch pwned) `id` ; rm -rf / | & > x < y * ? [a] ~ \\ ' \" \n\t\u{1b}[31m %s %n 🐸"
    let result = try await bench.run(
      ModuleDefinition(command: ["/usr/bin/printf", "[%s]", "{A}", "{B}", "x{A}y"]),
      ["A=\(hostile)", "B=a=b=="])
    #expect(try bench.text("stdout", of: result) == "[\(hostile)][a=b==][x\(hostile)y]")
  }

  @Test func environmentIsNotInherited() async throws {
    setenv("LP_CHAIN_TEST_SECRET", "hunter2", 1)
    defer { unsetenv("LP_CHAIN_TEST_SECRET") }
    let result = try await bench.run(
      ModuleDefinition(command: ["/usr/bin/env", "-0"], environment: ["LANG": "C", "OWN": "a=b"]))
    let entries = try bench.bytes("stdout", of: result).split(separator: 0).map {
      String(decoding: $0, as: UTF8.self)
    }
    let names = entries.compactMap { $0.split(separator: "=").first.map(String.init) }.sorted()
    #expect(names == ["HOME", "LANG", "LP_CHAIN_RUN", "OWN", "PATH"])
    #expect(entries.contains("PATH=/usr/local/bin:/usr/bin:/bin"))
    #expect(entries.contains("LANG=C"))
    #expect(entries.contains("OWN=a=b"))
  }

  @Test func noOtherDescriptorIsInherited() async throws {
    // Without O_CLOEXEC, so that a plain fork and exec would pass them on.
    let extra = (0..<5).map { _ in open("/dev/null", O_RDONLY) }
    defer { for descriptor in extra { close(descriptor) } }
    let result = try await bench.run(ModuleDefinition(command: ["/bin/sh", "-c", "ls /proc/$$/fd"]))
    #expect(try bench.text("stdout", of: result) == "0\n1\n2\n")
  }

  @Test func workingFolderIsFreshAndPrivate() async throws {
    let definition = ModuleDefinition(
      command: ["/bin/sh", "-c", "stat -c %a . && ls -A && [ \"$HOME\" = \"$(pwd -P)\" ] && touch left"])
    for _ in 0..<2 {
      let result = try await bench.run(definition)
      #expect(result.exitCode == 0)
      #expect(try bench.text("stdout", of: result) == "700\n")
    }
    #expect(bench.names(in: ".work") == [])
  }

  @Test func sessionOfItsOwn() async throws {
    let result = try await bench.run(
      ModuleDefinition(command: ["/bin/sh", "-c", "echo $$; cut -d' ' -f5,6 /proc/$$/stat"]))
    let numbers = try bench.text("stdout", of: result).split(whereSeparator: \.isWhitespace)
    #expect(numbers.count == 3)
    #expect(Set(numbers).count == 1)
  }

  @Test func programsAreLookedUpInTheFixedPath() async throws {
    try bench.scratch.write("#!/bin/sh\necho found\n".utf8, to: "bin/lp-chain-test-tool", mode: 0o755)
    let path = bench.scratch.path + "/bin"
    let result = try await bench.run(
      ModuleDefinition(command: ["lp-chain-test-tool"], environment: ["PATH": path]))
    #expect(try bench.text("stdout", of: result) == "found\n")
    let failure = try await JobsBench().failure(ModuleDefinition(command: ["lp-chain-test-tool"]))
    #expect(failure?.code == "couldNotStart")
  }

  @Test func programThatCannotBeStarted() async throws {
    let plain = try bench.scratch.write("#!/bin/sh\n".utf8, to: "plain")
    let lost = try bench.scratch.write("#!/nonexistent/interpreter\n".utf8, to: "lost", mode: 0o755)
    for program in ["/nonexistent/program", plain, lost, bench.scratch.path] {
      let failure = try await bench.failure(ModuleDefinition(command: [program]))
      #expect(failure?.code == "couldNotStart", "\(program): \(String(describing: failure))")
    }
  }

  @Test func missingResultsFolder() async throws {
    let runner = try bench.runner(ModuleDefinition(command: ["/bin/true"]))
    let error = await #expect(throws: JobError.self) {
      try await runner.run(JobRequest(id: "1", module: "m"), in: FilePath(bench.scratch.path + "/none"))
    }
    #expect(error?.code == "storage")
  }

  @Test func refusedJobLeavesNothing() async throws {
    let error = await #expect(throws: JobError.self) {
      try await bench.run(ModuleDefinition(command: ["/bin/echo", "{A}"]), ["A=-n"])
    }
    #expect(error == .refused(.leadingDash(key: "A")))
    #expect(bench.names(in: "") == [])
  }

  @Test func deathBySignal() async throws {
    let result = try await bench.run(ModuleDefinition(command: ["/bin/sh", "-c", "echo x; kill -SEGV $$"]))
    #expect(result.signal == SIGSEGV)
    #expect(result.exitCode == 128 + SIGSEGV)
    #expect(try bench.text("exitCode", of: result) == "139")
    #expect(try bench.text("stdout", of: result) == "x\n")
  }

  @Test func folderThatTheProgramLocksIsRemoved() async throws {
    let script = try bench.scratch.script("mkdir -p a/b && touch a/b/c && ln -s / a/root && chmod 0 a/b a")
    #expect(try await bench.run(ModuleDefinition(command: [script])).exitCode == 0)
    #expect(bench.names(in: ".work") == [])
  }

  @Test(
    .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/games/cowsay")))
  func cowsay() async throws {
    // Debian's cowsay drops the blank at the end of the balloon's two edges, which the module's image has.
    let script = #"/usr/games/cowsay -- "$1" | sed -e '1s/$/ /' -e 's/^ --*$/& /'"#
    let result = try await bench.run(
      ModuleDefinition(command: ["/bin/sh", "-c", script, "cowsay", "{Message}"], standardInput: .empty),
      ["Message=hello, lilypad"])
    #expect(result.cid.description == "QmP2SQttNC3Hrh2xpY7bNHzV2jHq7MbfLahRC46DVzn5rG")
  }
}
