import ArgumentParser
import EthABI
import EthJSON
import EthPrimitives
import EthProvider
import EthTransactions

/// `lp-chain send`: calls a contract in a transaction, or transfers ether.
struct SendCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "send",
    abstract: "Send a transaction that calls a contract's function or transfers ether.",
    discussion: """
      Nonce, fees and gas limit are filled in with the node's help. Without a function the transaction is a plain \
      transfer of --value.

      Example: lp-chain send 0x5FbDB2315678afecb367f032d93F642f64180aa3 'transfer(address,uint256)' \
      0x9965507D1a55bcC2695C58ba16FB37d819B0A4dc 5 --private-key-file operator.key

      Example: lp-chain send 0x9965507D1a55bcC2695C58ba16FB37d819B0A4dc --value 0.1ether
      """)

  @Argument(help: "The contract's or the recipient's address.", transform: { try Address(setting: $0) })
  var address: Address

  @Argument(help: ArgumentHelp("The function, such as 'runCowsay(string)'.", valueName: "function"))
  var signature: String?

  @OptionGroup var arguments: ValueArguments

  @Option(
    help: ArgumentHelp("The ether to send along, such as \"0.1 ether\" or \"50 gwei\".", valueName: "amount"),
    transform: { try UInt256(amount: $0) })
  var value: UInt256?

  @Option(
    help: ArgumentHelp(
      "The most gas to use; the function is then sent even where it would revert. (default: the node's estimate "
        + "and a quarter more)", valueName: "number"),
    transform: { try UInt64(setting: $0) })
  var gasLimit: UInt64?

  @OptionGroup var wait: WaitOptions
  @OptionGroup(title: "Private key") var keys: KeyOptions
  @OptionGroup var node: NodeOptions
  @OptionGroup var config: ConfigOptions
  @OptionGroup var options: OutputOptions

  func validate() throws {
    if let signature, (try? UInt256(amount: signature)) != nil {
      throw ValidationError("'\(signature)' is an amount and no function: ether is sent with --value")
    }
    guard signature != nil || value != nil else {
      throw ValidationError("There is nothing to send: give a function, or --value for a plain transfer")
    }
  }

  func run() async throws {
    let data = try signature.map { try arguments.call(of: $0).data }
    let settings = try Settings(config, node: node)
    let provider = try await settings.connect(signer: keys.signer(settings))
    if signature != nil {
      try await provider.requireContract(
        at: address, "a call would do nothing; leave the function out to transfer ether")
    }
    let request = TransactionRequest(to: address, value: value, data: data, gasLimit: gasLimit)
    try await SendReport(provider: provider, wait: wait, options: options).send(request)
  }
}
