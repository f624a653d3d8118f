import EthPrimitives
import EthRLP
import Testing

/// The record of Fixtures/rlp/typed.json.
private struct Record: RLPEncodable, RLPDecodable, Equatable {
  var nonce: UInt64
  var value: UInt256
  var sender: Address
  var to: Address?
  var topic: Hash32
  var name: String
  var numbers: [UInt64]

  init(fixture: [String: Any]) throws {
    nonce = try UInt64(fixture.text("nonce")).required
    value = try UInt256(parsing: fixture.text("value"))
    sender = try Address(fixture.bytes("sender"))
    let recipient = try fixture.bytes("to")
    to = recipient.isEmpty ? nil : try Address(recipient)
    topic = try Hash32(fixture.bytes("topic"))
    name = try fixture.text("name")
    numbers = try (fixture["numbers"] as? [String]).required.map { try UInt64($0).required }
  }

  init(rlp reader: inout RLPReader) throws(RLPError) {
    self = try reader.readList("record") { list throws(RLPError) in try Record(fields: &list) }
  }

  private init(fields: inout RLPReader) throws(RLPError) {
    nonce = try fields.readUInt64("nonce")
    value = try fields.readUInt256("value")
    sender = try fields.readAddress("sender")
    to = try fields.readOptionalAddress("to")
    topic = try fields.readHash("topic")
    name = try fields.readString("name")
    numbers = try fields.readArray("numbers") { reader throws(RLPError) in try reader.readUInt64() }
  }

  func encode(to encoder: inout RLPEncoder) {
    encoder.list { encoder in
      encoder.append(nonce)
      encoder.append(value)
      encoder.append(sender)
      encoder.append(to)
      encoder.append(topic)
      encoder.append(name)
      encoder.list(of: numbers)
    }
  }
}

@Suite("RLP: typed records")
struct RLPTypedTests {
  @Test("records encode and decode as the PyPI package rlp does")
  func records() throws {
    let cases = try Fixtures.load("typed.json").cases()
    #expect(cases.count == 120)
    for entry in cases {
      let record = try Record(fixture: entry)
      let encoded = try entry.bytes("rlp")
      #expect(record.rlpEncoded == encoded)
      #expect(record.rlpLength == encoded.count)
      #expect(try Record(rlpEncoded: encoded) == record)
    }
  }

  @Test(
    "a wrong field is named",
    arguments: [
      ("c3820001c0", "record.nonce", RLPError.Reason.leadingZeroInInteger),
      ("ca89010000000000000000", "record.nonce", .integerTooLarge(limit: 8, found: 9)),
      ("c101", "record.value", .missingItem),
      ("c201c0", "record.value", .expectedBytes),
      ("c3010203", "record.sender", .wrongLength(expected: 20, found: 1)),
      ("80", "record", .expectedList),
    ])
  func fields(hex: String, path: String, reason: RLPError.Reason) throws {
    let bytes = try Hex.decode(hex)
    let error = #expect(throws: RLPError.self) { try Record(rlpEncoded: bytes) }
    #expect(error?.path == path)
    #expect(error?.reason == reason)
  }

  @Test("an element of a list is named by its index")
  func elements() throws {
    let bytes = RLPEncoder.encode { encoder in
      encoder.list { encoder in
        encoder.list { $0.append(1) }
        encoder.list { $0.append([0, 1]) }
      }
    }
    var reader = RLPReader(bytes)
    let error = #expect(throws: RLPError.self) {
      try reader.readArray("accessList") { item throws(RLPError) in
        try item.readList("entry") { entry throws(RLPError) in try entry.readUInt64("key") }
      }
    }
    #expect(error?.path == "accessList[1].entry.key")
    #expect(error?.offset == 5)
    #expect(
      error?.description == """
        RLP: expected an integer without leading zero bytes at byte 5 (accessList[1].entry.key)
        """)
  }

  @Test("integers of every length survive, and are as short as they can be")
  func integers() throws {
    for bits in 0...256 {
      let power = bits == 256 ? UInt256.max : (UInt256(1) << bits) - 1
      for number in [power, power &+ 1, power &- 1] {
        let encoded = number.rlpEncoded
        #expect(encoded == RLPItem.bytes(number.minimalBigEndianBytes).rlpEncoded)
        #expect(try UInt256(rlpEncoded: encoded) == number)
        if let small = UInt64(exactly: number) {
          #expect(small.rlpEncoded == encoded)
          #expect(try UInt64(rlpEncoded: encoded) == small)
        }
      }
    }
    #expect(throws: RLPError(.integerTooLarge(limit: 32, found: 33), offset: 1)) {
      try UInt256(rlpEncoded: [0xa1, 1] + [UInt8](repeating: 0, count: 32))
    }
  }

  @Test("an envelope's type byte is written in front and skipped")
  func envelope() throws {
    let bytes = RLPEncoder.encode(prefix: [0x02]) { $0.list { $0.append(true) } }
    #expect(bytes == [0x02, 0xc1, 0x01])
    var reader = RLPReader(bytes, from: 1)
    #expect(try reader.readList { list throws(RLPError) in try list.readBool() })
    try reader.finish()
    #expect(RLPReader([], from: 5).isAtEnd)
  }

  @Test("items can be stepped over and copied whole")
  func stepping() throws {
    let items: RLPItem = [.bytes([1, 2, 3]), [.bytes([9])], .bytes([])]
    var reader = RLPReader(items.rlpEncoded)
    var list = try reader.enterList()
    #expect(reader.isAtEnd)
    #expect(!list.isList)
    try list.skip()
    #expect(list.isList)
    let inner = try list.readEncoded()
    #expect(inner == [0xc1, 0x09])
    #expect(try list.readBytes() == [])
    #expect(list.isAtEnd && !list.isList)
    #expect(throws: RLPError(.missingItem, offset: 8, path: "next")) { try list.skip("next") }
    #expect(RLPEncoder.encode { $0.append(encoded: inner) } == inner)
  }

  @Test("booleans and text are checked")
  func scalars() {
    #expect(throws: RLPError.self) { try Bool(rlpEncoded: [2]) }
    #expect(throws: RLPError.self) { try Bool(rlpEncoded: [0]) }
    #expect(throws: RLPError(.invalidUTF8, offset: 1)) { try String(rlpEncoded: [0x81, 0xff]) }
  }
}
