import EthCrypto
import EthJSON
import EthPrimitives
import EthSigners
import Foundation
import Testing

@Suite("Keystores made here")
struct KeystoreWritingTests {
  static let secret = "7a28b5ba57c53603b0b07b56bba752f7784bf506fa95edc395f5cf6c7514fe9d"
  /// 22 November 2026, 10:00:00.123456789 in UTC.
  static let time = Duration.seconds(1_795_341_600) + .nanoseconds(123_456_789)
  static let cheap = KeystoreKDF.scrypt(n: 2, r: 1, p: 1)

  @Test(
    "with the random bytes of the format's definition, its text member by member as go-ethereum writes it")
  func text() throws {
    // Web3 Secret Storage Definition, test vectors, PBKDF2.
    let keystore = try Keystore.encrypting(
      PrivateKey(hex: Self.secret), password: SecretBytes(utf8: "testpassword"), kdf: .pbkdf2(),
      salt: Hex.decode("ae3cd4e7013836a3df6bd7241b12db061dbe2c6785853cce422d148a624ce0bd"),
      counter: Hex.decode("6087dab2f9fdbbfaddc31a909735c1e6"), id: "3198bc9c-6672-5ab3-d995-4942343ae5b6")
    #expect(
      String(decoding: keystore.json, as: UTF8.self) == """
        {"address":"008aeeda4d805471df9b2a5b0f38a0c3bcba786b","crypto":{"cipher":"aes-128-ctr","ciphertext":\
        "5318b4d5bcd28de64ee5559e671353e16f075ecae9f99c7a79a38af5f869aa46","cipherparams":{"iv":\
        "6087dab2f9fdbbfaddc31a909735c1e6"},"kdf":"pbkdf2","kdfparams":{"c":262144,"dklen":32,"prf":"hmac-sha256",\
        "salt":"ae3cd4e7013836a3df6bd7241b12db061dbe2c6785853cce422d148a624ce0bd"},"mac":\
        "517ead924a9d0dc3124507e3393d175ce3ff7c1e96529c6c555ce9e51205e9b2"},"id":\
        "3198bc9c-6672-5ab3-d995-4942343ae5b6","version":3}
        """)
  }

  @Test("scrypt's members in go-ethereum's order")
  func scryptText() throws {
    let keystore = try Keystore.encrypting(PrivateKey(hex: Self.secret), password: "", kdf: Self.cheap)
    let parameters = try JSONDocument(parsing: keystore.json).root.member("crypto").member("kdfparams")
    #expect(try parameters.members().map(\.name) == ["dklen", "n", "p", "r", "salt"])
  }

  @Test("everything random is new each time, and the name is a UUID of version 4")
  func randomness() throws {
    let key = try PrivateKey(hex: Self.secret)
    var seen: Set<String> = []
    for _ in 0..<50 {
      let keystore = try Keystore.encrypting(key, password: "a", kdf: .pbkdf2(rounds: 1))
      let root = try JSONDocument(parsing: keystore.json).root
      let id = try #require(keystore.id)
      #expect(id.wholeMatch(of: /[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/) != nil)
      let crypto = try root.member("crypto")
      let salt = try crypto.member("kdfparams").member("salt").string()
      let iv = try crypto.member("cipherparams").member("iv").string()
      #expect(salt.utf8.count == 64 && iv.utf8.count == 32)
      seen.formUnion([id, salt, iv])
    }
    #expect(seen.count == 150)
  }

  @Test("open with their password, whatever its bytes, and with no other")
  func roundTrip() throws {
    var random = SystemRandomNumberGenerator()
    for count in 0..<80 {
      var password = SecretBytes(capacity: count)
      for _ in 0..<count { _ = password.append(UInt8.random(in: 0 ... .max, using: &random)) }
      let key = PrivateKey.generate()
      let kdf = count.isMultiple(of: 2) ? Self.cheap : .pbkdf2(rounds: count)
      let keystore = try Keystore.encrypting(key, password: password, kdf: kdf)
      #expect(keystore.address == key.address && keystore.kdf == kdf)
      let opened = try Keystore(parsing: keystore.json).decrypt(password: password)
      let isSame = opened.isEqual(to: key)
      #expect(isSame)
      if count > 0 {
        password.removeLast()
        var error: KeystoreError?
        do throws(KeystoreError) { _ = try keystore.decrypt(password: password) } catch let caught {
          error = caught
        }
        // Only a password that ends in a zero byte is the same without it, as HMAC fills keys up with zeros.
        #expect(error == .wrongPassword || error == nil)
      }
    }
  }

  @Test("nothing in them or in their descriptions is the key or the password")
  func redaction() throws {
    let keystore = try Keystore.encrypting(PrivateKey(hex: Self.secret), password: "hunter2", kdf: Self.cheap)
    var dumped = "\(keystore)\n\(String(decoding: keystore.json, as: UTF8.self))"
    dump(keystore, to: &dumped)
    #expect(!dumped.contains("hunter2") && !dumped.contains("7a28b5ba57c5"))
  }

  @Test("names of files are go-ethereum's")
  func fileName() throws {
    let keystore = try Keystore.encrypting(PrivateKey(hex: Self.secret), password: "", kdf: Self.cheap)
    let owner = "008aeeda4d805471df9b2a5b0f38a0c3bcba786b"
    #expect(keystore.fileName(at: Self.time) == "UTC--2026-11-22T10-00-00.123456789Z--\(owner)")
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = try #require(TimeZone(secondsFromGMT: 0))
    // Foundation's calendar is the Julian one before October 1582.
    for seconds in stride(from: -12_000_000_000, through: 250_000_000_000, by: 98_765_432)
      as StrideThrough<Int>
    {
      let date = Date(timeIntervalSince1970: Double(seconds))
      let parts = calendar.dateComponents([.year, .month, .day, .hour, .minute, .second], from: date)
      let expected = String(
        format: "UTC--%04d-%02d-%02dT%02d-%02d-%02d.000000000Z--%@", parts.year ?? 0, parts.month ?? 0,
        parts.day ?? 0, parts.hour ?? 0, parts.minute ?? 0, parts.second ?? 0, owner)
      #expect(keystore.fileName(at: .seconds(seconds)) == expected)
    }
    for (time, start) in [
      (Duration.zero, "1970-01-01T00-00-00.000000000"), (.nanoseconds(-1), "1969-12-31T23-59-59.999999999"),
      (.seconds(951_782_400), "2000-02-29T00-00-00.000000000"),
      (.seconds(253_402_300_800), "9999-12-31T23-59-59.000000000"),
      (Duration(secondsComponent: .max, attosecondsComponent: 0), "9999-12-31T23-59-59.000000000"),
      (Duration(secondsComponent: .min, attosecondsComponent: 0), "0000-01-01T00-00-00.000000000"),
    ] { #expect(keystore.fileName(at: time).hasPrefix("UTC--\(start)Z--")) }
  }

  static let python = KeystoreFixtures.root?.appending(path: ".venv/bin/python")

  @Test(
    "with go-ethereum's defaults and others, are opened by eth-keyfile",
    .enabled(if: python.map { FileManager.default.isExecutableFile(atPath: $0.path) } ?? false))
  func otherTools() throws {
    try KeystoreFixtures.withFolder { folder in
      var expected: [String] = []
      let passwords = ["testpassword", "", "пароль 密码", "e\u{301}\n", String(repeating: "x", count: 100)]
      for (index, password) in passwords.enumerated() {
        for kdf in [index == 0 ? .scrypt() : .light, KeystoreKDF.pbkdf2(rounds: 10)] {
          let key = PrivateKey.generate()
          let keystore = try Keystore.encrypting(key, password: password, kdf: kdf)
          try keystore.write(toNewFile: folder.appending(path: "\(expected.count).json").path)
          try Data(password.utf8).write(to: folder.appending(path: "\(expected.count).password"))
          expected.append(key.withUnsafeKeyBytes { Hex.encode($0, prefix: false) })
        }
      }
      let script = """
        import sys, eth_keyfile
        for i in range(int(sys.argv[2])):
            with open(f"{sys.argv[1]}/{i}.password", "rb") as password:
                print(eth_keyfile.extract_key_from_keyfile(f"{sys.argv[1]}/{i}.json", password.read()).hex())
        """
      let process = Process()
      let output = Pipe()
      process.executableURL = Self.python
      process.arguments = ["-c", script, folder.path, "\(expected.count)"]
      process.standardOutput = output
      try process.run()
      let text = String(decoding: try output.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
      process.waitUntilExit()
      #expect(process.terminationStatus == 0)
      #expect(text.split(separator: "\n").map(String.init) == expected)
    }
  }
}
