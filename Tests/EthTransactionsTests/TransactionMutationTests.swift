import EthPrimitives
import EthTransactions
import Testing

@Suite("Transactions: broken bytes")
struct TransactionMutationTests {
  /// Whether the bytes are the one encoding of what is read from them; `nil` where nothing is.
  func isStrict(_ bytes: [UInt8]) -> Bool? {
    guard let signed = try? SignedTransaction(rawBytes: bytes) else { return nil }
    // Put together again: the bytes that were read are kept as they are.
    return SignedTransaction(signed.transaction, signature: signed.signature).rawBytes == bytes
      && signed.rawBytes == bytes
  }

  @Test(
    "every prefix of 15 transactions is refused; every flipped bit is refused or re-encodes to itself",
    arguments: Fixtures.files)
  func mutations(file: String) throws {
    let cases = try Fixtures.transactions(file).filter { $0.raw.count < 280 }.prefix(15)
    #expect(cases.count == 15)
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
          switch isStrict(bytes) {
          case true: accepted += 1
          case false:
            Issue.record("\(Hex.encode(bytes))")
            return
          default: break
          }
          bytes[index] ^= 1 << UInt8(bit)
        }
      }
    }
    #expect(accepted > 3_000)
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
      guard isStrict(bytes) != false else {
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
