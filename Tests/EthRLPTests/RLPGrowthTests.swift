import EthPrimitives
import EthRLP
import Testing

@Suite("RLP: cost and memory stay in proportion to the input")
struct RLPGrowthTests {
  /// The shortest of five runs.
  func time(_ body: () throws -> Void) rethrows -> Duration {
    let clock = ContinuousClock()
    var best = Duration.seconds(1_000)
    for _ in 0..<5 { best = try Swift.min(best, clock.measure(body)) }
    return best
  }

  /// A list of `count` items of one to three bytes.
  func list(_ count: Int) -> RLPItem {
    .list((0..<count).map { .bytes(Array(repeating: UInt8($0 % 251), count: 1 + $0 % 3)) })
  }

  /// Thirty times the input may cost at most 300 times as much: anything quadratic would cost 900 times, and
  /// the rest is for a busy machine and its caches.
  func isLinear(_ small: Duration, _ large: Duration) -> Bool { large < small * 300 }

  @Test("thirty times the items cost about thirty times as much")
  func lists() throws {
    let (small, large) = (list(4_000), list(120_000))
    let (smallBytes, largeBytes) = (small.rlpEncoded, large.rlpEncoded)
    let decoding = try (
      time { _ = try RLPItem(rlpEncoded: smallBytes) }, time { _ = try RLPItem(rlpEncoded: largeBytes) }
    )
    let encoding = (time { _ = small.rlpEncoded }, time { _ = large.rlpEncoded })
    #expect(isLinear(decoding.0, decoding.1), "\(decoding)")
    #expect(isLinear(encoding.0, encoding.1), "\(encoding)")
  }

  @Test("lists in lists up to the greatest depth cost no more for being nested")
  func nesting() throws {
    func nested(_ depth: Int) -> RLPItem { (0..<depth).reduce([]) { item, _ in [item, .bytes([1])] } }
    let (small, large) = (nested(33), nested(1_000))
    let (smallBytes, largeBytes) = (small.rlpEncoded, large.rlpEncoded)
    let decoding = try (
      time { _ = try RLPItem(rlpEncoded: smallBytes, maxDepth: 1_024) },
      time { _ = try RLPItem(rlpEncoded: largeBytes, maxDepth: 1_024) }
    )
    let encoding = (time { _ = small.rlpEncoded }, time { _ = large.rlpEncoded })
    #expect(try RLPItem(rlpEncoded: largeBytes, maxDepth: 1_024) == large)
    #expect(isLinear(decoding.0, decoding.1), "\(decoding)")
    #expect(isLinear(encoding.0, encoding.1), "\(encoding)")
  }

  @Test(
    "a declared length is not believed: nothing is set aside for it",
    arguments: [
      "bf7fffffffffffffff", "bf00007fffffffffff", "bb7fffffff", "ff7fffffffffffffff", "fb7fffffff01",
      "bfffffffffffffffff", "ffffffffffffffffff", "bf8000000000000000",
    ])
  func declaredLengths(hex: String) throws {
    let bytes = try Hex.decode(hex)
    #expect(throws: RLPError.self) { try RLPItem(rlpEncoded: bytes) }
    #expect(throws: RLPError.self) { try [UInt8](rlpEncoded: bytes) }
    var reader = RLPReader(bytes)
    #expect(throws: RLPError.self) { try reader.readByteStrings() }
  }

  @Test("text is its bytes, whatever it looks like")
  func text() {
    #expect("0x01".rlpEncoded == [0x84, 0x30, 0x78, 0x30, 0x31])
    #expect("5".rlpEncoded == [0x35])
    #expect("".rlpEncoded == [0x80])
  }
}
