import EthPrimitives
import Testing

@Suite("UInt256: arithmetic")
struct UInt256ArithmeticTests {
  /// Feeds all results for one set of operands in the order of make_primitives.py.
  func feed(_ hasher: inout Keccak256, _ a: UInt256, _ b: UInt256, _ c: UInt256, _ shift: Int) {
    func feed(_ number: UInt256) { hasher.update(number.bigEndianBytes) }
    func feed(_ flag: Bool) { hasher.update([flag ? 1 : 0]) }
    let sum = a.addingReportingOverflow(b)
    feed(sum.partialValue)
    feed(sum.overflow)
    let difference = a.subtractingReportingOverflow(b)
    feed(difference.partialValue)
    feed(difference.overflow)
    let product = a.multipliedFullWidth(by: b)
    feed(product.high)
    feed(product.low)
    feed(a.multipliedReportingOverflow(by: b).overflow)
    if b != 0 {
      let (quotient, remainder) = a.quotientAndRemainder(dividingBy: b)
      feed(quotient)
      feed(remainder)
      let wide = b.dividingFullWidth((c % b, a))
      feed(wide.quotient)
      feed(wide.remainder)
    }
    for number in [a << shift, a >> shift, a &<< UInt256(shift), a &>> UInt256(shift)] { feed(number) }
    for number in [a & b, a | b, a ^ b, ~a, a.byteSwapped] { feed(number) }
    for count in [a.leadingZeroBitCount, a.trailingZeroBitCount, a.nonzeroBitCount] {
      hasher.update([UInt8(count >> 8), UInt8(count & 255)])
    }
    hasher.update([a < b ? 0 : a == b ? 1 : 2])
    hasher.update(a.description.utf8)
    hasher.update(a.quantity.utf8)
  }

  @Test("25,000 sets of operands give what Python's integers give")
  func chain() throws {
    let fixture = try Fixtures.load("uint256.json")
    var generator = SeededGenerator(seed: UInt64(try fixture.integer("seed")))
    let step = try fixture.integer("step")
    let checkpoints = try fixture.texts("checkpoints")
    #expect(checkpoints.count * step == 25_000)
    var hasher = Keccak256()
    for (number, checkpoint) in checkpoints.enumerated() {
      for _ in 0..<step {
        let (a, b, c) = (generator.operand(), generator.operand(), generator.operand())
        feed(&hasher, a, b, c, Int(generator.next() % 320))
      }
      try #require(
        hasher.finalize() == (try Hash32(checkpoint)),
        "wrong among sets \(number * step)..<\((number + 1) * step); every 50th set stands in the fixture")
    }
  }

  @Test("every 50th set of them, result by result")
  func explicit() throws {
    let rows = try Fixtures.load("uint256.json").rows()
    #expect(rows.count == 500)
    for row in rows {
      let texts = try (row as? [String]).required
      let numbers = try texts.map { text in try UInt256(parsing: text) }
      let (a, b, shift) = (numbers[0], numbers[1], numbers[2])
      #expect(a &+ b == numbers[3], "\(a) + \(b)")
      #expect(a &- b == numbers[4], "\(a) - \(b)")
      #expect(a.multipliedFullWidth(by: b) == (numbers[5], numbers[6]), "\(a) * \(b)")
      #expect(a &* b == numbers[6], "\(a) * \(b)")
      if b != 0 {
        #expect(a / b == numbers[7], "\(a) / \(b)")
        #expect(a % b == numbers[8], "\(a) % \(b)")
      }
      #expect(a << shift == numbers[9], "\(a) << \(shift)")
      #expect(a >> shift == numbers[10], "\(a) >> \(shift)")
      #expect(a.description == texts[11])
      #expect(a.quantity == texts[0])
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
}
