import EthPrimitives
import EthProvider
import EthRPC
import EthTesting
import Synchronization
import Testing

/// Streams over connections that break, behind an endpoint that errs, of a chain that is reorganised all the time.
@Suite struct StreamFaultTests {
  /// What can happen to a call or a notification.
  private static let kinds: [Fault.Kind] = [
    .latency, .status, .tooManyRequests, .answerLost, .truncatedBody, .garbageBody, .wrongID, .staleHead,
    .hang,
    .closeMidMessage, .droppedNotification, .duplicatedNotification,
  ]

  /// How long a run is.
  private struct Length {
    var blocks: Int
    var reorganisationEvery = 10
    var closeEvery: Duration
    var pause: Duration
  }

  private static let short = Length(blocks: 80, closeEvery: .seconds(1), pause: .milliseconds(10))
  private static let long = Length(blocks: 2_000, closeEvery: .seconds(5), pause: .milliseconds(10))

  @Test(.timeLimit(.minutes(10))) func aStreamOfEventsIsTheChainWhateverTheConnectionDoes() async throws {
    try await Self.run(seed: 1, Self.short, overWebSocket: true)
  }

  @Test(.timeLimit(.minutes(10))) func itIsOverHTTPToo() async throws {
    try await Self.run(seed: 2, Self.short, overWebSocket: false)
  }

  @Test(.enabled(if: isLongRun), arguments: UInt64(1)...20)
  func aLongStreamOfEventsIsTheChain(seed: UInt64) async throws {
    try await Self.run(seed: seed, Self.long, overWebSocket: true)
  }

  /// What a stream met, and how far it has come.
  private struct Tally {
    var failures = 0, gaps = 0, reorganisations = 0, lags = 0, subscriptions = 0, restarts = 0
    var reached: UInt64 = 0

    mutating func count(_ notice: StreamNotice) {
      switch notice {
      case .failed: failures += 1
      case .filledGap: gaps += 1
      case .reorganised: reorganisations += 1
      case .nodeLags: lags += 1
      case .subscriptionEnded: subscriptions += 1
      case .reached(let cursor): reached = cursor.block.number
      default: break
      }
    }
  }

  /// Who plays the chain sees how far the stream has come.
  private final class Watch: Sendable {
    let tally = Mutex(Tally())

    /// Waits until the stream is at this block, as it would be on a chain that takes its time; not for long, as it
    /// may have met something.
    func wait(for block: UInt64) async throws {
      for _ in 0..<100 where tally.withLock({ $0.reached < block }) {
        try await Task.sleep(for: .milliseconds(5))
      }
    }
  }

  private static func run(seed: UInt64, _ length: Length, overWebSocket: Bool) async throws {
    var devnetOptions = Devnet.Options()
    devnetOptions.finalizedDepth = 64
    let started = ContinuousClock.now
    try await Devnet.run(devnetOptions) { devnet in
      let empty = try await EventfulChain(devnet, seed: seed)
      let plan = FaultPlan(seed: seed, rate: 0.1, kinds: kinds)
      let watch = Watch()
      let (chain, reader, proxy) = try await FaultProxy.run(
        inFrontOf: devnet.url, webSocketURL: devnet.webSocketURL
      ) { proxy in
        var chain = empty
        let limits = CallOptions(timeout: .seconds(2))
        let provider =
          overWebSocket
          ? try await Provider(try WebSocketClient(proxy.webSocketURL), options: limits)
          : try await Provider(try HTTPTransport(proxy.url), options: limits)
        proxy.set(plan)
        async let read = read(provider, empty.filter, watch)
        async let _: Void = close(proxy, every: length.closeEvery)
        for block in 1...length.blocks {
          try await chain.grow()
          if block % length.reorganisationEvery == 0 {
            try await watch.wait(for: chain.node.blockNumber())
            try await chain.reorganise()
          }
          try await Task.sleep(for: length.pause)
        }
        try await chain.finish()
        let reader = try await read
        return (chain, reader, (proxy.counts, proxy.calls, proxy.connections))
      }
      let truth = try await chain.truth()
      #expect(reader.complaints.isEmpty, "seed \(seed)")
      let same = zip(reader.logs, truth).prefix { $0 == $1 }.count
      #expect(
        reader.logs.count == truth.count && same == truth.count,
        "seed \(seed): the first \(same) are the same")
      print(
        "streams, seed \(seed), \(overWebSocket ? "WebSocket" : "HTTP"): \(truth.count) logs, +\(reader.added) "
          + "-\(reader.removed), \(chain.reorganisations) reorganisations, \(proxy.1) calls, "
          + "\(proxy.0.values.reduce(0, +)) faults, \(proxy.2) connections, \(watch.tally.withLock(\.self)), "
          + "\(ContinuousClock.now - started)")
    }
  }

  private static func close(_ proxy: FaultProxy, every period: Duration) async {
    while true {
      do { try await Task.sleep(for: period) } catch { return }
      proxy.closeConnections()
    }
  }

  /// Reads until the chain's last log, and every hundred elements goes on from the cursor as another process would.
  private static func read(
    _ provider: Provider, _ filter: LogFilter, _ watch: Watch
  ) async throws -> LogReader {
    var options = StreamOptions()
    options.onNotice = { notice in watch.tally.withLock { $0.count(notice) } }
    var reader = LogReader()
    var start = StreamStart.block(0)
    while true {
      var count = 0
      for try await change in provider.logs(filter, from: start, options: options) {
        reader.take(change)
        if case .added(let log, _) = change, EventfulChain.isLast(log) { return reader }
        count += 1
        if count == 100 {
          start = .cursor(try #require(ChainCursor("\(change.cursor)")))
          break
        }
      }
      watch.tally.withLock { $0.restarts += 1 }
    }
  }
}
