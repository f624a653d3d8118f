import Foundation
import Testing

@Suite(.timeLimit(.minutes(10)))
struct KeyTests {
  @Test func newKeysGoToAFileOfTheOwner() throws {
    let folder = try Folder()
    let made = try Tool.run(["key", "new", "--unencrypted", "--output", "k"], in: folder)
    #expect(made.status == 0)
    #expect(try folder.mode("k") == 0o600)
    let secret = try folder.text("k")
    #expect(secret.wholeMatch(of: /0x[0-9a-f]{64}\n/) != nil)
    #expect(
      !made.output.contains(secret.dropFirst(2).prefix(64))
        && !made.errors.contains(secret.dropFirst(2).prefix(64)))
    let address = try Tool.run(["key", "address", "--private-key-file", "k"], in: folder)
    #expect(address.output == made.output)
    #expect(address.errors.isEmpty)
    let again = try Tool.run(["key", "new", "--unencrypted", "--output", "k"], in: folder)
    #expect(again.status == 1)
    #expect(try folder.text("k") == secret)
  }

  @Test func newKeysHaveAFileOfTheirOwnWhereNoneIsNamed() throws {
    let folder = try Folder()
    let run = try Tool.run(["key", "new", "--unencrypted", "--json", "--show"], in: folder)
    let answer = try object(run.output)
    let file = try #require(answer["file"] as? String)
    #expect(file == "\(answer["address"] as? String ?? "").key")
    #expect(try folder.text(file) == "\(answer["privateKey"] as? String ?? "")\n")
  }

  @Test func keysComeFromFlagsThenEnvironmentThenSettings() throws {
    let folder = try Folder()
    let other = String(repeating: "0", count: 63) + "1"
    let otherAddress = "0x7E5F4552091A69125d5DfCb7b8C2659029395Bdf"
    try folder.write(" 0x\(other)\r\n", to: "one")
    try folder.write("private-key-file = \"one\"\n", to: "lp-chain.toml")
    let address = ["key", "address"]
    #expect(try Tool.run(address, in: folder).output == otherAddress + "\n")
    let environment = ["WEB3_PRIVATE_KEY": "0x" + Known.key]
    #expect(try Tool.run(address, environment: environment, in: folder).output == Known.address + "\n")
    #expect(
      try Tool.run(address + ["--private-key-file", "one"], environment: environment, in: folder).output
        == otherAddress + "\n")
  }

  @Test func warnsOfKeysThatOthersCanRead() throws {
    let folder = try Folder()
    try folder.write(Known.key, to: "k", mode: 0o640)
    let run = try Tool.run(["key", "address", "--private-key-file", "k"], in: folder)
    #expect(run.status == 0)
    #expect(run.output == Known.address + "\n")
    #expect(run.errors == "warning: k can be read by others: run 'chmod 600 k'\n")
  }

  @Test(arguments: [
    ["key", "address", Known.key], ["key", "address", "--private-key", Known.key],
    ["key", "address", "--private-key=0x" + Known.key],
    ["key", "address", "--private-key-file", "0x" + Known.key],
  ])
  func keysAreNotArgumentsAndNotRepeated(arguments: [String]) throws {
    let run = try Tool.run(arguments)
    #expect(run.status == 64)
    #expect(!(run.output + run.errors).contains(Known.key.prefix(16)))
  }

  @Test(arguments: [
    "", "zz", "0x", Known.key + "00", String(repeating: "0", count: 64), String(repeating: "f", count: 64),
  ])
  func refusesWhatIsNoKeyWithoutShowingIt(text: String) throws {
    let folder = try Folder()
    try folder.write(text, to: "k")
    let run = try Tool.run(["key", "address", "--private-key-file", "k", "--json"], in: folder)
    #expect(run.status == 1)
    #expect(run.output.isEmpty)
    #expect(run.errorLines.count == 2)
    #expect(
      try object(run.errorLines[1])["error"] as? String == run.errorLines[0].replacing("error: ", with: ""))
    #expect(text.isEmpty || !run.errors.contains(text) || text == "0x")
  }

  @Test func saysWhatIsMissing() throws {
    let folder = try Folder()
    try folder.write("\n", to: "k")
    let empty = try Tool.run(["key", "address", "--private-key-file", "k"], in: folder)
    #expect(empty.errors == "error: k is empty: a private key is 64 hexadecimal digits, with or without 0x\n")
    let short = try Tool.run(["key", "address"], environment: ["WEB3_PRIVATE_KEY": "0x00"])
    #expect(
      short.errors == "error: WEB3_PRIVATE_KEY: a private key is 64 hexadecimal digits, with or without 0x\n")
  }

  @Test func keysHaveOneSource() throws {
    #expect(try Tool.run(["key", "address", "--prompt-key", "--private-key-file", "k"]).status == 64)
  }

  #if os(Linux)
    @Test func asksOnlyATerminal() throws {
      // A new session has no terminal.
      let run = try Tool.shell("setsid -w \"$TOOL\" key address --prompt-key")
      #expect(run.status == 1)
      #expect(run.errors.hasPrefix("error: there is no terminal"))
    }

    @Test(
      .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/script")),
      arguments: [
        ("\(Known.key)\\r", Known.address, "0"), ("zz\\177\\177\(Known.key)\\n", Known.address, "0"),
        ("zz\\n", "a private key is 64 hexadecimal digits", "1"),
        ("zz\\003", "no private key was given", "1"),
      ])
    func asksWithoutShowingTheAnswer(typed: String, answer: String, status: String) throws {
      // `script` makes a terminal; the keys are typed when the question has been asked.
      let run = try Tool.shell(
        #"""
        mkfifo keys
        script -qfec '"$TOOL" key address --prompt-key; echo status $?' shown < keys > /dev/null &
        exec 3> keys
        until grep -q 'not shown' shown; do sleep 0.05; done
        printf "$TYPED" >&3
        until grep -q status shown; do sleep 0.05; done
        exec 3>&-; wait; cat shown
        """#, environment: ["TYPED": typed], in: try Folder())
      #expect(run.output.contains(answer))
      #expect(run.output.contains("status \(status)"))
      #expect(!run.output.contains(Known.key.prefix(16)))
    }

    @Test func takesTheKeyOutOfTheEnvironment() throws {
      let folder = try Folder()
      let run = try Tool.shell(
        #"""
        mkfifo in out
        "$TOOL" tx sign --lines < in > out &
        exec 3> in 4< out
        echo x >&3; read -r answer <&4
        grep -c "$WEB3_PRIVATE_KEY" /proc/$!/environ
        grep 'core file' /proc/$!/limits
        exec 3>&-; wait
        """#, environment: ["WEB3_PRIVATE_KEY": Known.key], in: folder)
      #expect(run.outputLines.first == "0")
      #expect(run.outputLines.last?.wholeMatch(of: /Max core file size +0 +0 +bytes */) != nil)
    }
  #endif
}
