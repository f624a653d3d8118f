import EthCrypto
import EthPrimitives
import EthSigners

extension Target {
  /// Keystores' JSON.
  static let keystore = Target(name: "keystore") { input in
    let parsed = input.attempt("Keystore") { () throws(KeystoreError) in try Keystore(parsing: input.bytes) }
    guard let keystore = parsed else { return }
    checkText(input, keystore)
    checkOpening(input, keystore)
  }

  /// What was read is written and reads back as the same.
  private static func checkText(_ input: Input, _ keystore: Keystore) {
    let text = input.measured("json") { keystore.json }
    // A text is longer than what it was read from where lost zeros and control characters are written out.
    guard text.count <= Keystore.greatestSize else { return }
    let again = expectSuccess("own text is refused") { () throws(KeystoreError) in try Keystore(parsing: text)
    }
    require(again == keystore && again.json == text, "a keystore that was written reads back as another")
    require(!keystore.fileName(at: .zero).contains("/"), "the name of a file leads elsewhere")
  }

  /// Opening gives the key of the address or an error, at no more than the limits' cost.
  private static func checkOpening(_ input: Input, _ keystore: Keystore) {
    let limits = KeystoreLimits(
      scryptMemory: 1 << 20, scryptWork: 1 << 12, pbkdf2Rounds: 100, derivedKeyLength: 64)
    for password in ["testpassword", ""] {
      let address = input.attempt("decrypt") { () throws(KeystoreError) in
        try keystore.decrypt(password: password, limits: limits).address
      }
      if let address, let named = keystore.address {
        require(address == named, "the key is another one than the keystore says")
      }
    }
  }
}
