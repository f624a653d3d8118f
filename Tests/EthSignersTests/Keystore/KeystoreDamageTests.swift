import EthCrypto
import EthJSON
import EthPrimitives
import EthSigners
import Testing

/// What is wrong with a file is said apart from a wrong password, as far as it can be told.
@Suite("Damaged keystores")
struct KeystoreDamageTests {
  static let password = "testpassword"
  static let cheap = KeystoreKDF.scrypt(n: 2, r: 1, p: 1)

  /// A keystore that is cheap to open.
  static func text(_ kdf: KeystoreKDF = cheap) throws -> String {
    let key = try PrivateKey(hex: "7a28b5ba57c53603b0b07b56bba752f7784bf506fa95edc395f5cf6c7514fe9d")
    let keystore = try Keystore.encrypting(key, password: password, kdf: kdf)
    return String(decoding: keystore.json, as: UTF8.self)
  }

  /// The error of opening a text, its first `part` replaced.
  static func error(replacing part: String, by other: String, in text: String) throws -> KeystoreError? {
    let changed = text.replacing(part, with: other, maxReplacements: 1)
    #expect(changed != text, "there is no \(part)")
    do throws(KeystoreError) {
      _ = try Keystore(parsing: Array(changed.utf8)).decrypt(password: Self.password)
      return nil
    } catch { return error }
  }

  @Test("a member that is missing, of another kind or of another length is named")
  func structure() throws {
    let text = try Self.text()
    let expected: [(String, String, path: String)] = [
      (#""version":3"#, #""x":3"#, ""), (#""version":3"#, #""version":"3""#, "version"),
      (#""version":3"#, #""version":3.0"#, "version"), (#""crypto""#, #""cripto""#, ""),
      (#""crypto":{"#, #""crypto":7,"x":{"#, "crypto"), (#""crypto":{"#, #""crypto":null,"x":{"#, ""),
      (#""cipher":"aes-128-ctr""#, #""cipher":1"#, "crypto.cipher"), (#""cipher":"#, #""x":"#, "crypto"),
      (#""ciphertext":"#, #""x":"#, "crypto"), (#""ciphertext":""#, #""ciphertext":"0"#, "crypto.ciphertext"),
      (#""ciphertext":""#, #""ciphertext":"00"#, "crypto.ciphertext"),
      (#""ciphertext":""#, #""ciphertext":"","x":""#, "crypto.ciphertext"),
      (#""ciphertext":""#, #""ciphertext":"zz","x":""#, "crypto.ciphertext"),
      (#""iv":""#, #""iv":"0"#, "crypto.cipherparams.iv"),
      (#""iv":""#, #""iv":"","x":""#, "crypto.cipherparams.iv"),
      (#""iv":""#, #""iv":"0x","x":""#, "crypto.cipherparams.iv"),
      (#""iv":""#, #""iv":"g","x":""#, "crypto.cipherparams.iv"),
      (#""iv":""#, #""iv":"0x0x00","x":""#, "crypto.cipherparams.iv"),
      (#""kdf":"scrypt""#, #""kdf":null"#, "crypto"), (#""n":2"#, #""n":3"#, "crypto.kdfparams.n"),
      (#""n":2"#, #""n":1"#, "crypto.kdfparams.n"), (#""n":2"#, #""n":0"#, "crypto.kdfparams.n"),
      (#""n":2"#, #""n":-2"#, "crypto.kdfparams.n"), (#""n":2"#, #""n":2.5"#, "crypto.kdfparams.n"),
      (#""n":2"#, #""n":1e3"#, "crypto.kdfparams.n"), (#""n":2"#, #""n":"2""#, "crypto.kdfparams.n"),
      (#""n":2"#, #""n":9223372036854775808"#, "crypto.kdfparams.n"),
      (#""n":2"#, #""n":9223372036854775807"#, "crypto.kdfparams.n"),
      (#""n":2"#, #""n":8589934592"#, "crypto.kdfparams.n"),
      (
        #""n":2"#, #""n":115792089237316195423570985008687907853269984665640564039457584007913129639936"#,
        "crypto.kdfparams.n"
      ),
      (#""r":1"#, #""r":0"#, "crypto.kdfparams.r"),
      (#""r":1"#, #""r":9223372036854775807"#, "crypto.kdfparams.n"),
      (#""p":1"#, #""p":-1"#, "crypto.kdfparams.p"), (#""p":1"#, #""p":1073741824"#, "crypto.kdfparams.n"),
      (#""dklen":32"#, #""dklen":31"#, "crypto.kdfparams.dklen"),
      (#""dklen":32"#, #""dklen":-32"#, "crypto.kdfparams.dklen"),
      (#""dklen":32,"#, "", "crypto.kdfparams"), (#""salt":"#, #""x":"#, "crypto.kdfparams"),
      (#""salt":""#, #""salt":"0"#, "crypto.kdfparams.salt"),
      (#""salt":""#, #""salt":7,"x":""#, "crypto.kdfparams.salt"),
      (#""mac":""#, #""mac":"00"#, "crypto.mac"), (#""mac":""#, #""mac":"","x":""#, "crypto.mac"),
      (#""address":""#, #""address":"00"#, "address"),
      (#""address":""#, #""address":"0xg","x":""#, "address"),
      (#""address":""#, #""address":{},"x":""#, "address"), (#""id":""#, #""id":7,"x":""#, "id"),
    ]
    for (part, other, path) in expected {
      let error = try Self.error(replacing: part, by: other, in: text)
      guard case .malformed(let reason) = error else {
        Issue.record("\(part) → \(other): \(error.map(String.init(describing:)) ?? "opened")")
        continue
      }
      #expect(reason.path == path, "\(part) → \(other): \(reason)")
      #expect(!"\(reason)".contains("found expected"))
    }
  }

  @Test("a member that is there twice is refused, its name in any case")
  func duplicates() throws {
    let text = try Self.text()
    for (part, other) in [
      (#""version":3"#, #""version":3,"version":3"#), (#""version":3"#, #""version":3,"Version":3"#),
      (#""crypto""#, #""Crypto":{},"crypto""#), (#""n":2"#, #""n":2,"N":4"#),
      (#""n":2"#, #""n":2,"\u006e":2"#),
      (#""mac""#, #""MAC":"","mac""#),
    ] {
      let error = try Self.error(replacing: part, by: other, in: text)
      guard case .malformed(let reason) = error, case .duplicateKey = reason.reason else {
        Issue.record("\(other): \(error.map(String.init(describing:)) ?? "opened")")
        continue
      }
    }
  }

  @Test("versions and algorithms that are not known are named")
  func unsupported() throws {
    let expected: [(KeystoreKDF, String, String, KeystoreError)] = [
      (Self.cheap, #""version":3"#, #""version":4"#, .unsupported(member: "version", found: "4")),
      (Self.cheap, #""version":3"#, #""version":-1"#, .unsupported(member: "version", found: "-1")),
      (Self.cheap, "aes-128-ctr", "aes-128-cbc", .unsupported(member: "crypto.cipher", found: "aes-128-cbc")),
      (Self.cheap, #":"scrypt""#, #":"argon2""#, .unsupported(member: "crypto.kdf", found: "argon2")),
      (
        .pbkdf2(rounds: 1), "hmac-sha256", "hmac-sha512",
        .unsupported(member: "crypto.kdfparams.prf", found: "hmac-sha512")
      ),
      (
        Self.cheap, "aes-128-ctr", String(repeating: "a", count: 1000),
        .unsupported(member: "crypto.cipher", found: String(repeating: "a", count: 40) + "…")
      ),
    ]
    for (kdf, part, other, error) in expected {
      #expect(try Self.error(replacing: part, by: other, in: Self.text(kdf)) == error)
    }
    // PBKDF2 needs the name of its function.
    guard case .malformed = try Self.error(replacing: "prf", by: "prg", in: Self.text(.pbkdf2(rounds: 1)))
    else {
      Issue.record("opened")
      return
    }
  }

  @Test("any other digit of ciphertext, checksum or salt is like a wrong password")
  func checksum() throws {
    let text = try Self.text()
    for name in ["ciphertext", "mac", "salt"] {
      let start = try #require(text.firstRange(of: #""\#(name)":""#)?.upperBound)
      for offset in [0, 17, 63] {
        var changed = text
        let digit = changed.index(start, offsetBy: offset)
        changed.replaceSubrange(digit...digit, with: changed[digit] == "0" ? "1" : "0")
        let keystore = try Keystore(parsing: Array(changed.utf8))
        #expect(throws: KeystoreError.wrongPassword) { try keystore.keyBytes(password: Self.password) }
      }
    }
    #expect(try Self.error(replacing: #""r":1"#, by: #""r":2"#, in: text) == .wrongPassword)
  }

  @Test("another initialization vector or address is damage, as the checksum was right")
  func contradictions() throws {
    let text = try Self.text()
    for (part, other) in [
      (#""iv":""#, #""iv":"1","x":""#),
      (#""address":""#, #""address":"\#(String(repeating: "0", count: 40))","x":""#),
    ] {
      guard case .damaged(let reason) = try Self.error(replacing: part, by: other, in: text) else {
        Issue.record("opened")
        continue
      }
      #expect(reason.contains("0x"))
    }
  }

  @Test("what opens and is no key is damage")
  func noKey() throws {
    for text in try KeystoreFixtures.member("damaged").elements() {
      let keystore = try Keystore(parsing: Array(text.string().utf8))
      #expect { try keystore.keyBytes(password: Self.password) } throws: {
        if case .damaged? = $0 as? KeystoreError { true } else { false }
      }
      #expect(throws: KeystoreError.wrongPassword) { try keystore.keyBytes(password: "") }
    }
  }

  @Test("texts that are no keystores at all")
  func others() throws {
    for text in ["", " ", "{", "{}", "[]", "null", "3", "\"{}\"", "{\"version\":3}", "{\"version\":3}x"] {
      #expect { try Keystore(parsing: Array(text.utf8)) } throws: {
        if case .malformed? = $0 as? KeystoreError { true } else { false }
      }
    }
    // Depth, and size, are refused without looking further.
    let deep = #"{"version":3,"crypto":"# + String(repeating: "[", count: 10_000)
    let long = "{" + String(repeating: " ", count: Keystore.greatestSize) + "}"
    for (text, reason) in [
      (deep, JSONError.Reason.tooDeep(limit: 16)),
      (long, .tooLarge(limit: Keystore.greatestSize, found: long.utf8.count)),
    ] {
      #expect { try Keystore(parsing: Array(text.utf8)) } throws: {
        guard case .malformed(let error)? = $0 as? KeystoreError else { return false }
        return error.reason == reason
      }
    }
  }
}
