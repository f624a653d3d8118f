import ArgumentParser
import EthABI
import EthJSON
import EthPrimitives
import EthProvider
import EthRLP
import EthTransactions

/// `lp-chain deploy`: creates a contract.
struct DeployCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "deploy",
    abstract: "Create a contract from a compiler's artifact, and print its address.",
    discussion: """
      The artifact is a JSON file with abi and bytecode, as solc, vyper, Hardhat and Foundry write it.

      Example: lp-chain deploy contracts-abi/ExampleClient.json 0x5FbDB2315678afecb367f032d93F642f64180aa3 \
      --private-key-file operator.key
      """)

  @Argument(help: "The artifact.")
  var artifact: String

  @OptionGroup var arguments: ValueArguments

  @Option(
    help: ArgumentHelp(
      "The ether that the contract starts with, such as \"0.1 ether\".", valueName: "amount"),
    transform: { try UInt256(amount: $0) })
  var value: UInt256?

  @Option(
    help: ArgumentHelp(
      "The most gas to use; the contract is then sent even where its constructor would revert. (default: the node's "
        + "estimate and a quarter more)", valueName: "number"),
    transform: { try UInt64(setting: $0) })
  var gasLimit: UInt64?

  @OptionGroup var wait: WaitOptions
  @OptionGroup(title: "Private key") var keys: KeyOptions
  @OptionGroup var node: NodeOptions
  @OptionGroup var config: ConfigOptions
  @OptionGroup var options: OutputOptions

  func run() async throws {
    let request = TransactionRequest(value: value, data: try initCode(), gasLimit: gasLimit)
    let settings = try Settings(config, node: node)
    let provider = try await settings.connect(signer: keys.signer(settings))
    let sender = TransactionSender(provider: wait.limiting(provider), showsNotes: !options.json)
    let signed = try await sender.send(request)
    guard !wait.noWait else {
      let address = Self.address(of: try provider.account, nonce: signed.transaction.nonce)
      try options.output.show(address.description) { writer in
        writer.object { writer in
          writer.member("address", address.description)
          writer.member("hash", signed.hash)
        }
      }
      return
    }
    let receipt = try await sender.receipt(
      of: signed.hash, confirmations: wait.confirmations, timeout: wait.timeout)
    guard receipt.succeeded, let address = receipt.contractAddress else {
      throw await sender.failure(receipt, signed.transaction.request)
    }
    try options.output.show(address.description) { writer in
      writer.object { writer in
        writer.member("address", address.description)
        writer.member("hash", receipt.transactionHash)
        writer.member("block") { $0.number(receipt.blockNumber) }
        writer.member("gasUsed") { $0.number(receipt.gasUsed) }
      }
    }
  }

  /// The creation code, the constructor's arguments behind it.
  private func initCode() throws -> [UInt8] {
    let bytes = try InputText.file(artifact)
    let name = InputText.name(of: artifact)
    // What is no object may be a key that was named by mistake: it is not shown.
    guard bytes.first(where: { !$0.isBlank }) == UInt8(ascii: "{") else {
      throw CLIError.failed("\(name): expected a compiler's artifact, a JSON object")
    }
    let contract: ContractArtifact
    do throws(ABIError) { contract = try ContractArtifact(json: bytes) } catch {
      throw CLIError.failed("\(name): \(error)")
    }
    guard let code = contract.bytecode else {
      throw CLIError.failed(
        "\(name): it has no bytecode that can be deployed: expected the compiler's output for a whole contract, "
          + "with libraries linked")
    }
    let constructor = contract.abi.constructor
    if let value, value > 0, constructor?.mutability != .payable {
      throw CLIError.usage("\(name): its constructor takes no ether: leave --value out")
    }
    do throws(ABIError) {
      let inputs = constructor?.inputs ?? []
      return try ABIValue.encode(ABIValue.parse(arguments.values, as: inputs), as: inputs, prefix: code)
    } catch {
      throw ArgumentError(error, place: "the constructor: ")
    }
  }

  /// The address that a contract gets from its creator's nonce (Yellow Paper, section 7).
  private static func address(of creator: Address, nonce: UInt64) -> Address {
    let item: RLPItem = [.bytes(Array(creator.bytes)), .integer(UInt256(nonce))]
    return Address(lastBytesOf: Keccak256.hash(item.rlpEncoded))
  }
}
