import EthPrimitives
import EthRPC
import Testing

@testable import EthProvider

/// What a node sends is compared with what it was asked for.
@Suite struct WrongLogTests {
  private static func logs(_ texts: [String]) async throws -> [Log] {
    let node = ScriptedNode(results: ["eth_getLogs": "[" + texts.joined(separator: ",") + "]"])
    let filter = LogFilter(addresses: [LogEndpoint.contract])
    return try await Provider(node, retry: .never).logs(filter, from: .number(10), to: .number(20))
  }

  private static func problem(_ texts: [String]) async throws -> WrongLogs.Problem? {
    do {
      _ = try await logs(texts)
      return nil
    } catch let error as ProviderError {
      guard case .wrongLogs(let wrong) = error else { throw error }
      #expect(!error.description.isEmpty)
      return wrong.problem
    }
  }

  @Test func logsThatWereNotAskedForAreRefused() async throws {
    let log = LogEndpoint.log
    #expect(try await Self.problem([log(10), log(21)]) == .outsideOfRange(10...20))
    #expect(try await Self.problem([log(9)]) == .outsideOfRange(10...20))
    #expect(try await Self.problem([log(10).replacing("00c0\"", with: "00c1\"")]) == .doesNotMatch)
    #expect(try await Self.problem([log(10), log(10)]) == .twice)
    #expect(try await Self.problem([log(11), log(10), log(11)]) == .twice)
    #expect(
      try await Self.problem([log(10).replacing("{\"address", with: "{\"removed\":true,\"address")])
        == .removed)
  }

  @Test func logsOfABlockAreCheckedAsWell() async throws {
    let hash = try Hash32("0x" + String(repeating: "5a", count: 32))
    func provider(_ texts: [String]) async throws -> Provider {
      let node = ScriptedNode(results: ["eth_getLogs": "[" + texts.joined(separator: ",") + "]"])
      return try await Provider(node, retry: .never)
    }
    let filter = LogFilter(addresses: [LogEndpoint.contract])
    func problem(_ texts: [String], hash: Hash32) async throws -> WrongLogs.Problem? {
      let provider = try await provider(texts)
      let error = await Chain.failure { () async throws(ProviderError) in
        try await provider.logs(filter, inBlock: hash)
      }
      #expect(!error.description.isEmpty)
      return if case .wrongLogs(let wrong) = error { wrong.problem } else { nil }
    }
    let log = LogEndpoint.log(10)
    let second = log.replacing(#""logIndex":"0x0""#, with: #""logIndex":"0x1""#)
    let logs = try await provider([second, log]).logs(filter, inBlock: hash)
    #expect(logs.map(\.logIndex) == [0, 1])
    #expect(try await problem([log], hash: .zero) == .ofOtherBlock(.zero))
    #expect(
      try await problem([log, second.replacing("00c0\"", with: "00c1\"")], hash: hash) == .doesNotMatch)
    #expect(try await problem([log, second, log], hash: hash) == .twice)
  }

  @Test func aBlockOfAnotherHashIsNone() async throws {
    let provider = try await ScriptedNode(results: [
      "eth_getBlockByHash": """
      {"number":"0x5","hash":"\(Hash32.zero)","parentHash":"\(Hash32.zero)","timestamp":"0x1","gasLimit":"0x1",\
      "gasUsed":"0x1","transactions":[]}
      """
    ]).provider()
    #expect(try await provider.block(.hash(.zero))?.number == 5)
    let error = await Chain.failure { () async throws(ProviderError) in
      try await provider.block(.hash(Hash32(1)))
    }
    guard case .rpc(.protocolViolation) = error else { return unexpected(error) }
  }

  @Test func logsComeInTheOrderOfTheChain() async throws {
    let logs = try await Self.logs([12, 10, 20, 11].map(LogEndpoint.log))
    #expect(logs.map(\.blockNumber) == [10, 11, 12, 20])
  }

  @Test func aFilterMatchesAsANodeDoes() throws {
    let (a, b) = (Hash32(1), Hash32(2))
    let log = Log(
      address: LogEndpoint.contract, topics: [a, b], data: [], blockNumber: 1, blockHash: .zero,
      transactionHash: .zero, transactionIndex: 0, logIndex: 0)
    #expect(LogFilter().matches(log))
    #expect(LogFilter(addresses: [.zero, LogEndpoint.contract], topics: [[a]]).matches(log))
    #expect(LogFilter(topics: [nil, [a, b]]).matches(log))
    #expect(LogFilter(topics: [nil, nil]).matches(log))
    #expect(!LogFilter(topics: [nil, nil, nil]).matches(log))
    #expect(!LogFilter(topics: [[b]]).matches(log) && !LogFilter(topics: [[]]).matches(log))
    #expect(!LogFilter(addresses: [.zero]).matches(log))
  }

  @Test func topicsAreUsedAsAnArrayIs() throws {
    let hashes = (1...5).map { Hash32(UInt256($0)) }
    for count in 0...4 {
      let topics = try #require(LogTopics(hashes.prefix(count)))
      #expect(Array(topics) == Array(hashes.prefix(count)) && topics.count == count)
      #expect(topics.first == hashes.prefix(count).first && topics.last == hashes.prefix(count).last)
    }
    #expect(LogTopics(hashes) == nil)
    #expect([hashes[0], hashes[1]] as LogTopics == LogTopics(hashes.prefix(2)))
    #expect(LogTopics(hashes.prefix(1)) != LogTopics([hashes[0], .zero]))
  }
}
