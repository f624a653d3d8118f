import EthCrypto
import EthPrimitives
import EthSigners

extension Target {
  /// Texts of extended keys, their bytes, and derivation paths.
  static let xprv = Target(name: "xprv") { input in
    checkPrivate(input, text: input.text)
    checkPublic(input, text: input.text)
    // As no mutation meets a checksum: the input as the bytes before one.
    let text = textOfKey(Array(input.bytes.prefix(90)))
    checkPrivate(input, text: text)
    checkPublic(input, text: text)
    checkPath(input)
  }

  private static func checkPrivate(_ input: Input, text: String) {
    _ = input.attempt("ExtendedPrivateKey") { () throws(HDKeyError) in
      let key = try ExtendedPrivateKey(xprv: text)
      require(key.xprv.isText(text), "a private key's text is another than it was read from")
      checkPublic(input, text: key.extendedPublicKey.xpub)
      let child = try key.child(key.index.number)
      require(
        try child.extendedPublicKey == key.extendedPublicKey.child(key.index.number),
        "the public half of a child is not the child of the public half")
      require(try key.child(ChildIndex(rawValue: .max)).parentFingerprint == key.fingerprint, "fingerprint")
    }
  }

  private static func checkPublic(_ input: Input, text: String) {
    let key = input.attempt("ExtendedPublicKey") { () throws(HDKeyError) in try ExtendedPublicKey(xpub: text)
    }
    guard let key else { return }
    require(key.xpub == text, "a public key's text is another than it was read from")
    _ = input.attempt("child") { () throws(HDKeyError) in try key.child(ChildIndex(rawValue: key.fingerprint))
    }
  }

  private static func checkPath(_ input: Input) {
    let path = input.attempt("DerivationPath") { () throws(DerivationPathError) in
      try DerivationPath(input.text)
    }
    guard let path else { return }
    let again = expectSuccess("own text of a path is refused") { () throws(DerivationPathError) in
      try DerivationPath(path.description)
    }
    require(again == path, "a path reads back as another")
  }

  /// Base58 of the bytes and their checksum, by long division.
  private static func textOfKey(_ payload: [UInt8]) -> String {
    let alphabet = Array("123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz".utf8)
    var number = payload + SHA256.hash(SHA256.hash(payload).bytes).bytes.prefix(4)
    var text = number.prefix { $0 == 0 }.map { _ in alphabet[0] }
    var digits: [UInt8] = []
    while let first = number.firstIndex(where: { $0 != 0 }) {
      var rest = 0
      for index in first..<number.count {
        rest = rest << 8 | Int(number[index])
        number[index] = UInt8(rest / 58)
        rest %= 58
      }
      digits.append(alphabet[rest])
    }
    text += digits.reversed()
    return String(decoding: text, as: UTF8.self)
  }
}

extension SecretBytes {
  /// Whether these are the bytes of a text.
  func isText(_ text: String) -> Bool { withUnsafeBytes { $0.elementsEqual(text.utf8) } }
}
