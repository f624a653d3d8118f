import EthABI
import EthJSON
import EthPrimitives
import Testing

/// The snippets of the article "Reading a contract's ABI".
@Suite("The article's snippets are true")
struct ArticleTests {
  @Test func readingAnABI() throws {
    let abi = try ContractABI(
      humanReadable: """
        struct Offer { address owner; string[] tags; }
        function offers(uint256 id) view returns (Offer)
        event Added(uint256 indexed id, string indexed name, Offer offer)
        error Unknown(uint256 id)
        """)
    let json = abi.jsonText(pretty: true)
    #expect(try ContractABI(json: json) == abi)
    #expect(
      "\(try ContractABI(json: json))" == """
        function offers(uint256 id) view returns (tuple(address owner, string[] tags))
        event Added(uint256 indexed id, string indexed name, tuple(address owner, string[] tags) offer)
        error Unknown(uint256 id)
        """)

    let error = #expect(throws: ABIError.self) { try ABIFunctionSignature("f(address to, uint257 amount)") }
    #expect(
      error?.description
        == "expected a type, found \"uint257\" at column 15 of \"f(address to, uint257 amount)\"")
    #expect(error?.syntax?.diagram == "f(address to, uint257 amount)\n              ^~~~~~~")

    let offers = try abi.function("offers")
    #expect(offers.selector == Selector(0x8a72_ea6a))
    #expect(try offers.encodeCall([.uint(7)]).count == 36)

    let added = try abi.event("Added")
    let hash = Keccak256.hash("cowsay".utf8)
    #expect(
      try added.topicFilter(alternatives: [[.uint(7), .uint(8)], [.string("cowsay")], nil])
        == [[try #require(added.topic0)], [Hash32(UInt256(7)), Hash32(UInt256(8))], [hash]])
    let found = try added.encode([
      .uint(7), .string("cowsay"), .tuple([.address(.zero), .array([.string("a")])]),
    ])
    let log = try abi.decodeLog(topics: found.topics, data: found.data)
    #expect(log?.event.name == "Added" && log?.values[1] == .indexedHash(hash))

    let data = try abi.error("Unknown").encode([.uint(7)])
    #expect("\(Revert(data: data, errors: ErrorRegistry([abi])))" == "execution reverted: Unknown(id: 7)")
  }
}
