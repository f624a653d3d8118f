#if os(Linux)
  import EthTesting
  import Foundation
  import Testing

  /// What others on the machine can see of a command that holds a key: its arguments, its environment, its memory,
  /// what it prints and what it leaves behind when it dies.
  @Suite(.timeLimit(.minutes(10)))
  struct LeakTests {
    static let password = "correct horse battery"

    /// The ways of giving the key of the development chains' first account, which the phrase's first key is.
    static let sources: [(arguments: [String], usesEnvironment: Bool)] = [
      ([], true), (["--private-key-file", "operator.key"], false),
      (["--keystore", "k.json", "--password-file", "p"], false), (["--mnemonic-file", "phrase"], false),
    ]

    @Test func aRunningBridgeShowsNoSecret() async throws {
      try await NetworkScene.run { scene in
        _ = try scene.deployAll()
        let key = scene.devnet.accounts[0].privateKey
        let folder = scene.folder
        try folder.write(Mnemonics.junk + "\n", to: "phrase")
        try folder.write(Self.password + "\n", to: "p")
        let made = try scene.tool(
          ["key", "import", "--light-kdf", "--password-file", "p", "--output", "k.json"], key: "operator")
        try #require(made.status == 0, "\(made.errors)")
        let secrets = Self.spellings(of: key) + [Self.password, Mnemonics.junk]
        for (index, source) in Self.sources.enumerated() {
          let log = "bridge\(index).log"
          let isFirst = index == 0
          let bridge = try RunningTool(
            ["bridge", "run", "--log-level", "trace"] + (isFirst ? [] : ["--log-format", "json"])
              + source.arguments, in: folder, log: log,
            environment: source.usesEnvironment ? ["WEB3_PRIVATE_KEY": key] : [:])
          #expect(try await bridge.waits(for: isFirst ? "serves" : #""event":"started""#), "\(bridge.log)")
          var seen = Self.visible(of: bridge.processID)
          #expect(seen.contains("bridge\0run"))
          if isFirst {
            // A job that takes long: a process that the bridge started.
            _ = try scene.output(["job", "run", "slow:v1", "--no-wait"], key: "user")
            #expect(try await bridge.waits(for: "job 1: run 1 started"), "\(bridge.log)")
            // It is told when the process is about to be.
            var shown = ""
            for _ in 0..<1200 where !shown.contains("sleep 600") {
              try await Task.sleep(for: .milliseconds(100))
              shown = try await Self.children(of: bridge.processID).map(Self.visible).joined()
            }
            #expect(shown.contains("sleep 600"))
            seen += shown
          }
          let (status, _) = try await bridge.stop(with: SIGTERM)
          #expect(status == 0)
          seen += bridge.log
          for secret in secrets { #expect(!seen.lowercased().contains(secret.lowercased()), "\(source)") }
        }
        // The grep finds what is there to be found.
        #expect(Self.spellings(of: key).contains { try! folder.text("operator.key").contains($0) })
      }
    }

    /// Commands that need no key are started with it in their environment all the same.
    @Test(arguments: [["keccak", "--lines"], ["tx", "sign", "--lines"], ["rlp", "decode", "-"]])
    func theEnvironmentIsEmptiedWhateverTheCommand(command: [String]) throws {
      let run = try Tool.shell(
        #"""
        mkfifo in out
        "$TOOL" \#(command.joined(separator: " ")) < in > out &
        exec 3> in 4< out
        for i in $(seq 300); do
          tr '\0' '\n' < /proc/$!/environ > seen
          grep -q '^TOOL=' seen && ! grep -q "$WEB3_PRIVATE_KEY" seen && break
          sleep 0.2
        done
        grep -c "$WEB3_PRIVATE_KEY" seen
        grep -c '^TOOL=' seen
        exec 3>&-; wait
        """#, environment: ["WEB3_PRIVATE_KEY": Known.key], in: try Folder())
      #expect(run.outputLines == ["0", "1"])
    }

    /// Root needs no permission to read memory, so it gives that up first.
    @Test(.enabled(if: geteuid() != 0 || FileManager.default.isExecutableFile(atPath: "/usr/bin/setpriv")))
    func aDyingCommandLeavesNoMemoryBehind() throws {
      let folder = try Folder()
      try folder.write(
        #"""
        mkfifo in out
        ulimit -c unlimited 2> /dev/null
        "$TOOL" tx sign --lines < in > out 2> errors &
        tool=$!
        exec 3> in 4< out
        echo x >&3; read -r answer <&4
        head -c 0 /proc/$tool/mem 2> /dev/null && echo "its memory can be opened"
        sleep 30 &
        other=$!
        head -c 0 /proc/$other/mem && echo "another's memory can be opened"
        kill -9 $other
        grep -h 'core file' /proc/$tool/limits
        kill -ABRT $tool
        wait $tool
        echo "status $?"
        cat errors
        ls -A
        """#, to: "script")
      let prefix = geteuid() == 0 ? "setpriv --bounding-set=-sys_ptrace --inh-caps=-sys_ptrace " : ""
      let run = try Tool.shell(
        prefix + "sh script 2> /dev/null", environment: ["WEB3_PRIVATE_KEY": Known.key], in: folder)
      #expect(run.outputLines.first == "another's memory can be opened", "\(run.output)")
      #expect(run.output.contains(#/Max core file size +0 +0 /#))
      // 128 and the number of SIGABRT; nothing but the pipes and the script is in the folder.
      #expect(run.outputLines.suffix(5) == ["status 134", "errors", "in", "out", "script"], "\(run.output)")
      #expect(!run.output.contains("Backtrace") && !run.output.contains("rax"))
    }

    /// Only root may look: the key itself is there once, and nothing that it was made of.
    @Test(.enabled(if: geteuid() == 0), arguments: sources.indices)
    func itsMemoryHoldsTheKeyAlone(index: Int) throws {
      let folder = try Folder()
      // The phrase's eleventh: the keys of the first ten, which everyone knows, are written in the launcher of
      // development chains.
      let key = "0xf214f2b2cd398c806f84e317254e0f0b801d0643303237d97a22a48e01628897"
      try folder.write(key, to: "operator.key")
      try folder.write(Mnemonics.junk + "\n", to: "phrase")
      try folder.write(Self.password, to: "p")
      let made = try Tool.run(
        [
          "key", "import", "--light-kdf", "--private-key-file", "operator.key", "--password-file", "p",
          "--output", "k.json",
        ], in: folder)
      try #require(made.status == 0, "\(made.errors)")
      let source = Self.sources[index]
      let input = Pipe()
      let output = Pipe()
      let process = Process()
      process.executableURL = try Tool.binary()
      let place = source.arguments.first == "--mnemonic-file" ? ["--mnemonic-index", "10"] : []
      process.arguments = ["tx", "sign", "--lines"] + source.arguments + place
      process.environment = source.usesEnvironment ? ["WEB3_PRIVATE_KEY": key] : [:]
      process.currentDirectoryURL = folder.url
      process.standardInput = input
      process.standardOutput = output
      try process.run()
      defer {
        try? input.fileHandleForWriting.close()
        process.waitUntilExit()
      }
      try input.fileHandleForWriting.write(
        contentsOf: Data("{\"transaction\":\(TransactionTests.types[0].request)}\n".utf8))
      let answer = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
      try #require(answer.hasPrefix(#"{"raw":"0x"#), "\(answer)")
      let memory = try Self.memory(of: process.processIdentifier)
      let bytes = Data(Self.bytes(of: key))
      #expect(memory.count { $0.range(of: bytes) != nil } == 1)
      for secret in [Self.password, "test test test"] {
        #expect(!memory.contains { $0.range(of: Data(secret.utf8)) != nil })
      }
      // A variable's text stays as long as the command may still ask for it.
      let text = memory.count { $0.range(of: Data(key.dropFirst(2).utf8)) != nil }
      #expect(text == (source.usesEnvironment ? 1 : 0))
    }

    /// What a process can write to: its heap, its stacks and its variables.
    private static func memory(of process: Int32) throws -> [Data] {
      let maps = try String(contentsOf: URL(filePath: "/proc/\(process)/maps"), encoding: .utf8)
      let file = try FileHandle(forReadingFrom: URL(filePath: "/proc/\(process)/mem"))
      return maps.split(separator: "\n").compactMap { line in
        let fields = line.split(separator: " ")
        let ends = fields[0].split(separator: "-").compactMap { UInt64($0, radix: 16) }
        guard fields[1].hasPrefix("rw"), ends.count == 2 else { return nil }
        try? file.seek(toOffset: ends[0])
        return try? file.read(upToCount: Int(ends[1] - ends[0]))
      }
    }

    private static func bytes(of key: String) -> [UInt8] {
      let digits = key.dropFirst(2)
      return stride(from: 0, to: 64, by: 2).compactMap { UInt8(digits.dropFirst($0).prefix(2), radix: 16) }
    }

    /// The key as people and programs write it.
    private static func spellings(of key: String) -> [String] {
      let digits = String(key.dropFirst(2))
      let bytes = bytes(of: key)
      let base64 = Data(bytes).base64EncodedString()
      return [digits, base64, base64.replacing("+", with: "-").replacing("/", with: "_"), "\(bytes)"]
    }

    /// Arguments and environment of a process, as `ps` shows them too.
    private static func visible(of process: Int32) -> String {
      ["cmdline", "environ"].map { name in
        let bytes = try? Data(contentsOf: URL(filePath: "/proc/\(process)/\(name)"))
        return String(decoding: bytes ?? Data(), as: UTF8.self)
      }.joined()
    }

    /// The processes that a process has started, and those that these have.
    private static func children(of process: Int32) async throws -> [Int32] {
      let table = try Tool.shell("ps -A -o pid= -o ppid=").outputLines.map { line in
        line.split(separator: " ").compactMap { Int32($0) }
      }
      var found = [process]
      var index = 0
      while index < found.count {
        found += table.filter { $0.count == 2 && $0[1] == found[index] }.map { $0[0] }
        index += 1
      }
      return Array(found.dropFirst())
    }
  }
#endif
