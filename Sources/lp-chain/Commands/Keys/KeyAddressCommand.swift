import ArgumentParser
import EthCrypto
import EthJSON
import EthPrimitives

/// `lp-chain key address`: the address of a private key.
struct KeyAddressCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "address",
    abstract: "Print the address of a private key.",
    discussion: """
      A keystore is opened for it, as what is written on it may be wrong; 'lp-chain key list' tells without a password.

      Example: lp-chain key address --keystore operator.json
      """)

  @OptionGroup(title: "Private key") var keys: KeyOptions
  @OptionGroup var config: ConfigOptions
  @OptionGroup var options: OutputOptions

  func run() throws {
    let address = try keys.load(config).address
    try options.output.show(address.description) { writer in
      writer.object { $0.member("address", address.description) }
    }
  }
}
