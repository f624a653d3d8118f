import EthJSON
import EthRPC
import Testing

@testable import EthTesting

/// What is made of payloads and of answers.
@Suite(.timeLimit(.minutes(10))) struct SpoiledExchangeTests {
  private let logs = SpoiledExchange(
    Array(
      #"{"jsonrpc":"2.0","id":7,"method":"eth_getLogs","params":[{"fromBlock":"0x1","toBlock":"latest"}]}"#
        .utf8))

  private func text(_ bytes: [UInt8]?) -> String? { bytes.map { String(decoding: $0, as: UTF8.self) } }

  @Test func callsAreRead() {
    #expect(logs.first.method == "eth_getLogs" && logs.calls.map(\.id) == ["7"])
    let batch = SpoiledExchange(Array(#"[{"id":"a","method":"x"},{"id":1,"method":"y","params":[1]}]"#.utf8))
    #expect(batch.calls.map(\.id) == [#""a""#, "1"] && batch.calls.map(\.call.method) == ["x", "y"])
    #expect(SpoiledExchange(Array("{".utf8)).calls.isEmpty)
  }

  @Test func aNodeThatIsBehindKnowsNothingOfLaterBlocks() {
    #expect(
      text(logs.payload(seenAt: 16))
        == #"{"jsonrpc":"2.0","id":7,"method":"eth_getLogs","params":[{"fromBlock":"0x1","toBlock":"0x10"}]}"#
    )
    let answer = Array(#"{"id":7,"result":[{"blockNumber":"0x10"},{"blockNumber":"0x11"}]}"#.utf8)
    #expect(text(logs.answer(answer, seenAt: 16)) == #"{"id":7,"result":[{"blockNumber":"0x10"}]}"#)
    #expect(text(logs.answer(answer, seenAt: 0)) == #"{"id":7,"result":[]}"#)
  }

  @Test func someLogsAreHiddenAndNoneIsInvented() throws {
    let all = (0..<20).map { #"{"logIndex":"0x\#(String($0, radix: 16))"}"# }
    let answer = Array(#"{"id":7,"result":[\#(all.joined(separator: ","))]}"#.utf8)
    for seed in 0..<50 as Range<UInt64> {
      var random = SplitMix64(seed: seed, index: 1)
      let hidden = try #require(logs.answerHidingLogs(answer, &random))
      let kept = try JSONDocument(parsing: hidden).root.member("result").elements().map(\.description)
      #expect(kept.count < 20 && all.filter(kept.contains) == kept, "seed \(seed)")
    }
    var random = SplitMix64(seed: 0, index: 1)
    #expect(logs.answerHidingLogs(Array(#"{"id":7,"result":[]}"#.utf8), &random) == nil)
    #expect(logs.answerHidingLogs(Array(#"{"id":7,"error":{"code":1,"message":""}}"#.utf8), &random) == nil)
  }

  @Test func receiptsLie() {
    let exchange = SpoiledExchange(
      Array(#"{"id":1,"method":"eth_getTransactionReceipt","params":["0x"]}"#.utf8))
    let answer = Array(#"{"id":1,"result":{"status":"0x1","blockHash":"0x00"}}"#.utf8)
    var random = SplitMix64(seed: 0, index: 1)
    #expect(
      text(exchange.answerLying(answer, .status, &random))
        == #"{"id":1,"result":{"status":"0x0","blockHash":"0x00"}}"#)
    #expect(text(exchange.answerLying(answer, .missing, &random)) == #"{"id":1,"result":null}"#)
    #expect(text(exchange.answerLying(answer, .blockHash, &random))?.contains(#""0xabab"#) == true)
    #expect(exchange.answerLying(Array(#"{"id":1,"result":null}"#.utf8), .status, &random) == nil)
  }

  @Test func idsAreOthers() {
    let answer = Array(#"[{"id":1,"result":{"id":1}},{"id":"a","result":1},{"id":null}]"#.utf8)
    #expect(
      text(SpoiledExchange.answerWithOtherIDs(answer))
        == #"[{"id":1000004,"result":{"id":1}},{"id":0,"result":1},{"id":0}]"#)
  }
}
