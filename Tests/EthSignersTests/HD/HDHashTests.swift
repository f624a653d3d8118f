import EthCrypto
import EthPrimitives
import Testing

@testable import EthSigners

/// What extended keys are made of: RIPEMD-160 and Base58.
@Suite struct HDHashTests {
  struct Hashes: Decodable {
    var ripemd160: [[String]]
    var base58: [[String]]
  }

  @Test func ripemd160IsThatOfAnotherImplementation() throws {
    let cases = try HDFixture.decode("hd/hashes.json", as: Hashes.self).ripemd160
    #expect(cases.count == 91)
    for pair in cases {
      #expect(try [UInt8](hex: pair[0]).withUnsafeBytes { RIPEMD160.hash($0) } == [UInt8](hex: pair[1]))
    }
  }

  @Test func base58IsThatOfIntegers() throws {
    let cases = try HDFixture.decode("hd/hashes.json", as: Hashes.self).base58
    #expect(cases.count == 157)
    for pair in cases {
      let bytes = try [UInt8](hex: pair[0])
      #expect(Base58.encode(SecretBytes(bytes)).text == pair[1])
      let decoded = try Array(pair[1].utf8).span.withUnsafeBytes { (text) throws(HDKeyError) in
        try Base58.decode(text)
      }
      #expect(decoded.copied == bytes)
    }
  }

  @Test func charactersOutsideTheAlphabetAreNamedByOffset() {
    let alphabet = Set("123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz".utf8)
    for byte in UInt8.min ... .max {
      let text = Array("2z1z".utf8) + [byte]
      let decode = {
        try text.span.withUnsafeBytes { (text) throws(HDKeyError) in try Base58.decode(text).count }
      }
      if alphabet.contains(byte) {
        #expect(throws: Never.self) { try decode() }
      } else {
        #expect(throws: HDKeyError.base58(offset: 4)) { try decode() }
      }
    }
  }
}

/// The text of an extended key with bytes of a test's making.
enum ExtendedKeyBytes {
  static func text(_ payload: [UInt8]) -> String {
    let checksum = SHA256.hash(SHA256.hash(payload).bytes).bytes.prefix(4)
    return Base58.encode(SecretBytes(payload + checksum)).text
  }
}

extension ExtendedPrivateKey {
  /// The 82 bytes of the key's text, not wiped.
  var bytes: [UInt8] {
    get throws { try xprv.withUnsafeBytes { (text) throws(HDKeyError) in try Base58.decode(text).copied } }
  }
}
