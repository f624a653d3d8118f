import EthPrimitives
import EthRPC

/// What happens on the chain, from a place on, and what is taken back by reorganisations: blocks or logs.
///
/// Every element comes in the order of the chain, once, whatever the connection does; see <doc:ReadingEvents>.
/// ```swift
/// for try await change in provider.heads() {
///   switch change {
///   case .added(let block, _): print("+", block.number)
///   case .removed(let block, _): print("-", block.number)
///   }
/// }
/// ```
/// The stream asks the node only while its reader waits for an element, so nothing piles up when the reader is slow.
/// Each iterator is a stream of its own.
public struct ChainStream<Item: Sendable>: AsyncSequence, Sendable {
  /// An element.
  public typealias Element = ChainChange<Item, ChainCursor>
  /// Why the stream ends.
  public typealias Failure = StreamError

  let source: any ChainSource<Item>
  let start: StreamStart
  let options: StreamOptions

  /// Begins to follow the chain.
  public func makeAsyncIterator() -> Iterator { Iterator(source, start, options) }

  /// Follows the chain.
  public struct Iterator: AsyncIteratorProtocol {
    /// How far the stream has come: the place of the last element, or of a later block that had none.
    public private(set) var cursor: ChainCursor?

    private let source: any ChainSource<Item>
    private let options: StreamOptions
    private let alarm = StreamAlarm()
    private let metrics: StreamMetrics
    private var hints: StreamHints?
    private var machine: StreamMachine<Item>
    private var actions: ArraySlice<StreamMachine<Item>.Action> = []
    private var history: History?
    private var isStarted = false
    private var isEnded = false

    /// Pages of old blocks that are being read.
    private struct History {
      var rest: ClosedRange<UInt64>
      var pages: LogPages.Iterator
    }

    init(_ source: any ChainSource<Item>, _ start: StreamStart, _ options: StreamOptions) {
      self.source = source
      self.options = options
      metrics = StreamMetrics(observer: options.observer, endpoint: source.provider.service.name)
      machine = StreamMachine(
        chainId: source.provider.chainId, from: start, options: options,
        readsHistory: source.pages(of: 0...0) != nil,
        mayHave: { source.mayHave($0) })
      if case .cursor(let cursor) = start { self.cursor = cursor }
    }

    /// The next element, once there is one.
    public mutating func next() async throws(StreamError) -> Element? { try await next(isolation: nil) }

    /// The next element, once there is one. There is always a next one until an error or a cancellation ends the
    /// stream; after that there is none.
    public mutating func next(
      isolation actor: isolated (any Actor)? = #isolation
    ) async throws(StreamError) -> Element? {
      if !isStarted { begin() }
      while !isEnded, let action = actions.popFirst() {
        switch action {
        case .deliver(let change):
          cursor = change.cursor
          return change
        case .reached(let cursor):
          self.cursor = cursor
          options.onNotice?(.reached(cursor))
        case .notice(let notice):
          metrics.count(notice)
          options.onNotice?(notice)
        case .wait(let duration):
          // So that many streams that met the same failure do not come back at once.
          let isInterrupted = await alarm.wait(
            duration * Double.random(in: 0.8...1), atMostFourTimes: options.pollInterval == nil)
          actions = machine.handle(.woke(interrupted: isInterrupted))[...]
        case .ask(let question):
          let event: StreamMachine<Item>.Event
          do throws(ProviderError) {
            switch question {
            case .about(let question): event = try await source.answer(question, options)
            case .history(let blocks): event = try await page(of: blocks, isolation: actor)
            }
          } catch {
            history = nil
            if Task.isCancelled || error.isCancellation { return try end(.cancelled) }
            if error.endsStreams { return try end(.provider(error)) }
            event = .failed(error)
          }
          actions = machine.handle(event)[...]
        case .end(let error): return try end(error)
        }
        if Task.isCancelled { return try end(.cancelled) }
      }
      return nil
    }

    /// The next page of the logs of old blocks; the pages after it are perhaps on their way.
    private mutating func page(
      of blocks: ClosedRange<UInt64>, isolation actor: isolated (any Actor)?
    ) async throws(ProviderError) -> StreamMachine<Item>.Event {
      if history?.rest != blocks {
        history = source.pages(of: blocks).map { History(rest: blocks, pages: $0.makeAsyncIterator()) }
      }
      guard let page = try await history?.pages.next(isolation: actor),
        page.blocks.lowerBound == blocks.lowerBound, blocks.contains(page.blocks.upperBound)
      else { throw .unknownBlock("\(blocks.lowerBound)") }
      let end = page.blocks.upperBound
      if end < blocks.upperBound { history?.rest = end + 1...blocks.upperBound } else { history = nil }
      let items = page.logs.compactMap { log in
        source.item(of: log).map {
          PlacedInHistory(
            block: BlockIdentifier(number: log.blockNumber, hash: log.blockHash),
            placed: Placed(index: log.logIndex, item: $0))
        }
      }
      return .page(items, through: end)
    }

    private mutating func begin() {
      isStarted = true
      actions = machine.begin()[...]
      let service = source.provider.service
      guard options.usesSubscriptions, let subscriptions = service.subscriptions else { return }
      hints = StreamHints(subscriptions, source.provider.options, ringing: alarm) { [options, metrics] in
        metrics.count($0)
        options.onNotice?($0)
      }
    }

    private mutating func end(_ error: StreamError) throws(StreamError) -> Element? {
      isEnded = true
      hints = nil
      history = nil
      throw error
    }
  }
}

extension ProviderError {
  /// Whether asking again cannot help.
  var endsStreams: Bool {
    switch self {
    case .rpc(.server(let error)): error.isUnknownMethod
    case .rpc(.transport(.invalidURL)), .wrongChain: true
    default: false
    }
  }
}
