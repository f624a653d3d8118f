import EthPrimitives
import EthRPC
import Testing

@testable import EthProvider

/// 100,000 blocks of logs from endpoints with the limits of the known providers.
@Suite struct LogRangeTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    /// The fewest requests that such an endpoint needs.
    let ideal: Int
    /// Every how many blocks there is a log.
    var every: UInt64 = 50
    var blocks: ClosedRange<UInt64> = 1...100_000
    let limit: LogEndpoint.Limit

    var testDescription: String { name }

    /// An endpoint that takes ranges of so many blocks.
    static func blocks(_ name: String, _ most: UInt64, _ code: Int, _ message: String) -> Case {
      Case(name: name, ideal: Int((100_000 + most - 1) / most)) { range, _ in
        range.count > most ? (code, message) : nil
      }
    }

    /// An endpoint that takes so many logs, and may say how many blocks would do.
    static func logs(
      _ name: String, _ most: Int, _ code: Int, _ message: @escaping @Sendable (String) -> String
    )
      -> Case
    {
      Case(name: name, ideal: (33_333 + most - 1) / most, every: 3) { range, logs in
        guard logs > most, !(name == "Alchemy" && range.count <= 2000) else { return nil }
        let last = range.lowerBound + UInt64(most) * 3 - 1
        let hex = [range.lowerBound, last].map { "0x" + String($0, radix: 16) }
        return (code, message("[\(hex[0]), \(hex[1])]"))
      }
    }
  }

  /// Lengths that fall into the middle of a log, of an escape and of a number, one piece after the other.
  @Test(arguments: [97, 1009, 16_384]) func anAnswerThatComesInPiecesIsReadAsAWhole(bytes: Int) async throws {
    try await LogEndpoint.run(every: 1, inPiecesOf: bytes, { _, _ in nil }) { endpoint in
      let provider = try await Provider(.http(endpoint.url), retry: .never)
      let filter = LogFilter(addresses: [LogEndpoint.contract])
      let last = min(UInt64(bytes), 1500)
      let logs = try await provider.logs(filter, from: .number(1), to: .number(last))
      #expect(logs.map(\.blockNumber) == Array(1...last))
      #expect(endpoint.requests == 1)
    }
  }

  static let cases: [Case] = [
    .logs("Infura", 10_000, -32005) {
      "query returned more than 10000 results. Try with this block range \($0)."
    },
    .logs("Alchemy", 10_000, -32602) {
      "Log response size exceeded. You can make eth_getLogs requests with up to a 2K block range and no limit on the "
        + "response size, or you can request any block range with a cap of 10K logs in the response. Based on your "
        + "parameters and the response size limit, this block range should work: \($0)"
    },
    .logs("Arbitrum", 10_000, -32000) { _ in "logs matched by query exceeds limit of 10000" },
    .blocks("QuickNode, paid", 10_000, -32614, "eth_getLogs is limited to a 10,000 range"),
    Case(name: "QuickNode, free", ideal: 400, blocks: 1...2000) { range, _ in
      range.count > 5 ? (-32614, "eth_getLogs is limited to a 5 range") : nil
    },
    .blocks(
      "dRPC, paid", 10_000, -32602, "requested too many blocks from 1 to 50000, maximum is set to 10000"),
    .blocks("dRPC, free", 10_000, 35, "ranges over 10000 blocks are not supported on freetier"),
    .blocks("Ankr", 3000, -32600, "block range is too wide"),
    .blocks(
      "Cloudflare", 800, -32047,
      "Invalid eth_getLogs request. 'fromBlock'-'toBlock' range too large. Max range: 800"),
    .blocks("thirdweb", 1000, -32602, "Maximum allowed number of requested blocks is 1000"),
    .blocks("PublicNode", 50_000, -32701, "exceed maximum block range: 50000"),
    Case(name: "1RPC", ideal: 200, blocks: 1...10_000) { range, _ in
      range.count > 50 ? (-32000, "eth_getLogs is limited to 0 - 50 blocks range") : nil
    },
    .blocks("Merkle, free", 1000, -32000, "eth_getLogs range is too large, max is 1k blocks"),
    .blocks("Merkle, paid", 10_000, -32000, "eth_getLogs range is too large, max is 10k blocks"),
    .blocks("Chainstack, paid", 10_000, -32002, "Block range limit exceeded."),
    Case(name: "Chainstack, free", ideal: 100, blocks: 1...10_000) { range, _ in
      range.count > 100 ? (-32002, "Block range limit exceeded.") : nil
    },
    .blocks("Coinbase", 1000, -32000, "please limit the query to at most 1000 blocks"),
    .blocks("Blockpi", 1024, -32000, "eth_getLogs is limited to 1024 block range"),
    .blocks("Harmony", 1024, -32000, "query must be smaller than size 1024"),
    .blocks("Hyperliquid", 1000, -32602, "query exceeds max block range 1000"),
    .blocks("Simplyvc", 2000, -32000, "too wide blocks range"),
    .blocks("Base", 10_000, -32000, "block range too large"),
    .blocks("Optimism", 7000, -32020, "backend response too large"),
    .blocks("a limit of bytes", 6000, -32000, "response size should not greater than 10000000 bytes"),
    .blocks("a limit of time", 12_500, -32002, "request timed out"),
    .blocks("a limit of a backend", 12_500, -32011, "no backend is currently healthy to serve traffic"),
  ]

  private static let filter = LogFilter(addresses: [LogEndpoint.contract])

  private static func provider(_ endpoint: LogEndpoint) async throws -> Provider {
    try await Provider(HTTPTransport(endpoint.url), retry: .never)
  }

  private static var paging: LogPaging {
    var paging = LogPaging()
    paging.firstWait = .milliseconds(1)
    return paging
  }

  @Test(arguments: cases)
  func allLogsComeWithFewRequests(_ test: Case) async throws {
    try await LogEndpoint.run(every: test.every, test.limit) { endpoint in
      let provider = try await Self.provider(endpoint)
      var (next, count) = (test.blocks.lowerBound, 0)
      let pages = provider.logPages(
        Self.filter, from: .number(next), to: .number(test.blocks.upperBound), paging: Self.paging)
      for try await page in pages {
        #expect(page.blocks.lowerBound == next)
        #expect(page.logs.allSatisfy { page.blocks.contains($0.blockNumber) })
        next = page.blocks.upperBound + 1
        count += page.logs.count
      }
      #expect(next == test.blocks.upperBound + 1)
      #expect(count == Int(test.blocks.upperBound / test.every))
      #expect(endpoint.requests <= 2 * test.ideal, "\(endpoint.requests) requests; \(test.ideal) are ideal")
    }
  }

  @Test func whatWasLearnedIsSharedAndCanBeKept() async throws {
    try await LogEndpoint.run(
      every: 50, { range, _ in range.count > 1000 ? (-32602, "max range: 1000") : nil }
    ) {
      endpoint in
      let provider = try await Self.provider(endpoint)
      let logs = try await provider.logs(Self.filter, from: .number(1), to: .number(5000))
      #expect(logs.count == 100 && endpoint.requests == 6)
      #expect(try await provider.logs(Self.filter, from: .number(1), to: .number(5000)) == logs)
      #expect(endpoint.requests == 11)
      let known = await provider.logLimits.limits
      #expect(known.mostBlocks == 1000)
      let other = try await Self.provider(endpoint)
      await other.logLimits.use(known)
      #expect(try await other.logs(Self.filter, from: .number(1), to: .number(5000)) == logs)
      #expect(endpoint.requests == 16)
    }
  }

  @Test func boundsAreLookedUpOnce() async throws {
    try await LogEndpoint.run(every: 10, { _, _ in nil }) { endpoint in
      let provider = try await Self.provider(endpoint)
      #expect(try await provider.logs(Self.filter, from: .number(99_991), to: .latest).count == 1)
      // Blocks that do not exist have no logs, and are not asked for page by page.
      #expect(try await provider.logs(Self.filter, from: .number(99_991), to: .number(.max)).count == 1)
      #expect(endpoint.requests == 2)
      #expect(try await provider.logs(Self.filter, from: .number(6), to: .number(5)).isEmpty)
      #expect(try await provider.logs(Self.filter, from: .number(100_001), to: .latest).isEmpty)
      #expect(endpoint.requests == 2)
    }
  }

  @Test func aBlockWithTooManyLogsIsReadFromItsReceipts() async throws {
    let limit: LogEndpoint.Limit = { range, _ in
      range.contains(20) ? (-32005, "query returned more than 10000 results") : nil
    }
    try await LogEndpoint.run(every: 10, limit) { endpoint in
      let provider = try await Self.provider(endpoint)
      let logs = try await provider.logs(Self.filter, from: .number(1), to: .number(30))
      #expect(logs.map(\.blockNumber) == [10, 20, 30] && endpoint.receipts == 1)
      #expect(logs.allSatisfy { $0.address == LogEndpoint.contract })
    }
  }

  @Test func aRefusalThatNothingHelpsEndsItAfterThePagesBefore() async throws {
    let limit: LogEndpoint.Limit = { range, _ in range.upperBound > 30 ? (-32603, "out of order") : nil }
    try await LogEndpoint.run(every: 10, limit) { endpoint in
      let provider = try await Self.provider(endpoint)
      let paging = LogPaging(concurrency: 1, firstBlocks: 10)
      var pages = provider.logPages(Self.filter, from: .number(1), to: .number(50), paging: paging)
        .makeAsyncIterator()
      #expect(try await pages.next()?.logs.map(\.blockNumber) == [10])
      await #expect(throws: ProviderError.self) { while try await pages.next() != nil {} }
      #expect(try await pages.next() == nil)
    }
  }
}
