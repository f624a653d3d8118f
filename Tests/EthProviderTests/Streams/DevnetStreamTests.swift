import EthABI
import EthJSON
import EthPrimitives
import EthProvider
import EthRPC
import EthTesting
import Synchronization
import Testing

/// Streams of a development chain.
@Suite(.timeLimit(.minutes(10))) struct DevnetStreamTests {
  /// The event that ``EventfulChain``'s contract logs, if one takes the topic for a signature's hash.
  private struct Marked: ContractEvent, Hashable {
    static let signature = "Marked"
    static let topic0: Hash32? = EventfulChain.topic
    let data: [UInt8]

    init(topics: [Hash32], data: [UInt8], options: ABIDecodingOptions) throws(ABIError) {
      guard data.first != 254 else {
        throw ABIError(.wrongCount(of: "bytes", expected: 0, found: data.count))
      }
      self.data = data
    }
  }

  private static func run(
    finalizedDepth: UInt64 = 64, _ body: @Sendable (Devnet, inout EventfulChain) async throws -> Void
  ) async throws {
    var options = Devnet.Options()
    options.finalizedDepth = finalizedDepth
    try await Devnet.run(options) { devnet in
      var chain = try await EventfulChain(devnet, seed: 7)
      try await body(devnet, &chain)
    }
  }

  private static var quick: StreamOptions {
    var options = StreamOptions()
    options.pollInterval = .milliseconds(20)
    return options
  }

  /// Options of a stream that sleeps for an hour where nothing wakes it.
  private static var sleepy: StreamOptions {
    var options = StreamOptions()
    options.pollInterval = .seconds(3600)
    return options
  }

  @Test func headsComeAndGo() async throws {
    try await Self.run { devnet, chain in
      var heads = chain.node.heads(from: .block(1), options: Self.quick).makeAsyncIterator()
      guard case .added(let first, let cursor)? = try await heads.next() else { return unexpected(nil) }
      #expect(first.number == 1 && cursor.block.hash == first.hash && cursor.logIndex == nil)
      try await chain.grow(logs: 0)
      guard case .added(let second, _)? = try await heads.next() else { return unexpected(nil) }
      #expect(second.number == 2 && second.parentHash == first.hash)
      _ = try await chain.node.raw("devnet_reorg", [["depth": 1]])
      guard case .removed(second, let back)? = try await heads.next(),
        case .added(let other, _)? = try await heads.next(),
        case .added(let third, _)? = try await heads.next()
      else { return unexpected(nil) }
      #expect(other.number == 2 && other.hash != second.hash && third.number == 3)
      // The chain left the cursor's block while nobody followed it: another process hears that too.
      var resumed = chain.node.heads(from: .cursor(back), options: Self.quick).makeAsyncIterator()
      guard case .added(other, _)? = try await resumed.next() else { return unexpected(nil) }
    }
  }

  @Test func anotherProcessHearsWhatLeftTheChain() async throws {
    try await Self.run { devnet, chain in
      try await chain.finish()
      let contract = chain.contract
      var events = chain.node.events(Marked.self, at: contract, from: .block(0), options: Self.quick)
        .makeAsyncIterator()
      guard case .added(let event, let log)? = try await events.next() else { return unexpected(nil) }
      #expect(log.blockNumber == 2 && log.log.address == contract && events.cursor == log.cursor)
      _ = try await chain.node.raw("devnet_reorg", [["depth": 1, "drop": "all"]])
      let saved = try #require(ChainCursor("\(log.cursor)"))
      var resumed = chain.node.events(Marked.self, at: contract, from: .cursor(saved), options: Self.quick)
        .makeAsyncIterator()
      guard case .removed(event, let removed)? = try await resumed.next() else { return unexpected(nil) }
      #expect(removed.log == log.log)
      guard case .removed? = try await events.next() else { return unexpected(nil) }
    }
  }

  @Test func whatDoesNotDecodeEndsTheStreamOrIsPassedOver() async throws {
    try await Self.run { devnet, chain in
      try await chain.logAlone(254)
      try await chain.finish()
      var events = chain.node.events(Marked.self, at: chain.contract, from: .block(0), options: Self.quick)
        .makeAsyncIterator()
      var resume: ChainCursor?
      do throws(StreamError) {
        unexpected(try await events.next())
      } catch {
        guard case .undecodable(_, _, let cursor) = error else { return unexpected(error) }
        resume = cursor
      }
      var rest = chain.node.events(
        Marked.self, at: chain.contract, from: .cursor(try #require(resume)), options: Self.quick
      ).makeAsyncIterator()
      #expect(try await rest.next()?.value.data.first == 255)
      var options = Self.quick
      options.skipsUndecodable = true
      var skipping = chain.node.events(Marked.self, at: chain.contract, from: .block(0), options: options)
        .makeAsyncIterator()
      #expect(try await skipping.next()?.value.data.first == 255)
    }
  }

  @Test func cancellationIsImmediate() async throws {
    try await Self.run { devnet, chain in
      let heads = chain.node.heads(from: .block(1), options: Self.sleepy)
      let first = AsyncStream.makeStream(of: UInt64.self)
      let task = Task { () async throws(StreamError) -> Bool in
        defer { first.continuation.finish() }
        for try await change in heads { first.continuation.yield(change.value.number) }
        return false
      }
      // It has found the newest block and goes to sleep.
      for await number in first.stream {
        #expect(number == 1)
        break
      }
      try await Task.sleep(for: .milliseconds(200))
      let started = ContinuousClock.now
      task.cancel()
      let result = await task.result
      #expect(throws: StreamError.cancelled) { try result.get() }
      #expect(ContinuousClock.now - started < .seconds(300))
    }
  }

  @Test func hiddenLogsAreFoundByTheBlocksFilter() async throws {
    try await Self.run { devnet, chain in
      for _ in 0..<5 { try await chain.logAlone() }
      try await chain.finish()
      let filter = chain.filter
      // Every first answer about a block hides its only log.
      let asked = Mutex<Set<String>>([])
      let plan = FaultPlan { call, _ in
        guard call.method == "eth_getLogs", let block = call.params.first?["blockHash"] else { return nil }
        return asked.withLock { $0.insert("\(block)").inserted } ? .hiddenLogs : nil
      }
      let found = try await FaultProxy.run(inFrontOf: devnet.url, plan) { proxy in
        let provider = try await Provider(try HTTPTransport(proxy.url))
        var found: [Log] = []
        for try await change in provider.logs(filter, from: .block(0), options: Self.quick) {
          found.append(change.value)
          if EventfulChain.isLast(change.value) { break }
        }
        #expect(proxy.counts[.hiddenLogs, default: 0] > 0)
        return found
      }
      #expect(found == (try await chain.truth()))
    }
  }

  @Test func subscriptionsWakeAStreamThatWouldSleep() async throws {
    try await Self.run { devnet, chain in
      let provider = try await Provider(try WebSocketClient(devnet.webSocketURL))
      let heads = provider.heads(from: .block(1), options: Self.sleepy)
      let first = AsyncStream.makeStream(of: UInt64.self)
      let next = Task { () async throws(StreamError) -> UInt64? in
        defer { first.continuation.finish() }
        for try await change in heads {
          guard change.value.number == 1 else { return change.value.number }
          first.continuation.yield(1)
        }
        return nil
      }
      // It has found the newest block and goes to sleep.
      for await _ in first.stream { break }
      try await Task.sleep(for: .milliseconds(500))
      try await chain.grow(logs: 0)
      #expect(try await next.value == 2)
    }
  }
}
