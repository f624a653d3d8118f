import ArgumentParser
import EthContracts
import EthJSON
import EthPrimitives
import EthProvider

/// `lp-chain balance`: what an account has.
struct BalanceCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "balance",
    abstract: "Print what an account has: ether, or with --token what it has of a token.",
    discussion: """
      With --json the amount is in the smallest unit: wei, or the token's, which then has its symbol and the number \
      of its decimals, null where it does not tell them.

      Example: lp-chain balance 0x9965507D1a55bcC2695C58ba16FB37d819B0A4dc --block finalized
      """)

  @Argument(help: "The account's address.", transform: { try Address(setting: $0) })
  var address: Address

  @Option(
    help: ArgumentHelp("The token's contract (ERC-20).", valueName: "address"),
    transform: { try Address(setting: $0) })
  var token: Address?

  @Option(
    help: ArgumentHelp(
      "The block: a number, a hash, or a tag such as finalized. (default: latest)", valueName: "block"),
    transform: { try BlockReference(argument: $0) })
  var block: BlockReference = .latest

  @OptionGroup var node: NodeOptions
  @OptionGroup var config: ConfigOptions
  @OptionGroup var options: OutputOptions

  func run() async throws {
    let provider = try await Settings(config, node: node).connect()
    guard let token else {
      let wei = try await provider.balance(of: address, at: block)
      return try show(wei, "\(wei.formatted(.ether)) ether", unit: "wei")
    }
    try await provider.requireContract(at: token)
    let contract = ERC20.at(token)
    let amount = try await provider.call(contract.balanceOf(account: address), at: block)
    // Name and decimals are optional in the standard.
    let decimals = try? await provider.call(contract.decimals(), at: block)
    let symbol = try? await provider.call(contract.tolerantSymbol(), at: block)
    let text = decimals.map { amount.formatted(decimals: Int($0)) } ?? "\(amount) units"
    let name = symbol.map { UntrustedText.shown($0, limit: 60) } ?? "of \(token)"
    try show(amount, "\(text) \(name)", unit: "smallest unit", symbol: symbol, decimals: decimals)
  }

  private func show(
    _ amount: UInt256, _ text: String, unit: String, symbol: String? = nil, decimals: UInt8? = nil
  ) throws {
    try options.output.show(text) { writer in
      writer.object { writer in
        writer.member("address", address.description)
        writer.member("token", token?.description)
        writer.member("amount", amount.description)
        writer.member("unit", unit)
        guard token != nil else { return }
        writer.member("symbol", symbol)
        writer.member("decimals") { writer in
          if let decimals { writer.number(UInt64(decimals)) } else { writer.null() }
        }
      }
    }
  }
}
