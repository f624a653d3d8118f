import EthCrypto
import EthPrimitives
import EthSigners
import Testing

/// Published vectors of what keystores and seeds are made of.
@Suite("Key derivation")
struct KDFVectorTests {
  static func hex(_ bytes: borrowing SecretBytes) -> String {
    bytes.withUnsafeBytes { Hex.encode($0, prefix: false) }
  }

  static func scrypt(
    _ password: String, _ salt: String, n: Int, r: Int, p: Int, count: Int = 64
  ) throws -> String {
    let cost = try #require(ScryptCost(n: n, r: r, p: p))
    let (password, salt) = (Array(password.utf8), Array(salt.utf8))
    return try password.span.bytes.withUnsafeBytes { password in
      try salt.span.bytes.withUnsafeBytes { salt in
        try hex(Scrypt.key(password: password, salt: salt, cost: cost, count: count))
      }
    }
  }

  static func pbkdf2(
    _ function: PBKDF2.Function, _ password: [UInt8], _ salt: [UInt8], rounds: Int, count: Int
  ) -> String {
    password.span.bytes.withUnsafeBytes { password in
      salt.span.bytes.withUnsafeBytes { salt in
        hex(PBKDF2.key(password: password, salt: salt, function: function, rounds: rounds, count: count))
      }
    }
  }

  @Test("scrypt: RFC 7914, section 12")
  func scrypt() throws {
    #expect(
      try Self.scrypt("", "", n: 16, r: 1, p: 1)
        == "77d6576238657b203b19ca42c18a0497f16b4844e3074ae8dfdffa3fede21442"
        + "fcd0069ded0948f8326a753a0fc81f17e8d3e0fb2e0d3628cf35e20c38d18906")
    #expect(
      try Self.scrypt("password", "NaCl", n: 1024, r: 8, p: 16)
        == "fdbabe1c9d3472007856e7190d01e9fe7c6ad7cbc8237830e77376634b373162"
        + "2eaf30d92e22a3886ff109279d9830dac727afb94a83ee6d8360cbdfa2cc0640")
    #expect(
      try Self.scrypt("pleaseletmein", "SodiumChloride", n: 16384, r: 8, p: 1)
        == "7023bdcb3afd7348461c06cd81fd38ebfda8fbba904f8e3ea9b543f6545da1f2"
        + "d5432955613f0fcf62d49705242a9af9e61e85dc0d651e40dfcf017b45575887")
  }

  @Test("PBKDF2 with HMAC-SHA-256: RFC 7914, section 11")
  func pbkdf2() {
    #expect(
      Self.pbkdf2(.hmacSHA256, Array("passwd".utf8), Array("salt".utf8), rounds: 1, count: 64)
        == "55ac046e56e3089fec1691c22544b605f94185216dde0465e68b9d57c20dacbc"
        + "49ca9cccf179b645991664b39d77ef317c71b845b1e30bd509112041d3a19783")
    #expect(
      Self.pbkdf2(.hmacSHA256, Array("Password".utf8), Array("NaCl".utf8), rounds: 80_000, count: 64)
        == "4ddcd8f60b98be21830cee5ef22701f9641a4418d04c0414aeff08876b34ab56"
        + "a1d425a1225833549adb841b51c9b3176a272bdebba1d078478f62b397f33c8d")
  }

  @Test("PBKDF2 with HMAC-SHA-512: the first seed of BIP-39's vectors")
  func seed() {
    let words = String(repeating: "abandon ", count: 11) + "about"
    #expect(
      Self.pbkdf2(.hmacSHA512, Array(words.utf8), Array("mnemonicTREZOR".utf8), rounds: 2048, count: 64)
        == "c55257c360c07c72029aebc1b53c05ed0362ada38ead3e3e9efa3708e5349553"
        + "1f09a6987599d18264c1e1c92f2cf141630c7a3c4ab7c81b2f001698e7463b04")
  }

  @Test("keys of any length are a beginning of longer ones")
  func lengths() {
    let whole = Self.pbkdf2(.hmacSHA256, [1, 2], [3], rounds: 2, count: 100)
    for count in 0...100 {
      #expect(
        Self.pbkdf2(.hmacSHA256, [1, 2], [3], rounds: 2, count: count) == String(whole.prefix(2 * count)))
    }
    #expect(Self.pbkdf2(.hmacSHA256, [], [], rounds: 1, count: 0) == "")
  }

  @Test("HMAC-SHA-512: RFC 4231, test cases 1, 2 and 6")
  func hmac() {
    let vectors: [([UInt8], String, String)] = [
      (
        [UInt8](repeating: 0x0b, count: 20), "Hi There",
        "87aa7cdea5ef619d4ff0b4241a1d6cb02379f4e2ce4ec2787ad0b30545e17cde"
          + "daa833b7d6b8a702038b274eaea3f4e4be9d914eeb61f1702e696c203a126854"
      ),
      (
        Array("Jefe".utf8), "what do ya want for nothing?",
        "164b7a7bfcf819e2e395fbe73b56e0a387bd64222e831fd610270cd7ea250554"
          + "9758bf75c05a994a6d034f65f8f0e6fdcaeab1a34d4a6b4b636e070a38bce737"
      ),
      (
        [UInt8](repeating: 0xaa, count: 131), "Test Using Larger Than Block-Size Key - Hash Key First",
        "80b24263c7c1a3ebb71493c1dd7be8b49b46d1f41b4aeec1121b013783f8f352"
          + "6b56d037e05f2598bd0fd2215d6a1e5295e64f73f63f0aec8b915a985d786598"
      ),
    ]
    for (key, message, code) in vectors {
      let found = key.span.bytes.withUnsafeBytes { key in
        Array(message.utf8).span.bytes.withUnsafeBytes { Self.hex(HMACSHA512.code(of: $0, key: key)) }
      }
      #expect(found == code)
    }
  }

  @Test("AES-128 in counter mode: NIST SP 800-38A, F.5.1")
  func aes() throws {
    let key = try Hex.decode("2b7e151628aed2a6abf7158809cf4f3c")
    let counter = try Hex.decode("f0f1f2f3f4f5f6f7f8f9fafbfcfdfeff")
    let plain = try Hex.decode(
      "6bc1bee22e409f96e93d7e117393172aae2d8a571e03ac9c9eb76fac45af8e51"
        + "30c81c46a35ce411e5fbc1191a0a52eff69f2445df4f9b17ad2b417be66c3710")
    let cipher =
      "874d6191b620e3261bef6864990db6ce9806f66b7970fdff8617187bb9fffdff"
      + "5ae4df3edbd5d35e5b4f09020db03eab1e031dda2fbe03d1792170a0f3009cee"
    for count in 0...64 {
      var output = [UInt8](repeating: 0, count: count)
      #expect(Self.aes(plain, key, counter, &output))
      #expect(Hex.encode(output, prefix: false) == cipher.prefix(2 * count))
    }
    var output = [UInt8](repeating: 0, count: 16)
    #expect(!Self.aes(plain, Array(key.dropLast()), counter, &output))
    #expect(!Self.aes(plain, key, Array(counter.dropLast()), &output))
    #expect(!Self.aes(Array(plain.prefix(15)), key, counter, &output))
    #expect(output.allSatisfy { $0 == 0 })
  }

  private static func aes(
    _ input: [UInt8], _ key: [UInt8], _ counter: [UInt8], _ output: inout [UInt8]
  ) -> Bool {
    input.withUnsafeBytes { input in
      key.withUnsafeBytes { key in
        output.withUnsafeMutableBytes { AES128CTR.apply(to: input, key: key, counter: counter, output: $0) }
      }
    }
  }

  @Test("parameters that scrypt is not defined for are none")
  func parameters() {
    for (n, r, p) in [
      (0, 8, 1), (1, 8, 1), (3, 8, 1), (-2, 8, 1), (Int.min, 8, 1), (262_143, 8, 1), (1 << 33, 8, 1),
      (2, 0, 1), (2, -1, 1), (2, 1, 0), (2, 1, -1), (2, 1 << 15, 1 << 15), (2, .max, .max), (2, 1, 1 << 30),
    ] { #expect(ScryptCost(n: n, r: r, p: p) == nil, "\(n) \(r) \(p)") }
    #expect(ScryptCost(n: 1 << 32, r: 1, p: 1) != nil)
    #expect(ScryptCost(n: 2, r: (1 << 30) - 1, p: 1) != nil)
  }

  @Test("memory that the system does not have is an error, not the program's end")
  func memory() throws {
    let cost = try #require(ScryptCost(n: 1 << 32, r: 1 << 20, p: 1))
    var error: KeystoreError?
    do throws(KeystoreError) {
      _ = try SecretBytes(capacity: 0).withUnsafeBytes { empty throws(KeystoreError) in
        try Scrypt.key(password: empty, salt: empty, cost: cost, count: 32)
      }
    } catch let caught { error = caught }
    #expect(error == .outOfMemory(bytes: (1 << 32 + 3) << 27))
  }

  @Test("a task that is cancelled does not go on mixing")
  func cancellation() async {
    let task = Task {
      withUnsafeCurrentTask { $0?.cancel() }
      return try Self.scrypt("", "", n: 1 << 20, r: 8, p: 1)
    }
    await #expect(throws: KeystoreError.cancelled) { try await task.value }
  }
}
