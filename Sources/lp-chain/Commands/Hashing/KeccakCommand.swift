import ArgumentParser
import EthJSON
import EthPrimitives

/// `lp-chain keccak`: hashes text or bytes.
struct KeccakCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "keccak",
    abstract: "Print the Keccak-256 hash of text or bytes.",
    discussion: """
      Text that is 0x and pairs of hexadecimal digits stands for these bytes; with --text it is text like any other. \
      Without an argument, or with -, standard input is hashed as it is.

      Example: lp-chain keccak 'Transfer(address,address,uint256)'

      With --lines each line of standard input is a JSON string, and is answered with {"hash":"0x…"}.
      """)

  @Argument(help: ArgumentHelp("The text, the bytes behind 0x, or - for standard input.", valueName: "text"))
  var input: String?

  @Flag(name: .customLong("text"), help: "Hash the argument as text even where it starts with 0x or is -.")
  var isText = false

  @Flag(help: "Read JSON strings from standard input, one on each line.")
  var lines = false

  @OptionGroup var options: OutputOptions

  func validate() throws {
    guard !lines || input == nil else {
      throw ValidationError("--lines reads standard input: give no text with it")
    }
  }

  func run() throws {
    if lines { return try answerLines() }
    let hash: Hash32
    if let input, isText || input != "-" {
      hash = Keccak256.hash(InputText.bytes(ofText: input, isText: isText, verb: "hashed"))
    } else {
      var hasher = Keccak256()
      try InputText.chunksOfStandardInput { hasher.update($0) }
      hash = hasher.finalize()
    }
    try options.output.show(hash.description) { Self.write(hash, to: &$0) }
  }

  private func answerLines() throws {
    try JSONLines.answer { json, writer in
      Self.write(Self.hash(try json.string(), isText: isText), to: &writer)
    }
  }

  private static func hash(_ text: String, isText: Bool) -> Hash32 {
    if !isText, text.hasPrefix("0x"), let bytes = try? Hex.decode(text) { return Keccak256.hash(bytes) }
    return Keccak256.hash(text.utf8)
  }

  private static func write(_ hash: Hash32, to writer: inout JSONWriter) {
    writer.object { $0.member("hash", hash) }
  }
}
