import EthCrypto
import EthJSON
import EthPrimitives
import EthSigners
import Foundation
import Testing

/// Keystores that others made.
@Suite("Keystores of other tools")
struct KeystoreReadingTests {
  @Test("open, with the key that is in them")
  func fixtures() throws {
    let cases = try KeystoreFixtures.cases()
    #expect(cases.count >= 100)
    for item in cases {
      let keystore = try Keystore(parsing: item.text)
      #expect(try keystore.keyBytes(password: item.password) == item.key, "\(item.name)")
      if let address = keystore.address { #expect(address == item.address, "\(item.name)") }
      // What it writes opens too.
      let again = try Keystore(parsing: keystore.json)
      #expect(again == keystore)
    }
    #expect(try cases.contains { try Keystore(parsing: $0.text).address == nil })
    #expect(try cases.contains { try Keystore(parsing: $0.text).id == nil })
  }

  @Test("another password opens none of them, nor does one that only looks the same")
  func wrongPasswords() throws {
    for item in try KeystoreFixtures.cases().prefix(40) {
      let keystore = try Keystore(parsing: item.text)
      let precomposed = item.password.precomposedStringWithCanonicalMapping
      let others = [item.password + " ", item.password + "\n", String(item.password.dropLast()), precomposed]
      // HMAC fills short keys up with zero bytes, so that such bytes behind a password make no difference.
      let bytes = item.password.utf8.reversed().drop { $0 == 0 }
      for other in others where !other.utf8.reversed().drop(while: { $0 == 0 }).elementsEqual(bytes) {
        #expect(throws: KeystoreError.wrongPassword, "\(item.name)") {
          try keystore.keyBytes(password: other)
        }
      }
    }
  }

  @Test("KeyStoreTests of ethereum-tests", .enabled(if: KeystoreFixtures.vectors != nil))
  func vectors() throws {
    let vectors = try #require(KeystoreFixtures.vectors)
    let path = "KeyStoreTests/basic_tests.json"
    let inside = vectors.appending(path: "ethereum-tests/\(path)")
    let file = FileManager.default.fileExists(atPath: inside.path) ? inside : vectors.appending(path: path)
    let tests = try JSONDocument(parsing: [UInt8](Data(contentsOf: file))).root
    #expect(tests.count == 5)
    for test in try tests.members() {
      let keystore = try Keystore(parsing: test.value.member("json").jsonBytes)
      let key = try Hex.decode(test.value.member("priv").string())
      #expect(try keystore.keyBytes(password: test.value.member("password").string()) == key, "\(test.name)")
    }
  }

  @Test("the derived key of the format's definition, whose block size RFC 7914 does not allow for its n")
  func definition() throws {
    // Web3 Secret Storage Definition, test vectors, scrypt.
    let salt = try Hex.decode("ab0c7876052600dd703518d6fc3fe8984592145b591fc8fb5c6d43190334ba19")
    let cost = try #require(ScryptCost(n: 262_144, r: 1, p: 8))
    let key = try Array("testpassword".utf8).span.bytes.withUnsafeBytes { password in
      try salt.span.bytes.withUnsafeBytes { salt in
        try KDFVectorTests.hex(Scrypt.key(password: password, salt: salt, cost: cost, count: 32))
      }
    }
    #expect(key == "fac192ceb5fd772906bea3e118a69e8bbb5cc24229e20d8766fd298291bba6bd")
  }
}
