import ArgumentParser

/// `lp-chain tx`: transactions.
struct TransactionCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tx",
    abstract: "Sign and decode transactions.",
    discussion: "Example: lp-chain tx sign transfer.json --private-key-file operator.key",
    subcommands: [TransactionSignCommand.self, TransactionDecodeCommand.self])
}
