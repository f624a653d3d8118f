import ArgumentParser
import EthCrypto
import EthJSON
import EthPrimitives

/// `lp-chain key`: private keys.
struct KeyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "key",
    abstract: "Make a private key, or tell the address of one.",
    discussion: "Example: lp-chain key new --output operator.key",
    subcommands: [KeyNewCommand.self, KeyAddressCommand.self])
}

/// `lp-chain key address`: the address of a private key.
struct KeyAddressCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "address",
    abstract: "Print the address of a private key.",
    discussion: "Example: lp-chain key address --private-key-file operator.key")

  @OptionGroup var keys: KeyOptions
  @OptionGroup var config: ConfigOptions
  @OptionGroup var options: OutputOptions

  func run() throws {
    let address = try keys.load(Settings(config)).address
    try options.output.show(address.description) { writer in
      writer.object { $0.member("address", address.description) }
    }
  }
}
