import EthPrimitives
import Testing

/// The operands of one round of make_primitives.py.
struct OperandSet<Number> {
  var a, b, c: Number
  var shift, exponent: Int

  /// Makes the sets of a fixture again, feeds their results to one hasher and compares it at every checkpoint.
  static func runChain(
    _ name: String, _ kind: (UInt256) -> Number, _ feed: (inout Keccak256, OperandSet) -> Void
  ) throws {
    let fixture = try Fixtures.load(name)
    var generator = SeededGenerator(seed: UInt64(try fixture.integer("seed")))
    let step = try fixture.integer("step")
    let checkpoints = try fixture.texts("checkpoints")
    #expect(checkpoints.count * step == 10_000)
    var hasher = Keccak256()
    for (number, checkpoint) in checkpoints.enumerated() {
      for _ in 0..<step {
        let (a, b, c) = (generator.operand(), generator.operand(), generator.operand())
        let (shift, exponent) = (Int(generator.next() % 320), Int(generator.next() % 40))
        feed(&hasher, OperandSet(a: kind(a), b: kind(b), c: kind(c), shift: shift, exponent: exponent))
      }
      try #require(
        hasher.finalize() == (try Hash32(checkpoint)),
        "wrong among sets \(number * step)..<\((number + 1) * step); every tenth set stands in \(name)")
    }
  }
}

extension Keccak256 {
  mutating func feed(_ number: UInt256) { update(number.bigEndianBytes) }
  mutating func feed(_ number: Int256) { update(number.bitPattern.bigEndianBytes) }
  mutating func feed(_ flag: Bool) { update([flag ? 1 : 0]) }

  mutating func feed(_ result: (partialValue: UInt256, overflow: Bool)) {
    feed(result.partialValue)
    feed(result.overflow)
  }

  mutating func feed(_ result: (partialValue: Int256, overflow: Bool)) {
    feed(result.partialValue)
    feed(result.overflow)
  }
}
