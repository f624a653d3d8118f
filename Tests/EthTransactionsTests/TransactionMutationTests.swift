import EthPrimitives
import EthTransactions
import Testing

@Suite("Transactions: broken bytes")
struct TransactionMutationTests {
  /// Whatever is accepted must be the one encoding of what was read.
  func isStrict(_ bytes: [UInt8]) -> Bool {
    guard let signed = try? SignedTransaction(rawBytes: bytes) else { return true }
    // Put together again: the bytes that were read are kept as they are.
    return SignedTransaction(signed.transaction, signature: signed.signature).rawBytes == bytes
      && signed.rawBytes == bytes
  }

  @Test("every prefix of 100 transactions is refused; every flipped bit is refused or re-encodes to itself")
  func mutations() throws {
    let short = { (file: String) in try Fixtures.transactions(file).filter { $0.raw.count < 260 }.prefix(50) }
    let cases = try short("legacy.json") + short("eip1559.json")
    #expect(cases.count == 100)
    var accepted = 0
    for entry in cases {
      for count in 0..<entry.raw.count {
        #expect(throws: TransactionError.self) {
          try SignedTransaction(rawBytes: Array(entry.raw.prefix(count)))
        }
      }
      var bytes = entry.raw
      for index in bytes.indices {
        for bit in 0..<8 {
          bytes[index] ^= 1 << UInt8(bit)
          guard isStrict(bytes) else {
            Issue.record("\(Hex.encode(bytes))")
            return
          }
          if (try? SignedTransaction(rawBytes: bytes)) != nil { accepted += 1 }
          bytes[index] ^= 1 << UInt8(bit)
        }
      }
    }
    #expect(accepted > 10_000)
  }

  @Test("random cuts, repeats and bytes never trap")
  func random() throws {
    let seed: UInt64 = 0x7a5
    var generator = SeededGenerator(seed: seed)
    let cases = try Fixtures.all().filter { $0.raw.count < 400 }
    for _ in 0..<20_000 {
      var bytes = cases[Int.random(in: 0..<cases.count, using: &generator)].raw
      for _ in 0...Int.random(in: 0...3, using: &generator) where !bytes.isEmpty {
        let index = Int.random(in: 0..<bytes.count, using: &generator)
        let end = Int.random(in: index...bytes.count, using: &generator)
        switch generator.next() % 4 {
        case 0: bytes[index] = UInt8(truncatingIfNeeded: generator.next())
        case 1: bytes.removeSubrange(index..<end)
        case 2: bytes.insert(contentsOf: bytes[index..<end], at: index)
        default: bytes.insert(UInt8(truncatingIfNeeded: generator.next()), at: index)
        }
      }
      guard isStrict(bytes) else {
        Issue.record("seed \(seed): \(Hex.encode(bytes))")
        return
      }
    }
  }
}

/// A small generator (SplitMix64) whose sequence depends on the seed alone.
struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var z = state
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return z ^ (z >> 31)
  }
}
