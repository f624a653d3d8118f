import Foundation
import Testing

@Suite(
  .timeLimit(.minutes(10)), .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/games/cowsay")))
struct NetworkJobTests {
  @Test func runsAJobThroughTheBridge() async throws {
    try await NetworkScene.run { scene in
      let (_, jobManager) = try scene.deployAll()
      let bridge = try RunningTool(
        ["bridge", "run", "--private-key-file", "operator.key"], in: scene.folder, log: "bridge.log")
      #expect(try await bridge.waits(for: "serves \(jobManager) on chain 31337"))

      let job = try scene.tool(
        ["job", "run", "cowsay:v0.0.4", "-i", "Message=a=b moo", "--timeout", "120"], key: "user")
      #expect(job.status == 0, "\(job.errors)\n\(bridge.log)")
      #expect(job.errors.contains("allowing the controller \(NetworkScene.operatorAddress) to take 2 of"))
      let lines = job.outputLines
      #expect(lines.count == 3 && lines[0] == "job  1")
      let data = try #require(lines.last?.split(separator: " ").last.map(String.init))
      #expect(
        try scene.output(["call", jobManager, "resultOf(uint256) returns (string,string)", "1"]).contains(
          data))
      #expect(try await bridge.waits(for: "job 1: final"))
      #expect(bridge.log.contains("JobAdded 1 in block"))
      #expect(bridge.log.contains("job 1: exit code 0, 157 bytes of output, result \(data)"))
      #expect(bridge.log.contains("    < a=b moo >"))

      // The allowance still stands; the same input gives the same data.
      let again = try scene.tool(
        ["job", "run", "cowsay:v0.0.4", "-i", "Message=a=b moo", "--json", "--timeout", "120"], key: "user")
      #expect(!again.errors.contains("allowing"))
      #expect(try object(again.outputLines[0])["dataId"] as? String == data)

      let unknown = try scene.tool(["job", "run", "nosuch:v1", "--timeout", "120"], key: "user")
      #expect(unknown.status == 1 && unknown.output == "job  3\n")
      #expect(unknown.errors.contains("the bridge refused it"))

      let status = try object(scene.output(["job", "status", "1", "--json"]))
      #expect(status["state"] as? String == "answered")
      #expect(status["inputs"] as? [String] == ["Message=a=b moo"])
      #expect(status["dataId"] as? String == data)
      let journal = try #require(status["journal"] as? [[String: Any]])
      #expect(journal.count == 1 && journal[0]["exitCode"] as? Int == 0)
      #expect(try scene.output(["job", "status", "3"]).contains("refused"))
      let none = try scene.tool(["job", "status", "9"])
      #expect(none.status == 1 && none.errors.contains("the jobs are 1 to 3"))

      let running = try object(scene.output(["bridge", "status", "--json"]))
      #expect(running["isRunning"] as? Bool == true)
      let states = try #require(running["jobs"] as? [String: Int])
      #expect((states["result_ready"] ?? 0) + (states["answered"] ?? 0) == 2)
      let second = try scene.tool(["bridge", "run"], key: "operator")
      #expect(second.status == 1 && second.errors.contains("only one bridge may use a journal"))

      let (exit, time) = try await bridge.stop(with: SIGTERM)
      #expect(exit == 0)
      #expect(time < .seconds(200))
      let stopped = try scene.output(["bridge", "status"])
      #expect(stopped.contains("not running") && stopped.contains("SQLite"))
      let table = try scene.output(["bridge", "jobs"]).split(separator: "\n")
      #expect(table.count == 4 && table[3].hasPrefix("1 ") && table[3].contains(data))
      #expect(try scene.output(["bridge", "jobs", "--id", "3"]).contains("not in the allow-list"))
    }
  }

  @Test func newsAreJSONAndAJobThatRunsIsStopped() async throws {
    try await NetworkScene.run { scene in
      _ = try scene.deployAll()
      let bridge = try RunningTool(
        ["bridge", "run", "--private-key-file", "operator.key", "--log-format", "json"], in: scene.folder,
        log: "bridge.log")
      #expect(try await bridge.waits(for: #""event":"started""#))
      _ = try scene.output(["job", "run", "escapes:v1", "--timeout", "120"], key: "user")
      _ = try scene.output(["job", "run", "slow:v1", "--no-wait"], key: "user")
      #expect(try await bridge.waits(for: #""event":"jobStarted","time":"#))
      #expect(try await bridge.waits(for: #""job":2,"run":1"#))
      // It takes no notice of SIGTERM, and is killed after a while.
      let (exit, time) = try await bridge.stop(with: SIGINT)
      #expect(exit == 0)
      #expect(time < .seconds(200))
      let events = try bridge.log.split(separator: "\n").map { try object(String($0)) }
      let names = events.compactMap { $0["event"] as? String }
      #expect(names.count == events.count)
      #expect(names.contains("jobFinished") && names.contains("resultSent"))

      // In the next run it is run anew; what jobs print commands no terminal.
      let next = try RunningTool(
        ["bridge", "run", "--private-key-file", "operator.key"], in: scene.folder, log: "next.log")
      #expect(try await next.waits(for: "job 2: run 2 started"))
      _ = try scene.output(["job", "run", "escapes:v1", "--timeout", "120"], key: "user")
      #expect(try await next.waits(for: #"    \u{1B}[31mred\u{1B}[0m"#))
      #expect(!next.log.unicodeScalars.contains("\u{1b}"))
      #expect(try await next.stop(with: SIGTERM).status == 0)
    }
  }

  @Test func resultsArePostedByHand() async throws {
    try await NetworkScene.run { scene in
      let (token, jobManager) = try scene.deployAll()
      let client = try scene.deploy("test/RevertingClient", [jobManager])
      _ = try scene.output(
        ["send", token, "approve(address,uint256)", NetworkScene.operatorAddress, "2000000000000000000"],
        key: "user")
      _ = try scene.output(
        ["send", client, "runJob(string,string[])", "cowsay:v0.0.4", #"["Message=moo"]"#], key: "user")

      let user = try scene.tool(["result", "submit", "1", "D", "X"], key: "user")
      #expect(user.status == 1 && user.errors.contains("only the controller may post results"))
      let unknown = try scene.tool(["result", "submit", "2", "D", "X"], key: "operator")
      #expect(unknown.status == 1 && unknown.errors.contains("there is no job 2"))
      let tooLong = try scene.tool(
        ["result", "submit", "1", "D", String(repeating: "x", count: 257)], key: "operator")
      #expect(tooLong.status == 64 && tooLong.errors.contains("at most 256"))

      let posted = try scene.tool(["result", "submit", "1", "D", "X"], key: "operator")
      #expect(posted.status == 0, "\(posted.errors)")
      #expect(posted.errors.contains("the client failed to take the result"))
      let twice = try scene.tool(["result", "submit", "1", "D", "Y"], key: "operator")
      #expect(twice.status == 1 && twice.errors.contains("has its result already: deal D, data X"))
      let status = try object(scene.output(["job", "status", "1", "--json"]))
      #expect(status["callbackFailed"] as? Bool == true)
      #expect(status["client"] as? String == client)
    }
  }

  @Test func aContractThatCannotTellIsSaidSo() async throws {
    try await NetworkScene.run { scene in
      let (token, _) = try scene.deployAll()
      let legacy = try scene.deploy("test/LegacyJobCreator", [token, NetworkScene.operatorAddress, "1"])
      let at = ["--job-manager", legacy]
      let refused = try scene.tool(["job", "run", "cowsay:v0.0.4"] + at, key: "user")
      #expect(refused.status == 1 && refused.output.isEmpty)
      #expect(refused.errors.contains("has no resultOf"))
      let asked = try scene.tool(["job", "run", "cowsay:v0.0.4", "-i", "A=b", "--no-wait"] + at, key: "user")
      #expect(asked.status == 0 && asked.output == "job  1\n")
      let status = try object(scene.output(["job", "status", "1", "--json"] + at))
      #expect(status["state"] as? String == "unknown")
      #expect(status["inputs"] as? [String] == ["A=b"])
    }
  }

  @Test func aBridgeThatCannotWorkSaysWhy() async throws {
    try await NetworkScene.run { scene in
      let (token, _) = try scene.deployAll()
      for (arguments, problem) in [
        (["--private-key-file", "user.key"], "only the controller can post results"),
        (["--private-key-file", "operator.key", "--job-manager", token], "is no job manager"),
        (["--private-key-file", "operator.key", "--job-manager", NetworkScene.userAddress], "no contract"),
        (["--private-key-file", "operator.key", "--chain-id", "1"], "serves chain 31337, not 1"),
        (["--private-key-file", "operator.key", "--rpc-url", "http://127.0.0.1:1"], "cannot reach"),
        ([], "no private key is given"),
      ] {
        let run = try scene.tool(["bridge", "run"] + arguments)
        #expect(run.status == 1, "\(arguments)")
        #expect(run.errors.contains(problem), "\(run.errors)")
        #expect(run.errorLines.count == 1 && run.output.isEmpty)
      }
    }
  }
}
