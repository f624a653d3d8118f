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
      With --json the amount is in the smallest unit: wei, or the token's.

      Example: lp-chain balance 0x9965507D1a55bcC2695C58ba16FB37d819B0A4dc --block finalized
      """)

  @Argument(help: "The account's address.", transform: { try Address(setting: $0) })
  var address: Address

  @Option(
    help: ArgumentHelp("The token's contract (ERC-20).", valueName: "address"),
    transform: { try Address(setting: $0) })
  var token: Address?

  @Option(
    help: ArgumentHelp("The block: a number, a hash, or a tag such as finalized.", valueName: "block"),
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
    let symbol = (try? await provider.call(contract.symbol(), at: block)) ?? "of \(token)"
    let text = decimals.map { amount.formatted(decimals: Int($0)) } ?? "\(amount) units"
    try show(amount, "\(text) \(UntrustedText.shown(symbol, limit: 60))", unit: "smallest unit")
  }

  private func show(_ amount: UInt256, _ text: String, unit: String) throws {
    try options.output.show(text) { writer in
      writer.object { writer in
        writer.member("address", address.description)
        writer.member("token", token?.description)
        writer.member("amount", amount.description)
        writer.member("unit", unit)
      }
    }
  }
}
