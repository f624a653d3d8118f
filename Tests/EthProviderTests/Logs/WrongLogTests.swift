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
