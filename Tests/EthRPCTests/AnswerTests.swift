import EthJSON
import EthPrimitives
import EthRPC
import Testing

/// What a client makes of answers, good and bad.
@Suite(.timeLimit(.minutes(10))) struct AnswerTests {
  private func error(_ answer: String) async -> RPCError? {
    let client = RPCClient.answering(answer)
    return await failure { () async throws(RPCError) in _ = try await client.call("eth_test") }
  }

  private func violation(_ answer: String, _ expected: String) async {
    guard case .protocolViolation(let text) = await error(answer) else {
      Issue.record("\(answer) is no violation")
      return
    }
    #expect(text.contains(expected), "\(text)")
  }

  @Test func resultsAreTakenAsTheyAre() async throws {
    for text in ["null", "true", "\"\"", "[]", "{\"a\":[1]}", "0", "-1.5e3"] {
      for answer in [
        #"{"jsonrpc":"2.0","id":ID,"result":\#(text)}"#,
        #"{"result":\#(text),"id":ID,"error":null,"more":1}"#,
      ] {
        #expect(try await RPCClient.answering(answer).call("eth_test").description == text)
      }
    }
  }

  @Test func whatIsNotJSONIsAViolation() async {
    for empty in ["", "\n"] { await violation(empty, "it sent an empty body") }
    await violation("<html>\u{1b}[31m\r\n</html>", #"begins with "<html>\u{1B}[31m\r\n</html>""#)
    await violation(#"{"jsonrpc":"2.0","id":ID,"result":"0x"#, "")
    await violation(#"{"jsonrpc":"2.0","id":ID,"result":1} trailing"#, "")
    await violation(String(repeating: "[", count: 100_000), "")
    await violation(String(repeating: "e\u{301}", count: 100_000), "…\"")
  }

  @Test func whatIsNoAnswerIsAViolation() async {
    for answer in ["null", "1", "\"\"", "[]", "{}", #"{"id":ID}"#, #"[{"id":ID,"result":1}]"#] {
      await violation(answer, "neither result nor error")
    }
  }

  @Test func anotherIDIsAViolation() async {
    for id in ["0", "2", "-1", "null", "\"1\"", "1.0", "1e0", "18446744073709551617", "[1]"] {
      await violation(#"{"id":\#(id),"result":1}"#, "another id")
    }
    await violation(#"{"result":1}"#, "another id")
    await violation(#"{"id":7,"error":{"code":1,"message":"of another call"}}"#, "another id")
  }

  @Test func anErrorMayLackTheID() async {
    for id in ["", #""id":null,"#, #""id":ID,"#] {
      let error = await error(#"{\#(id)"error":{"code":-32700,"message":"parse error"}}"#)
      #expect(error == .server(ServerError(code: -32700, message: "parse error")))
    }
  }

  @Test func errorDataIsReadWhereverItIs() async throws {
    let cases: [(String, [UInt8]?, String?)] = [
      ("", nil, nil), (#","data":null"#, nil, nil), (#","data":"0x""#, [], #""0x""#),
      (#","data":"0x08C379A0""#, [0x08, 0xc3, 0x79, 0xa0], #""0x08C379A0""#),
      (#","data":{"data":"0x01","txHash":"0x02"}"#, [1], #"{"data":"0x01","txHash":"0x02"}"#),
      (#","data":{"data":{"data":"0x01"}}"#, nil, #"{"data":{"data":"0x01"}}"#),
      (#","data":"Reverted""#, nil, #""Reverted""#), (#","data":["0x01"]"#, nil, #"["0x01"]"#),
      (#","data":7"#, nil, "7"), (#","data":"0x123""#, nil, #""0x123""#),
    ]
    for (member, data, raw) in cases {
      let error = await error(#"{"id":ID,"error":{"code":3,"message":"execution reverted"\#(member)}}"#)
      #expect(error == .server(ServerError(code: 3, message: "execution reverted", data: data, rawData: raw)))
    }
  }

  @Test func aMalformedErrorIsAViolation() async {
    for object in [
      #""rate limited""#, "1", "[]", "{}", #"{"code":1}"#, #"{"message":"x"}"#,
      #"{"code":"1","message":"x"}"#,
      #"{"code":1e99,"message":"x"}"#, #"{"code":1,"message":null}"#,
    ] { await violation(#"{"id":ID,"error":\#(object)}"#, "malformed") }
  }

  @Test func anEmptyResultWhereAValueIsNeededNamesTheMethod() async {
    let client = RPCClient.answering(#"{"id":ID,"result":null}"#)
    let error = await failure { () async throws(RPCError) in
      let _: UInt64 = try await client.call("eth_chainId")
    }
    guard case .decoding("eth_chainId", _) = error else { return unexpected(error) }
    #expect(error?.description.contains("eth_chainId") == true)
  }

  @Test func anEmptyResultMayBeNil() async throws {
    let client = RPCClient.answering(#"{"id":ID,"result":null}"#)
    let value: UInt64? = try await client.call("eth_chainId")
    #expect(value == nil)
  }

  @Test(arguments: ["0x", "0x00", "0x01", "1", "0X1", "0x1g", " 0x1", "-0x1", "0x10000000000000000"])
  func quantitiesAreReadStrictly(text: String) async {
    let client = RPCClient.answering(#"{"id":ID,"result":"\#(text)"}"#)
    let error = await failure { () async throws(RPCError) in
      let _: UInt64 = try await client.call("eth_blockNumber")
    }
    guard case .decoding("eth_blockNumber", _) = error else { return unexpected(error) }
  }

  @Test func textFromTheNodeIsSafeToPrint() async throws {
    let hostile = #"\u0000\u001b[2J\r\n\u009b31m\u202etxt\u2028\u007f"#
    for answer in [
      #"{"id":ID,"error":{"code":1,"message":"\#(hostile)"}}"#, #"{"id":ID,"result":"\#(hostile)"}"#,
      #"{"id":ID,"error":"\#(hostile)"}"#, "\u{1b}[2J\u{202e}",
    ] {
      let client = RPCClient.answering(answer)
      let error = try #require(
        await failure { () async throws(RPCError) in let _: UInt64 = try await client.call("eth_chainId") })
      for scalar in error.description.unicodeScalars {
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator:
          Issue.record("\(answer): U+\(String(scalar.value, radix: 16))")
        default: break
        }
      }
    }
    let long = ServerError(code: 1, message: String(repeating: "x\u{301}", count: 1_000_000))
    #expect(long.description.unicodeScalars.count < 1200)
  }

  @Test func refusalsAreToldApart() {
    func refusal(_ message: String, code: Int = -32000) -> ServerError {
      ServerError(code: code, message: message)
    }
    for message in [
      "execution reverted", "VM Exception while processing transaction: reverted", "Reverted 0x",
    ] {
      #expect(refusal(message).isRevert)
    }
    #expect(refusal("", code: 3).isRevert)
    #expect(!refusal("out of gas").isRevert && !refusal("nonce too low").isRevert)
    // The words of geth, Erigon, Nethermind, Besu and OpenEthereum.
    for message in [
      "already known", "ALREADY_EXISTS: already known", "AlreadyKnown", "Known transaction",
      "Transaction with the same hash was already imported.", "transaction already exists in mempool",
    ] { #expect(refusal(message).isAlreadyKnown, "\(message)") }
    #expect(
      !refusal("nonce too low").isAlreadyKnown
        && !refusal("replacement transaction underpriced").isAlreadyKnown)
    #expect(refusal("the method eth_x does not exist", code: -32601).isUnknownMethod)
  }
}
