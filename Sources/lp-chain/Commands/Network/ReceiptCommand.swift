import ArgumentParser
import EthABI
import EthJSON
import EthPrimitives
import EthProvider
import EthTransactions

/// `lp-chain receipt`: what became of a transaction.
struct ReceiptCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "receipt",
    abstract: "Print what became of a transaction: its receipt with decoded logs, and why it failed.",
    discussion: """
      The events of tokens (ERC-20, 721, 1155) and of Lilypad's contracts are known; --abi names the interface of \
      another contract. Why a transaction failed receipts do not say: the node's trace does where there is one, else \
      it is called again on the state before and of its block. The exit status is 0 where there is a receipt, \
      whatever it says.

      Example: lp-chain receipt 0x1e8b9b8d4ee0e6b2ba1e9e4b1d2be52be4f2b0e1f1b0b1b9df4aee9e3cf7a5d1
      """)

  @Argument(help: "The transaction's hash.", transform: { try Hash32(setting: $0) })
  var hash: Hash32

  @OptionGroup var interface: InterfaceOptions
  @OptionGroup var node: NodeOptions
  @OptionGroup var config: ConfigOptions
  @OptionGroup var options: OutputOptions

  func run() async throws {
    let events = try KnownEvents(try interface.read())
    let provider = try await Settings(config, node: node).connect()
    guard let receipt = try await provider.receipt(of: hash) else {
      let known = try await provider.transaction(hash) != nil
      throw CLIError.failed(
        known
          ? "transaction \(hash) waits at the node: no block has it yet"
          : "no block of chain \(provider.chainId) has transaction \(hash), and the node does not know it")
    }
    let reason = try await failure(receipt, provider)
    try options.output.show(text(receipt, events, reason)) { writer in
      receipt.write(to: &writer, events: events, reason: reason)
    }
  }

  /// Why it failed, or `nil` where it did not.
  private func failure(_ receipt: Receipt, _ provider: Provider) async throws -> String? {
    guard !receipt.succeeded else { return nil }
    guard let transaction = try await provider.request(of: hash) else { return "the node has forgotten it" }
    return await TransactionSender(provider: provider, showsNotes: false).reason(of: receipt, transaction)
  }

  private func text(_ receipt: Receipt, _ events: KnownEvents, _ reason: String?) -> String {
    var lines = [receipt.text]
    if let reason { lines.append("reason      \(UntrustedText.shown(reason, limit: 1000))") }
    for log in receipt.logs { lines.append("log \(log.logIndex) of \(log.address): \(events.text(of: log))") }
    return lines.joined(separator: "\n")
  }
}

extension Provider {
  /// What a transaction asks for, or `nil` where the node does not have it.
  func request(of hash: Hash32) async throws -> TransactionRequest? {
    try await transaction(hash)?.transaction?.request
  }
}
