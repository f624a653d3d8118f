import EthABI
import EthPrimitives
import Testing

/// The form that generated code has: fields written out one by one.
@Suite("Types with their fields written out")
struct FieldListTests {
  struct Job: ContractFunction, ABIStructFields, Hashable {
    var id: UInt256
    var payee: Address
    var module: String
    var inputs: [String]
    var deal: Deal

    static let signature = "add(uint256,address,string,string[],(uint96,bytes4[2],bool)[])"
    static let selector = Selector(ofCanonicalSignature: signature)
    typealias Output = Values

    static var abiParameters: [ABIParameter] {
      [
        ABIParameter("id", UInt256.abiType), ABIParameter("payee", Address.abiType),
        ABIParameter("module", String.abiType), ABIParameter("inputs", [String].abiType),
        ABIParameter("deal", Deal.abiType),
      ]
    }
    static var fieldsLayout: ABILayout {
      UInt256.abiLayout + Address.abiLayout + String.abiLayout + [String].abiLayout + Deal.abiLayout
    }
    var fieldsTailSize: Int {
      id.abiTailSize + payee.abiTailSize + module.abiTailSize + inputs.abiTailSize + deal.abiTailSize
    }
    func encodeFields(into encoder: inout ABIEncoder) {
      encoder.append(id)
      encoder.append(payee)
      encoder.append(module)
      encoder.append(inputs)
      encoder.append(deal)
    }
    init(id: UInt256, payee: Address, module: String, inputs: [String], deal: Deal) {
      (self.id, self.payee, self.module, self.inputs, self.deal) = (id, payee, module, inputs, deal)
    }
    init(fieldsFrom decoder: inout ABIDecoder) throws(ABIError) {
      self.init(
        id: try decoder.field("id"), payee: try decoder.field("payee"), module: try decoder.field("module"),
        inputs: try decoder.field("inputs"), deal: try decoder.field("deal"))
    }
  }

  /// A struct of words only, which is coded in place.
  struct Deal: ABIStructFields, Hashable {
    var price: ABIUInt<96>
    var kinds: ABIFixedArray<FixedBytes<4>, 2>
    var isOpen: Bool

    static var abiParameters: [ABIParameter] {
      [
        ABIParameter("price", ABIUInt<96>.abiType),
        ABIParameter("kinds", ABIFixedArray<FixedBytes<4>, 2>.abiType),
        ABIParameter("", Bool.abiType),
      ]
    }
    static var fieldsLayout: ABILayout {
      ABIUInt<96>.abiLayout + ABIFixedArray<FixedBytes<4>, 2>.abiLayout + Bool.abiLayout
    }
    var fieldsTailSize: Int { price.abiTailSize + kinds.abiTailSize + isOpen.abiTailSize }
    func encodeFields(into encoder: inout ABIEncoder) {
      encoder.append(price)
      encoder.append(kinds)
      encoder.append(isOpen)
    }
    init(price: ABIUInt<96>, kinds: ABIFixedArray<FixedBytes<4>, 2>, isOpen: Bool) {
      (self.price, self.kinds, self.isOpen) = (price, kinds, isOpen)
    }
    init(fieldsFrom decoder: inout ABIDecoder) throws(ABIError) {
      self.init(
        price: try decoder.field("price"), kinds: try decoder.field("kinds"), isOpen: try decoder.field(at: 2)
      )
    }
  }

  struct Values: ABIReturnValues, Hashable {
    var owner: Address
    var text: String

    static var abiParameters: [ABIParameter] {
      [ABIParameter("owner", Address.abiType), ABIParameter("text", String.abiType)]
    }
    static var fieldsLayout: ABILayout { Address.abiLayout + String.abiLayout }
    var fieldsTailSize: Int { owner.abiTailSize + text.abiTailSize }
    func encodeFields(into encoder: inout ABIEncoder) {
      encoder.append(owner)
      encoder.append(text)
    }
    init(owner: Address, text: String) { (self.owner, self.text) = (owner, text) }
    init(fieldsFrom decoder: inout ABIDecoder) throws(ABIError) {
      self.init(owner: try decoder.field("owner"), text: try decoder.field("text"))
    }
  }

  struct Added: ABIEvent, Hashable {
    var id: UInt64
    var name: IndexedHash<String>
    var text: String

    static let signature = "Added(uint64,string,string)"
    static let topic0: Hash32? = try? ABIEventSignature("Added(uint64 indexed, string indexed, string)")
      .topic0
    static let indexedCount = 2
    static var dataLayout: ABILayout { String.abiLayout }
    init(id: UInt64, name: IndexedHash<String>, text: String) {
      (self.id, self.name, self.text) = (id, name, text)
    }
    init(topics: inout ABITopicDecoder, data: inout ABIDecoder) throws(ABIError) {
      self.init(id: try topics.next("id"), name: try topics.next("name"), text: try data.field("text"))
    }
  }

  static let address: Address = "0x9965507D1a55bcC2695C58ba16FB37d819B0A4dc"
  static let deal = Deal(
    price: 5, kinds: [FixedBytes<4>(), FixedBytes<4>()], isOpen: true)
  static let job = Job(
    id: 7, payee: address, module: "cowsay:v0.0.4",
    inputs: ["Message=moo", "", "Grüße, 世界 🐮 aus einem Text"],
    deal: deal)
  static let values: [ABIValue] = [
    .uint(7), .address(address), .string("cowsay:v0.0.4"),
    .array([.string("Message=moo"), .string(""), .string("Grüße, 世界 🐮 aus einem Text")]),
    .tuple([
      .uint(5), .array([.bytes([0, 0, 0, 0]), .bytes([0, 0, 0, 0])]), .bool(true),
    ]),
  ]

  @Test func bytesAreThoseOfTheDynamicCoding() throws {
    let data = try ABIValue.encode(Self.values, as: Job.abiParameters)
    #expect(Self.job.encoded() == data)
    #expect(Self.job.encodeCall() == Job.selector.bytes + data)
    #expect(try Job(decodingCall: Job.selector.bytes + data) == Self.job)
    #expect(try Job(decodingBytes: data.span.bytes) == Self.job)
    #expect(try ABIValue.decode(data.span, as: Job.abiParameters) == Self.values)
    #expect(try ABIValue.decode(data.span.bytes, as: Job.abiParameters) == Self.values)
    #expect(Job.fieldsHeadSize == ABIType.tuple(Job.abiParameters.map { $0 }).headSizeOfComponents)
    #expect(Deal.abiHeadSize == Deal.abiType.headSize && !Deal.isDynamicABI)
    #expect(Job.abiType.isDynamic == Job.isDynamicABI && Job.abiHeadSize == 32)
    let nested = ABITuple(Self.job, [Self.deal, Self.deal]).encoded()
    let types = [Job.abiType, [Deal].abiType]
    let dynamic: [ABIValue] = [.tuple(Self.values), .array([Self.values[4], Self.values[4]])]
    #expect(try ABIValue.encode(dynamic, as: types) == nested)
    let back = try ABITuple<Job, [Deal]>(decoding: nested).fields
    #expect(back.0 == Self.job && back.1 == [Self.deal, Self.deal])
    #expect(IndexedHash(of: Self.job).hash == (try ABIValue.tuple(Self.values).topic(as: Job.abiType)))
  }

  @Test func outputsAndEvents() throws {
    let values = Values(owner: Self.address, text: "moo")
    #expect(try Job.decodeOutput(values.encoded()) == values)
    #expect(try Job.decodeOutput(ABITuple(Self.address, "moo").encoded()) == values)
    let name = IndexedHash(of: "cow")
    let topics = [try #require(Added.topic0), Hash32(UInt256(9)), name.hash]
    let event = try Added(topics: topics, data: ABITuple("moo").encoded())
    #expect(event == Added(id: 9, name: name, text: "moo"))
    let wide = [topics[0], Hash32(UInt256(1) << 64), name.hash]
    let error = #expect(throws: ABIError.self) { try Added(topics: wide, data: ABITuple("moo").encoded()) }
    #expect(error?.path == [.name("id")])
    #expect(throws: ABIError.self) { try Added(topics: Array(topics.dropLast()), data: []) }
    #expect(throws: ABIError.self) { try Added(topics: [Hash32.zero] + topics.dropFirst(), data: []) }
    let short = #expect(throws: ABIError.self) { try Added(topics: topics, data: []) }
    #expect(short?.description == "Added(uint64,string,string) needs 32 bytes, but 0 are left at offset 0")
    let long = #expect(throws: ABIError.self) {
      try Added(topics: topics, data: ABITuple("moo").encoded() + [0])
    }
    #expect(long?.reason == .trailingBytes(count: 1, offset: 96))
  }

  @Test("Errors name the fields")
  func errorsNameFields() throws {
    var data = Self.job.encoded()
    data[7 * 32] = 1
    let error = #expect(throws: ABIError.self) { try Job(decoding: data) }
    #expect(error?.pathText == "deal argument 3 (bool)")
    var text = Self.job.encoded()
    text.replaceSubrange(0..<32, with: repeatElement(0xff, count: 32))
    text[3 * 32 + 31] ^= 1
    #expect(throws: ABIError.self) { try Job(decoding: text) }
    let lying = Lying()
    #expect(lying.encoded() == ABITuple(UInt256(1)).encoded())
  }

  /// The smallest list.
  struct Lying: ABIFieldList {
    static var abiParameters: [ABIParameter] { [ABIParameter("one", UInt256.abiType)] }
    static var fieldsLayout: ABILayout { UInt256.abiLayout }
    var fieldsTailSize: Int { 0 }
    func encodeFields(into encoder: inout ABIEncoder) { encoder.append(UInt256(1)) }
    init() {}
    init(fieldsFrom decoder: inout ABIDecoder) throws(ABIError) {
      _ = try decoder.field("one", as: UInt256.self)
    }
  }
}

extension ABIType {
  /// Bytes of the head of a tuple's components.
  fileprivate var headSizeOfComponents: Int {
    guard case .tuple(let components) = self else { return 0 }
    return components.reduce(0) { $0 + $1.type.headSize }
  }
}
