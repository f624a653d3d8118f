import ArgumentParser
import EthJSON
import EthPrimitives
import EthProvider

/// `lp-chain fees`: what a transaction costs now.
struct FeesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fees",
    abstract: "Print what a unit of gas costs now, and what lp-chain would offer for it.",
    discussion: """
      The tips are those that the cheapest tenth, the median and the dearest tenth of recent blocks' gas paid. With \
      --json all amounts are in wei.

      Example: lp-chain fees
      """)

  @OptionGroup var node: NodeOptions
  @OptionGroup var config: ConfigOptions
  @OptionGroup var options: OutputOptions

  func run() async throws {
    let provider = try await Settings(config, node: node).connect()
    let head = try await provider.requireBlock(.latest)
    let low = try await provider.fees(FeePolicy(percentile: 10))
    let offer = try await provider.fees()
    let high = try await provider.fees(FeePolicy(percentile: 90))
    let gasPrice = try await provider.gasPrice()
    try options.output.show(
      Self.text(head, tips: [low, offer, high].map(\.maxPriorityFeePerGas), offer, gasPrice)
    ) { writer in
      writer.object { writer in
        writer.member("block") { $0.number(head.number) }
        writer.member("baseFeePerGas", head.baseFeePerGas?.description)
        writer.member("gasPrice", gasPrice.description)
        writer.member("tips") { writer in
          writer.object { writer in
            writer.member("low", low.maxPriorityFeePerGas.description)
            writer.member("median", offer.maxPriorityFeePerGas.description)
            writer.member("high", high.maxPriorityFeePerGas.description)
          }
        }
        writer.member("maxFeePerGas", offer.maxFeePerGas.description)
        writer.member("maxPriorityFeePerGas", offer.maxPriorityFeePerGas.description)
      }
    }
  }

  private static func text(_ head: Block, tips: [UInt256], _ offer: Fees, _ gasPrice: UInt256) -> String {
    func gwei(_ wei: UInt256) -> String { wei.formatted(.gwei) }
    guard let baseFee = head.baseFeePerGas else {
      return """
        block     \(head.number), on a chain without base fees
        gas price \(gwei(gasPrice)) gwei
        """
    }
    let (transfer, overflow) = offer.maxFeePerGas.multipliedReportingOverflow(by: 21_000)
    return """
      block     \(head.number)
      base fee  \(gwei(baseFee)) gwei
      tips      \(tips.map(gwei).joined(separator: " / ")) gwei (low / median / high)
      gas price \(gwei(gasPrice)) gwei, as the node suggests it
      offer     at most \(gwei(offer.maxFeePerGas)) gwei, of which \(gwei(offer.maxPriorityFeePerGas)) gwei are a tip
      transfer  at most \(overflow ? "more than there is" : transfer.formatted(.ether)) ether
      """
  }
}
