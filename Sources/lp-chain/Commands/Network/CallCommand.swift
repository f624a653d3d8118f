import ArgumentParser
import EthABI
import EthJSON
import EthPrimitives
import EthProvider
import EthTransactions

/// `lp-chain call`: asks a contract something.
struct CallCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "call",
    abstract: "Call a contract's function without sending anything, and print what it returns.",
    discussion: """
      With the types behind 'returns' a JSON array is printed, without them the bytes as they came.

      Example: lp-chain call 0x5FbDB2315678afecb367f032d93F642f64180aa3 'balanceOf(address) returns (uint256)' \
      0x9965507D1a55bcC2695C58ba16FB37d819B0A4dc
      """)

  @Argument(help: "The contract's address.", transform: { try Address(setting: $0) })
  var address: Address

  @Argument(
    help: ArgumentHelp(
      "The function, such as 'getJobResult(uint256) returns (string)'.", valueName: "function"))
  var signature: String

  @OptionGroup var arguments: ValueArguments

  @Option(
    help: ArgumentHelp(
      "The block whose state is asked: a number, a hash, or a tag such as finalized. (default: latest)",
      valueName: "block"),
    transform: { try BlockReference(argument: $0) })
  var block: BlockReference = .latest

  @Option(
    help: ArgumentHelp("The account that calls, as the contract sees it.", valueName: "address"),
    transform: { try Address(setting: $0) })
  var from: Address?

  @OptionGroup var node: NodeOptions
  @OptionGroup var config: ConfigOptions
  @OptionGroup var options: OutputOptions

  func run() async throws {
    let (function, data) = try arguments.call(of: signature)
    let provider = try await Settings(config, node: node).connect()
    let answer = try await provider.call(TransactionRequest(from: from, to: address, data: data), at: block)
    if answer.isEmpty { try await checkContract(provider, returnsNothing: function.outputs.isEmpty) }
    guard !function.outputs.isEmpty else {
      try options.output.show(Hex.encode(answer)) { $0.object { $0.member("data") { $0.hex(answer) } } }
      return
    }
    let values: [ABIValue]
    do throws(ABIError) {
      values = try function.decodeOutput(answer)
    } catch {
      throw CLIError.failed("\(ProviderError.output(error)); do the types behind 'returns' fit the contract?")
    }
    try options.output.show(values.terminalJSON) { $0.object { $0.member("values", values) } }
  }

  /// An account without code answers every call, with nothing.
  private func checkContract(_ provider: Provider, returnsNothing: Bool) async throws {
    guard try await provider.code(at: address, block: block).isEmpty else { return }
    let problem = "there is no contract at \(address) on chain \(provider.chainId) at that block"
    guard returnsNothing else { throw CLIError.failed("\(problem): check the address and the node") }
    Diagnostics.warning(problem)
  }
}
