import ArgumentParser

/// `lp-chain key mnemonic`: words that stand for keys.
struct MnemonicCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mnemonic",
    abstract: "Make mnemonic phrases (BIP-39), and tell the accounts of one.",
    discussion: "Example: lp-chain key mnemonic new --words 24",
    subcommands: [MnemonicNewCommand.self, MnemonicDeriveCommand.self])
}
