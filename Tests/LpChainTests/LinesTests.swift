import Foundation
import Testing

/// The `--lines` modes against the Python packages' answers.
@Suite(.timeLimit(.minutes(10)))
struct LinesTests {
  static let commands = [
    ("keccak.json", ["keccak"]), ("abi-encode.json", ["abi", "encode"]),
    ("abi-decode.json", ["abi", "decode"]),
    ("rlp-encode.json", ["rlp", "encode"]), ("rlp-decode.json", ["rlp", "decode"]),
    ("tx-sign.json", ["tx", "sign"]), ("tx-decode.json", ["tx", "decode"]),
  ]

  /// Lines that no command takes.
  static let badLines = [
    "", " ", "{", "[[[", "nonsense", "{\"a\":1,\"a\":2}", "\"\\ud800\"", "1 2", "{\"types\":\"(uint8)\"}",
    "\u{1}", "-",
    String(repeating: "[", count: 100_000), "{\"transaction\":{\"nonce\":-1},\"privateKey\":\"0x\"}",
  ]

  @Test(arguments: commands)
  func answersAsThePythonPackagesDo(file: String, command: [String]) throws {
    let cases = try Case.load(file)
    let run = try Tool.run(command + ["--lines"], input: cases.map { $0.input + "\n" }.joined())
    #expect(run.status == 0)
    #expect(run.errors.isEmpty)
    #expect(run.outputLines == cases.map(\.output))
  }

  @Test(arguments: commands)
  func answersTenThousandLinesOfWhichSomeAreBad(file: String, command: [String]) throws {
    let cases = try Case.load(file)
    var input = ""
    var expected: [String?] = []
    // Signing and recovering cost the most in a debug build.
    let count = command[0] == "tx" ? 1_000 : 10_000
    for index in 0..<count {
      if index % 10 == 3 {
        input += Self.badLines[index / 10 % Self.badLines.count] + "\n"
        expected.append(nil)
      } else {
        let next = cases[index % cases.count]
        input += next.input + "\n"
        expected.append(next.output)
      }
    }
    let run = try Tool.run(command + ["--lines"], input: input)
    #expect(run.status == 0)
    let lines = run.outputLines
    try #require(lines.count == count)
    for (line, expected) in zip(lines, expected) {
      if let expected {
        #expect(line == expected)
      } else {
        let answer = try object(line)
        #expect(answer.count == 1)
        #expect((answer["error"] as? String)?.isEmpty == false)
      }
    }
  }

  @Test(arguments: commands.map(\.1))
  func answersWhatIsNotText(command: [String]) throws {
    let bytes: [UInt8] = [0x22, 0xff, 0x22, 0x0a, 0xc3, 0x28, 0x0a, 0x00, 0x0a, 0x0d, 0x0a, 0x80]
    let run = try Tool.run(command + ["--lines"], input: Data(bytes))
    #expect(run.status == 0)
    #expect(run.outputLines.count == 5)
    for line in run.outputLines { #expect(try object(line)["error"] != nil) }
  }

  @Test func answersLongLinesAndGoesOn() throws {
    let long = "\"" + String(repeating: "a", count: 1_000_000) + "\"\n"
    let tooLong = "\"" + String(repeating: "a", count: (16 << 20) + 1) + "\"\n"
    let run = try Tool.run(["keccak", "--lines"], input: long + tooLong + "\"hello\"")
    #expect(
      run.outputLines == [
        // pycryptodome: keccak256(b"a" * 1000000)
        #"{"hash":"0xfadae6b49f129bbb812be8407b7b2894f34aecf6dbd1f9b0f0c7e9853098fc96"}"#,
        #"{"error":"expected a line of at most 16777216 bytes"}"#,
        #"{"hash":"0x1c8aff950685c2ed4bc3174f3472287b56d9517b9c948127319a09a7a36deac8"}"#,
      ])
  }

  @Test func answersBeforeTheNextLineComes() throws {
    // The writer sends its second line only after it has read the first answer.
    let folder = try Folder()
    let run = try Tool.shell(
      #"""
      mkfifo in out
      "$TOOL" keccak --lines < in > out &
      exec 3> in 4< out
      echo '"hello"' >&3; read -r first <&4; echo "$first"
      echo '""' >&3; read -r second <&4; echo "$second"
      exec 3>&-; wait
      """#, in: folder)
    #expect(run.status == 0)
    #expect(
      run.outputLines == [
        #"{"hash":"0x1c8aff950685c2ed4bc3174f3472287b56d9517b9c948127319a09a7a36deac8"}"#,
        #"{"hash":"0xc5d2460186f7233c927e7db2dcc703c0e500b653ca82273b7bfad8045d85a470"}"#,
      ])
  }
}
