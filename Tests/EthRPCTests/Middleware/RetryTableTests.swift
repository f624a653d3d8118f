import EthRPC
import Testing

/// What the words of nodes and services mean to those who ask them.
@Suite struct RetryTableTests {
  private func verdict(_ code: Int, _ message: String) -> RetryTable.Verdict {
    RetryTable.standard.verdict(on: ServerError(code: code, message: message))
  }

  /// A question with too many results stays one: these texts are asked with other ranges, not again.
  @Test(arguments: [
    (-32005, "query returned more than 10000 results. Try with this block range [0x1, 0x2]."),
    (-32602, "Log response size exceeded. You can make eth_getLogs requests with up to a 2K block range"),
    (-32614, "eth_getLogs is limited to a 10,000 range"),
    (-32000, "requested too many blocks from 0 to 16777216, maximum is set to 2048"),
    (35, "ranges over 10000 blocks are not supported on freetier"),
    (-32600, "block range is too wide"), (-32602, "Max range: 800"),
    (-32005, "Maximum allowed number of requested blocks is 1000"), (-32701, "maximum block range: 50000"),
    (-32000, "eth_getLogs range is too large, max is 1k blocks"), (-32600, "Block range limit exceeded."),
    (-32600, "please limit the query to at most 1000 blocks"),
    (-32000, "eth_getLogs is limited to 1024 block"),
    (-32000, "query must be smaller than size 1024"), (-32603, "query exceeds max block range 1000"),
    (-32000, "logs matched by query exceeds limit of 10000"),
    (-32012, "too wide blocks range, the limit is 100"),
    (-32000, "block range too large"), (-32020, "backend response too large"),
    (-32000, "response size should not greater than 10000000 bytes"),
  ])
  func tooMuchAtOnceIsAnAnswer(code: Int, message: String) {
    #expect(verdict(code, message) == .answer)
  }

  @Test(arguments: [
    (3, "execution reverted: no"),
    (-32603, "VM Exception while processing transaction: reverted with reason"),
    (-32015, "Reverted 0x08c379a0"), (-32603, "execution reverted"), (-32000, "insufficient funds for gas"),
    (-32603, "nonce too low: next nonce 5, tx nonce 4"), (-32000, "replacement transaction underpriced"),
    (-32000, "already known"), (-32603, "AlreadyKnown"), (-32603, "tx already exists in cache"),
    (-32005, "execution reverted: rate limit of the vault"),
    (-32000, "gas required exceeds allowance (0)"),
    (-32602, "invalid argument 0: hex string without 0x prefix"),
  ])
  func whatTheChainSaysIsAnAnswer(code: Int, message: String) {
    #expect(verdict(code, message) == .answer)
  }

  @Test(arguments: [
    (429, "Your app has exceeded its compute units per second capacity."), (-32005, "limit exceeded"),
    (-32005, "daily request count exceeded, request rate limited"),
    (-32007, "15/second request limit reached"),
    (-32090, "Too many requests, reason: call rate limit exhausted, retry in 10s"),
    (-32016, "over rate limit"), (-32000, "Too Many Requests"),
  ])
  func tooManyCallsAreNoAnswer(code: Int, message: String) {
    #expect(verdict(code, message) == .rateLimited)
    #expect(RetryTable.standard.isRateLimit(.refused(code, message)))
  }

  @Test(arguments: [
    (-32002, "request timed out"), (-32011, "no backend is currently healthy to serve traffic"),
    (-32603, "Internal error"), (-1, "unknown"), (-32000, "txpool is full"),
    (-32000, "sequencer temporarily not available"), (-32000, "service unavailable"),
  ])
  func aBusyNodeIsAskedAgain(code: Int, message: String) {
    #expect(verdict(code, message) == .busy)
    #expect(RetryTable.standard.isWorthwhile(after: .refused(code, message)))
    #expect(!RetryTable.standard.isRateLimit(.refused(code, message)))
  }

  @Test(arguments: [
    (-32601, "the method debug_traceCall does not exist/is not available"), (-32000, "header not found"),
    (-32000, "missing trie node 1234 (path )"), (-32601, "anything"), (4444, "pruned history unavailable"),
  ])
  func whatANodeLacksIsNotAskedOfItAgain(code: Int, message: String) {
    #expect(verdict(code, message) == .missing)
    #expect(!RetryTable.standard.isWorthwhile(after: .refused(code, message)))
    #expect(RetryTable.standard.isFailure(.refused(code, message)))
  }

  @Test func unknownWordsAreAnAnswer() {
    #expect(verdict(-32000, "the moon is full") == .answer)
    var table = RetryTable.standard
    table.busyTexts.append("the moon is full")
    #expect(table.verdict(on: ServerError(code: -32000, message: "The Moon is full today")) == .busy)
  }

  @Test func aSetThatFailedIsAskedAgainWhereOneOfItMayBe() {
    let gone = EndpointFailure(endpoint: "a", error: .transport(.invalidURL("x")))
    let broken = EndpointFailure(endpoint: "b", error: .broken)
    #expect(!RetryTable.standard.isWorthwhile(after: .noEndpoint([gone])))
    #expect(RetryTable.standard.isWorthwhile(after: .noEndpoint([gone, broken])))
    #expect(!RetryTable.standard.isWorthwhile(after: .transport(.cancelled)))
    // What is set up wrongly stays so.
    #expect(!RetryTable.standard.isWorthwhile(after: .transport(.configuration("a header cannot be sent"))))
    // Who was away may be back; who serves another chain is not asked for it again.
    #expect(
      RetryTable.standard.isWorthwhile(after: .setAside(endpoint: "a", .unreachable(failures: 1, last: ""))))
    #expect(
      !RetryTable.standard.isWorthwhile(after: .setAside(endpoint: "a", .wrongChain(expected: 1, found: 2))))
  }

  @Test(
    arguments: [
      ("retry in 10s", nil, Duration.seconds(10)),
      ("Too many requests, retry in 2.5 seconds", nil, .seconds(2.5)),
      ("try again in 300ms", nil, .milliseconds(300)), ("Try again in 2 minutes", nil, .seconds(120)),
      ("limit", #"{"rate":{"allowed_rps":1,"backoff_seconds":30,"current_rps":1.1}}"#, .seconds(30)),
      ("limit", #"{"retry_after":4}"#, .seconds(4)), ("limit", #"{"rate":"x"}"#, nil),
      ("retry in a while", nil, nil), ("retry in 1e400 s", nil, nil), ("retry in 99999999999s", nil, nil),
      ("retry in 5 hours", nil, nil), ("limit", #"{"backoff_seconds":-1}"#, nil), ("", "[1]", nil),
      ("", "\"x\"", nil),
    ] as [(String, String?, Duration?)])
  func whatTheEndpointAsksForIsRead(message: String, data: String?, expected: Duration?) {
    let error = RPCError.server(ServerError(code: -32005, message: message, rawData: data))
    #expect(error.suggestedWait == expected)
  }

  @Test func retryAfterIsWhatTheEndpointAsksFor() {
    #expect(RPCError.status(429, retryAfter: .seconds(7)).suggestedWait == .seconds(7))
    #expect(RPCError.status(429).suggestedWait == nil)
    let set = RPCError.noEndpoint([
      EndpointFailure(endpoint: "a", error: .status(429, retryAfter: .seconds(7))),
      EndpointFailure(endpoint: "b", error: .status(429, retryAfter: .seconds(3))),
    ])
    #expect(set.suggestedWait == .seconds(3))
  }
}
