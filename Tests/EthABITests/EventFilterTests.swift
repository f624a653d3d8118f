import EthABI
import EthPrimitives
import Testing

@Suite("Filters and registries of events")
struct EventFilterTests {
  struct Hidden: ContractEvent {
    let values: (UInt256, Bool, Address, IndexedHash<[String]>)

    static let signature = "Hidden(uint256,bool,address,string[])"
    static let topic0: Hash32? = nil

    init(topics: [Hash32], data: [UInt8], options: ABIDecodingOptions) throws(ABIError) {
      values = try Self.decodeTopics(
        topics, as: UInt256.self, Bool.self, Address.self, IndexedHash<[String]>.self,
        names: ["id", "flag", "owner", "tags"], options: options)
      _ = try ABINoValues(decoding: data, options: options)
    }
  }

  @Test func anonymousEventsHaveFourIndexedValues() throws {
    let text =
      "event Hidden(uint256 indexed id, bool indexed flag, address indexed owner, string[] indexed tags) anonymous"
    let event = try ABIEventSignature(text)
    #expect(event.topic0 == nil && event.maxIndexed == 4 && event.signature == Hidden.signature)
    let tags: ABIValue = .array([.string("a"), .string("b")])
    let log = try event.encode([.uint(7), .bool(true), .address(.zero), tags])
    #expect(log.topics.count == 4 && log.data.isEmpty)
    let hash = IndexedHash(of: ["a", "b"]).hash
    #expect(
      try event.decode(topics: log.topics, data: [])
        == [.uint(7), .bool(true), .address(.zero), .indexedHash(hash)])
    let typed = try Hidden(topics: log.topics, data: [])
    #expect(typed.values.0 == 7 && typed.values.3.hash == hash)
    for topics in [[], Array(log.topics.dropLast()), log.topics + [.zero]] {
      #expect(throws: ABIError.self) { try event.decode(topics: topics, data: []) }
      #expect(throws: ABIError.self) { try Hidden(topics: topics, data: []) }
    }
    let dirty = [log.topics[0], Hash32(UInt256(2))] + log.topics[2...]
    #expect(#expect(throws: ABIError.self) { try event.decode(topics: dirty, data: []) }?.pathText == "flag")
    #expect(#expect(throws: ABIError.self) { try Hidden(topics: dirty, data: []) }?.pathText == "flag")
    // Nothing but the places of the topics tells the logs of an anonymous event, so they stay.
    #expect(try event.topicFilter([nil, .bool(true)]) == [nil, [Hash32(UInt256(1))], nil, nil])
    #expect(EventFilter<Hidden>(indexed: [nil, nil, nil, nil]).topics == [nil, nil, nil, nil])
    let five = ABIEventSignature(
      name: "E", inputs: Array(repeating: ABIParameter("", .bool, isIndexed: true), count: 5),
      isAnonymous: true)
    #expect(throws: ABIError.self) { try five.encode(Array(repeating: .bool(true), count: 5)) }
    let json =
      "[{\"type\":\"event\",\"name\":\"E\",\"inputs\":["
      + Array(repeating: "{\"type\":\"bool\",\"indexed\":true}", count: 4).joined(separator: ",") + "]}]"
    let error = #expect(throws: ABIError.self) { try ContractABI(json: json) }
    #expect(error?.syntax?.expected == "at most 3 indexed parameters")
    #expect(try ContractABI(json: json.replacing("}]}]", with: "}],\"anonymous\":true}]")).events.count == 1)
  }

  @Test func alternatives() throws {
    let event = try ABIEventSignature(
      "event E(uint256 indexed id, string note, (uint256,string)[] indexed list, bool indexed flag)")
    let topic0 = try #require(event.topic0)
    let word = { (number: Int) in Hash32(UInt256(number)) }
    let list: ABIValue = .array([.tuple([.uint(1), .string("a")])])
    let hash = try list.topic(as: event.inputs[2].type)
    #expect(hash == Keccak256.hash(UInt256(1).bigEndianBytes + [0x61] + [UInt8](repeating: 0, count: 31)))
    #expect(try event.topicFilter(alternatives: []) == [[topic0]])
    #expect(try event.topicFilter(alternatives: [nil, nil, nil, nil]) == [[topic0]])
    #expect(
      try event.topicFilter(alternatives: [[.uint(1), .uint(2)], nil, [list, .indexedHash(.zero)], nil])
        == [[topic0], [word(1), word(2)], [hash, .zero]])
    #expect(
      try event.topicFilter(alternatives: [nil, nil, nil, [.bool(true)]]) == [[topic0], nil, nil, [word(1)]])
    #expect(try event.topicFilter(alternatives: [[]]) == [[topic0], []])
    for (wrong, path) in [
      ([[.bool(true)]], "id"), ([nil, []], "note"), ([nil, [.string("x")]], "note"),
      ([nil, nil, [.array([.uint(1)])]], "list"), ([nil, nil, nil, [.indexedHash(.zero)]], "flag"),
    ] as [([[ABIValue]?], String)] {
      let error = #expect(throws: ABIError.self) { try event.topicFilter(alternatives: wrong) }
      #expect(error?.pathText.hasPrefix(path) == true, "\(String(describing: error))")
    }
    #expect(throws: ABIError.self) { try event.topicFilter(alternatives: [nil, nil, nil, nil, nil]) }
  }

  /// Nodes take an empty list of topics for any topic, so it must not come about by chance.
  @Test func oneOfNothingMatchesNothing() {
    #expect(TopicFilter<UInt256>.oneOf([]).topics == [])
    let nothing = EventFilter<TopicTests.Noted>(indexed: [nil, TopicFilter<Address>.oneOf([]).topics, nil])
    #expect(nothing.matchesNothing && nothing.topics.count == 3)
    #expect(
      !nothing.matches(address: .zero, topics: [TopicTests.Noted.topic0 ?? .zero, .zero, .zero, .zero]))
    #expect(!EventFilter<TopicTests.Noted>(indexed: [nil, TopicFilter<Address>.any.topics]).matchesNothing)
    #expect(!EventFilter<TopicTests.Noted>(indexed: [TopicFilter<UInt256>.oneOf([1]).topics]).matchesNothing)
  }

  /// ERC-20 and ERC-721 have the same signature and differ in what is indexed.
  @Test func overloadsInWhatIsIndexed() throws {
    let coins = try ContractABI(
      humanReadable: "event Transfer(address indexed from, address indexed to, uint256 value)")
    let items = try ContractABI(
      humanReadable: "event Transfer(address indexed from, address indexed to, uint256 indexed id)")
    let registry = EventRegistry([coins, items, coins])
    #expect(registry.events(topic: try #require(coins.events[0].topic0)).count == 2)
    let values: [ABIValue] = [.address(.zero), .address(.zero), .uint(5)]
    for abi in [coins, items] {
      let log = try abi.events[0].encode(values)
      #expect(
        try registry.decode(topics: log.topics, data: log.data)
          == DecodedLog(event: abi.events[0], values: values))
    }
    #expect(
      try registry.decode(topics: [.zero], data: []) == nil && registry.decode(topics: [], data: []) == nil)
    let log = try coins.events[0].encode(values)
    #expect(throws: ABIError.self) { try registry.decode(topics: log.topics, data: []) }
    #expect(try registry.decode(topics: Array(log.topics.dropLast()), data: log.data) == nil)
  }

  @Test func overloadsByWholeSignature() throws {
    let abi = try ContractABI(
      humanReadable:
        "event E(uint256 indexed a, uint256 b); event E(uint256 a, uint256 indexed b); event E(bool a)")
    #expect(try abi.event("E(bool)").inputs.map(\.type) == [.bool])
    #expect(try abi.event("event E(bool x)") == abi.events[2])
    let named = #expect(throws: ABIError.self) { try abi.event("E") }
    #expect(
      named?.description
        == "there are 3 of the event E; expected one of E(uint256,uint256), E(uint256,uint256), E(bool)")
    let log = try abi.events[0].encode([.uint(1), .uint(2)])
    let error = #expect(throws: ABIError.self) { try abi.decodeLog(topics: log.topics, data: log.data) }
    #expect(
      error?.description.contains("event E(uint256 indexed,uint256), event E(uint256,uint256 indexed)")
        == true)
    let hidden = try ContractABI(
      humanReadable: "event H(bool indexed a) anonymous; event I(uint8 indexed a) anonymous")
    let registry = EventRegistry([hidden])
    #expect(registry.decodeAnonymous(topics: [Hash32(UInt256(1))], data: []).count == 2)
    #expect(registry.decodeAnonymous(topics: [Hash32(UInt256(2))], data: []).map(\.event.name) == ["I"])
    #expect(registry.decodeAnonymous(topics: [Hash32(UInt256(2))], data: [0]).isEmpty)
    #expect(try registry.decode(topics: [Hash32(UInt256(1))], data: []) == nil)
  }
}
