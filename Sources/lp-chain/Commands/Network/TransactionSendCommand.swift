import ArgumentParser
import EthPrimitives
import EthProvider
import EthTransactions

/// `lp-chain tx send`: sends a transaction that is signed already.
struct TransactionSendCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "send",
    abstract: "Send a signed transaction.",
    discussion: """
      Sending a transaction twice is no error: the node knows it then, and it happens once.

      Example: lp-chain tx sign transfer.json --private-key-file operator.key | lp-chain tx send -
      """)

  @Argument(
    help: ArgumentHelp("The transaction's bytes, hexadecimal, or - for standard input.", valueName: "raw"))
  var raw: String

  @OptionGroup var wait: WaitOptions
  @OptionGroup var node: NodeOptions
  @OptionGroup var config: ConfigOptions
  @OptionGroup var options: OutputOptions

  func run() async throws {
    let bytes = try InputText.hex(raw, name: "raw", isShown: false)
    let signed = try SignedTransaction(rawBytes: bytes)
    let provider = try await Settings(config, node: node).connect()
    if let chainID = signed.transaction.chainId, chainID != provider.chainId {
      throw CLIError.failed(
        "the transaction is signed for chain \(chainID), and the node serves chain \(provider.chainId): use a node "
          + "of the transaction's chain, or sign it anew")
    }
    try await SendReport(provider: provider, wait: wait, options: options).send(signed)
  }
}
