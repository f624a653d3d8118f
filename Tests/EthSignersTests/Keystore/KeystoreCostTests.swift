import EthCrypto
import EthSigners
import TestSupport
import Testing

/// Files that ask for more than their reader wants to give.
@Suite("What opening a keystore may cost")
struct KeystoreCostTests {
  /// Opens a keystore with other parameters of its key derivation, which the password cannot be right for, and tells
  /// what work that was.
  static func error(
    _ kdf: String, limits: KeystoreLimits = .default
  ) throws -> (KeystoreError?, Duration) {
    let text = """
      {"version":3,"crypto":{"cipher":"aes-128-ctr","ciphertext":"00","cipherparams":{"iv":"00"},\(kdf),\
      "mac":"\(String(repeating: "0", count: 64))"}}
      """
    let keystore = try Keystore(parsing: Array(text.utf8))
    var found: KeystoreError?
    let time = processorTime {
      do throws(KeystoreError) { _ = try keystore.decrypt(password: "", limits: limits) } catch {
        found = error
      }
    }
    return (found, time)
  }

  static func scrypt(n: Int, r: Int, p: Int, dklen: Int = 32) -> String {
    #""kdf":"scrypt","kdfparams":{"dklen":\#(dklen),"n":\#(n),"r":\#(r),"p":\#(p),"salt":""}"#
  }

  static func pbkdf2(_ rounds: Int, dklen: Int = 32) -> String {
    #""kdf":"pbkdf2","kdfparams":{"dklen":\#(dklen),"c":\#(rounds),"prf":"hmac-sha256","salt":""}"#
  }

  @Test("bombs are refused before any work")
  func bombs() throws {
    let bombs: [(String, KeystoreResource, needed: Int?)] = [
      (Self.scrypt(n: 1 << 21, r: 8, p: 1), .scryptMemory, 128 * 8 * ((1 << 21) + 3)),
      (Self.scrypt(n: 1 << 32, r: 8, p: 1), .scryptMemory, 128 * 8 * ((1 << 32) + 3)),
      (Self.scrypt(n: 1 << 32, r: (1 << 30) - 1, p: 1), .scryptMemory, nil),
      (Self.scrypt(n: 2, r: (1 << 30) - 1, p: 1), .scryptMemory, 128 * ((1 << 30) - 1) * 5),
      (Self.scrypt(n: 2, r: 1, p: (1 << 30) - 1), .scryptMemory, 128 * ((1 << 30) + 3)),
      (Self.scrypt(n: 2, r: 1, p: 1 << 20), .scryptWork, 66 << 20),
      (Self.scrypt(n: 1 << 18, r: 8, p: 17), .scryptWork, 8 * 17 * ((1 << 18) + 64)),
      (Self.pbkdf2(10_000_001), .pbkdf2Rounds, 10_000_001), (Self.pbkdf2(.max), .pbkdf2Rounds, .max),
      (Self.pbkdf2(1, dklen: 1025), .derivedKeyLength, 1025),
      (Self.scrypt(n: 2, r: 1, p: 1, dklen: .max), .derivedKeyLength, .max),
    ]
    for (bomb, resource, needed) in bombs {
      let (error, time) = try Self.error(bomb)
      guard case .tooCostly(resource, needed, _) = error else {
        Issue.record("\(bomb): \(error.map(String.init(describing:)) ?? "opened")")
        continue
      }
      #expect(time < .milliseconds(500), "\(bomb)")
    }
  }

  @Test("limits are exact, and can be set")
  func limits() throws {
    let exact = KeystoreLimits(
      scryptMemory: 128 * 2 * (16 + 3 + 2), scryptWork: 2 * 3 * (16 + 64), pbkdf2Rounds: 7,
      derivedKeyLength: 40)
    let scrypt = Self.scrypt(n: 16, r: 2, p: 3, dklen: 40)
    #expect(try Self.error(scrypt, limits: exact).0 == .wrongPassword)
    #expect(try Self.error(Self.pbkdf2(7), limits: exact).0 == .wrongPassword)
    for (kdf, path) in [
      (scrypt, \KeystoreLimits.scryptMemory), (scrypt, \.scryptWork), (scrypt, \.derivedKeyLength),
      (Self.pbkdf2(7), \.pbkdf2Rounds),
    ] {
      var limits = exact
      limits[keyPath: path] -= 1
      guard
        case .tooCostly(_, exact[keyPath: path], limits[keyPath: path]) = try Self.error(kdf, limits: limits)
          .0
      else {
        Issue.record("\(kdf)")
        continue
      }
    }
    let generous = KeystoreLimits(
      scryptMemory: .max, scryptWork: .max, pbkdf2Rounds: .max, derivedKeyLength: .max)
    #expect(try Self.error(Self.pbkdf2(3, dklen: .max), limits: generous).0 == .wrongPassword)
  }

  @Test("the default limits admit what wallets write, and four times go-ethereum's memory")
  func admitted() throws {
    // The keystore is not opened, as that would take its time; what is looked at first is its cost.
    for kdf in [
      KeystoreKDF.scrypt(), .light, .scrypt(n: 1 << 20, r: 8, p: 1), .scrypt(n: 262_144, r: 1, p: 8),
      .scrypt(n: 131_072, r: 8, p: 1), .scrypt(n: 8192, r: 8, p: 1), .scrypt(n: 1 << 18, r: 8, p: 8),
      .pbkdf2(rounds: 262_144), .pbkdf2(rounds: 10_000_000),
    ] { #expect(throws: Never.self) { try KeystoreLimits.default.check(kdf, derivedKeyLength: 32) } }
  }

  @Test("a long salt does not multiply what scrypt may cost")
  func longSalt() throws {
    // 2^16 blocks are derived, each of which begins with the salt.
    let short = Self.scrypt(n: 2, r: 1, p: 1 << 14)
    let long = short.replacing(
      #""salt":"""#, with: #""salt":"\#(String(repeating: "5a", count: 30_000))""#)
    #expect(long.utf8.count > 60_000)
    let (expected, found) = (try Self.error(short), try Self.error(long))
    #expect(expected.0 == .wrongPassword && found.0 == .wrongPassword)
    #expect(found.1 < expected.1 * 3 + .milliseconds(100))
  }

  @Test("keystores cannot be made with parameters that other tools would refuse")
  func writing() throws {
    let key = try PrivateKey(hex: String(repeating: "01", count: 32))
    for kdf in [
      KeystoreKDF.scrypt(n: 0), .scrypt(n: 3), .scrypt(n: .max), .scrypt(n: .min), .scrypt(r: 0),
      .scrypt(r: .max),
      .scrypt(p: 0), .scrypt(p: -1), .scrypt(n: 1 << 16, r: 1), .scrypt(n: 1 << 32, r: 2), .pbkdf2(rounds: 0),
      .pbkdf2(rounds: -1), .pbkdf2(rounds: .max),
    ] {
      var isRefused = false
      do throws(KeystoreError) { _ = try Keystore.encrypting(key, password: "", kdf: kdf) } catch {
        if case .invalidKDF = error { isRefused = true }
      }
      #expect(isRefused, "\(kdf)")
    }
    #expect(
      try Keystore.encrypting(key, password: "", kdf: .scrypt(n: 1 << 15, r: 1, p: 1)).kdf
        == .scrypt(n: 1 << 15, r: 1, p: 1))
  }
}
