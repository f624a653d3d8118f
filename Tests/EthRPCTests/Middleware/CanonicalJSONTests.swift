import EthJSON
import Testing

@testable import EthRPC

/// Which answers say the same.
@Suite struct CanonicalJSONTests {
  private func canonical(_ text: String, method: String = "eth_getBlockByNumber") throws -> [UInt8] {
    CanonicalJSON(
      try JSONDocument(parsing: text).root, method: method, ignoring: QuorumPolicy().ignoredMembers
    ).bytes
  }

  @Test(arguments: [
    (#"{"a":"0x1","b":[1,2]}"#, #"{ "b" : [1, 2], "a" : "0x1" }"#), (#""0xABcd""#, #""0xabCD""#),
    (#""0x0a""#, #""0xa""#), (#""0x00""#, #""0x0""#), (#"{"a":null,"b":1}"#, #"{"b":1}"#),
    (#"{"hash":"0x1","totalDifficulty":"0x5"}"#, #"{"hash":"0x1"}"#), (#""\u0061""#, #""a""#),
    (#"[{"x":{"b":"0X","a":true}}]"#, #"[{"x":{"a":true,"b":"0X"}}]"#),
  ])
  func theSame(a: String, b: String) throws { #expect(try canonical(a) == canonical(b)) }

  @Test(arguments: [
    (#""0x1""#, #""0x2""#), (#""0x""#, #""0x0""#), ("[1,2]", "[2,1]"), ("null", "false"), ("null", "{}"),
    (#"{"a":"1"}"#, #"{"a":1}"#), (#"{"input":"0x00"}"#, #"{"input":"0x0000"}"#), (#""Ab""#, #""ab""#),
    (#"{"logs":[{"data":"0x01"}]}"#, #"{"logs":[{"data":"0x0001"}]}"#), (#"{"a":1}"#, #"{"b":1}"#),
    (#"{"a":[1],"b":[2]}"#, #"{"a":[1,"b"],"b":[2]}"#), (#""0x1g""#, #""0x01g""#),
    (#""0x0000000000000000000000000000000000000001""#, #""0x000000000000000000000000000000000000000001""#),
  ])
  func notTheSame(a: String, b: String) throws { #expect(try canonical(a) != canonical(b)) }

  @Test func dataKeepsItsZeros() throws {
    for method in ["eth_call", "eth_getCode", "eth_getStorageAt"] {
      #expect(try canonical("\"0x0001\"", method: method) != canonical("\"0x01\"", method: method))
      #expect(try canonical("\"0xAB\"", method: method) == canonical("\"0xab\"", method: method))
    }
    #expect(
      try canonical("\"0x0001\"", method: "eth_getBalance") == canonical("\"0x1\"", method: "eth_getBalance"))
  }
}
