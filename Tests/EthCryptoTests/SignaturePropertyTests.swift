import EthCrypto
import EthPrimitives
import Testing

@Suite("Properties of signatures")
struct SignaturePropertyTests {
  @Test(
    "what a key signs is its own and nobody else's",
    arguments: [1, UInt64.random(in: 2 ... .max)])
  func own(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let comment = Comment(rawValue: "seed \(seed)")
    for _ in 0..<60 {
      let key = try PrivateKey((random.number() % (order - 1) + 1).bigEndianBytes)
      let hash = Hash32(random.number())
      let signature = key.sign(hash)
      let publicKey = key.publicKey
      #expect(!signature.hasHighS && signature == key.sign(hash), comment)
      #expect(publicKey.verifies(signature, of: hash), comment)
      #expect(try signature.recoverPublicKey(of: hash) == publicKey, comment)
      for form in [signature.bytes, signature.bytesWithParity] {
        #expect(try Signature(form) == signature, comment)
      }
      #expect(try Signature(compact: signature.compact) == signature, comment)
      for form in [publicKey.coordinates, publicKey.compressed, publicKey.uncompressed] {
        #expect(try PublicKey(form) == publicKey, comment)
      }

      // One bit of the hash, r or s makes it nobody's of the kind.
      let bit = UInt256(1) << UInt256(random.next() % 256)
      #expect(!publicKey.verifies(signature, of: Hash32(hash.number ^ bit)), comment)
      if let other = try? Signature(
        r: signature.r ^ bit, s: signature.s, yParity: signature.yParity, highS: .allowed)
      {
        #expect(!publicKey.verifies(other, of: hash), comment)
        #expect((try? other.recoverPublicKey(of: hash)) != publicKey, comment)
      }
      if let other = try? Signature(
        r: signature.r, s: signature.s ^ bit, yParity: signature.yParity, highS: .allowed)
      {
        #expect(!publicKey.verifies(other, of: hash), comment)
        #expect((try? other.recoverPublicKey(of: hash)) != publicKey, comment)
      }
    }
  }

  @Test("tweaks of private and public keys agree and add up", arguments: [1, UInt64.random(in: 2 ... .max)])
  func tweaks(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let comment = Comment(rawValue: "seed \(seed)")
    for _ in 0..<30 {
      let key = try PrivateKey((random.number() % (order - 1) + 1).bigEndianBytes)
      let (a, b) = (random.number() % order, random.number() % order)
      let sum = a.addingModulo(b, order)
      let twice = try key.adding(tweak: a.bigEndianBytes).adding(tweak: b.bigEndianBytes)
      let once = try key.adding(tweak: sum.bigEndianBytes)
      #expect(twice.isEqual(to: once) && twice.publicKey == once.publicKey, comment)
      #expect(
        try key.publicKey.adding(tweak: a.bigEndianBytes).adding(tweak: b.bigEndianBytes) == once.publicKey,
        comment)
    }
  }
}

extension UInt256 {
  fileprivate func addingModulo(_ other: UInt256, _ modulus: UInt256) -> UInt256 {
    self >= modulus - other ? self - (modulus - other) : self + other
  }
}
