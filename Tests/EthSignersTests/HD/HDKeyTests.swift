import EthCrypto
import EthPrimitives
import Testing

@testable import EthSigners

@Suite struct HDKeyTests {
  static let seed: [UInt8] = Array(0..<64)

  @Test(arguments: [0, 15, 65]) func refusesSeedsOfTheWrongLength(_ count: Int) {
    #expect(throws: HDKeyError.seedLength(found: count)) {
      _ = try ExtendedPrivateKey(seed: SecretBytes([UInt8](repeating: 1, count: count)))
    }
  }

  /// No index is known that has no key: the 64 bytes are made up.
  @Test func indexesWithoutAKeyAreNamed() throws {
    let key = try ExtendedPrivateKey(seed: SecretBytes(Self.seed))
    let order: UInt256 = 0xffffffff_ffffffff_ffffffff_fffffffe_baaedce6_af48a03b_bfd25e8c_d0364141
    let number = try #require(key.privateKey.withUnsafeKeyBytes { UInt256(bigEndianBytes: Array($0)) })
    let index = try ChildIndex.normal(77)
    // Not below n, and such that the sum is zero.
    for tweak in [order, order + 1, .max, order - number] {
      let code = tweak.bigEndianBytes + Array(repeating: 1, count: 32)
      #expect(throws: HDKeyError.invalidChild(index)) {
        _ = try key.child(index, of: HDKeyMaterial(code: SecretBytes(code)))
      }
      #expect(throws: HDKeyError.invalidChild(index)) {
        try key.extendedPublicKey.child(index, of: HDKeyMaterial(code: SecretBytes(code)))
      }
    }
    #expect(HDKeyError.invalidChild(index).description == "there is no key at index 77; take the next one")
    // Zero is a tweak like others: the child has the parent's key.
    let code = [UInt8](repeating: 0, count: 64)
    #expect(try key.child(index, of: HDKeyMaterial(code: SecretBytes(code))).publicKey == key.publicKey)
  }

  @Test func hardenedChildrenNeedThePrivateKey() throws {
    let key = try ExtendedPrivateKey(seed: SecretBytes(Self.seed))
    let index = try ChildIndex.hardened(5)
    #expect(throws: HDKeyError.hardenedFromPublicKey(index)) { try key.extendedPublicKey.child(index) }
    #expect(try key.child(index).index == index)
  }

  @Test func indexesEndBelowTwoToThe31() throws {
    let key = try ExtendedPrivateKey(seed: SecretBytes(Self.seed))
    #expect(throws: HDKeyError.indexOutOfRange(found: 1 << 31)) { _ = try key.child(1 << 31) }
    #expect(throws: HDKeyError.indexOutOfRange(found: 1 << 31)) { try key.extendedPublicKey.child(1 << 31) }
    #expect(throws: HDKeyError.indexOutOfRange(found: .max)) { try ChildIndex.hardened(.max) }
    #expect(try key.child((1 << 31) - 1).index.rawValue == 0x7FFF_FFFF)
  }

  @Test func theDepthEndsAt255() throws {
    // The text of a key with depth 255, from one of depth 1.
    let deep = try Self.key(ofDepth: 255)
    #expect(deep.depth == 255)
    #expect(throws: HDKeyError.tooDeep) { _ = try deep.child(0) }
    #expect(throws: HDKeyError.tooDeep) { try deep.extendedPublicKey.child(0) }
    #expect(try Self.key(ofDepth: 254).child(0).depth == 255)
  }

  @Test func pathsFromTheMasterKeyStartThere() throws {
    let master = try ExtendedPrivateKey(seed: SecretBytes(Self.seed))
    let account = try master.derived(along: DerivationPath("m/44'/60'/0'"))
    #expect(throws: HDKeyError.pathFromMasterKey(depth: 3)) {
      _ = try account.derived(along: DerivationPath("m/0/7"))
    }
    #expect(throws: HDKeyError.pathFromMasterKey(depth: 3)) {
      try account.extendedPublicKey.derived(along: DerivationPath("m/0/7"))
    }
    let whole = try master.derived(along: .ethereum(index: 7))
    #expect(try account.derived(along: DerivationPath("0/7")).xprv.text == whole.xprv.text)
    #expect(try account.extendedPublicKey.derived(along: DerivationPath("0/7")) == whole.extendedPublicKey)
  }

  @Test func theEmptyPathLeadsToTheKeyItself() throws {
    let master = try ExtendedPrivateKey(seed: SecretBytes(Self.seed), network: .test)
    #expect(try master.derived(along: DerivationPath("m")).xprv.text == master.xprv.text)
    #expect(try master.extendedPublicKey.derived(along: DerivationPath("m")) == master.extendedPublicKey)
  }

  @Test func aSignerHasTheKeysAddress() async throws {
    let address = try ExtendedPrivateKey(seed: SecretBytes(Self.seed)).address
    let signer = try ExtendedPrivateKey(seed: SecretBytes(Self.seed)).signer()
    #expect(signer.address == address)
  }

  @Test func theIndexStandsMostSignificantByteFirst() throws {
    let child = try ExtendedPrivateKey(seed: SecretBytes(Self.seed)).child(.hardened(0x0102_0304))
    #expect(try child.bytes[9..<13] == [0x81, 0x02, 0x03, 0x04])
    #expect(try ExtendedPrivateKey(xprv: child.xprv).index == child.index)
  }

  @Test func aWrongCharacterIsFoundByTheChecksum() throws {
    let text = try ExtendedPrivateKey(seed: SecretBytes(Self.seed)).xprv.text
    for offset in 4..<text.utf8.count {
      var damaged = Array(text.utf8)
      damaged[offset] = damaged[offset] == 0x32 ? 0x33 : 0x32
      let error = #expect(throws: HDKeyError.self) {
        _ = try ExtendedPrivateKey(xprv: String(decoding: damaged, as: UTF8.self))
      }
      #expect(error == .checksum)
    }
  }

  @Test func privateTextFromAFileMayEndInALineFeed() throws {
    let text = try ExtendedPrivateKey(seed: SecretBytes(Self.seed)).xprv.text
    #expect(try ExtendedPrivateKey(xprv: SecretBytes(utf8: " \(text)\n")).xprv.text == text)
    #expect(throws: HDKeyError.base58(offset: 111)) { _ = try ExtendedPrivateKey(xprv: text + "\n") }
  }

  @Test func textIsBounded() {
    #expect(throws: HDKeyError.textLength(found: 1_000_000)) {
      try ExtendedPublicKey(xpub: String(repeating: "z", count: 1_000_000))
    }
    #expect(throws: HDKeyError.length(found: 0)) { try ExtendedPublicKey(xpub: "") }
    #expect(throws: HDKeyError.length(found: 112)) {
      try ExtendedPublicKey(xpub: String(repeating: "1", count: 112))
    }
  }

  /// A key whose text says that it is that deep.
  private static func key(ofDepth depth: UInt8) throws -> ExtendedPrivateKey {
    let child = try ExtendedPrivateKey(seed: SecretBytes(seed)).child(0)
    let bytes = try child.bytes
    return try ExtendedPrivateKey(xprv: ExtendedKeyBytes.text(Array(bytes[..<4]) + [depth] + bytes[5..<78]))
  }
}
