import EthABI
import EthPrimitives
import EthRPC
import Testing

@testable import EthProvider

/// Events of long pages, which are made while the logs arrive, some at a time.
@Suite struct EventPageTests {
  /// Takes the data as it is; that which begins with 255 is another event's, and with 254 nobody's.
  private struct Noted: ContractEvent, Hashable {
    static let signature = "Noted"
    static let topic0: Hash32? = nil
    let topics: [Hash32]
    let data: [UInt8]

    init(topics: [Hash32], data: [UInt8], options: ABIDecodingOptions) throws(ABIError) {
      switch data.first {
      case 255: throw ABIError(.wrongCount(of: "topics of Noted", expected: 9, found: topics.count))
      case 254: throw ABIError(.wrongCount(of: "bytes", expected: 0, found: data.count))
      default: (self.topics, self.data) = (topics, data)
      }
    }
  }

  /// The data of a block's log: of 0, 1, 31, 32, 33 or 64 bytes, some of it another event's.
  private static func data(_ block: UInt64) -> [UInt8] {
    let count = [0, 1, 31, 32, 33, 64][Int(block % 6)]
    return Array(repeating: block % 7 == 0 ? 255 : UInt8(truncatingIfNeeded: block % 200), count: count)
  }

  private static func text(_ block: UInt64, _ data: [UInt8]) -> String {
    LogEndpoint.log(block).replacing("\"data\":\"0x01\"", with: "\"data\":\"\(Hex.encode(data))\"")
  }

  private static func node(_ texts: [String]) async throws -> Provider {
    try await Provider(
      ScriptedNode(results: ["eth_getLogs": "[" + texts.joined(separator: ",") + "]"]), retry: .never)
  }

  private static func events(_ texts: [String]) async throws(ProviderError) -> [EventLog<Noted>] {
    let node: Provider
    do { node = try await Self.node(texts) } catch { throw error as? ProviderError ?? .rpc(.noEndpoint([])) }
    return try await node.events(
      EventFilter<Noted>(addresses: [LogEndpoint.contract]), from: .number(1), to: .number(300))
  }

  @Test func eachHasItsOwnLogInTheOrderOfTheChain() async throws {
    var generator = SeededGenerator(seed: 11)
    let blocks = Array(UInt64(1)...300)
    for order in [blocks, blocks.shuffled(using: &generator)] {
      let events = try await Self.events(order.map { Self.text($0, Self.data($0)) })
      let kept = blocks.filter { Self.data($0).first != 255 }
      #expect(kept.count < 270 && events.map(\.log.blockNumber) == kept)
      for event in events {
        let block = event.log.blockNumber
        #expect(event.event.data == Self.data(block) && event.log.data == Self.data(block))
        #expect(event.event.topics == Array(event.log.topics) && event.log.address == LogEndpoint.contract)
      }
    }
  }

  @Test(arguments: [1, 64, 65, 200, 300] as [UInt64]) func oneThatDoesNotDecodeEndsThePages(
    block: UInt64
  ) async {
    let texts = (UInt64(1)...300).map { Self.text($0, $0 == block ? [254] : Self.data($0)) }
    do throws(ProviderError) {
      let events = try await Self.events(texts)
      Issue.record("\(events.count) events")
    } catch {
      guard case .output = error else { return unexpected(error) }
    }
  }

  @Test func oneThatComesTwiceIsRefusedHoweverFarApart() async {
    let texts = [100, 1, 2, 3].map { Self.text($0, [1]) } + (UInt64(4)...300).map { Self.text($0, [1]) }
    do throws(ProviderError) {
      let events = try await Self.events(texts)
      Issue.record("\(events.count) events")
    } catch {
      guard case .wrongLogs(let wrong) = error else { return unexpected(error) }
      #expect(wrong.problem == .twice)
    }
  }
}
