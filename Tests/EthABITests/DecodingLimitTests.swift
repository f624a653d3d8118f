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
}
