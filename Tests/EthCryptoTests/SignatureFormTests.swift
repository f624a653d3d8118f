import EthCrypto
import EthPrimitives
import Testing

@Suite("Forms of signatures")
struct SignatureFormTests {
  @Test("EIP-155's example: nonce 9, chain 1")
  func eip155() throws {
    let key = try PrivateKey([UInt8](repeating: 0x46, count: 32))
    let signature = key.sign("0xdaf5a779ae972f972197303d7b574746c7ef83eadac0f2791ad23db92e4c8e53")
    #expect(signature.r == 0x28ef61340bd939bc2195fe537567866003e1a15d3c71ff63e1590620aa636276)
    #expect(signature.s == 0x67cbe9d8997f761aecb703304b3800ccf555c9f3dc64214b297fb1966a3b6d83)
    #expect(signature.v(chainId: 1) == 37)
    #expect(signature.v(chainId: nil) == 27)
    #expect(try Signature(r: signature.r, s: signature.s, v: 37, chainId: 1) == signature)
    #expect(key.address == "0x9d8A62f656a8d1615C1294fd71e9CFb3E4855A4F")
  }

  @Test("v with a chain id, both ways, up to the largest")
  func chainIds() throws {
    for chainId in [nil, 0, 1, 5, 137, 1337, 42161, UInt64.max >> 1, .max] as [UInt64?] {
      for yParity in [false, true] {
        let signature = try Signature(r: 1, s: 1, yParity: yParity)
        let v = signature.v(chainId: chainId)
        #expect(v == chainId.map { UInt256($0) * 2 + 35 + (yParity ? 1 : 0) } ?? (yParity ? 28 : 27))
        #expect(try Signature(r: 1, s: 1, v: v, chainId: chainId) == signature)
        let parts = try EIP155.parts(ofV: v).required
        #expect(parts.yParity == yParity && parts.chainId == chainId)
        for other in [nil, 3, UInt64.max - 1] as [UInt64?] where other != chainId {
          #expect(throws: CryptoError.invalidV(found: v, chainId: other)) {
            try Signature(r: 1, s: 1, v: v, chainId: other)
          }
        }
      }
    }
    let beyond = (UInt256(UInt64.max) + 1) * 2 + 35
    for v in [0, 1, 26, 29, 34, beyond, beyond + 1, .max] as [UInt256] {
      #expect(EIP155.parts(ofV: v) == nil)
      for chainId in [nil, 0, 1] as [UInt64?] {
        let error = #expect(throws: CryptoError.self) { try Signature(r: 1, s: 1, v: v, chainId: chainId) }
        #expect(error == .invalidV(found: v, chainId: chainId))
      }
    }
    #expect(
      CryptoError.invalidV(found: 27, chainId: 5).description
        == "a signature's v on chain 5 is 45 or 46 (EIP-155), found 27")
  }

  @Test("EIP-2098's two examples")
  func eip2098() throws {
    let key = try PrivateKey(hex: "0x1234567890123456789012345678901234567890123456789012345678901234")
    let examples: [(String, UInt256, UInt256, UInt8, UInt256)] = [
      (
        "Hello World", 0x68a020a209d3d56c46f38cc50a33f704f4a9a10a59377f8dd762ac66910e9b90,
        0x7e865ad05c4035ab5792787d4a0297a43617ae897930a6fe4d822b8faea52064, 27,
        0x7e865ad05c4035ab5792787d4a0297a43617ae897930a6fe4d822b8faea52064
      ),
      (
        "It's a small(er) world", 0x9328da16089fcba9bececa81663203989f2df5fe1faa6291a45381c81bd17f76,
        0x139c6d6b623b42da56557e5e734a43dc83345ddfadec52cbe24d0cc64f550793, 28,
        0x939c6d6b623b42da56557e5e734a43dc83345ddfadec52cbe24d0cc64f550793
      ),
    ]
    for (message, r, s, v, yParityAndS) in examples {
      let signature = key.sign(EIP191.hash(message: message.utf8))
      #expect(signature.bytes == r.bigEndianBytes + s.bigEndianBytes + [v])
      #expect(signature.compact == r.bigEndianBytes + yParityAndS.bigEndianBytes)
      #expect(try Signature(compact: signature.compact) == signature)
      #expect(try signature.recoverAddress(ofMessage: message.utf8) == key.address)
    }
  }

  @Test("eth-keys' signatures in 64 and 65 bytes")
  func fixtures() throws {
    for entry in try Fixtures.signatures() {
      let signature = try Signature(r: entry.r, s: entry.s, yParity: entry.yParity)
      #expect(signature.compact == entry.compact)
      #expect(try Signature(compact: entry.compact) == signature)
      #expect(try Signature(signature.bytesWithParity) == signature)
      #expect(signature.bytesWithParity.last == (entry.yParity ? 1 : 0))
    }
    for count in [0, 63, 65] {
      #expect(throws: CryptoError.compactSignatureLength(found: count)) {
        try Signature(compact: [UInt8](repeating: 1, count: count))
      }
    }
  }

  @Test("a high s is taken only on demand, recovers and verifies, and has a low twin")
  func highS() throws {
    for entry in try Fixtures.signatures().prefix(40) {
      let low = try Signature(r: entry.r, s: entry.s, yParity: entry.yParity)
      let high = try Signature(
        r: entry.r, s: order - entry.s, yParity: !entry.yParity, highS: .allowed)
      #expect(high.hasHighS && !low.hasHighS)
      #expect(high.normalized == low && low.normalized == low && high != low)
      #expect(try high.recoverAddress(of: entry.hash) == entry.address)
      #expect(try PublicKey(entry.publicKey).verifies(high, of: entry.hash))
      #expect(high.compact == low.compact)
      #expect(try Signature(high.bytes, highS: .allowed) == high)
      #expect(throws: CryptoError.highS) { try Signature(high.bytes) }
      #expect(try Signature(r: high.r, s: high.s, v: high.v(chainId: 1), chainId: 1, highS: .allowed) == high)
      #expect(throws: CryptoError.highS) {
        try Signature(r: high.r, s: high.s, v: high.v(chainId: 1), chainId: 1)
      }
    }
    // Between n/2 and 2^255 a high s has room in 64 bytes.
    let bytes = UInt256(1).bigEndianBytes + (order / 2 + 1).bigEndianBytes
    #expect(throws: CryptoError.highS) { try Signature(compact: bytes) }
    #expect(try Signature(compact: bytes, highS: .allowed).s == order / 2 + 1)
    for wrong in [0, order] as [UInt256] {
      #expect(throws: CryptoError.signatureOutOfRange(field: "r")) {
        try Signature(compact: wrong.bigEndianBytes + UInt256(1).bigEndianBytes, highS: .allowed)
      }
    }
    #expect(throws: CryptoError.signatureOutOfRange(field: "s")) {
      try Signature(compact: UInt256(1).bigEndianBytes + [0x80] + [UInt8](repeating: 0, count: 31))
    }
  }

  @Test("r and s of 0, of n and above are refused even where a high s is taken")
  func range() throws {
    for wrong in [0, order, order + 1, .max] as [UInt256] {
      #expect(throws: CryptoError.signatureOutOfRange(field: "r")) {
        try Signature(wrong.bigEndianBytes + UInt256(1).bigEndianBytes + [0], highS: .allowed)
      }
      #expect(throws: CryptoError.signatureOutOfRange(field: "s")) {
        try Signature(UInt256(1).bigEndianBytes + wrong.bigEndianBytes + [0], highS: .allowed)
      }
    }
    #expect(try Signature(r: 1, s: order - 1, yParity: false, highS: .allowed).s == order - 1)
  }

  @Test("signatures and public keys are shown as hexadecimal")
  func descriptions() throws {
    let key = try PrivateKey(UInt256(1).bigEndianBytes)
    let signature = key.sign(.zero)
    #expect("\(signature)" == Hex.encode(signature.bytes))
    #expect("\(key.publicKey)" == Hex.encode(key.publicKey.compressed))
    #expect(
      Mirror(reflecting: signature).children.isEmpty && Mirror(reflecting: key.publicKey).children.isEmpty)
  }
}
