import EthPrimitives
import Foundation
import Testing

@Suite("Int256")
struct Int256Tests {
  struct Entry {
    var text: String
    var number: Int256
    var bitPattern: UInt256
    var magnitude: UInt256
    var bits: Int
  }

  static func entries() throws -> [Entry] {
    try Fixtures.load("int256.json").rows().map { row in
      let text = try (row[0] as? String).required
      return Entry(
        text: text, number: try Int256(parsing: text),
        bitPattern: try UInt256(parsing: (row[1] as? String).required),
        magnitude: try UInt256(parsing: (row[2] as? String).required),
        bits: try (row[3] as? NSNumber).required.intValue)
    }
  }

  @Test("numbers are read, written and taken apart as Python does")
  func values() throws {
    for entry in try Self.entries() {
      #expect(entry.number.bitPattern == entry.bitPattern, "\(entry.text)")
      #expect(entry.number.description == entry.text)
      #expect(entry.number.magnitude == entry.magnitude, "\(entry.text)")
      #expect(entry.number.isNegative == entry.text.hasPrefix("-"))
      #expect(Int256(magnitude: entry.magnitude, isNegative: entry.number.isNegative) == entry.number)
      let sign = entry.number.isNegative ? "-" : ""
      #expect(try Int256(parsing: sign + entry.magnitude.quantity) == entry.number)
      for bits in 1...256 {
        #expect(entry.number.fits(bits: bits) == (bits >= entry.bits), "\(entry.text), \(bits) bits")
      }
    }
  }

  @Test("numbers are in order")
  func order() throws {
    let numbers = try Self.entries().map(\.number)
    for (index, a) in numbers.enumerated() {
      for (other, b) in numbers.enumerated() where other % 7 == index % 7 {
        #expect((a < b) == (index < other) && (a == b) == (index == other))
      }
    }
    #expect(numbers.first == .min && numbers.last == .max)
  }

  @Test("limits")
  func limits() throws {
    let half: UInt256 = 1 << 255
    #expect(Int256.min.magnitude == half && Int256.max.magnitude == half - 1)
    #expect(Int256(magnitude: half, isNegative: false) == nil)
    #expect(Int256(magnitude: half, isNegative: true) == .min)
    #expect(Int256(magnitude: half + 1, isNegative: true) == nil)
    #expect(Int256(magnitude: 0, isNegative: true) == .zero)
    #expect(try Int256(parsing: "-0") == 0)
    #expect(-1 as Int256 == Int256(bitPattern: .max))
    #expect(Int256(exactly: Int64.min)?.description == "\(Int64.min)")
    #expect(Int256(exactly: Int128.min)?.description == "\(Int128.min)")
    #expect(Int256(exactly: UInt128.max)?.description == "\(UInt128.max)")
    #expect(Int256(exactly: UInt256.max) == nil)
  }

  @Test(
    "what is no number is refused with the place",
    arguments: [
      ("", NumberError.empty), ("-", .empty), ("-0x", .empty), ("--5", .invalid("-", at: 1)),
      ("+5", .invalid("+", at: 0)), ("-12x", .invalid("x", at: 3)),
      ("-0x1g", .invalid("g", at: 4)),
      ("12x", .invalid("x", at: 2)), ("0x-1", .invalid("-", at: 2)),
      ("- 5", .invalid(" ", at: 1)),
      // A combining accent makes one character with the sign.
      ("-\u{301}5", .invalidDigit(offset: 1, byte: 0xcc)),
      (
        "57896044618658097711785492504343953926634992332820282019728792003956564819968",
        .outOfRange(bits: 256, signed: true)
      ),
      (
        "-57896044618658097711785492504343953926634992332820282019728792003956564819969",
        .outOfRange(bits: 256, signed: true)
      ),
      ("-1" + String(repeating: "0", count: 100), .outOfRange(bits: 256, signed: true)),
    ])
  func refused(text: String, error: NumberError) {
    #expect(throws: error) { try Int256(parsing: text) }
  }
}
