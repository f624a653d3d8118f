import EthABI
import EthPrimitives
import Testing

/// A word with this number.
private func word(_ number: UInt256) -> [UInt8] { number.bigEndianBytes }

@Suite("Hostile encodings")
struct HostileEncodingTests {
  static let lengths: [UInt256] = [
    1 << 255, UInt256(UInt64.max), UInt256(UInt64.max) + 1, UInt256(Int.max), UInt256(Int.max) - 31,
    (1 << 47) - 1, UInt256.max, UInt256.max - 31, 97, 1 << 63,
  ]

  @Test("Lengths that cannot be there are refused without allocating", arguments: ["bytes", "string"])
  func byteStringLengths(type: String) throws {
    for length in Self.lengths {
      let data = word(32) + word(length) + [UInt8](repeating: 0, count: 96)
      for options in [ABIDecodingOptions.strict, .lenient] {
        let error = #expect(throws: ABIError.self) {
          try ABIValue(decoding: data, as: try ABIType(type), options: options)
        }
        #expect(
          error?.reason == .lengthBeyondData(type: type, length: length, left: 96, offset: 32))
      }
      #expect(throws: ABIError.self) { try ABITuple<String>(decoding: data) }
      #expect(throws: ABIError.self) { try ABITuple<[UInt8]>(decoding: data, options: .lenient) }
    }
  }

  @Test("Array lengths that cannot be there are refused", arguments: ["uint256[]", "string[]", "uint8[3][]"])
  func arrayLengths(type: String) throws {
    for length in Self.lengths {
      let data = word(32) + word(length) + [UInt8](repeating: 0, count: 96)
      for options in [ABIDecodingOptions.strict, .lenient] {
        let error = #expect(throws: ABIError.self) {
          try ABIValue(decoding: data, as: try ABIType(type), options: options)
        }
        #expect(error?.reason == .lengthBeyondData(type: type, length: length, left: 96, offset: 32))
      }
      #expect(throws: ABIError.self) { try ABITuple<[UInt256]>(decoding: data) }
      #expect(throws: ABIError.self) { try ABITuple<[String]>(decoding: data, options: .lenient) }
    }
  }

  @Test("The path and the offset of an error are those of the value")
  func errorSaysWhere() throws {
    let function = try ABIFunctionSignature("f(uint256 id, string[] inputs)")
    let good = try ABIValue.encode(
      [.uint(1), .array([.string("a"), .string("b"), .string(String(repeating: "c", count: 33))])],
      as: function.inputs)
    // Head: 64 bytes; number of elements at 64; three offsets; elements at 192, 256 and 320.
    var data = good
    data.replaceSubrange(320..<352, with: word(UInt256(UInt64.max)))
    let error = #expect(throws: ABIError.self) { try ABIValue.decode(data, as: function.inputs) }
    #expect(
      error?.description
        == "inputs[2]: string length 2^64-1 exceeds the 64 bytes left at offset 320")
    let typed = #expect(throws: ABIError.self) {
      try ABITuple<UInt256, [String]>(decoding: data, names: ["id", "inputs"])
    }
    #expect(typed == error)
    let unnamed = #expect(throws: ABIError.self) { try ABITuple<UInt256, [String]>(decoding: data) }
    #expect(unnamed?.pathText == "argument 2 (string[])[2]")
  }

  @Test("An error reads as one sentence")
  func sentence() throws {
    let function = try ABIFunctionSignature("f(string[] inputs)")
    let data =
      word(32) + word(3) + word(128) + word(128) + word(96) + word(UInt256(UInt64.max)) + word(0) + word(0)
      + word(0)
    let error = #expect(throws: ABIError.self) {
      try ABIValue.decode(data, as: function.inputs, options: .lenient)
    }
    #expect(
      error?.description == "inputs[2]: string length 2^64-1 exceeds the 96 bytes left at offset 160")
  }

  @Test("Lengths that no data has are written as powers of two")
  func readableLengths() throws {
    let texts: [(UInt256, String)] = [
      (97, "97"), (UInt256(UInt64.max), "2^64-1"), (UInt256(UInt64.max) + 1, "2^64"), (1 << 255, "2^255"),
      (UInt256.max, "2^256-1"), (UInt256(Int.max) - 31, "9223372036854775776"), (1 << 31, "2147483648"),
    ]
    for (length, text) in texts {
      let data = word(32) + word(length) + [UInt8](repeating: 0, count: 96)
      let error = #expect(throws: ABIError.self) { try ABIValue(decoding: data, as: .string) }
      #expect(error?.description == "string length \(text) exceeds the 96 bytes left at offset 32")
    }
  }

  @Test("Text is padded to whole words and no further")
  func paddingIsExact() throws {
    for (count, size) in [(0, 64), (1, 96), (31, 96), (32, 96), (33, 128)] {
      let text = String(repeating: "a", count: count)
      #expect(try ABIValue.string(text).encoded(as: .string).count == size)
      #expect(ABITuple(text).encoded().count == size)
    }
  }

  @Test("Pointers out of the data are refused")
  func pointers() throws {
    for pointer in [UInt256(Int.max), UInt256(Int.max) - 31, .max, 1 << 255, 1 << 63, 129] {
      let data = word(pointer) + word(1) + word(0) + word(0)
      for options in [ABIDecodingOptions.strict, .lenient] {
        let error = #expect(throws: ABIError.self) {
          try ABIValue(decoding: data, as: .bytes, options: options)
        }
        #expect(error?.reason == .pointerBeyondData(type: "bytes", pointer: pointer, left: 128, offset: 0))
        #expect(throws: ABIError.self) { try ABITuple<[UInt8]>(decoding: data, options: options) }
      }
    }
  }

  @Test("An array of 200,000 numbers decodes")
  func longArray() throws {
    let count = 200_000
    var data = word(32) + word(UInt256(count))
    data.reserveCapacity(32 * (count + 2))
    for index in 0..<count { data += word(UInt256(index)) }
    let value = try ABIValue(decoding: data, as: .array(of: .uint(256)))
    guard case .array(let elements) = value else {
      Issue.record("not an array")
      return
    }
    #expect(elements.count == count && elements.last == .uint(UInt256(count - 1)))
    #expect(try value.encoded(as: .array(of: .uint(256))) == data)
    let typed = try ABITuple<[UInt256]>(decoding: data).fields
    #expect(typed.count == count && typed.last == UInt256(count - 1))
    #expect(ABITuple(typed).encoded() == data)
  }

  @Test("string[] with bad pointers is an error, not fewer elements")
  func badElementPointers() throws {
    let good = try ABIValue(json: "[\"a\",\"b\",\"c\"]", as: "string[]").encoded(as: try ABIType("string[]"))
    for index in 0..<3 {
      for pointer: UInt256 in [0, 31, 33, 1 << 20, .max] {
        var data = good
        data.replaceSubrange((64 + 32 * index)..<(96 + 32 * index), with: word(pointer))
        let error = #expect(throws: ABIError.self) { try ABIValue(decoding: data, as: ABIType("string[]")) }
        #expect(error?.path == [.index(index)])
        #expect(throws: ABIError.self) { try ABITuple<[String]>(decoding: data) }
      }
    }
  }

  @Test("Tails in another order are not canonical, but the EVM reads them")
  func swappedTails() throws {
    let types = [ABIType.string, .string]
    let data =
      word(128) + word(64) + word(1) + [0x62] + [UInt8](repeating: 0, count: 31)
      + word(1) + [0x61] + [UInt8](repeating: 0, count: 31)
    let error = #expect(throws: ABIError.self) { try ABIValue.decode(data, as: types) }
    #expect(error?.reason == .nonCanonicalPointer(type: "string", pointer: 128, expected: 64, offset: 0))
    #expect(try ABIValue.decode(data, as: types, options: .lenient) == [.string("a"), .string("b")])
    let typed = try ABITuple<String, String>(decoding: data, options: .lenient).fields
    #expect(typed == ("a", "b"))
  }

  @Test("Shared tails, gaps and left-over bytes are read only leniently")
  func otherNonCanonicalForms() throws {
    let shared = word(64) + word(64) + word(1) + [0x61] + [UInt8](repeating: 0, count: 31)
    let gap = word(64) + word(0) + word(1) + [0x61] + [UInt8](repeating: 0, count: 31)
    let rest = try ABIValue.string("a").encoded(as: .string) + word(0)
    let cut = Array(try ABIValue.string("a").encoded(as: .string).dropLast(31))
    let types = [([ABIType.string, .string], shared), ([.string], gap), ([.string], rest), ([.string], cut)]
    for (types, data) in types {
      #expect(throws: ABIError.self) { try ABIValue.decode(data, as: types) }
      let values = try ABIValue.decode(data, as: types, options: .lenient)
      #expect(values == types.map { _ in .string("a") })
    }
    let error = #expect(throws: ABIError.self) { try ABIValue.decode(rest, as: [ABIType.string]) }
    #expect(error?.description == "32 bytes more than the values need follow at offset 96")
    let odd = #expect(throws: ABIError.self) { try ABIValue.decode(word(1) + [0], as: [ABIType.bool]) }
    #expect(odd?.description == "1 byte more than the values need follows at offset 32")
    let none = #expect(throws: ABIError.self) { try ABIValue.encode([], as: [ABIType.bool]) }
    #expect(
      none?.description.hasPrefix("expected 1 ") == true && none?.description.contains("1 values") == false)
  }

  @Test("Elements of no size are bounded")
  func zeroSizeBombs() throws {
    let empty = ABIType.tuple([])
    for element in [empty, .fixedArray(of: .uint(256), count: 0), .fixedArray(of: empty, count: 1 << 40)] {
      for count: UInt256 in [1 << 20, UInt256(UInt64.max), .max] {
        for options in [ABIDecodingOptions.strict, .lenient] {
          #expect(throws: ABIError.self) {
            try ABIValue(decoding: word(32) + word(count), as: .array(of: element), options: options)
          }
        }
      }
    }
    #expect(throws: ABIError.self) {
      try ABIValue(decoding: [], as: .fixedArray(of: empty, count: 1 << 40))
    }
    #expect(throws: ABIError.self) {
      try ABIValue(decoding: word(1), as: .fixedArray(of: .uint(256), count: .max))
    }
    #expect(throws: ABIError.self) {
      try ABITuple<[ABITuple<>]>(decoding: word(32) + word(1 << 20))
    }
  }

  @Test("Elements of no size and tuples around tuples cannot multiply memory")
  func memoryBombs() throws {
    // 1 MiB of arrays that each declare 256 empty tuples would be 16,384 arrays of 10 KiB.
    let empties = ABIType.array(of: .array(of: .tuple([])))
    let count = 1000
    var data = word(32) + word(UInt256(count))
    for index in 0..<count { data += word(UInt256(32 * count + 32 * index)) }
    for _ in 0..<count { data += word(256) }
    // Each word is sixty tuples.
    var nested = ABIType.uint(8)
    for _ in 0..<60 { nested = .tuple([ABIParameter("", nested)]) }
    let words = word(32) + word(4096) + [UInt8](repeating: 0, count: 32 * 4096)
    for options in [ABIDecodingOptions.strict, .lenient] {
      for (type, data) in [(empties, data), (.array(of: nested), words)] {
        let error = #expect(throws: ABIError.self) {
          try ABIValue(decoding: data, as: type, options: options)
        }
        if case .limitExceeded = error?.reason {} else { Issue.record("\(String(describing: error))") }
      }
    }
    var options = ABIDecodingOptions.strict
    options.limits.readFactor = 64
    let value = try ABIValue(decoding: words, as: .array(of: nested), options: options)
    #expect(try value.encoded(as: .array(of: nested)) == words)
  }

  @Test("Pointers that share tails cannot multiply the work")
  func pointerBomb() throws {
    // Each level is an array of 64 pointers to the same next level: 64^8 leaves in a few kilobytes.
    var type = ABIType.array(of: .uint(256))
    var data = word(32)
    for level in 0..<8 {
      data += word(64)
      for _ in 0..<64 { data += word(64 * 32) }
      if level < 7 { type = .array(of: type) }
    }
    let bomb = ABIType.array(of: type)
    let error = #expect(throws: ABIError.self) {
      try ABIValue(decoding: data + word(0), as: bomb, options: .lenient)
    }
    if case .limitExceeded = error?.reason {} else { Issue.record("\(String(describing: error))") }
    #expect(throws: ABIError.self) { try ABIValue(decoding: data, as: bomb) }
  }

  @Test("Nesting is bounded")
  func deepNesting() throws {
    for (levels, isAllowed) in [(60, true), (200, false)] {
      var type = ABIType.uint(256)
      var data: [UInt8] = []
      for level in 0..<levels {
        type = .array(of: type)
        data += word(32) + word(level == levels - 1 ? 0 : 1)
      }
      for options in [ABIDecodingOptions.strict, .lenient] {
        let value = try? ABIValue(decoding: data, as: type, options: options)
        #expect((value != nil) == isAllowed)
      }
    }
  }

  @Test("Words out of range and dirty padding are refused, or cut to size leniently")
  func dirtyWords() throws {
    let ones = [UInt8](repeating: 0xff, count: 32)
    let cases: [(ABIType, ABIValue)] = [
      (.uint(8), .uint(255)), (.uint(248), .uint((1 << 248) - 1)), (.bool, .bool(true)),
      (.address, .address("0xffffffffffffffffffffffffffffffffffffffff")),
      (.fixedBytes(3), .bytes([255, 255, 255])), (.function, .bytes([UInt8](repeating: 255, count: 24))),
    ]
    for (type, value) in cases {
      let error = #expect(throws: ABIError.self) { try ABIValue(decoding: ones, as: type) }
      #expect(
        error?.reason == .wordOutOfRange(type: type.description, word: Hash32(UInt256.max), offset: 0))
      #expect(try ABIValue(decoding: ones, as: type, options: .lenient) == value)
    }
    #expect(try ABIValue(decoding: ones, as: .int(8)) == .int(-1))
    let positive = word(0x80)
    #expect(throws: ABIError.self) { try ABIValue(decoding: positive, as: .int(8)) }
    #expect(try ABIValue(decoding: positive, as: .int(8), options: .lenient) == .int(-128))
    for flag: UInt256 in [2, 27, 28, 31, 32, 35, 36, 256, .max] {
      #expect(throws: ABIError.self) { try ABIValue(decoding: word(flag), as: .bool) }
    }
    var dirty = try ABIValue.string("moo").encoded(as: .string)
    dirty[95] = 1
    let error = #expect(throws: ABIError.self) { try ABIValue(decoding: dirty, as: .string) }
    #expect(error?.description == "the padding of string at offset 67 is not zero")
    #expect(try ABIValue(decoding: dirty, as: .string, options: .lenient) == .string("moo"))
  }

  @Test("Text that is not UTF-8 is refused, or repaired leniently")
  func invalidText() throws {
    for bytes: [UInt8] in [[0xff], [0xc0, 0x80], [0xed, 0xa0, 0x80], [0xf4, 0x90, 0x80, 0x80]] {
      let data = try ABIValue.bytes(bytes).encoded(as: .bytes)
      let error = #expect(throws: ABIError.self) { try ABIValue(decoding: data, as: .string) }
      #expect(error?.description == "the string at offset 64 is not UTF-8")
      #expect(throws: ABIError.self) { try ABITuple<String>(decoding: data) }
      let repaired = String(repeating: "\u{fffd}", count: bytes.count)
      #expect(try ABIValue(decoding: data, as: .string, options: .lenient) == .string(repaired))
      #expect(try ABITuple<String>(decoding: data, options: .lenient).fields == repaired)
    }
  }

  @Test("Types that no contract has end in an error, not in a trap")
  func impossibleTypes() throws {
    let types: [ABIType] = [
      .uint(0), .int(0), .uint(-8), .int(-8), .int(512), .uint(512), .fixedBytes(0), .fixedBytes(40),
      .fixedArray(of: .bool, count: -1), .fixedArray(of: .string, count: -5),
    ]
    let data = word(.max) + word(32) + word(0)
    for type in types {
      for options in [ABIDecodingOptions.strict, .lenient] {
        _ = try? ABIValue(decoding: data, as: type, options: options)
      }
      for value in [ABIValue.uint(.max), .int(-1), .bytes([1]), .array([])] {
        _ = try? value.encoded(as: type)
      }
    }
  }

  @Test("No data, or less than the head, is refused")
  func truncatedHeads() throws {
    let error = #expect(throws: ABIError.self) { try ABIValue.decode([], as: [ABIType.uint(256)]) }
    #expect(error?.description == "(uint256) needs 32 bytes, but 0 are left at offset 0")
    #expect(try ABIValue.decode([], as: [ABIType]()) == [])
  }

  @Test("As many levels as the limit says, and no more")
  func depth() throws {
    var options = ABIDecodingOptions.strict
    options.limits.depth = 3
    let flat = try ABIValue.encode([.array([.array([.array([])])])], as: [ABIType("uint8[][][]")])
    #expect(try ABIValue.decode(flat, as: [ABIType("uint8[][][]")], options: options).count == 1)
    let deep = try ABIValue.encode([.array([.array([.array([.array([])])])])], as: [ABIType("uint8[][][][]")])
    #expect(
      #expect(throws: ABIError.self) {
        try ABIValue.decode(deep, as: [ABIType("uint8[][][][]")], options: options)
      }?
      .reason == .limitExceeded(what: "levels of nesting", limit: 3, offset: 224))
    let tuple = try ABIType("((((uint8))))")
    #expect(throws: ABIError.self) {
      try ABIValue.decode([UInt8](repeating: 0, count: 32), as: [tuple], options: options)
    }
    #expect(
      try ABIValue.decode([UInt8](repeating: 0, count: 32), as: [ABIType("(((uint8)))")], options: options)
        == [.tuple([.tuple([.tuple([.uint(0)])])])])
    #expect(throws: ABIError.self) {
      try ABIValue.decode(
        [UInt8](repeating: 0, count: 32), as: [ABIType("uint8[1][1][1][1]")], options: options)
    }
  }
}

extension ABIValue {
  init(json text: String, as type: String) throws(ABIError) {
    try self.init(parsing: text, as: try ABIType(type))
  }
}
