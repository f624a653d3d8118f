import EthABI
import EthPrimitives
import Testing

@Suite("Logs")
struct EventTests {
  static let owner: Address = "0x9965507D1a55bcC2695C58ba16FB37d819B0A4dc"

  @Test func decodesIndexedAndOtherParameters() throws {
    let event = try ABIEventSignature(
      "event E(uint256 a, address indexed who, string indexed text, string note, int8 indexed small)")
    let text = Keccak256.hash("moo".utf8)
    let values: [ABIValue] = [.uint(5), .address(Self.owner), .string("moo"), .string("note"), .int(-1)]
    let log = try event.encode(values)
    let topic0 = try #require(event.topic0)
    #expect(log.topics == [topic0, Hash32(Self.owner.abiWord), text, Hash32(UInt256.max)])
    #expect(log.data == ABITuple(UInt256(5), "note").encoded())
    let decoded = try event.decode(topics: log.topics, data: log.data)
    #expect(decoded == [.uint(5), .address(Self.owner), .indexedHash(text), .string("note"), .int(-1)])
    #expect(decoded[2] != .bytes(text.bytes))
  }

  @Test func refusesOtherLogs() throws {
    let event = try ABIEventSignature(
      "event Transfer(address indexed from, address indexed to, uint256 value)")
    let log = try event.encode([.address(.zero), .address(Self.owner), .uint(1)])
    let tooFew = #expect(throws: ABIError.self) { try event.decode(topics: [log.topics[0]], data: log.data) }
    #expect(
      tooFew?.description == "expected 3 topics of Transfer(address,address,uint256), found 1")
    #expect(throws: ABIError.self) { try event.decode(topics: [], data: []) }
    #expect(throws: ABIError.self) { try event.decode(topics: log.topics + [.zero], data: log.data) }
    let other = #expect(throws: ABIError.self) {
      try event.decode(topics: [.zero, .zero, .zero], data: log.data)
    }
    if case .wrongTopic = other?.reason {} else { Issue.record("\(String(describing: other))") }
    let dirty = #expect(throws: ABIError.self) {
      try event.decode(topics: [log.topics[0], Hash32(UInt256.max), .zero], data: log.data)
    }
    #expect(dirty?.pathText == "from")
    #expect(throws: ABIError.self) { try event.decode(topics: log.topics, data: log.data + [0]) }
  }

  @Test func anonymousEvents() throws {
    let event = try ABIEventSignature("event E(uint256 indexed a, uint256 indexed b, bool c) anonymous")
    let log = try event.encode([.uint(1), .uint(2), .bool(true)])
    #expect(log.topics == [Hash32(UInt256(1)), Hash32(UInt256(2))])
    #expect(try event.decode(topics: log.topics, data: log.data) == [.uint(1), .uint(2), .bool(true)])
  }

  /// The concatenations are those of the specification's section on indexed parameters.
  @Test func topicsOfDynamicValues() throws {
    func topic(_ text: String, _ type: String) throws -> Hash32 {
      try ABIValue(parsing: text, as: ABIType(type)).topic(as: ABIType(type))
    }
    func word(_ number: UInt256) -> [UInt8] { number.bigEndianBytes }
    func padded(_ text: String) -> [UInt8] {
      Array(text.utf8) + [UInt8](repeating: 0, count: (32 - text.utf8.count % 32) % 32)
    }
    #expect(try topic("hello", "string") == Keccak256.hash("hello".utf8))
    #expect(try topic("0x0102", "bytes") == Keccak256.hash([1, 2]))
    #expect(try topic("[1,2]", "uint8[]") == Keccak256.hash(word(1) + word(2)))
    #expect(try topic("[[1],[2,3]]", "uint256[][]") == Keccak256.hash(word(1) + word(2) + word(3)))
    #expect(try topic("[\"a\",\"bc\"]", "string[]") == Keccak256.hash(padded("a") + padded("bc")))
    #expect(
      try topic("[7,\"a\",true]", "(uint256,string,bool)") == Keccak256.hash(word(7) + padded("a") + word(1)))
    #expect(IndexedHash(of: ["a", "bc"]).hash == Keccak256.hash(padded("a") + padded("bc")))
    #expect(IndexedHash(of: [1, 2] as [UInt8]).hash == Keccak256.hash([1, 2]))
    #expect(IndexedHash(of: ABIArray<UInt8>([1, 2])).hash == Keccak256.hash(word(1) + word(2)))
  }

  @Test func topicFilters() throws {
    let event = try ABIEventSignature("event E(address indexed a, uint256 b, string indexed c)")
    let topic0 = try #require(event.topic0)
    #expect(try event.topicFilter([]) == [[topic0]])
    #expect(try event.topicFilter([nil, nil, .string("x")]) == [[topic0], nil, [Keccak256.hash("x".utf8)]])
    let error = #expect(throws: ABIError.self) { try event.topicFilter([nil, .uint(1)]) }
    #expect(error?.description == "b: expected no value, as it is not indexed, found the unsigned number 1")
    #expect(throws: ABIError.self) { try event.topicFilter([.bool(true)]) }
    #expect(throws: ABIError.self) { try event.topicFilter([nil, nil, nil, nil]) }
  }
}
