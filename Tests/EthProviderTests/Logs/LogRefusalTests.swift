import EthRPC
import Testing

@testable import EthProvider

/// What endpoints say when a range of logs is too much for them, string by string.
@Suite struct LogRefusalTests {
  typealias Reason = LogRefusal.Reason

  static let texts: [(code: Int, text: String, refusal: LogRefusal)] = [
    (
      -32005, "query returned more than 10000 results. Try with this block range [0x10, 0x2F].",
      LogRefusal(.tooManyLogs(most: 10_000), suggestion: 16...47)
    ),
    (
      -32602,
      """
      Log response size exceeded. You can make eth_getLogs requests with up to a 2K block range and no limit on the \
      response size, or you can request any block range with a cap of 10K logs in the response. Based on your parameters \
      and the response size limit, this block range should work: [0x0, 0x7cf]
      """, LogRefusal(.tooManyLogs(most: 10_000, always: 2000), suggestion: 0...1999)
    ),
    (
      -32602, "Log response size exceeded. this block range should work: [0x5,0x6]",
      LogRefusal(.tooManyLogs(most: 10_000, always: 2000), suggestion: 5...6)
    ),
    (-32614, "eth_getLogs is limited to a 10,000 range", blocks(10_000)),
    (-32614, "eth_getLogs and eth_newFilter are limited to a 10,000 blocks range", blocks(10_000)),
    (-32614, "eth_getLogs is limited to a 5 range", blocks(5)),
    (-32602, "requested too many blocks from 1 to 20000, maximum is set to 10000", blocks(10_000)),
    (35, "ranges over 10000 blocks are not supported on freetier", blocks(10_000)),
    (-32600, "block range is too wide", LogRefusal(.tooManyBlocks(most: nil, guess: 3000))),
    (
      -32047, "Invalid eth_getLogs request. 'fromBlock'-'toBlock' range too large. Max range: 800",
      blocks(800)
    ),
    (-32602, "Maximum allowed number of requested blocks is 1000", blocks(1000)),
    (-32701, "exceed maximum block range: 50000", blocks(50_000)),
    (-32000, "eth_getLogs is limited to 0 - 50 blocks range", blocks(50)),
    (-32000, "eth_getLogs is limited to a 50 blocks range", blocks(50)),
    (-32000, "eth_getLogs range is too large, max is 1k blocks", blocks(1000)),
    (-32000, "eth_getLogs range is too large, max is 10k blocks", blocks(10_000)),
    (-32002, "Block range limit exceeded.", LogRefusal(.tooManyBlocks(most: nil, guess: 10_000))),
    (-32000, "please limit the query to at most 1000 blocks", blocks(1000)),
    (-32000, "eth_getLogs is limited to 1024 block range", blocks(1024)),
    (-32000, "query must be smaller than size 1024", blocks(1024)),
    (-32602, "query exceeds max block range 1000", blocks(1000)),
    (-32000, "logs matched by query exceeds limit of 10000", LogRefusal(.tooManyLogs(most: 10_000))),
    (-32000, "too wide blocks range", LogRefusal(.tooManyBlocks(most: nil))),
    (-32000, "block range too large", LogRefusal(.tooManyBlocks(most: nil))),
    (-32020, "backend response too large", LogRefusal(.tooLarge)),
    (-32000, "response size should not greater than 10000000 bytes", LogRefusal(.tooLarge)),
    (-32002, "request timed out", LogRefusal(.tooSlow)),
    (-32011, "no backend is currently healthy to serve traffic", LogRefusal(.tooSlow)),
    (-32005, "daily request count exceeded, request rate limited", LogRefusal(.busy(retryAfter: nil))),
    (429, "Your app has exceeded its compute units per second capacity.", LogRefusal(.busy(retryAfter: nil))),
    (-32000, "block range extends beyond current head block", LogRefusal(.busy(retryAfter: nil))),
    // Texts that nobody has written down.
    (-32000, "the block range is not what we serve", LogRefusal(.tooManyBlocks(most: nil))),
    (-32000, "result exceeds the quota", LogRefusal(.tooLarge)),
    (-32601, "the method eth_getLogs does not exist", LogRefusal(.final)),
    (-32602, "invalid argument 0: hex string has length 3", LogRefusal(.final)),
  ]

  private static func blocks(_ most: UInt64) -> LogRefusal { LogRefusal(.tooManyBlocks(most: most)) }

  @Test(arguments: texts.indices)
  func aTextIsUnderstood(index: Int) {
    let (code, text, refusal) = Self.texts[index]
    #expect(LogRefusal(.server(ServerError(code: code, message: text))) == refusal, "\(text)")
    #expect(LogRefusal(.server(ServerError(code: code, message: text.uppercased()))) == refusal, "\(text)")
    // Some answer with HTTP status 400 and the error in the body.
    let body = #"{"error":{"code":\#(code),"message":"\#(text)"}}"#
    #expect(LogRefusal(.transport(.status(endpoint: "e", code: 400, body: body))) == refusal, "\(text)")
  }

  @Test func whatTheTransportSaysIsUnderstood() {
    func reason(_ error: TransportError) -> Reason { LogRefusal(.transport(error)).reason }
    #expect(reason(.responseTooLarge(endpoint: "e", limit: 1)) == .tooLarge)
    #expect(reason(.status(endpoint: "e", code: 413, body: "")) == .tooLarge)
    #expect(reason(.timedOut(endpoint: "e", after: .seconds(1))) == .tooSlow)
    #expect(
      reason(.status(endpoint: "e", code: 429, body: "limit", retryAfter: .seconds(3)))
        == .busy(retryAfter: .seconds(3)))
    #expect(reason(.status(endpoint: "e", code: 503, body: "")) == .busy(retryAfter: nil))
    #expect(reason(.status(endpoint: "e", code: 403, body: "no")) == .final)
    #expect(reason(.cancelled) == .final)
    #expect(LogRefusal(.protocolViolation("x")).reason == .final)
  }

  @Test func rangesThatAreNoneAreNotTaken() {
    for text in ["[]", "[1]", "[2,1]", "[a,b]", "[0x1,0x10000000000000000]", "[1,2", "1,2]", "[1,2,3]"] {
      #expect(LogRefusal.range(in: text) == (text == "[1,2" ? 1...2 : nil), "\(text)")
    }
    #expect(LogRefusal.range(in: "a [b] range [ 0x1 , 0xf ].") == 1...15)
  }
}
