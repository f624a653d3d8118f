import BigInt
import EthPrimitives

/// 256-bit arithmetic beside arbitrary-precision arithmetic that gives the same numbers.
func integerBenchmarks() -> [Benchmark] {
  [
    integerBenchmark(
      "add", "UInt256: a + b, both of 255 bits", atMost: 1 / 20, bits: (255, 255),
      library: { pairs, repeats in
        for _ in 0..<repeats {
          var all = UInt256.zero
          for (a, b) in pairs { all ^= a + b }
          sink(all)
        }
      },
      bigInt: { pairs, repeats in
        for _ in 0..<repeats { for (a, b) in pairs { sink(a + b) } }
      }, results: ({ $0 + $1 }, { $0 + $1 })),
    integerBenchmark(
      "multiplyWrapping", "UInt256: a &* b, both of 256 bits", atMost: 1 / 40, bits: (256, 256),
      library: { pairs, repeats in
        for _ in 0..<repeats {
          var all = UInt256.zero
          for (a, b) in pairs { all ^= a &* b }
          sink(all)
        }
      },
      bigInt: { pairs, repeats in
        for _ in 0..<repeats { for (a, b) in pairs { sink(a * b) } }
      }, results: ({ $0 &* $1 }, { ($0 * $1) & ((BigUInt(1) << 256) - 1) })),
    integerBenchmark(
      "multiply", "UInt256: a * b, both of 128 bits", atMost: nil, bits: (128, 128),
      library: { pairs, repeats in
        for _ in 0..<repeats {
          var all = UInt256.zero
          for (a, b) in pairs { all ^= a * b }
          sink(all)
        }
      },
      bigInt: { pairs, repeats in
        for _ in 0..<repeats { for (a, b) in pairs { sink(a * b) } }
      }, results: ({ $0 * $1 }, { $0 * $1 })),
    integerBenchmark(
      "multiplyFull", "UInt256: 256 × 256 → 512 bits", atMost: 1 / 40, bits: (256, 256),
      library: { pairs, repeats in
        for _ in 0..<repeats {
          var all = UInt256.zero
          for (a, b) in pairs {
            let product = a.multipliedFullWidth(by: b)
            all ^= product.high ^ product.low
          }
          sink(all)
        }
      },
      bigInt: { pairs, repeats in
        for _ in 0..<repeats { for (a, b) in pairs { sink(a * b) } }
      }, results: ({ $0.multipliedFullWidth(by: $1).high }, { ($0 * $1) >> 256 })),
    integerBenchmark(
      "divide", "UInt256: 256 / 160 bits", atMost: 1 / 8, bits: (256, 160),
      library: { pairs, repeats in
        for _ in 0..<repeats {
          var all = UInt256.zero
          for (a, b) in pairs { all ^= a / b }
          sink(all)
        }
      },
      bigInt: { pairs, repeats in
        for _ in 0..<repeats { for (a, b) in pairs { sink(a / b) } }
      }, results: ({ $0 / $1 }, { $0 / $1 })),
    integerBenchmark(
      "decimal", "UInt256: to decimal, 256 bits", atMost: 1 / 5, bits: (256, 256),
      library: { pairs, repeats in
        for _ in 0..<repeats { for (a, _) in pairs { sink(a.description) } }
      },
      bigInt: { pairs, repeats in
        for _ in 0..<repeats { for (a, _) in pairs { sink(a.description) } }
      }, results: ({ $0 ^ $1 }, { $0 ^ $1 })),
  ]
}

private typealias Pairs<Number> = [(Number, Number)]

/// One operation over 256 pairs of numbers whose top bit is set; `results` are compared before the times.
private func integerBenchmark(
  _ name: String, _ title: String, atMost: Double?, bits: (Int, Int),
  library: @escaping (Pairs<UInt256>, Int) -> Void, bigInt: @escaping (Pairs<BigUInt>, Int) -> Void,
  results: ((UInt256, UInt256) -> UInt256, (BigUInt, BigUInt) -> BigUInt)
) -> Benchmark {
  Benchmark(name: "uint256." + name, title: title, comparisons: [.ratio(to: "BigInt", atMost: atMost)]) { _ in
    var random = Random()
    func number(bits: Int) -> UInt256 {
      let whole = UInt256(
        limbs: random.next(), random.next(), random.next(), random.next() | 1 << 63)
      return whole >> UInt256(256 - bits)
    }
    let pairs = (0..<256).map { _ in (number(bits: bits.0), number(bits: bits.1)) }
    let bigPairs = pairs.map { (BigUInt($0.0), BigUInt($0.1)) }
    return [
      Contender(
        unitsPerIteration: Double(pairs.count),
        output: { pairs.flatMap { Array("\(results.0($0.0, $0.1)) ".utf8) } }
      ) { library(pairs, $0) },
      Contender(
        "BigInt", unitsPerIteration: Double(pairs.count),
        output: { bigPairs.flatMap { Array("\(results.1($0.0, $0.1)) ".utf8) } }
      ) { bigInt(bigPairs, $0) },
    ]
  }
}
