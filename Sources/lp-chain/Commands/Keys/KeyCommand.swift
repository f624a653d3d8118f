import ArgumentParser

/// `lp-chain key`: private keys.
struct KeyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "key",
    abstract: "Make, keep and restore private keys.",
    discussion: """
      Keys are kept in keystores: files that only a password opens, which other Ethereum programs read as well.

      Example: lp-chain key new --output operator.json
      """,
    subcommands: [
      KeyNewCommand.self, KeyImportCommand.self, KeyListCommand.self, KeyAddressCommand.self,
      KeyExportCommand.self, MnemonicCommand.self,
    ])
}
