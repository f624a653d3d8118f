import EthPrimitives
import Testing

@Suite("Numbers in other bases")
struct RadixTests {
  @Test("text in every base is what the standard library writes and reads")
  func everyBase() throws {
    let seed: UInt64 = 0xba5e
    var generator = SeededGenerator(seed: seed)
    for radix in 2...36 {
      for _ in 0..<20 {
        let number = generator.operand()
        let signed = Int256(bitPattern: number)
        let small = Int64(truncatingIfNeeded: generator.next()) >> Int64(generator.next() % 64)
        #expect(String(Int256(small), radix: radix) == String(small, radix: radix), "seed \(seed)")
        #expect(
          String(UInt256(small.magnitude), radix: radix, uppercase: true)
            == String(small.magnitude, radix: radix, uppercase: true))
        let text = String(number, radix: radix)
        #expect(try UInt256(parsing: text, radix: radix) == number)
        #expect(
          UInt256(text.uppercased(), radix: radix) == number && UInt256("+" + text, radix: radix) == number)
        #expect(try Int256(parsing: String(signed, radix: radix), radix: radix) == signed)
        #expect(Int256(String(signed, radix: radix), radix: radix) == signed)
      }
    }
    #expect(String(Int256.min, radix: 2) == "-1" + String(repeating: "0", count: 255))
  }

  @Test("what no number of the standard library is, is none here")
  func likeTheStandardLibrary() {
    for text in ["", "+", "-", "+-5", "--5", "0x5", "5 ", "５", "+5", "-5", "05", "zz", "1_0"] {
      #expect(Int256(text)?.description == Int64(text)?.description, "\(text)")
      #expect(Int256(text, radix: 36)?.description == Int64(text, radix: 36)?.description, "\(text)")
      #expect((UInt256(text) == nil) == (UInt64(text) == nil), "\(text)")
    }
    #expect(UInt256("1" + String(repeating: "0", count: 64), radix: 16) == nil)
  }

  @Test("errors have the place")
  func errors() {
    #expect(throws: NumberError.invalid("2", at: 2)) { try UInt256(parsing: "102", radix: 2) }
    #expect(throws: NumberError.invalid("x", at: 0)) {
      try UInt256(parsing: "0x1".dropFirst(), radix: 16)
    }
    #expect(throws: NumberError.invalid("z", at: 3)) { try Int256(parsing: "-10z", radix: 35) }
    #expect(throws: NumberError.empty) { try Int256(parsing: "-", radix: 8) }
    #expect(throws: NumberError.outOfRange(bits: 256, signed: true)) {
      try Int256(parsing: "1" + String(repeating: "0", count: 255), radix: 2)
    }
  }

  @Test("UTF-8 bytes are read as text is")
  func bytes() throws {
    #expect(try UInt256(parsing: Array("0x1f".utf8).span.bytes) == 31)
    #expect(try UInt256(quantity: Array("0x1f".utf8).span.bytes) == 31)
    #expect(try Int256(parsing: Array("-0x1f".utf8).span.bytes) == -31)
    #expect(throws: NumberError.leadingZero) { try UInt256(quantity: Array("0x01".utf8).span.bytes) }
    #expect(throws: NumberError.invalid("/", at: 66)) {
      try UInt256(parsing: "0x0" + String(repeating: "f", count: 63) + "/")
    }
  }

  @Test("literals without a type stay Int", arguments: [3])
  func inference(three: Int) {
    let numbers = (0..<9).map { $0 * 37 + three & 5 | 1 ^ 2 << 3 }
    #expect(type(of: numbers) == [Int].self)
    #expect(type(of: (0..<9).map { ~$0 }) == [Int].self)
    #expect(type(of: 1 << 3 &+ 2) == Int.self && type(of: [1, 2].reduce(0, +)) == Int.self)
    // Where any type would do, as in `print`, too.
    let values: [Any] = [~1, -1, 1 << 3, 8 >> 1, 5 & 3, 5 | 3, 5 ^ 3, 7 % 2, 2 * 3 + 1, 1 &+ 2, 1 &<< 2]
    let optional: Optional = ~1
    #expect(values.allSatisfy { $0 is Int } && optional == -2 && "\(~1)" == "-2")
  }
}
