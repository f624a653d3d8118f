import EthPrimitives
import EthRLP
import Testing

@Suite("RLP: items of unknown shape")
struct RLPItemTests {
  /// A tree as the fixture writes it: hexadecimal text or a list.
  static func item(_ json: Any) throws -> RLPItem {
    if let text = json as? String { return .bytes(try Hex.decode(text)) }
    return .list(try (json as? [Any]).required.map(item))
  }

  @Test("trees encode and decode as the PyPI package rlp does")
  func trees() throws {
    let cases = try Fixtures.load("trees.json").cases()
    #expect(cases.count >= 200)
    for entry in cases {
      let item = try Self.item(entry["item"].required)
      let encoded = try entry.bytes("rlp")
      #expect(item.rlpEncoded == encoded)
      #expect(item.rlpLength == encoded.count)
      #expect(try RLPItem(rlpEncoded: encoded) == item)
    }
  }

  @Test("a thousand more trees, of which the fixture holds the digest of the encoding")
  func digests() throws {
    let digests = try (Fixtures.load("trees.json")["digests"] as? [[Any]]).required
    #expect(digests.count == 1_000)
    for entry in digests {
      let item = try Self.item(entry[0])
      let encoded = item.rlpEncoded
      let digest = try (entry[1] as? String).required
      #expect(Keccak256.hash(encoded).description.dropFirst(2).prefix(32) == digest)
      #expect(try RLPItem(rlpEncoded: encoded) == item)
    }
  }

  @Test("what the PyPI package rlp refuses is refused")
  func invalid() throws {
    let cases = try Fixtures.load("invalid.json").cases()
    #expect(cases.count >= 20)
    for entry in cases {
      let (name, bytes) = (try entry.text("name"), try entry.bytes("rlp"))
      #expect(throws: RLPError.self, "\(name)") { try RLPItem(rlpEncoded: bytes) }
    }
    for entry in try Fixtures.load("invalid.json").cases("integers") {
      let (name, bytes) = (try entry.text("name"), try entry.bytes("rlp"))
      #expect(throws: RLPError.self, "\(name)") { try UInt256(rlpEncoded: bytes) }
    }
  }

  @Test(
    "errors name the reason and the byte",
    arguments: [
      ("", RLPError(.missingItem, offset: 0)),
      ("8105", RLPError(.headerOnSingleByte, offset: 0)),
      ("c28105", RLPError(.headerOnSingleByte, offset: 1, path: "[0]")),
      ("b801ff", RLPError(.longFormForShortLength(1), offset: 0)),
      ("c3b801ff", RLPError(.longFormForShortLength(1), offset: 1, path: "[0]")),
      ("b900380000", RLPError(.leadingZeroInLength, offset: 1)),
      ("83646f", RLPError(.truncated(declared: 3, available: 2), offset: 1)),
      ("b9ff", RLPError(.truncated(declared: 2, available: 1), offset: 1)),
      ("bfffffffffffffffff", RLPError(.truncated(declared: .max, available: 0), offset: 9)),
      ("ff7fffffffffffffff01", RLPError(.truncated(declared: UInt64(Int64.max), available: 1), offset: 9)),
      ("c40182ffff01", RLPError(.trailingBytes(count: 1), offset: 5)),
      ("c6c20102c20384", RLPError(.truncated(declared: 4, available: 0), offset: 7, path: "[1][1]")),
    ])
  func reasons(hex: String, expected: RLPError) throws {
    let bytes = try Hex.decode(hex)
    #expect(throws: expected) { try RLPItem(rlpEncoded: bytes) }
  }

  @Test("lists may be nested as deep as the limit says and no deeper")
  func depth() throws {
    func nested(_ depth: Int) -> [UInt8] {
      var headers: [[UInt8]] = []
      var length = 0
      for _ in 0..<depth {
        let count = length < 56 ? 0 : (64 - length.leadingZeroBitCount + 7) / 8
        let bytes = (0..<count).reversed().map { UInt8(truncatingIfNeeded: length >> (8 * $0)) }
        headers.append([count == 0 ? 0xc0 + UInt8(length) : 0xf7 + UInt8(count)] + bytes)
        length += 1 + count
      }
      return Array(headers.reversed().joined())
    }
    #expect(throws: Never.self) { try RLPItem(rlpEncoded: nested(64)) }
    #expect(throws: RLPError.self) { try RLPItem(rlpEncoded: nested(65)) }
    #expect(throws: Never.self) { try RLPItem(rlpEncoded: nested(3), maxDepth: 3) }
    #expect(throws: RLPError(.tooDeep(limit: 3), offset: 3, path: "[0][0][0]")) {
      try RLPItem(rlpEncoded: nested(4), maxDepth: 3)
    }
    #expect(throws: Never.self) { try RLPItem(rlpEncoded: nested(1024), maxDepth: .max) }
    let error = #expect(throws: RLPError.self) { try RLPItem(rlpEncoded: nested(20_000), maxDepth: .max) }
    #expect(error?.reason == .tooDeep(limit: RLPReader.greatestDepth))
  }

  @Test("items read well")
  func text() throws {
    let item: RLPItem = [.bytes([1, 0xff]), .bytes([]), [.integer(0), .integer(1024)]]
    #expect(item.description == #"["0x01ff","0x",["0x","0x0400"]]"#)
    #expect(item.rlpEncoded == (try Hex.decode("c98201ff80c480820400")))
  }
}
