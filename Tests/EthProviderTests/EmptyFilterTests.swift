import EthABI
import EthPrimitives
import Testing

@testable import EthProvider

/// Filters that ask for one of no values.
@Suite struct EmptyFilterTests {
  /// Nodes take an empty list of topics for any topic, so a filter that matches nothing would get all logs.
  @Test func aFilterThatMatchesNothingIsNotSent() async throws {
    let node = ScriptedNode(results: ["eth_getLogs": "[]"])
    let provider = try await Provider(node)
    let nothing = LogFilter(topics: [nil, []])
    #expect(nothing.matchesNothing)
    #expect(try await provider.logs(nothing, inBlock: .zero) == [])
    #expect(try await provider.logs(nothing, from: .earliest, to: .latest) == [])
    #expect(node.parameters(of: "eth_getLogs").isEmpty)
    let something = LogFilter(topics: [nil, [.zero]])
    #expect(!something.matchesNothing && !LogFilter().matchesNothing)
    #expect(try await provider.logs(something, inBlock: .zero) == [])
    #expect(node.parameters(of: "eth_getLogs").count == 1)
  }
}
