import EthPrimitives
import Testing

@Suite("Int256: arithmetic")
struct Int256ArithmeticTests {
  /// Feeds all results for one set of operands in the order of make_primitives.py.
  func feed(_ hasher: inout Keccak256, _ set: OperandSet<Int256>) {
    let (a, b, c) = (set.a, set.b, set.c)
    hasher.feed(a.addingReportingOverflow(b))
    hasher.feed(a.subtractingReportingOverflow(b))
    hasher.feed(a.multipliedReportingOverflow(by: b))
    let product = a.multipliedFullWidth(by: b)
    hasher.feed(product.high)
    #expect(Int256(bitPattern: product.low) == a &* b)
    if b != 0 {
      hasher.feed(a.dividedReportingOverflow(by: b))
      hasher.feed(a.remainderReportingOverflow(dividingBy: b))
      if b.magnitude > 3 {
        let wide = b.dividingFullWidth(((c % b) >> 2, a.bitPattern))
        hasher.feed(wide.quotient)
        hasher.feed(wide.remainder)
      }
    }
    let shift = set.shift
    for number in [a << shift, a >> shift, a &<< Int256(shift), a &>> Int256(shift)] { hasher.feed(number) }
    for number in [a & b, a | b, a ^ b, ~a] { hasher.feed(number) }
    hasher.feed(a.magnitude)
    hasher.feed(Int256.zero.subtractingReportingOverflow(a))
    hasher.feed(a.powReportingOverflow(UInt256(set.exponent)))
    hasher.update([a < b ? 0 : a == b ? 1 : 2])
    hasher.update(a.description.utf8)
    hasher.update(String(a, radix: 16).utf8)
  }

  @Test("10,000 sets of operands, some 24 operations each, give what Python's integers give")
  func chain() throws {
    try OperandSet.runChain("int256-arithmetic.json", { Int256(bitPattern: $0) }, feed)
  }

  @Test("every tenth set of them, result by result")
  func explicit() throws {
    let rows = try Fixtures.load("int256-arithmetic.json").rows()
    #expect(rows.count == 1_000)
    for row in rows {
      let texts = try (row as? [String]).required
      let numbers = try texts.map { text in
        Int256(bitPattern: UInt256(truncatingIfNeeded: try Int256OrBits(text).bits))
      }
      let (a, b, shift, exponent) = (numbers[0], numbers[1], numbers[2], numbers[3])
      #expect(a &+ b == numbers[4], "\(a) + \(b)")
      #expect(a &- b == numbers[5], "\(a) - \(b)")
      #expect(a.multipliedFullWidth(by: b) == (numbers[6], numbers[7].bitPattern), "\(a) * \(b)")
      #expect(a &* b == numbers[7], "\(a) * \(b)")
      if b != 0, !(a == .min && b == -1) {
        #expect(a / b == numbers[8], "\(a) / \(b)")
        #expect(a % b == numbers[9], "\(a) % \(b)")
        #expect(a.isMultiple(of: b) == (numbers[9] == 0))
      }
      #expect(a << shift == numbers[10], "\(a) << \(shift)")
      #expect(a >> shift == numbers[11], "\(a) >> \(shift)")
      #expect(a.powReportingOverflow(exponent.bitPattern).partialValue == numbers[12], "\(a) ^ \(exponent)")
      #expect(a.description == texts[13])
      #expect(Int256(texts[13]) == a)
      #expect(try Int256(parsing: texts[13]) == a)
    }
  }

  /// The fixture writes 256 bits in hexadecimal, and the last column in decimal with its sign.
  struct Int256OrBits {
    var bits: UInt256
    init(_ text: String) throws {
      bits = text.hasPrefix("-") ? try Int256(parsing: text).bitPattern : try UInt256(parsing: text)
    }
  }

  @Test("limits")
  func limits() throws {
    #expect(Int256.min.addingReportingOverflow(-1) == (.max, true))
    #expect(Int256.min.subtractingReportingOverflow(1) == (.max, true))
    #expect(Int256.min.multipliedReportingOverflow(by: -1) == (.min, true))
    #expect(Int256.min.dividedReportingOverflow(by: -1) == (.min, true))
    #expect(Int256.min.remainderReportingOverflow(dividingBy: -1) == (0, true))
    #expect(Int256.min.dividedReportingOverflow(by: 0) == (.min, true))
    #expect((7 as Int256).remainderReportingOverflow(dividingBy: 0) == (7, true))
    #expect(Int256.min / 1 == .min && Int256.min % 1 == 0 && Int256.min / .min == 1)
    #expect((-7 as Int256) / 2 == -3 && (-7 as Int256) % 2 == -1 && (7 as Int256) % -2 == 1)
    #expect((-7 as Int256) >> 1 == -4 && Int256.min >> 255 == -1 && Int256.min >> 256 == -1)
    #expect((-1 as Int256) << 255 == .min && (-1 as Int256) << 256 == 0 && (-1 as Int256) >> Int.max == -1)
    #expect(Int256.max << Int.min == 0 && Int256.min << Int.min == -1 && (1 as Int256) >> -254 == 1 << 254)
    #expect(Int256.max << -256 == 0 && Int256.min << -256 == -1 && Int256.max << -255 == 0)
    #expect(Int256.max >> -256 == 0 && Int256.max >> -255 == .min && Int256.min >> Int.min == 0)
    #expect((-2 as Int256).powReportingOverflow(255) == (.min, false))
    #expect((2 as Int256).powReportingOverflow(255) == (.min, true))
    #expect((-1 as Int256).pow(.max) == -1 && (0 as Int256).pow(0) == 1)
    #expect(Int256.min.signum() == -1 && Int256.zero.signum() == 0 && Int256.max.signum() == 1)
    #expect(abs(-5 as Int256) == 5 && -Int256.max == .min + 1)
    #expect(Int256.min.distance(to: .min + 5) == 5 && (3 as Int256).distance(to: -4) == -7)
    #expect((-1 as Int256).advanced(by: 2) == 1 && Array((-2 as Int256)...1) == [-2, -1, 0, 1])
  }

  @Test("checked arithmetic throws what went wrong")
  func checked() throws {
    #expect(throws: ArithmeticError.overflow(.sum, signed: true)) { try Int256.max.adding(1) }
    #expect(throws: ArithmeticError.overflow(.difference, signed: true)) { try Int256.min.subtracting(1) }
    #expect(throws: ArithmeticError.overflow(.product, signed: true)) { try Int256.max.multiplied(by: 2) }
    #expect(throws: ArithmeticError.overflow(.quotient, signed: true)) { try Int256.min.divided(by: -1) }
    #expect(throws: ArithmeticError.overflow(.negation, signed: true)) { try Int256.min.negated() }
    #expect(throws: ArithmeticError.overflow(.power, signed: true)) { try Int256(3).raised(to: 161) }
    #expect(throws: ArithmeticError.divisionByZero) { try Int256.max.divided(by: 0) }
    #expect(throws: ArithmeticError.divisionByZero) { try Int256.max.remainder(dividingBy: 0) }
    #expect(try Int256(-3).raised(to: 159).negated() == Int256(3).raised(to: 159))
    #expect(try Int256.min.remainder(dividingBy: -1) == 0)
    #expect(try Int256(-9).divided(by: 2).multiplied(by: 3).adding(1).subtracting(4) == -15)
    #expect(
      "\(ArithmeticError.overflow(.sum, signed: true))" == "expected a sum from -2^255 to 2^255 - 1")
  }

  @Test("conversions from and to every standard integer")
  func conversions() {
    func roundTrips<Number: FixedWidthInteger>(_ type: Number.Type) {
      for number in [Number.min, .max, 0, 1, ~0] {
        #expect(Number(Int256(number)) == number)
        #expect(Number(exactly: Int256(number)) == number)
        #expect(Int256(exactly: number)?.description == number.description)
        #expect(Int256(truncatingIfNeeded: number) == Int256(number))
        #expect(Number(truncatingIfNeeded: Int256(number)) == number)
        #expect(Int256(number) == number)
      }
      #expect(Number(exactly: Int256(Number.max) + 1) == nil)
      #expect(Number(exactly: Int256(Number.min) - 1) == nil)
      #expect(Number(clamping: Int256.max) == .max && Number(clamping: Int256.min) == .min)
      #expect(Int256.max > Number.max && Int256.min < Number.min)
      #expect(Number(truncatingIfNeeded: Int256(-1)) == ~Number.zero)
    }
    roundTrips(Int8.self)
    roundTrips(Int16.self)
    roundTrips(Int32.self)
    roundTrips(Int64.self)
    roundTrips(Int.self)
    roundTrips(Int128.self)
    roundTrips(UInt8.self)
    roundTrips(UInt16.self)
    roundTrips(UInt32.self)
    roundTrips(UInt64.self)
    roundTrips(UInt.self)
    roundTrips(UInt128.self)
    #expect(Int256(exactly: UInt256.max) == nil && Int256(clamping: UInt256.max) == .max)
    #expect(UInt256(exactly: Int256(-1)) == nil && UInt256(clamping: Int256(-1)) == 0)
    #expect(UInt256(truncatingIfNeeded: Int256(-1)) == .max && Int256(truncatingIfNeeded: UInt256.max) == -1)
    #expect(UInt256(exactly: Int256.max) == Int256.max.magnitude)
    #expect(Int256(exactly: -0x1p255) == .min && Int256(exactly: 0x1p255) == nil && Int256(-2.9) == -2)
    #expect(Double(Int256.min) == -0x1p255)
  }

  @Test("literals")
  func literals() {
    let least: Int256 = -0x8000000000000000_0000000000000000_0000000000000000_0000000000000000
    let most: Int256 = 57896044618658097711785492504343953926634992332820282019728792003956564819967
    #expect(least == .min && most == .max)
  }

  @Test("a literal too large, and what does not fit, stop the program")
  func runTimeErrors() async {
    await #expect(processExitsWith: .failure) {
      _ = 0x8000000000000000_0000000000000000_0000000000000000_0000000000000000 as Int256
    }
    await #expect(processExitsWith: .failure) { _ = Int256.max + Int256(CommandLine.arguments.count) }
    await #expect(processExitsWith: .failure) {
      _ = -(Int256.min + Int256(CommandLine.arguments.count >> 32))
    }
    await #expect(processExitsWith: .failure) {
      _ = Int256.min / Int256(-1 - (CommandLine.arguments.count >> 32))
    }
    await #expect(processExitsWith: .failure) { _ = Int256(1).dividingFullWidth((1, 0)) }
    await #expect(processExitsWith: .failure) { _ = Int256(UInt256.max) }
  }
}
