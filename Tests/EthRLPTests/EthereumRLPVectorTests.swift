import EthPrimitives
import EthRLP
import Foundation
import Testing

@Suite("RLP: ethereum-tests", .enabled(if: Fixtures.vectors != nil))
struct EthereumRLPVectorTests {
  /// The vectors write byte strings as text, integers as numbers or as `#` and decimal digits.
  static func item(_ json: Any) throws -> RLPItem {
    if let text = json as? String {
      guard text.hasPrefix("#") else { return .bytes(Array(text.utf8)) }
      let digits = text.dropFirst()
      // One vector is 2^256, the smallest number that is no UInt256.
      if (try? UInt256(parsing: digits)) == nil { return .bytes([1] + [UInt8](repeating: 0, count: 32)) }
      return .integer(try UInt256(parsing: digits))
    }
    if let list = json as? [Any] { return .list(try list.map(item)) }
    return .integer(UInt256(try (json as? NSNumber).required.uint64Value))
  }

  @Test("rlptest.json encodes and decodes")
  func valid() throws {
    let vectors = try Fixtures.vector("RLPTests/rlptest.json")
    #expect(vectors.count >= 28)
    for (name, vector) in vectors {
      let vector = try (vector as? [String: Any]).required
      let item = try Self.item(vector["in"].required)
      let encoded = try vector.bytes("out")
      #expect(item.rlpEncoded == encoded, "\(name)")
      #expect(try RLPItem(rlpEncoded: encoded) == item, "\(name)")
    }
  }

  @Test("invalidRLPTest.json is refused")
  func invalid() throws {
    let vectors = try Fixtures.vector("RLPTests/invalidRLPTest.json")
    #expect(vectors.count >= 26)
    for (name, vector) in vectors {
      let bytes = try (vector as? [String: Any]).required.bytes("out")
      #expect(throws: RLPError.self, "\(name)") { try RLPItem(rlpEncoded: bytes) }
    }
  }

  @Test("the example of RandomRLPTests decodes")
  func example() throws {
    for (_, vector) in try Fixtures.vector("RLPTests/RandomRLPTests/example.json") {
      let bytes = try (vector as? [String: Any]).required.bytes("out")
      #expect(try RLPItem(rlpEncoded: bytes).rlpEncoded == bytes)
    }
  }
}
