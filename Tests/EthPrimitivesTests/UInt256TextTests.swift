import EthPrimitives
import Testing

@Suite("UInt256: text")
struct UInt256TextTests {
  static let most = "115792089237316195423570985008687907853269984665640564039457584007913129639935"

  @Test("decimal and hexadecimal text is read")
  func parsing() throws {
    #expect(try UInt256(parsing: "0") == 0)
    #expect(try UInt256(parsing: Self.most) == .max)
    #expect(try UInt256(parsing: String(repeating: "0", count: 10_000) + "12") == 12)
    #expect(try UInt256(parsing: "0x" + String(repeating: "f", count: 64)) == .max)
    #expect(try UInt256(parsing: "0X00fF") == 255)
    #expect(try UInt256(parsing: "0x" + String(repeating: "0", count: 10_000) + "c") == 12)
    #expect(try UInt256(parsing: "x42"[...].dropFirst()) == 42)
    #expect(try UInt256(parsing: "10000000000000000000") == 10_000_000_000_000_000_000)
    #expect(UInt256(Self.most) == .max)
    #expect(UInt256("0x10") == nil && UInt256("") == nil && UInt256("-1") == nil && UInt256(" 1") == nil)
    #expect(UInt256("ff", radix: 16) == 255)
    #expect(String(UInt256.max, radix: 16) == String(repeating: "f", count: 64))
    #expect(String(UInt256(10), radix: 2) == "1010")
  }

  @Test(
    "what is no number is refused with the place",
    arguments: [
      ("", NumberError.empty), ("0x", .empty), ("0X", .empty), ("x", .invalid("x", at: 0)),
      ("-1", .invalid("-", at: 0)), ("+1", .invalid("+", at: 0)), (" 1", .invalid(" ", at: 0)),
      ("1 ", .invalid(" ", at: 1)), ("12a", .invalid("a", at: 2)),
      ("1_000", .invalid("_", at: 1)),
      ("1e18", .invalid("e", at: 1)), ("1.0", .invalid(".", at: 1)),
      ("0xg", .invalid("g", at: 2)),
      ("0x12 ", .invalid(" ", at: 4)), ("0x-1", .invalid("-", at: 2)),
      ("1é", .invalidDigit(offset: 1, byte: 0xc3)),
      ("é1", .invalidDigit(offset: 0, byte: 0xc3)), ("１", .invalidDigit(offset: 0, byte: 0xef)),
      ("12345678901234567890123/", .invalid("/", at: 23)),
      ("12345678901234567890:", .invalid(":", at: 20)),
      (
        "115792089237316195423570985008687907853269984665640564039457584007913129639936",
        .outOfRange(bits: 256, signed: false)
      ),
      (
        "999999999999999999999999999999999999999999999999999999999999999999999999999999",
        .outOfRange(bits: 256, signed: false)
      ),
      (
        "0x10000000000000000000000000000000000000000000000000000000000000000",
        .outOfRange(bits: 256, signed: false)
      ),
      (String(repeating: "9", count: 5_000), .outOfRange(bits: 256, signed: false)),
    ])
  func refused(text: String, error: NumberError) {
    #expect(throws: error) { try UInt256(parsing: text) }
  }

  @Test("a wrong character is found at every place")
  func offsets() {
    for (start, count) in [("", 77), ("0x", 64)] {
      let digits = Array((start + String(repeating: "1", count: count)).utf8)
      for offset in start.utf8.count..<digits.count {
        var text = digits
        text[offset] = UInt8(ascii: "!")
        let broken = String(decoding: text, as: UTF8.self)
        #expect(throws: NumberError.invalid("!", at: offset)) { try UInt256(parsing: broken) }
      }
    }
  }

  @Test("numbers around the powers of ten, where a number has one digit more")
  func powersOfTen() {
    var power: UInt256 = 1
    for zeros in 0...77 {
      let text = "1" + String(repeating: "0", count: zeros)
      #expect(power.description == text && UInt256(text) == power)
      #expect((power + 1).description == (zeros == 0 ? "2" : text.dropLast() + "1"))
      if zeros > 0 { #expect((power - 1).description == String(repeating: "9", count: zeros)) }
      if zeros < 77 { power *= 10 }
    }
  }

  @Test("quantities are read and written")
  func quantities() throws {
    for (text, number) in [("0x0", 0), ("0x1", 1), ("0x400", 1024), ("0xDe0b6b3a7640000", .ether(1))]
      as [(String, UInt256)]
    {
      #expect(try UInt256(quantity: text) == number)
      #expect(number.quantity == text.lowercased())
    }
    #expect(try UInt256(quantity: UInt256.max.quantity) == .max)
  }

  @Test(
    "what is no quantity is refused",
    arguments: [
      ("", NumberError.missingPrefix), ("1", .missingPrefix), ("0X1", .missingPrefix), ("ff", .missingPrefix),
      ("0x", .empty), ("0x00", .leadingZero), ("0x01", .leadingZero), ("0x0g", .leadingZero),
      ("0xg", .invalid("g", at: 2)), ("0x1g", .invalid("g", at: 3)),
      ("0x-1", .invalid("-", at: 2)),
      ("0x1" + String(repeating: "0", count: 64), .outOfRange(bits: 256, signed: false)),
    ])
  func refusedQuantities(text: String, error: NumberError) {
    #expect(throws: error) { try UInt256(quantity: text) }
  }

  @Test("descriptions of errors say what was expected")
  func descriptions() {
    #expect("\(NumberError.invalid("e", at: 3))" == "expected a digit at offset 3, found \"e\"")
    #expect(
      "\(NumberError.invalidDigit(offset: 3, byte: 0xc3))" == "expected a digit at offset 3, found byte 0xc3")
    #expect(
      NumberError.outOfRange(bits: 256, signed: false).description == "expected a number from 0 to 2^256 - 1")
    #expect(
      "\(NumberError.outOfRange(bits: 8, signed: true))"
        == "expected a number that fits into 8 bits with its sign")
    #expect(NumberError.missingPrefix.description.contains("0x"))
    #expect(
      "\(NumberError.tooManyDecimals(found: 19, allowed: 18, offset: 20))"
        == "expected at most 18 decimals, found 19: one too many at offset 20")
  }
}
