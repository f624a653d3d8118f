import ArgumentParser
import EthJSON
import EthPrimitives
import EthRLP

/// `lp-chain rlp encode`: encodes JSON.
struct RLPEncodeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "encode",
    abstract: "Encode JSON.",
    discussion: """
      "0x…" is a byte string, a number its big-endian bytes without leading zeros, an array a list. Other strings \
      are refused, or with --text are their UTF-8 bytes.

      Example: lp-chain rlp encode '["0x646f67",[],1024]'

      With --lines each line of standard input is such JSON, and is answered with {"rlp":"0x…"}.
      """)

  @Argument(help: ArgumentHelp("The JSON, or - for standard input.", valueName: "json"))
  var json: String?

  @Flag(name: .customLong("text"), help: "Take strings without 0x as text.")
  var allowsText = false

  @Flag(help: "Read JSON from standard input, one value on each line.")
  var lines = false

  @OptionGroup var options: OutputOptions

  func validate() throws {
    guard !lines || json == nil else {
      throw ValidationError("--lines reads standard input: give no JSON with it")
    }
    guard lines || json != nil else { throw ValidationError("Missing expected argument '<json>'") }
  }

  func run() throws {
    guard let json else { return try answerLines() }
    guard json == "-" else {
      return try show(ArgumentError.reading { try encode(Array(json.utf8)) })
    }
    try show(encode(InputText.standardInput()))
  }

  private func encode(_ text: [UInt8]) throws -> [UInt8] {
    let document: JSONDocument
    do throws(JSONError) {
      document = try JSONDocument(parsing: text, limits: JSONInput.limits)
    } catch {
      throw PointedError(error, in: text, hint: "; byte strings stand in quotation marks: '\"0x646f67\"'")
    }
    do throws(JSONError) {
      return try RLPItem(json: document.root, allowsText: allowsText).rlpEncoded
    } catch {
      throw PointedError(error, in: text)
    }
  }

  private func show(_ encoded: [UInt8]) throws {
    try options.output.show(Hex.encode(encoded)) { Self.write(encoded, to: &$0) }
  }

  private func answerLines() throws {
    try JSONLines.answer { json, writer in
      Self.write(try RLPItem(json: json, allowsText: allowsText).rlpEncoded, to: &writer)
    }
  }

  private static func write(_ encoded: [UInt8], to writer: inout JSONWriter) {
    writer.object { $0.member("rlp") { $0.hex(encoded) } }
  }
}
