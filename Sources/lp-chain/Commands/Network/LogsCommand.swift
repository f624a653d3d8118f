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

      With --follow the events of new blocks are printed as they come; each line of --json has a cursor with which a \
      later run goes on, with no event twice and none left out.

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

  @Flag(
    help: ArgumentHelp(
      "Go on with new blocks until the command is stopped; begin with --from, or with the next block. What a "
        + "reorganisation takes back is printed again, as removed."))
  var follow = false

  @Option(
    help: ArgumentHelp(
      "With --follow, how many blocks, its own included, an event's block must have been followed by. (default: 1)",
      valueName: "number"),
    transform: { try UInt64(setting: $0) })
  var confirmations: UInt64 = 1

  @Option(
    help: ArgumentHelp(
      "With --follow, go on after this: the cursor of an earlier run's JSON.", valueName: "cursor"),
    transform: { try ChainCursor(argument: $0) })
  var cursor: ChainCursor?

  @OptionGroup var node: NodeOptions
  @OptionGroup var config: ConfigOptions
  @OptionGroup var options: OutputOptions

  func validate() throws {
    guard !follow || to == nil else { throw ValidationError("--follow has no end: leave --to out") }
    guard follow || (cursor == nil && confirmations == 1) else {
      throw ValidationError("--cursor and --confirmations go with --follow")
    }
    guard confirmations > 0 else { throw ValidationError("--confirmations: expected at least 1") }
    guard cursor == nil || from == nil else {
      throw ValidationError("--cursor and --from cannot go together: a cursor says where to begin")
    }
  }

  func run() async throws {
    let event = try ArgumentError.reading { try ABIEventSignature(self.event) }
    let topics = try ArgumentError.reading { try event.topicFilter([]) }
    let filter = LogFilter(addresses: [address], topics: topics)
    let provider = try await Settings(config, node: node).connect()
    try await provider.requireContract(at: address)
    if follow { return try await follow(provider, filter, event) }
    var progress = LogProgress(isShown: !options.json)
    let first = try await provider.number(of: from ?? .earliest)
    let head = try await provider.number(of: .latest)
    let end = if let to { try await provider.number(of: to) } else { head }
    guard first <= end || to == nil else {
      throw CLIError.usage("the range of blocks is empty: it starts at \(first) and ends at \(end)")
    }
    let last = min(end, head)
    guard first <= last else {
      return Diagnostics.warning("the newest block is \(head): there is none from \(first) on yet")
    }
    // Also where the search fails: the error stands on a line of its own.
    defer { progress.clear() }
    var isEmpty = true
    var reached: UInt64?
    for try await page in provider.logPages(filter, from: .number(first), to: .number(last)) {
      if !page.logs.isEmpty { progress.clear() }
      for log in page.logs { try show(log, event) }
      isEmpty = isEmpty && page.logs.isEmpty
      reached = page.blocks.upperBound
      progress.show(page.blocks.upperBound, of: first...last, logs: page.logs.count)
    }
    progress.clear()
    // Behind one address there can be several nodes, and one that does not have the newest blocks yet.
    guard let reached, reached >= last else {
      let place = reached.map { "only up to block \($0)" } ?? "for none of the blocks"
      return Diagnostics.warning(
        "the node answered \(place), and block \(last) is the last: ask again for the rest")
    }
    if isEmpty, !options.json {
      Diagnostics.note("no \(event.signature) of \(address) in blocks \(first) to \(last)")
    }
  }

  /// Prints what the chain adds and takes back, from a place on.
  private func follow(_ provider: Provider, _ filter: LogFilter, _ event: ABIEventSignature) async throws {
    var start = StreamStart.now
    if let from { start = .block(try await provider.number(of: from)) }
    if let cursor { start = .cursor(cursor) }
    var stream = StreamOptions()
    if confirmations > 1 { stream.depth = .confirmations(confirmations - 1) }
    stream.onNotice = { notice in
      if case .reached = notice { return }
      Diagnostics.note("\(notice)")
    }
    do {
      for try await change in provider.logs(filter, from: start, options: stream) {
        try show(change.value, event, isRemoved: change.isRemoved, cursor: change.cursor)
      }
    } catch StreamError.removedUnknown(let blocks, let resume) {
      throw CLIError.failed(
        "\(StreamError.removedUnknown(blocks: blocks, resume: resume)): --cursor \(resume)")
    } catch let error as StreamError where cursor != nil && error.isOfCursor {
      throw CLIError.failed(
        "--cursor does not fit: \(error); give the cursor of a run on this chain, or leave it out and begin with --from"
      )
    }
  }

  private func show(
    _ log: Log, _ event: ABIEventSignature, isRemoved: Bool = false, cursor: ChainCursor? = nil
  ) throws {
    let values: [ABIValue]
    do throws(ABIError) {
      values = try event.decode(topics: Array(log.topics), data: log.data)
    } catch {
      throw CLIError.failed(
        "log \(log.logIndex) of block \(log.blockNumber) is not \(event.signature): \(error); are the parameters that "
          + "are topics marked 'indexed'?")
    }
    let text = "\(log.blockNumber) \(log.transactionHash) \(event.name) \(values.terminalJSON)"
    try options.output.show((isRemoved ? "removed " : "") + text) { writer in
      writer.object { writer in
        writer.member("block") { $0.number(log.blockNumber) }
        writer.member("blockHash", log.blockHash)
        writer.member("transaction", log.transactionHash)
        writer.member("logIndex") { $0.number(log.logIndex) }
        writer.member("address", log.address.description)
        writer.member("event", event.signature)
        writer.member("values", values)
        if let cursor {
          writer.member("removed", isRemoved)
          writer.member("cursor", "\(cursor)")
        }
      }
    }
  }
}

extension StreamError {
  /// Whether the chain has no place, or another one, for the cursor that a stream began with.
  fileprivate var isOfCursor: Bool {
    switch self {
    case .deepReorganisation, .finalizedBlockLost, .behindCursor, .wrongChain, .otherFilter: true
    default: false
    }
  }
}
