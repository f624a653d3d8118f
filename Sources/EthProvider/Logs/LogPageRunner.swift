import EthRPC

/// Does what a ``LogPager`` decides: the requests of one iteration over pages.
final class LogPageRunner<Item: LogItem> {
  typealias Page = (blocks: ClosedRange<UInt64>, items: [Item])

  private enum Message: Sendable {
    case answered(Int, ClosedRange<UInt64>, [Item], logs: Int)
    case refused(Int, ProviderError)
    case waited(Int)
  }

  private let source: LogPageSource<Item>
  private var pager: LogPager?
  /// Pages that were answered before it was their turn.
  private var answers: [Int: Page] = [:]
  private var errors: [Int: ProviderError] = [:]
  /// Pages that nobody has taken yet.
  private var pages: [Page] = []
  /// How many logs the last page had.
  private var lastCount = 0
  private var tasks: [Int: Task<Void, Never>] = [:]
  private let messages: AsyncStream<Message>
  private let sender: AsyncStream<Message>.Continuation
  private var isOver = false
  private var failure: ProviderError?

  init(_ source: LogPageSource<Item>) {
    self.source = source
    (messages, sender) = AsyncStream.makeStream()
  }

  deinit { cancel() }

  private func cancel() {
    for task in tasks.values { task.cancel() }
    tasks = [:]
    sender.finish()
  }

  /// The next page; `nil` after the last.
  func next(isolation actor: isolated (any Actor)?) async throws(ProviderError) -> Page? {
    do throws(ProviderError) {
      if pager == nil, !isOver { try await begin(isolation: actor) }
      while true {
        if !pages.isEmpty {
          let page = pages.removeFirst()
          perform(pager?.handle(.taken) ?? [])
          return page
        }
        if let failure { throw failure }
        if isOver { return nil }
        var iterator = messages.makeAsyncIterator()
        guard let message = await iterator.next(isolation: actor) else { throw .rpc(.transport(.cancelled)) }
        await take(message, isolation: actor)
      }
    } catch {
      isOver = true
      failure = nil
      pages = []
      cancel()
      throw error
    }
  }

  private func begin(isolation actor: isolated (any Actor)?) async throws(ProviderError) {
    guard let blocks = try await source.blocks() else {
      isOver = true
      return
    }
    var paging = source.paging
    // A contract writes now and then, and all of them together write hundreds of logs in a block.
    if source.filter.addresses.isEmpty { paging.firstBlocks = max(1, paging.firstBlocks / 100) }
    pager = LogPager(blocks, limits: await source.provider.logLimits.limits, paging: paging)
    perform(pager?.handle(.start) ?? [])
  }

  private func take(_ message: Message, isolation actor: isolated (any Actor)?) async {
    let known = pager?.limits
    switch message {
    case .answered(let id, let blocks, let items, let logs):
      tasks[id] = nil
      answers[id] = (blocks, items)
      lastCount = logs
      perform(pager?.handle(.answered(id, logs: logs)) ?? [])
    case .refused(let id, let error):
      tasks[id] = nil
      errors[id] = error
      perform(pager?.handle(.refused(id, Self.refusal(error))) ?? [])
      errors[id] = nil
    case .waited(let id):
      tasks[id] = nil
      perform(pager?.handle(.waited(id)) ?? [])
    }
    // Others who ask the same endpoint need not learn it again.
    if let limits = pager?.limits, limits != known { await source.provider.logLimits.learn(limits) }
  }

  private static func refusal(_ error: ProviderError) -> LogRefusal {
    switch error {
    case .rpc(let error): LogRefusal(error)
    default: LogRefusal(.final)
    }
  }

  private func perform(_ actions: [LogPager.Action]) {
    for action in actions {
      switch action {
      case .ask(let id, let blocks):
        run(id, blocks) { [lastCount] source throws(ProviderError) in
          try await source.page(of: blocks, expecting: lastCount)
        }
      case .askReceipts(let id, let block):
        run(id, block...block) { source throws(ProviderError) in try await source.receipts(of: block) }
      case .wait(let id, let time):
        tasks[id] = Task { [sender] in
          try? await Task.sleep(for: time)
          sender.yield(.waited(id))
        }
      case .deliver(let id):
        if let page = answers.removeValue(forKey: id) { pages.append(page) }
      case .fail(let id):
        // The pages before it are whole.
        failure = errors[id]
        for task in tasks.values { task.cancel() }
      case .finish: isOver = true
      }
    }
  }

  private func run(
    _ id: Int, _ blocks: ClosedRange<UInt64>,
    _ body:
      @escaping @Sendable (LogPageSource<Item>) async throws(ProviderError) -> (items: [Item], logs: Int)
  ) {
    tasks[id] = Task { [sender, source] in
      do throws(ProviderError) {
        let page = try await body(source)
        sender.yield(.answered(id, blocks, page.items, logs: page.logs))
      } catch {
        sender.yield(.refused(id, error))
      }
    }
  }
}
