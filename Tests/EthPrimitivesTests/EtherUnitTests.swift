import EthPrimitives
import Testing

@Suite("Units of ether")
struct EtherUnitTests {
  @Test("amounts are read and written exactly")
  func exact() throws {
    let rows = try Fixtures.load("units.json").rows()
    #expect(rows.count == 200)
    for row in rows {
      let texts = try (row as? [String]).required
      let wei = try UInt256(parsing: texts[0])
      for (unit, text) in zip([EtherUnit.wei, .gwei, .ether], texts.dropFirst()) {
        #expect(wei.formatted(unit) == text)
        #expect(try UInt256(parsing: text, unit: unit) == wei)
      }
    }
  }

  @Test(
    "edges of what is read",
    arguments: [
      ("1.", 1_000_000_000_000_000_000), (".5", 500_000_000_000_000_000), ("0", 0), ("0.0", 0),
      ("00.10", 100_000_000_000_000_000),
      ("0.000000000000000001", 1), ("1.000000000000000000", 1_000_000_000_000_000_000),
      ("0.1", 100_000_000_000_000_000),
      (
        "115792089237316195423570985008687907853269984665640564039457.584007913129639935",
        .max
      ),
    ] as [(String, UInt256)])
  func read(text: String, wei: UInt256) throws {
    #expect(try UInt256(parsing: text, unit: .ether) == wei)
  }

  @Test(
    "what is refused",
    arguments: [
      ("", NumberError.empty), (".", .empty), ("1e18", .invalid("e", at: 1)),
      ("-1", .invalid("-", at: 0)),
      ("+1", .invalid("+", at: 0)), ("1,5", .invalid(",", at: 1)),
      ("1.2.3", .invalid(".", at: 3)),
      ("1.x", .invalid("x", at: 2)), ("..", .invalid(".", at: 1)), ("0x1", .invalid("x", at: 1)),
      ("1.5 ", .invalid(" ", at: 3)), (" 1", .invalid(" ", at: 0)), ("x.5", .invalid("x", at: 0)),
      ("1.0000000000000000001", .tooManyDecimals(found: 19, allowed: 18, offset: 20)),
      (
        "115792089237316195423570985008687907853269984665640564039457.584007913129639936",
        .outOfRange(bits: 256, signed: false)
      ),
      ("115792089237316195423570985008687907853269984665640564039458", .outOfRange(bits: 256, signed: false)),
      ("1" + String(repeating: "0", count: 1000), .outOfRange(bits: 256, signed: false)),
    ])
  func refused(text: String, error: NumberError) {
    #expect(throws: error) { try UInt256(parsing: text, unit: .ether) }
  }

  @Test("any number of decimals, even an absurd one")
  func decimals() throws {
    #expect(try UInt256(parsing: "12.345678", decimals: 6) == 12_345_678)
    #expect(try UInt256(parsing: "5", decimals: 0) == 5)
    #expect(try UInt256(parsing: "1", decimals: 77) == UInt256("1" + String(repeating: "0", count: 77)))
    #expect(try UInt256(parsing: "0", decimals: 255) == 0)
    #expect(try UInt256(parsing: "0.0", decimals: .max) == 0)
    #expect(throws: NumberError.outOfRange(bits: 256, signed: false)) {
      try UInt256(parsing: "1", decimals: .max)
    }
    #expect(throws: NumberError.tooManyDecimals(found: 1, allowed: 0, offset: 2)) {
      try UInt256(parsing: "1.5", decimals: 0)
    }
    #expect(throws: NumberError.tooManyDecimals(found: 0, allowed: -1, offset: 1)) {
      try UInt256(parsing: "1", decimals: -1)
    }
    #expect(UInt256(12_345_678).formatted(decimals: 6) == "12.345678")
    #expect(UInt256(5).formatted(decimals: 0) == "5" && UInt256(50).formatted(decimals: 0) == "50")
    #expect(UInt256(1).formatted(decimals: 255) == "0." + String(repeating: "0", count: 254) + "1")
    #expect(UInt256.zero.formatted(.ether) == "0" && UInt256(100).formatted(decimals: 2) == "1")
  }

  @Test("amounts from whole units")
  func whole() {
    #expect(UInt256.ether(2) == 2_000_000_000_000_000_000)
    #expect(UInt256.gwei(3) == 3_000_000_000)
    #expect(UInt256.ether(.max).formatted(.ether) == "18446744073709551615")
    #expect(EtherUnit.allCases.map(\.decimals) == [0, 3, 6, 9, 12, 15, 18, 21, 24, 27, 30])
  }

  @Test("names, second ones included")
  func names() {
    for unit in EtherUnit.allCases { #expect(EtherUnit(unit.description) == unit) }
    #expect(EtherUnit("shannon") == .gwei && EtherUnit("milliether") == .finney && EtherUnit("Ether") == nil)
    #expect(EtherUnit.lovelace == .mwei && EtherUnit.babbage == .kwei && EtherUnit.microether == .szabo)
  }

  @Test("amounts with a sign")
  func signed() throws {
    for text in [
      "-1.5", "-0.000000000000000001", "1.5", "0",
      "-57896044618658097711785492504343953926634.992332820282019728792003956564819968",
    ] {
      let decimals = text.count > 40 ? 36 : 18
      #expect(try Int256(parsing: text, decimals: decimals).formatted(decimals: decimals) == text)
    }
    #expect(try Int256(parsing: "-2", unit: .gwei) == -2_000_000_000)
    #expect(try Int256(parsing: "-.5", unit: .ether).formatted(.finney) == "-500")
    #expect(throws: NumberError.invalid("-", at: 1)) { try Int256(parsing: "--1", unit: .ether) }
    #expect(throws: NumberError.empty) { try Int256(parsing: "-.", unit: .ether) }
    #expect(throws: NumberError.tooManyDecimals(found: 2, allowed: 1, offset: 4)) {
      try Int256(parsing: "-1.55", decimals: 1)
    }
    #expect(throws: NumberError.outOfRange(bits: 256, signed: true)) {
      try Int256(
        parsing: "57896044618658097711785492504343953926634992332820282019728792003956564819968", decimals: 0)
    }
  }

  @Test("random amounts with any number of decimals are read back")
  func random() throws {
    let seed: UInt64 = 0xe7e8
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<2_000 {
      let number = generator.operand()
      let decimals = Int(generator.next() % 100)
      let text = number.formatted(decimals: decimals)
      #expect(
        try UInt256(parsing: text, decimals: decimals) == number, "seed \(seed), \(number), \(decimals)")
      let digits = number.description
      let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
      let point = padded.index(padded.endIndex, offsetBy: -decimals)
      var whole = padded[..<point] + "." + padded[point...]
      while whole.last == "0" { whole.removeLast() }
      if whole.last == "." { whole.removeLast() }
      #expect(text == whole, "seed \(seed), \(number), \(decimals)")
    }
  }
}
