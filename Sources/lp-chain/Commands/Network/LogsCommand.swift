import ArgumentParser
import EthABI
import EthJSON
import EthPrimitives
import EthProvider

/// `lp-chain logs`: what a contract wrote to the chain's log.
struct LogsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "logs",
    abstract: "Print a contract's events, decoded, one on each line.",
    discussion: """
      Each line has block, transaction and the event's values as a JSON array. Of an indexed string, bytes, array or \
      tuple a log has only the hash, which is printed instead.

      Example: lp-chain logs 0xe7f1725E7734CE288F8367e1Bb143E90bb3F0512 \
      'JobAdded(uint256 id, address calling_contract, address payee, string module, string[] inputs)' --from 100
      """)

  @Argument(help: "The contract's address.", transform: { try Address(setting: $0) })
  var address: Address

  @Argument(help: "The event, with 'indexed' at the parameters that are topics.")
  var event: String

  @Option(
    help: ArgumentHelp("The first block: a number, a hash or a tag. (default: earliest)", valueName: "block"),
    transform: { try BlockReference(argument: $0) })
  var from: BlockReference?

  @Option(
    help: ArgumentHelp("The last block: a number, a hash or a tag. (default: latest)", valueName: "block"),
    transform: { try BlockReference(argument: $0) })
  var to: BlockReference?

  @OptionGroup var node: NodeOptions
  @OptionGroup var config: ConfigOptions
  @OptionGroup var options: OutputOptions

  func run() async throws {
    let event = try ABIEventSignature(event)
    let filter = LogFilter(addresses: [address], topics: try event.topicFilter([]))
    let provider = try await Settings(config, node: node).connect()
    try await provider.requireContract(at: address)
    let pages = LogPages(provider: provider, filter: filter)
    try await pages.forEach(from: from ?? .earliest, to: to ?? .latest) { logs in
      for log in logs { try show(log, event) }
    }
  }

  private func show(_ log: Log, _ event: ABIEventSignature) throws {
    let values: [ABIValue]
    do throws(ABIError) {
      values = try event.decode(topics: Array(log.topics), data: log.data)
    } catch {
      throw CLIError.failed(
        "log \(log.logIndex) of block \(log.blockNumber) is not \(event.signature): \(error); are the parameters that "
          + "are topics marked 'indexed'?")
    }
    try options.output.show("\(log.blockNumber) \(log.transactionHash) \(event.name) \(values.terminalJSON)")
    {
      writer in
      writer.object { writer in
        writer.member("block") { $0.number(log.blockNumber) }
        writer.member("blockHash", log.blockHash)
        writer.member("transaction", log.transactionHash)
        writer.member("logIndex") { $0.number(log.logIndex) }
        writer.member("address", log.address.description)
        writer.member("event", event.signature)
        writer.member("values", values)
      }
    }
  }
}
