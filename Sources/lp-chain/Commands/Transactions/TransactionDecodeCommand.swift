import ArgumentParser
import EthJSON
import EthPrimitives
import EthTransactions

/// `lp-chain tx decode`: shows a signed transaction.
struct TransactionDecodeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "decode",
    abstract: "Decode a signed transaction to JSON, with its hash, its sender and its signature.",
    discussion: """
      Example: lp-chain tx decode $(lp-chain tx sign transfer.json --private-key-file operator.key)

      With --lines each line of standard input is {"raw":"0x…"}, and is answered with the same JSON on one line.
      """)

  @Argument(
    help: ArgumentHelp("The transaction's bytes, hexadecimal, or - for standard input.", valueName: "raw"))
  var raw: String?

  @Flag(help: "Read objects with raw from standard input, one on each line.")
  var lines = false

  @OptionGroup var options: OutputOptions

  func validate() throws {
    guard !lines || raw == nil else {
      throw ValidationError("--lines reads standard input: give no bytes with it")
    }
    guard lines || raw != nil else { throw ValidationError("Missing expected argument '<raw>'") }
  }

  func run() throws {
    guard let raw else { return try answerLines() }
    let signed = try SignedTransaction(rawBytes: InputText.hex(raw, name: "raw", isShown: false))
    let sender = try signed.recoverSender()
    var pretty = JSONWriter(pretty: true)
    signed.write(from: sender, to: &pretty)
    try options.output.show(pretty.text) { signed.write(from: sender, to: &$0) }
  }

  private func answerLines() throws {
    try JSONLines.answer { json, writer in
      // Beside it stands what `tx sign` answers with, which says nothing that the bytes do not.
      guard let raw = try JSONInput.members("raw", "hash", "from", of: json)[0] else {
        throw CLIError.failed("expected an object with \"raw\"")
      }
      let signed = try SignedTransaction(rawBytes: raw.bytes())
      signed.write(from: try signed.recoverSender(), to: &writer)
    }
  }
}
