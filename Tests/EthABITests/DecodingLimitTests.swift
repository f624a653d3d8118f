import EthABI
import EthPrimitives
import Testing

/// What decoding may cost, and where its errors are, in cases that only one place in the decoder looks after.
@Suite("Limits and places of decoding")
struct DecodingLimitTests {
  private func words(_ numbers: UInt256...) -> [UInt8] { numbers.flatMap(\.bigEndianBytes) }

  @Test("Elements of no size count against their own limit, in both codings")
  func zeroSize() throws {
    let type = ABIType.array(of: .tuple([]))
    var options = ABIDecodingOptions.strict
    options.limits.zeroSizeElements = 3
    #expect(
      try ABIValue.decode(words(32, 3), as: [type], options: options) == [
        .array([.tuple([]), .tuple([]), .tuple([])])
      ])
    let reason = ABIError.Reason.limitExceeded(what: "elements of no size in ()[]", limit: 3, offset: 32)
    let dynamic = #expect(throws: ABIError.self) {
      try ABIValue.decode(words(32, 4), as: [type], options: options)
    }
    #expect(dynamic?.reason == reason)
    let typed = #expect(throws: ABIError.self) {
      try ABITuple<[ABINoValues]>(decoding: words(32, 4), options: options)
    }
    #expect(typed?.reason == reason)
  }

  @Test("Bytes that are shared count each time they are read")
  func sharedBytes() throws {
    // 100 pointers to the same 3,200 bytes: 320,000 bytes from 6,464.
    var data = words(32, 100)
    for _ in 0..<100 { data += words(3200) }
    data += words(3200) + [UInt8](repeating: 7, count: 3200)
    #expect(throws: ABIError.self) { try ABIValue.decode(data, as: [.array(of: .bytes)], options: .lenient) }
    #expect(throws: ABIError.self) { try ABITuple<[[UInt8]]>(decoding: data, options: .lenient) }
    var options = ABIDecodingOptions.lenient
    options.limits.readFactor = 60
    #expect(try ABITuple<[[UInt8]]>(decoding: data, options: options).fields.count == 100)
  }

  @Test("A number out of range is named with its index and its own offset")
  func elementOffset() throws {
    let data = words(32, 3, 1, 2, 256)
    let dynamic = #expect(throws: ABIError.self) { try ABIValue.decode(data, as: [.array(of: .uint(8))]) }
    #expect(dynamic?.reason == .wordOutOfRange(type: "uint8", word: Hash32(256 as UInt256), offset: 128))
    #expect(dynamic?.path.last == .index(2))
    #expect(#expect(throws: ABIError.self) { try ABITuple<ABIArray<UInt8>>(decoding: data) } == dynamic)
  }

  @Test("The sign of every width is its own highest bit")
  func signs() throws {
    for bits in stride(from: 8, to: 256, by: 8) {
      let least = Int256(bitPattern: ~(((1 as UInt256) << (bits - 1)) - 1))
      let beyond = (1 as UInt256) << (bits - 1)
      #expect(try ABIValue.decode(words(least.bitPattern), as: [.int(bits)]) == [.int(least)])
      #expect(throws: ABIError.self) { try ABIValue.decode(words(beyond), as: [.int(bits)]) }
      #expect(try ABIValue.decode(words(beyond), as: [.int(bits)], options: .lenient) == [.int(least)])
      #expect(throws: ABIError.self) {
        try ABIValue.encode([.int(Int256(bitPattern: beyond))], as: [.int(bits)])
      }
    }
  }

  @Test("A number of elements that are larger than a word is held against their size")
  func largeElements() throws {
    let data = words(32, 2, 1, 2, 3)  // two pairs need four words
    let reason = ABIError.Reason.lengthBeyondData(type: "(uint8,bool)[]", length: 2, left: 96, offset: 32)
    let type = try ABIType("(uint8,bool)[]")
    for options in [ABIDecodingOptions.strict, .lenient] {
      let dynamic = #expect(throws: ABIError.self) {
        try ABIValue.decode(data, as: [type], options: options)
      }
      #expect(dynamic?.reason == reason)
      let typed = #expect(throws: ABIError.self) {
        try ABITuple<[ABITuple<UInt8, Bool>]>(decoding: data, options: options)
      }
      #expect(typed?.reason == reason)
    }
  }

  @Test("A fixed array is looked at as a whole before its elements are")
  func fixedArrays() throws {
    let data = words(32, 96, 1, 2, 3, 4)
    let reason = ABIError.Reason.truncated(type: "(uint8,bool)[100]", needed: 6400, left: 96, offset: 96)
    typealias Pairs = ABIFixedArray<ABITuple<UInt8, Bool>, 100>
    let typed = #expect(throws: ABIError.self) { try ABITuple<Nested<Pairs>>(decoding: data) }
    #expect(typed?.reason == reason)
  }

  @Test("A pointer counts from its own list, and so does what it may point into")
  func nestedPointer() throws {
    let data = words(32, 1, 200, 0)  // the inner list begins at 64, where 64 bytes are left
    let reason = ABIError.Reason.pointerBeyondData(type: "string", pointer: 200, left: 64, offset: 64)
    for options in [ABIDecodingOptions.strict, .lenient] {
      let dynamic = #expect(throws: ABIError.self) {
        try ABIValue.decode(data, as: [.array(of: .string)], options: options)
      }
      #expect(dynamic?.reason == reason)
      let typed = #expect(throws: ABIError.self) {
        try ABITuple<[String]>(decoding: data, options: options)
      }
      #expect(typed?.reason == reason)
    }
  }

  @Test("A log with a topic more or less than the event has is not one of its logs", arguments: [1, 3])
  func topicCount(count: Int) {
    let topics = [OneTopic.topic0, Hash32(7 as UInt256), Hash32(8 as UInt256)].compactMap(\.self)
    let error = #expect(throws: ABIError.self) {
      try OneTopic(topics: Array(topics.prefix(count)), data: [], options: .lenient)
    }
    #expect(error?.reason == .wrongCount(of: "topics of One(uint256)", expected: 2, found: count))
  }
}

/// A word that says where its value is, so that the value does not stand at the beginning of a list.
private struct Nested<Value: ABICodable>: ABICodable {
  let value: Value

  static var abiType: ABIType { .bytes }
  static var isDynamicABI: Bool { true }
  static var abiHeadSize: Int { 32 }
  var abiTailSize: Int { 64 + Value.abiHeadSize }
  func encode(into encoder: inout ABIEncoder) {}
  init(from decoder: inout ABIDecoder) throws(ABIError) {
    _ = try decoder.decodeWord(of: UInt256.self)
    _ = try decoder.decodeWord(of: UInt256.self)
    value = try Value(from: &decoder)
  }
  func appendTopicPreimage(to bytes: inout [UInt8]) {}
}

private struct OneTopic: ABIEvent {
  let number: UInt256

  static let signature = "One(uint256)"
  static let topic0: Hash32? = Hash32(1 as UInt256)
  static let indexedCount = 1
  static var dataLayout: ABILayout { .empty }
  init(topics: inout ABITopicDecoder, data: inout ABIDecoder) throws(ABIError) {
    number = try topics.next("number")
  }
}
