import ArgumentParser
import EthJSON
import EthPrimitives
import EthProvider

/// `lp-chain block`: what a block says of itself.
struct BlockCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "block",
    abstract: "Print a block's number, hash, time, gas and number of transactions.",
    discussion: """
      With --json the block is printed as the node sends it, with the hashes of its transactions, or with --full the \
      transactions themselves.

      Example: lp-chain block finalized
      """)

  @Argument(
    help: ArgumentHelp(
      "The block: a number, a hash, or a tag such as finalized. (default: latest)", valueName: "block"),
    transform: { try BlockReference(argument: $0) })
  var block: BlockReference = .latest

  @Flag(help: "With --json, print the transactions and not only their hashes.")
  var full = false

  @OptionGroup var node: NodeOptions
  @OptionGroup var config: ConfigOptions
  @OptionGroup var options: OutputOptions

  func validate() throws {
    guard !full || options.json else { throw ValidationError("--full goes with --json") }
  }

  func run() async throws {
    let provider = try await Settings(config, node: node).connect()
    guard !options.json else {
      let value = try await raw(provider)
      return try options.output.show("") { value.write(to: &$0) }
    }
    let block = try await provider.requireBlock(block)
    try options.output.show(Self.text(block)) { _ in }
  }

  /// The block as the node sends it.
  private func raw(_ provider: Provider) async throws -> JSON {
    let value =
      switch block {
      case .hash(let hash): try await provider.raw("eth_getBlockByHash", [.hash(hash), .bool(full)])
      case .number(let number):
        try await provider.raw("eth_getBlockByNumber", [.quantity(number), .bool(full)])
      default: try await provider.raw("eth_getBlockByNumber", [.string(block.description), .bool(full)])
      }
    guard !value.isNull else { throw ProviderError.unknownBlock(block.description) }
    return value.tree()
  }

  private static func text(_ block: Block) -> String {
    let time = UTCTime(seconds: block.timestamp)
    let part = block.gasLimit == 0 ? 0 : Int(Double(block.gasUsed) / Double(block.gasLimit) * 100)
    var lines = [
      "block         \(block.number)", "hash          \(block.hash)", "parent        \(block.parentHash)",
      "time          \(time), \(time.distance())",
      "gas used      \(block.gasUsed) of \(block.gasLimit) (\(part) %)",
    ]
    if let baseFee = block.baseFeePerGas { lines.append("base fee      \(baseFee.formatted(.gwei)) gwei") }
    lines.append("transactions  \(block.transactions.count)")
    return lines.joined(separator: "\n")
  }
}
