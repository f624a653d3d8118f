import EthPrimitives
import Foundation
import Testing

@testable import EthCrypto

@Suite("SHA-256")
struct SHA256Tests {
  /// The digests that Python's hashlib has made of messages of 0 to 259 bytes.
  static func digests() throws -> (lengths: [Hash32], million: Hash32) {
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Fixtures/crypto/sha256.json")
    let json = try #require(
      JSONSerialization.jsonObject(with: Data(contentsOf: file)) as? [String: Any])
    let digests = try #require(json["digests"] as? [String])
    return (try digests.map { text in try Hash32(text) }, try Hash32(#require(json["million"] as? String)))
  }

  @Test("every length around the borders of blocks")
  func lengths() throws {
    let digests = try Self.digests().lengths
    #expect(digests.count == 260)
    for (count, digest) in digests.enumerated() {
      let message = (0..<count).map { UInt8(truncatingIfNeeded: $0 * 7 + count) }
      #expect(SHA256.hash(message) == digest, "\(count) bytes")
      #expect(SHA256.hash(message.span.bytes) == digest)
      // Where the bytes lie does not matter.
      let shifted = [0] + message
      #expect(SHA256.hash(shifted.span.bytes.extracting(droppingFirst: 1)) == digest)
    }
  }

  @Test("a million times a (FIPS 180-2, appendix B.3)")
  func million() throws {
    let digest = SHA256.hash([UInt8](repeating: UInt8(ascii: "a"), count: 1_000_000))
    #expect(try digest == Self.digests().million)
    #expect(digest == "0xcdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
  }
}
