import EthCrypto
import EthPrimitives
import Testing

@Suite("Signatures")
struct SignatureTests {
  @Test("eth-keys makes the same signatures, keys and addresses")
  func agreement() throws {
    let cases = try Fixtures.signatures()
    #expect(cases.count >= 500)
    for entry in cases {
      let key = try PrivateKey(entry.key)
      let signature = key.sign(entry.hash)
      #expect(
        signature.r == entry.r && signature.s == entry.s && signature.yParity == entry.yParity,
        "\(entry.hash)")
      #expect(key.address == entry.address)
      #expect(key.publicKey.coordinates == entry.publicKey)
      #expect(key.publicKey.compressed == entry.compressed)
      #expect(try signature.recoverAddress(of: entry.hash) == entry.address)
      #expect(try signature.recoverPublicKey(of: entry.hash) == key.publicKey)
    }
  }

  @Test("a published signature: key 1, SHA-256 of \"Satoshi Nakamoto\"")
  func published() throws {
    let key = try PrivateKey([UInt8](repeating: 0, count: 31) + [1])
    let signature = key.sign("0xa0dc65ffca799873cbea0ac274015b9526505daaaed385155425f7337704883e")
    #expect(signature.r == 0x934b1ea10a4b3c1757e2b0c017d0b6143ce3c9a7e6a4a49860d7a6ab210ee3d8)
    #expect(signature.s == 0x2442ce9d2b916064108014783e923ec36b49743e2ffa1c4496f01a512aafd9e5)
    #expect(key.address == "0x7E5F4552091A69125d5DfCb7b8C2659029395Bdf")
  }

  @Test("another hash, parity, r or s gives another address or none")
  func wrong() throws {
    for entry in try Fixtures.signatures().prefix(80).dropFirst(40) {
      let right = try Signature(r: entry.r, s: entry.s, yParity: entry.yParity)
      let key = try PublicKey(entry.publicKey)
      #expect(key.verifies(right, of: entry.hash))
      let otherHash = Hash32(entry.hash.number ^ 1)
      // ECDSA itself does not prove the parity: the key verifies, but another one is recovered.
      let otherParity = try Signature(r: entry.r, s: entry.s, yParity: !entry.yParity)
      #expect((try? otherParity.recoverAddress(of: entry.hash)) != entry.address)
      #expect(key.verifies(otherParity, of: entry.hash))
      let others = try [
        (right, otherHash),
        (Signature(r: entry.r, s: entry.s > 1 ? entry.s - 1 : 2, yParity: entry.yParity), entry.hash),
        (Signature(r: entry.r - 1, s: entry.s, yParity: entry.yParity), entry.hash),
      ]
      for (signature, hash) in others {
        #expect((try? signature.recoverAddress(of: hash)) != entry.address)
        #expect(!key.verifies(signature, of: hash))
      }
    }
  }

  @Test("an r that is no x coordinate recovers nothing")
  func unrecoverable() throws {
    // 5 is the smallest x without a point: 5^3 + 7 is no square modulo p.
    let signature = try Signature(r: 5, s: 1, yParity: false)
    #expect(throws: CryptoError.recoveryFailed) { try signature.recoverAddress(of: .zero) }
    // s·R = hash·G gives the point at infinity, which is no key: with R = G and s = hash.
    let gx: UInt256 = 0x79be667e_f9dcbbac_55a06295_ce870b07_029bfcdb_2dce28d9_59f2815b_16f81798
    let infinity = try Signature(r: gx, s: 7, yParity: false)
    #expect(throws: CryptoError.recoveryFailed) { try infinity.recoverPublicKey(of: Hash32(7)) }
    #expect(throws: Never.self) { try infinity.recoverPublicKey(of: Hash32(8)) }
  }

  @Test("65 bytes are read and written")
  func bytes() throws {
    for entry in try Fixtures.signatures().prefix(60) {
      let signature = try Signature(r: entry.r, s: entry.s, yParity: entry.yParity)
      let parts = entry.r.bigEndianBytes + entry.s.bigEndianBytes
      #expect(signature.bytes == parts + [entry.yParity ? 28 : 27])
      #expect(try Signature(signature.bytes) == signature)
      #expect(try Signature(parts + [entry.yParity ? 1 : 0]) == signature)
      #expect(try Signature((parts + [entry.yParity ? 1 : 0]).lazy.map { $0 }) == signature)
      for v in 0...255 where ![0, 1, 27, 28].contains(v) {
        #expect(throws: CryptoError.invalidRecoveryID(found: UInt8(v))) { try Signature(parts + [UInt8(v)]) }
      }
    }
    for count in [0, 1, 64, 66, 1000] {
      #expect(throws: CryptoError.signatureLength(found: count)) {
        try Signature([UInt8](repeating: 1, count: count))
      }
    }
  }

  @Test("r and s out of range, and s above half the order, are refused")
  func range() throws {
    let half = order / 2
    for wrong in [0, order, order + 1, .max] as [UInt256] {
      #expect(throws: CryptoError.signatureOutOfRange(field: "r")) {
        try Signature(r: wrong, s: 1, yParity: false)
      }
      #expect(throws: CryptoError.signatureOutOfRange(field: "s")) {
        try Signature(r: 1, s: wrong, yParity: false)
      }
    }
    for high in [half + 1, order - 1] {
      #expect(throws: CryptoError.highS) { try Signature(r: 1, s: high, yParity: true) }
      #expect(throws: CryptoError.highS) {
        try Signature((1 as UInt256).bigEndianBytes + high.bigEndianBytes + [27])
      }
    }
    #expect(try Signature(r: order - 1, s: half, yParity: true).s == half)
    #expect(try Signature(r: 1, s: 1, yParity: false).r == 1)
  }

  @Test("high s is what a low s would be turned into: the same signer, refused here")
  func malleability() throws {
    for entry in try Fixtures.signatures().prefix(20) {
      #expect(entry.s <= order / 2)
      #expect(throws: CryptoError.highS) {
        try Signature(r: entry.r, s: order - entry.s, yParity: !entry.yParity)
      }
    }
  }
}
