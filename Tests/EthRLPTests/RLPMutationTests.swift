import EthPrimitives
import EthRLP
import Testing

@Suite("RLP: broken input")
struct RLPMutationTests {
  /// Whatever is accepted must be the one encoding of what was read.
  func check(_ bytes: [UInt8]) -> Bool {
    guard let item = try? RLPItem(rlpEncoded: bytes) else { return true }
    return item.rlpEncoded == bytes
  }

  @Test("every prefix of 300 encodings is refused, and every change of a byte is refused or canonical")
  func mutations() throws {
    let fixture = try Fixtures.load("trees.json")
    let more = try (fixture["digests"] as? [[Any]]).required.map { try RLPItemTests.item($0[0]).rlpEncoded }
    let encodings = try (fixture.cases().map { try $0.bytes("rlp") } + more).filter { $0.count <= 120 }
      .prefix(300)
    #expect(encodings.count == 300)
    var accepted = 0
    for bytes in encodings {
      for count in 0..<bytes.count {
        #expect(throws: RLPError.self) { try RLPItem(rlpEncoded: Array(bytes.prefix(count))) }
      }
      var changed = bytes
      for index in bytes.indices {
        for mask in [0x01, 0x02, 0x04, 0x08, 0x10, 0x20, 0x40, 0x80, 0xff] as [UInt8] {
          changed[index] = bytes[index] ^ mask
          guard let item = try? RLPItem(rlpEncoded: changed) else { continue }
          accepted += 1
          guard item.rlpEncoded != changed else { continue }
          Issue.record("\(Hex.encode(changed))")
          return
        }
        changed[index] = bytes[index]
      }
    }
    #expect(accepted > 10_000)
  }

  @Test("random bytes are refused or canonical, and never trap")
  func random() {
    let seed: UInt64 = 0x51a1
    print("random RLP: seed \(seed)")
    var generator = SeededGenerator(seed: seed)
    // Headers are likelier than chance would have them, so that the reader gets further than the first byte.
    let headers: [UInt8] = [
      0x80, 0x81, 0x82, 0xb7, 0xb8, 0xb9, 0xbf, 0xc0, 0xc1, 0xc2, 0xc4, 0xf7, 0xf8, 0xff,
    ]
    var accepted = 0
    for _ in 0..<100_000 {
      let count = Int.random(in: 0...24, using: &generator)
      let bytes = (0..<count).map { _ in
        Bool.random(using: &generator)
          ? headers[Int.random(in: 0..<headers.count, using: &generator)]
          : UInt8(truncatingIfNeeded: generator.next() % 60)
      }
      guard check(bytes) else {
        Issue.record("seed \(seed): \(Hex.encode(bytes))")
        return
      }
      if (try? RLPItem(rlpEncoded: bytes)) != nil { accepted += 1 }
      _ = try? [UInt8](rlpEncoded: bytes)
      _ = try? UInt256(rlpEncoded: bytes)
      _ = try? Address(rlpEncoded: bytes)
    }
    #expect(accepted > 1_000, "seed \(seed)")
  }
}
