import ArgumentParser
import EthJSON
import EthPrimitives
import EthTransactions

/// `lp-chain tx decode`: shows a signed transaction.
struct TransactionDecodeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "decode",
    abstract:
      "Decode a signed transaction to JSON, with its hash, its sender, its signature and what it costs.",
    discussion: """
      All types are read, an EIP-4844 transaction with its blobs or without. intrinsicGas is what the transaction \
      costs before any code runs, gasFloor what its data cost at least (EIP-7623), both by the newest rules; \
      maximumCost is the most that the account can lose, its value included. An authorization's authority is the \
      account that has signed it, null where the signature is none.

      Example: lp-chain tx decode $(lp-chain tx sign transfer.json --keystore operator.json)

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
    try options.output.show(Self.text(of: signed, from: sender)) { signed.write(from: sender, to: &$0) }
  }

  private static func text(of signed: SignedTransaction, from sender: Address) -> String {
    var writer = JSONWriter(pretty: true)
    signed.write(from: sender, showsBlobs: false, to: &writer)
    return writer.text
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
