import EthABI
import EthJSON
import EthPrimitives
import Testing

@Suite("Topics of indexed values")
struct TopicTests {
  @Test func asAnotherImplementationHashesThem() throws {
    let cases = try JSONDocument(parsing: Fixture.bytes("abi-text/topics.json")).root.member("cases")
      .elements()
    var hashed = 0
    for item in cases {
      let type = try ABIType(#require(try item[0]?.string()))
      let value = try ABIValue(json: #require(item[1]), as: type)
      let topic = try #require(try item[2]?.hash())
      #expect(try value.topic(as: type) == topic, "\(type)")
      let event = ABIEventSignature(
        name: "E", inputs: [ABIParameter("a", type, isIndexed: true), ABIParameter("b", .bool)])
      let log = try event.encode([value, .bool(true)])
      #expect(log.topics == [try #require(event.topic0), topic])
      let read = try event.decode(topics: log.topics, data: log.data)
      #expect(read == [type.isWord ? value : .indexedHash(topic), .bool(true)])
      #expect(
        try event.topicFilter([.indexedHash(topic)].filter { _ in !type.isWord })
          == (type.isWord ? [[log.topics[0]]] : [[log.topics[0]], [topic]]))
      hashed += type.isWord ? 0 : 1
    }
    #expect(hashed > 100)
  }

  /// An event of a Vyper contract, declared here by hand as generated bindings would.
  struct Noted: ContractEvent, Equatable {
    let name: IndexedHash<String>
    let author: Address
    let data: IndexedHash<[UInt8]>
    let text: String
    let small: ABIInt<128>

    static let signature = "Noted(string,address,bytes,string,int128)"
    static let topic0: Hash32? = "0xec1002b2b847803e3afd6911bf7976b63897c0abdbee998a4c69d121967e1d69"

    init(topics: [Hash32], data: [UInt8], options: ABIDecodingOptions) throws(ABIError) {
      (name, author, self.data) = try Self.decodeTopics(
        topics, as: IndexedHash<String>.self, Address.self, IndexedHash<[UInt8]>.self,
        names: ["name", "author", "data"], options: options)
      (text, small) = try Self.decodeData(
        data, as: String.self, ABIInt<128>.self, names: ["text", "small"], options: options)
    }
  }

  @Test func logsThatTheEVMWrote() throws {
    let abi = try ContractABI(json: Fixture.bytes("abi-text/artifacts/vyper-abi.json"))
    let event = try abi.event("Noted")
    let cases = try JSONDocument(parsing: Fixture.bytes("abi-text/logs.json")).root.member("cases").elements()
    #expect(cases.count == 4)
    for item in cases {
      let topics = try item.member("topics").mapElements { json throws(JSONError) in try json.hash() }
      let data = try item.member("data").bytes()
      let values = try zip(item.member("values").elements(), event.inputs).map {
        try ABIValue(json: $0, as: $1.type)
      }
      let log = try event.encode(values)
      #expect(log.topics == topics && log.data == data)
      let read = try #require(try EventRegistry([abi]).decode(topics: topics, data: data))
      #expect(read.event == event)
      #expect(
        read.values == [.indexedHash(topics[1]), values[1], .indexedHash(topics[3]), values[3], values[4]])
      let noted = try Noted(topics: topics, data: data)
      guard case .string(let name) = values[0], case .bytes(let bytes) = values[2] else {
        Issue.record("the fixture's values are others")
        continue
      }
      #expect(noted.name == IndexedHash(of: name) && noted.data == IndexedHash(of: bytes))
      #expect(values[3] == .string(noted.text) && values[1] == .address(noted.author))
      let filter = EventFilter<Noted>(indexed: [
        TopicFilter.equals(IndexedHash(of: name)).topics, TopicFilter<Address>.any.topics,
        TopicFilter.oneOf([IndexedHash(of: bytes), IndexedHash(of: [7])]).topics,
      ])
      #expect(
        filter.topics == (try event.topicFilter(alternatives: [[values[0]], nil, [values[2], .bytes([7])]])))
      #expect(filter.matches(address: .zero, topics: topics))
      #expect(!filter.matches(address: .zero, topics: [topics[0], topics[2], topics[1], topics[3]]))
    }
  }

  @Test func typedLogsAreReadStrictly() throws {
    let event = try ABIEventSignature(
      "event Noted(string indexed name, address indexed author, bytes indexed data, string text, int128 small)"
    )
    let log = try event.encode([.string("a"), .address(.zero), .bytes([]), .string("t"), .int(1)])
    #expect(try Noted(topics: log.topics, data: log.data).text == "t")
    func failure(_ topics: [Hash32], _ data: [UInt8]) -> ABIError? {
      #expect(throws: ABIError.self) { try Noted(topics: topics, data: data) }
    }
    let dirty = Hash32(UInt256.max)
    #expect(failure([], log.data)?.description.contains("expected 4 topics") == true)
    #expect(failure(Array(log.topics.dropLast()), log.data)?.description.contains("found 3") == true)
    #expect(failure(log.topics + [.zero], log.data)?.description.contains("found 5") == true)
    #expect(failure([dirty] + log.topics.dropFirst(), log.data)?.description.contains("first topic") == true)
    #expect(failure([log.topics[0], log.topics[1], dirty, log.topics[3]], log.data)?.pathText == "author")
    #expect(failure(log.topics, log.data + [0])?.description.contains("1 byte more") == true)
    #expect(failure(log.topics, Array(log.data.dropLast()))?.pathText == "text")
    var outOfRange = log.data
    outOfRange[32] = 1
    #expect(failure(log.topics, outOfRange)?.pathText == "small")
  }
}
