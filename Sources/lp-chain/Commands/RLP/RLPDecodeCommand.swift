import ArgumentParser
import EthJSON
import EthRLP

/// `lp-chain rlp decode`: decodes to JSON.
struct RLPDecodeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "decode",
    abstract: "Decode to JSON: byte strings become \"0x…\", lists arrays.",
    discussion: """
      Only the canonical encoding is taken.

      Example: lp-chain rlp decode 0xc88363617483646f67

      With --lines each line of standard input is "0x…" or {"rlp":"0x…"}, and is answered with {"value":…}.
      """)

  @Argument(help: ArgumentHelp("The encoding, hexadecimal, or - for standard input.", valueName: "data"))
  var data: String?

  @Flag(help: "Read encodings from standard input, one JSON value on each line.")
  var lines = false

  @OptionGroup var options: OutputOptions

  func validate() throws {
    guard !lines || data == nil else {
      throw ValidationError("--lines reads standard input: give no data with it")
    }
    guard lines || data != nil else { throw ValidationError("Missing expected argument '<data>'") }
  }

  func run() throws {
    guard let data else { return try answerLines() }
    let bytes = try InputText.hex(data, name: "data")
    let item: RLPItem
    do throws(RLPError) {
      item = try Self.decode(bytes)
    } catch {
      throw PointedError(error, in: bytes)
    }
    var writer = JSONWriter()
    item.write(to: &writer)
    try options.output.show(writer.text) { Self.write(item, to: &$0) }
  }

  private func answerLines() throws {
    try JSONLines.answer { json, writer in
      Self.write(try Self.decode(Self.bytes(of: json)), to: &writer)
    }
  }

  private static func bytes(of json: JSONValue) throws -> [UInt8] {
    guard json.kind == .object else { return try json.bytes() }
    let members = try JSONInput.members("rlp", "data", of: json)
    guard let data = members[0] ?? members[1], members[0] == nil || members[1] == nil else {
      throw CLIError.failed("expected an object with one member, \"rlp\" or \"data\"")
    }
    return try data.bytes()
  }

  private static func decode(_ bytes: [UInt8]) throws(RLPError) -> RLPItem {
    try RLPItem(rlpEncoded: bytes, maxDepth: JSONInput.limits.maxDepth)
  }

  private static func write(_ item: RLPItem, to writer: inout JSONWriter) {
    writer.object { $0.member("value") { item.write(to: &$0) } }
  }
}
