import EthCrypto
import EthPrimitives
import EthSigners
import Testing

/// BIP-32's published vectors, and random trees of an independent implementation.
@Suite struct HDVectorTests {
  @Test func derivesThePublishedKeys() throws {
    let vectors = try HDFixture.decode("hd/vectors.json", as: Vectors.self)
    #expect(vectors.valid.count == 17)
    for vector in vectors.valid {
      let master = try ExtendedPrivateKey(seed: SecretBytes([UInt8](hex: vector.seed)))
      let key = try master.derived(along: DerivationPath(vector.path))
      #expect(key.xprv.text == vector.xprv)
      #expect(key.extendedPublicKey.xpub == vector.xpub)
      #expect(try ExtendedPrivateKey(xprv: vector.xprv).xprv.text == vector.xprv)
      #expect(try ExtendedPublicKey(xpub: vector.xpub) == key.extendedPublicKey)
      #expect(key.extendedPublicKey.description == vector.xpub)
    }
  }

  @Test func refusesThePublishedInvalidKeys() throws {
    let vectors = try HDFixture.decode("hd/vectors.json", as: Vectors.self)
    #expect(Set(vectors.invalid.map(\.text)).count == 16)
    for vector in vectors.invalid { try vector.check() }
  }

  @Test func refusesKeysWithOneThingWrong() throws {
    let cases = try HDFixture.decode("hd/invalid.json", as: Invalid.self).cases
    #expect(cases.count > 300)
    for vector in cases { try vector.check() }
  }

  @Test func derivesWhatAnotherImplementationDoes() throws {
    let cases = try HDFixture.decode("hd/random.json", as: Random.self).cases
    #expect(cases.count == 120)
    for vector in cases {
      let master = try ExtendedPrivateKey(
        seed: SecretBytes([UInt8](hex: vector.seed)), network: vector.network == "main" ? .main : .test)
      let path = try DerivationPath(vector.path)
      #expect(path.description == vector.path)
      let key = try master.derived(along: path)
      #expect(key.xprv.text == vector.xprv)
      #expect(key.extendedPublicKey.xpub == vector.xpub)
      #expect(key.address.description == vector.address)
      #expect(try ExtendedPrivateKey(xprv: vector.xprv).network == master.network)

      // The same child by way of the private and of the public parent.
      let shown = try ExtendedPublicKey(xpub: vector.xpub).child(vector.child)
      #expect(shown.xpub == vector.childXpub)
      let child = try key.child(vector.child)
      #expect(child.extendedPublicKey == shown)
      #expect(child.address == shown.address)
      #expect(shown.parentFingerprint == key.fingerprint)
      #expect(shown.depth == key.depth + 1)
    }
  }
}

struct Vectors: Decodable {
  struct Valid: Decodable {
    var seed: String
    var path: String
    var xprv: String
    var xpub: String
  }

  var valid: [Valid]
  var invalid: [InvalidKey]
}

struct Invalid: Decodable {
  var cases: [InvalidKey]
}

struct Random: Decodable {
  struct Case: Decodable {
    var seed: String
    var network: String
    var path: String
    var xprv: String
    var xpub: String
    var address: String
    var child: UInt32
    var childXpub: String
  }

  var cases: [Case]
}

struct InvalidKey: Decodable {
  var text: String
  var isPrivate: Bool
  /// What is wrong, in the fixture's word for it.
  var wrong: String
  var offset: Int?

  /// Expects the error for what is wrong, and that it shows nothing of the key.
  func check() throws {
    let error = #expect(throws: HDKeyError.self) {
      if isPrivate { _ = try ExtendedPrivateKey(xprv: text) } else { _ = try ExtendedPublicKey(xpub: text) }
    }
    guard let error else { return }
    let isExpected =
      switch (wrong, error) {
      case ("checksum", .checksum), ("version", .unknownVersion), ("parent", .masterKeyWithParent),
        ("index", .masterKeyWithIndex), ("prefix", .keyPrefix), ("range", .privateKeyOutOfRange),
        ("point", .invalidPublicKey), ("length", .length):
        true
      case ("kind", .publicKeyFound): isPrivate
      case ("kind", .privateKeyFound): !isPrivate
      case ("character", .base58(let found)): found == offset
      default: false
      }
    #expect(isExpected, "\(error) for what is wrong with the \(wrong)")
    #expect(!error.description.contains(text.dropFirst(4).prefix(8)))
  }
}
