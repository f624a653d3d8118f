import ArgumentParser
import EthCrypto
import EthJSON
import EthPrimitives
import EthTransactions

/// `lp-chain sign authorization`: lets an account run a contract's code.
struct SignAuthorizationCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "authorization",
    abstract: "Sign that the account runs a contract's code (EIP-7702).",
    discussion: """
      Whoever has the authorization may put it into a transaction's authorizationList, as long as the account's nonce \
      is the one given. The contract then has all that the account has. The zero address ends it.

      Example: lp-chain sign authorization 0x5FbDB2315678afecb367f032d93F642f64180aa3 --chain-id 1 --nonce 7 \
      --keystore operator.json
      """)

  @Argument(help: "The contract whose code the account runs.", transform: { try Address(setting: $0) })
  var contract: Address

  @Option(
    name: .customLong("chain-id"), help: ArgumentHelp("The chain; 0 for every chain.", valueName: "number"),
    transform: { try UInt64(setting: $0) })
  var chainID: UInt64

  @Option(
    help: ArgumentHelp(
      "The account's nonce when the authorization is used: one more than the transaction's where the account itself "
        + "sends it.", valueName: "number"),
    transform: { try UInt64(setting: $0) })
  var nonce: UInt64

  @OptionGroup(title: "Private key") var keys: KeyOptions
  @OptionGroup var config: ConfigOptions
  @OptionGroup var options: OutputOptions

  func run() throws {
    if chainID == 0 { Diagnostics.warning("with chain 0 every chain takes the authorization") }
    let authorization = Authorization(chainId: UInt256(chainID), address: contract, nonce: nonce)
    let key = try keys.load(config)
    let signed = authorization.signed(with: key.sign(authorization.signingHash))
    try options.output.show(signed.jsonText()) { signed.write(to: &$0) }
  }
}
