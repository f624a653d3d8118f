import ArgumentParser

/// `lp-chain tx`: transactions.
struct TransactionCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tx",
    abstract: "Sign, decode and send transactions.",
    discussion: "Example: lp-chain tx sign transfer.json --private-key-file operator.key",
    subcommands: [TransactionSignCommand.self, TransactionDecodeCommand.self, TransactionSendCommand.self])
}
