import EthCrypto
import EthPrimitives
import Testing

@Suite("Tweaks")
struct TweakTests {
  private func failure(_ make: () throws(CryptoError) -> PrivateKey) -> CryptoError? {
    do throws(CryptoError) { _ = try make() } catch { return error }
    return nil
  }

  @Test("private and public keys move alike, as Python's integers say")
  func fixtures() throws {
    var refused = 0
    for entry in try Fixtures.signatures() {
      let key = try PrivateKey(entry.key)
      if let moved = entry.moved {
        let sum = try key.adding(tweak: entry.tweak)
        #expect(sum.withUnsafeKeyBytes { Array($0) } == moved)
        #expect(sum.publicKey.coordinates == entry.movedPublicKey)
        #expect(try key.publicKey.adding(tweak: entry.tweak) == sum.publicKey)
      } else {
        refused += 1
        #expect(
          failure { () throws(CryptoError) in try key.adding(tweak: entry.tweak) } == .invalidTweak)
        #expect(throws: CryptoError.invalidTweak) { try key.publicKey.adding(tweak: entry.tweak) }
      }
      #expect(key.withUnsafeKeyBytes { Array($0) } == entry.key)
    }
    #expect(refused > 20)
  }

  @Test("a tweak is 32 bytes below the order")
  func range() throws {
    let key = try PrivateKey((5 as UInt256).bigEndianBytes)
    for count in [0, 31, 33] {
      let tweak = [UInt8](repeating: 1, count: count)
      #expect(
        failure { () throws(CryptoError) in try key.adding(tweak: tweak) } == .tweakLength(found: count))
      #expect(throws: CryptoError.tweakLength(found: count)) { try key.publicKey.adding(tweak: tweak) }
    }
    for tweak in [order, order + 1, .max, order - 5] {
      #expect(
        failure { () throws(CryptoError) in try key.adding(tweak: tweak.bigEndianBytes) } == .invalidTweak)
      #expect(throws: CryptoError.invalidTweak) { try key.publicKey.adding(tweak: tweak.bigEndianBytes) }
    }
    #expect(try key.adding(tweak: (0 as UInt256).bigEndianBytes).isEqual(to: key))
    #expect(
      try key.adding(tweak: (order - 4).bigEndianBytes).address
        == PrivateKey(UInt256(1).bigEndianBytes).address)
  }
}
