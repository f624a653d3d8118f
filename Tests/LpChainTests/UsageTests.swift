import Testing

@Suite(.timeLimit(.minutes(10)))
struct UsageTests {
  static let commands = [
    ["keccak"], ["abi"], ["abi", "encode"], ["abi", "decode"], ["abi", "selector"], ["abi", "topic"],
    ["abi", "decode-log"], ["rlp"], ["rlp", "encode"], ["rlp", "decode"], ["key"], ["key", "new"],
    ["key", "address"],
    ["tx"], ["tx", "sign"], ["tx", "decode"], [],
  ]

  @Test(arguments: commands)
  func helpHasAnExample(command: [String]) throws {
    let run = try Tool.run(command + ["--help"])
    #expect(run.status == 0)
    #expect(run.errors.isEmpty)
    let example = (["Example:", "lp-chain"] + command).joined(separator: " ")
    #expect(run.output.split(whereSeparator: \.isWhitespace).joined(separator: " ").contains(example))
  }

  @Test(arguments: [
    ["foo"], ["abi", "encode"], ["abi", "decode", "(bool)"], ["abi", "selector"], ["rlp", "encode"],
    ["tx", "sign"],
    ["tx", "decode"], ["keccak", "a", "b"], ["keccak", "--lines", "a"], ["key", "new", "--output"],
    ["--nonsense"],
    ["abi", "encode", "(string)", "--nonsense"],
  ])
  func nonsenseIsOneSentenceAndStatus64(arguments: [String]) throws {
    let run = try Tool.run(arguments)
    #expect(run.status == 64)
    #expect(run.output.isEmpty)
    #expect(run.errorLines.count == 1)
    #expect(run.errors.hasPrefix("error: ") && run.errors.contains("--help'"), "\(run.errors)")
  }

  @Test(arguments: [
    ["foo", "--json"], ["abi", "encode", "(bool)", "5", "--json"], ["rlp", "decode", "--json", "zz"],
  ])
  func errorsAreJSONToo(arguments: [String]) throws {
    let run = try Tool.run(arguments)
    #expect(run.status != 0)
    #expect(run.errorLines.count == 2)
    let error = try #require(try object(run.errorLines[1])["error"] as? String)
    #expect(run.errorLines[0] == "error: " + error)
  }

  /// Help for a message such as -hello would be taken for its signature.
  @Test func whatStartsWithAHyphenIsNoCallForHelp() throws {
    let run = try Tool.run(["sign", "message", "-hello"], environment: ["WEB3_PRIVATE_KEY": Known.key])
    #expect(run.status == 64 && run.output.isEmpty && run.errors.contains("put -- in front of it"))
    let signed = try Tool.run(
      ["sign", "message", "--", "-hello"], environment: ["WEB3_PRIVATE_KEY": Known.key])
    #expect(signed.status == 0 && signed.output.hasPrefix("0x"))
    for help in [["-h"], ["--help"], ["help"], ["abi"], ["sign", "message", "-h"]] {
      let run = try Tool.run(help)
      #expect(run.status == 0 && run.output.hasPrefix("OVERVIEW: "))
    }
  }

  @Test func errorsDoNotCommandTheTerminal() throws {
    let run = try Tool.run(["abi", "encode", "(uint256)", "\u{1b}]0;x\u{7}\n\u{202e}"])
    #expect(run.status == 64)
    #expect(run.errorLines.count == 1)
    #expect(!run.errors.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" || $0.value == 0x202e })
  }

  /// What the system puts in place of bytes that are no text must not be hashed or signed.
  @Test func argumentsThatAreNoTextAreRefused() throws {
    let run = try Tool.shell("\"$TOOL\" keccak \"$(printf '\\377\\376')\"")
    #expect(run.status == 64)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains("argument 2 is not text in UTF-8"))
  }

  @Test func closedPipesAreQuiet() throws {
    let run = try Tool.shell(
      "(yes '\"x\"' 2>/dev/null | head -50000 2>/dev/null | \"$TOOL\" keccak --lines; echo $? >&2) | head -1; \"$TOOL\" --help | true"
    )
    #expect(
      run.outputLines == [#"{"hash":"0x7521d1cadbcfa91eec65aa16715b94ffc1c9654ba57ea2ef1a2127bca1127a83"}"#])
    #expect(run.errors == "0\n")
  }

  @Test func outputThatCannotBeWrittenIsAFailure() throws {
    let closed = try Tool.shell("\"$TOOL\" keccak x >&-")
    #expect(closed.status == 1)
    #expect(closed.errors.hasPrefix("error: standard output cannot be written"))
    #if os(Linux)
      let full = try Tool.shell("\"$TOOL\" keccak x > /dev/full")
      #expect(full.status == 1)
    #endif
    // With standard output closed a key file must not become standard output.
    let folder = try Folder()
    _ = try Tool.shell("\"$TOOL\" key new --unencrypted --output k >&-", in: folder)
    #expect(try folder.text("k").utf8.count == 67)
  }
}
