import EthPrimitives
import Testing

@Suite("UInt256: arithmetic")
struct UInt256ArithmeticTests {
  /// Feeds all results for one set of operands in the order of make_primitives.py.
  func feed(_ hasher: inout Keccak256, _ set: OperandSet<UInt256>) {
    let (a, b, c) = (set.a, set.b, set.c)
    hasher.feed(a.addingReportingOverflow(b))
    hasher.feed(a.subtractingReportingOverflow(b))
    let product = a.multipliedFullWidth(by: b)
    hasher.feed(product.high)
    hasher.feed(a.multipliedReportingOverflow(by: b))
    #expect(a &* b == product.low)
    if b != 0 {
      let (quotient, remainder) = a.quotientAndRemainder(dividingBy: b)
      hasher.feed(quotient)
      hasher.feed(remainder)
      let wide = b.dividingFullWidth((c % b, a))
      hasher.feed(wide.quotient)
      hasher.feed(wide.remainder)
    }
    let shift = set.shift
    for number in [a << shift, a >> shift, a &<< UInt256(shift), a &>> UInt256(shift)] { hasher.feed(number) }
    for number in [a & b, a | b, a ^ b, ~a, a.byteSwapped] { hasher.feed(number) }
    for count in [a.leadingZeroBitCount, a.trailingZeroBitCount, a.nonzeroBitCount] {
      hasher.update([UInt8(count >> 8), UInt8(count & 255)])
    }
    hasher.update([a < b ? 0 : a == b ? 1 : 2])
    hasher.update(a.description.utf8)
    hasher.update(a.quantity.utf8)
    hasher.update(String(a, radix: 2).utf8)
    hasher.feed(a.addMod(b, modulus: c))
    hasher.feed(a.mulMod(b, modulus: c))
    hasher.feed(a.squareRoot())
    hasher.feed(a.powReportingOverflow(UInt256(set.exponent)))
    hasher.feed(a.powReportingOverflow(UInt256(shift)).partialValue)
    hasher.feed(a.powMod(UInt256(shift), modulus: c))
  }

  @Test("10,000 sets of operands, some 32 operations each, give what Python's integers give")
  func chain() throws {
    try OperandSet.runChain("uint256.json", { $0 }, feed)
  }

  @Test("every tenth set of them, result by result")
  func explicit() throws {
    let rows = try Fixtures.load("uint256.json").rows()
    #expect(rows.count == 1_000)
    for row in rows {
      let texts = try (row as? [String]).required
      let numbers = try texts.map { text in try UInt256(parsing: text) }
      let (a, b, c, shift, exponent) = (numbers[0], numbers[1], numbers[2], numbers[3], numbers[4])
      #expect(a &+ b == numbers[5], "\(a) + \(b)")
      #expect(a &- b == numbers[6], "\(a) - \(b)")
      #expect(a.multipliedFullWidth(by: b) == (numbers[7], numbers[8]), "\(a) * \(b)")
      #expect(a &* b == numbers[8], "\(a) * \(b)")
      if b != 0 {
        #expect(a / b == numbers[9], "\(a) / \(b)")
        #expect(a % b == numbers[10], "\(a) % \(b)")
      }
      #expect(a << shift == numbers[11], "\(a) << \(shift)")
      #expect(a >> shift == numbers[12], "\(a) >> \(shift)")
      #expect(a.addMod(b, modulus: c) == numbers[13], "(\(a) + \(b)) mod \(c)")
      #expect(a.mulMod(b, modulus: c) == numbers[14], "(\(a) * \(b)) mod \(c)")
      #expect(a.squareRoot() == numbers[15], "square root of \(a)")
      #expect(a.powReportingOverflow(exponent).partialValue == numbers[16], "\(a) ^ \(exponent)")
      #expect(a.description == texts[17])
      #expect(a.quantity == texts[0])
      #expect(UInt256(texts[17]) == a)
    }
  }

  @Test("the checked operators agree with the reporting ones where nothing overflows")
  func operators() {
    let seed: UInt64 = 0xadd
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<2_000 {
      let (a, b) = (generator.operand(), generator.operand())
      if case (let sum, false) = a.addingReportingOverflow(b) {
        #expect(a + b == sum, "seed \(seed)")
        #expect(sum - b == a, "seed \(seed)")
      }
      if case (let product, false) = a.multipliedReportingOverflow(by: b) {
        #expect(a * b == product, "seed \(seed)")
        if b != 0 { #expect(product / b == a && product % b == 0, "seed \(seed)") }
      }
      var changed = a
      changed &+= b
      changed &-= b
      changed ^= b
      changed ^= b
      #expect(changed == a, "seed \(seed)")
    }
  }

  @Test("the digit of a long division that is estimated one too large is corrected")
  func addBack() {
    // Knuth's step D6 happens once in about 2^63 divisions of random numbers; these are made for it.
    let top: UInt64 = 1 << 63
    let dividends = [
      UInt256(limbs: 0, 0, top, top - 1), UInt256(limbs: 3, 0, top, top - 1),
      UInt256(limbs: 0, .max - 1, 0, top),
      UInt256(limbs: 0, 0, 0, top),
    ]
    let divisors = [
      UInt256(limbs: 1, 0, top, 0), UInt256(limbs: .max, 0, top, 0), UInt256(limbs: .max, top, 0, 0),
      UInt256(limbs: .max, .max, top, 0), UInt256(limbs: 1, 0, 0, top - 1),
    ]
    for a in dividends {
      for b in divisors {
        let (quotient, remainder) = a.quotientAndRemainder(dividingBy: b)
        #expect(remainder < b)
        #expect(quotient * b + remainder == a)
      }
    }
  }

  @Test("checked arithmetic throws what went wrong")
  func checked() throws {
    #expect(throws: ArithmeticError.overflow(.sum, signed: false)) { try UInt256.max.adding(1) }
    #expect(throws: ArithmeticError.overflow(.difference, signed: false)) { try UInt256.zero.subtracting(1) }
    #expect(throws: ArithmeticError.overflow(.product, signed: false)) { try UInt256.max.multiplied(by: 2) }
    #expect(throws: ArithmeticError.overflow(.power, signed: false)) { try UInt256(2).raised(to: 256) }
    #expect(throws: ArithmeticError.divisionByZero) { try UInt256.max.divided(by: 0) }
    #expect(throws: ArithmeticError.divisionByZero) { try UInt256.max.remainder(dividingBy: 0) }
    #expect(try UInt256(2).raised(to: 255).adding(5).divided(by: 2).subtracting(2) == 1 << 254)
    #expect(try UInt256(17).multiplied(by: 3).remainder(dividingBy: 10) == 1)
    #expect("\(ArithmeticError.divisionByZero)" == "expected a divisor other than zero")
  }

  @Test("the EVM's modular arithmetic: a zero modulus gives zero, nothing wraps in between")
  func modular() {
    #expect(UInt256.max.addMod(.max, modulus: 0) == 0 && UInt256.max.mulMod(.max, modulus: 0) == 0)
    #expect(UInt256.max.addMod(2, modulus: 2) == 1 && UInt256.max.addMod(.max, modulus: .max) == 0)
    #expect(UInt256.max.mulMod(.max, modulus: 12) == 9 && UInt256.max.addMod(.max, modulus: 1) == 0)
    #expect(UInt256(3).powMod(5, modulus: 0) == 0 && UInt256(3).powMod(0, modulus: 1) == 0)
    // Fermat's little theorem for the prime of secp256k1.
    let prime = UInt256.max - 0x1_0000_03d0
    #expect(UInt256(0xdead_beef).powMod(prime - 1, modulus: prime) == 1)
    #expect((0 as UInt256).pow(0) == 1 && (10 as UInt256).pow(77).description.count == 78)
    #expect((2 as UInt256).powReportingOverflow(.max) == (0, true) && (1 as UInt256).pow(.max) == 1)
  }

  @Test("square roots at the borders")
  func squareRoots() {
    let seed: UInt64 = 0x5917
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<500 {
      let root = generator.operand() >> 128
      #expect((root * root).squareRoot() == root, "seed \(seed)")
      if root > 0 { #expect((root * root - 1).squareRoot() == root - 1, "seed \(seed)") }
    }
    #expect(UInt256.max.squareRoot() == UInt256(UInt128.max))
    for small in 0..<100 as Range<UInt64> {
      #expect(UInt256(small).squareRoot() == UInt256(Double(small).squareRoot()))
    }
  }
}
