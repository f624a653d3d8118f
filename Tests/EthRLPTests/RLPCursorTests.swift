import EthPrimitives
import EthRLP
import Testing

@Suite("RLP: walking borrowed bytes")
struct RLPCursorTests {
  /// The tree that a walk over byte ranges sees.
  func walk(_ bytes: RawSpan, _ cursor: inout RLPCursor) throws -> [RLPItem] {
    var items: [RLPItem] = []
    while !cursor.isAtEnd {
      var ahead = cursor
      let isList = cursor.isList(in: bytes)
      let header = try cursor.next(in: bytes)
      #expect(header.isList == isList)
      #expect(header.start == ahead.offset && header.end == cursor.offset)
      #expect(header.encoding.upperBound == header.payload.upperBound)
      if isList {
        var inner = try ahead.enterList(in: bytes)
        #expect(inner.offset == header.payloadStart && inner.end == header.end)
        #expect(inner.depth == ahead.depth + 1)
        let count = try inner.count(in: bytes)
        let children = try walk(bytes, &inner)
        #expect(children.count == count)
        items.append(.list(children))
      } else {
        items.append(.bytes((header.payload).map { bytes.unsafeLoad(fromByteOffset: $0, as: UInt8.self) }))
      }
    }
    return items
  }

  @Test("a walk sees what the decoder makes, and copies nothing")
  func trees() throws {
    for entry in try Fixtures.load("trees.json").cases() {
      let bytes = try entry.bytes("rlp")
      let span = bytes.span.bytes
      var cursor = RLPCursor(span)
      let item = try RLPItem(rlpEncoded: bytes)
      #expect(try walk(span, &cursor) == [item])
      #expect(try RLPItem(rlpEncoded: span) == item)
      #expect(RLPEncoder.withEncoding({ $0.append(item) }, { span in span.byteCount }) == bytes.count)
      #expect(RLPEncoder.encode { $0.append(encoded: span) } == bytes)
    }
  }

  @Test("values are read from a span as from an array")
  func values() throws {
    let address: Address = "0x00000000219ab540356cbb839cbe05303d7705fa"
    let hash = Keccak256.hash([1])
    let bytes = RLPEncoder.encode { encoder in
      encoder.list { encoder in
        encoder.append(7)
        encoder.append(UInt256.max)
        encoder.append(true)
        encoder.append(address)
        encoder.append(nil as Address?)
        encoder.append(hash)
        encoder.append(bytes: [1, 2, 3].span)
      }
    }
    let span = bytes.span.bytes
    var cursor = RLPCursor(span)
    var list = try cursor.enterList(in: span)
    #expect(try list.readUInt64(in: span) == 7)
    #expect(try list.readUInt256(in: span) == .max)
    #expect(try list.readBool(in: span))
    #expect(try list.readAddress(in: span) == address)
    #expect(try list.readOptionalAddress(in: span) == nil)
    #expect(try list.readHash(in: span) == hash)
    #expect(try list.readBytes(in: span) == [1, 2, 3])
    try list.finish()
    try cursor.finish()
    #expect(throws: RLPError(.missingItem, offset: bytes.count)) { try list.next(in: bytes.span.bytes) }
  }

  @Test("integers of every length at every place of the input, so that no read leaves it")
  func edges() throws {
    for length in 0...32 {
      for (before, after) in [(0, 0), (0, 1), (1, 0), (3, 3), (7, 7), (8, 8), (31, 31)] {
        let number = length == 0 ? UInt256(0) : (UInt256(0xa5) << (8 * (length - 1))) | 1
        // An exact copy in an allocation of its own: a read outside it is one that a sanitizer sees.
        let bytes = Array(
          [UInt8](repeating: 1, count: before) + number.rlpEncoded + [UInt8](repeating: 2, count: after))
        let span = bytes.span.bytes
        var cursor = RLPCursor(span, from: before)
        if length <= 8 {
          var copy = cursor
          #expect(try copy.readUInt64(in: span) == number.limbs.0)
        }
        #expect(try cursor.readUInt256(in: span) == number)
        #expect(cursor.offset == bytes.count - after)
      }
    }
  }

  @Test("a node's byte strings, and the index of what is none")
  func byteStrings() throws {
    let node = (0..<16).map { Keccak256.hash([$0]).bytes } + [[]]
    let bytes = RLPEncoder.encode { $0.list(of: node) }
    var reader = RLPReader(bytes)
    #expect(try reader.readByteStrings("node") == node)
    try reader.finish()
    for (hex, error) in [
      ("c20ac0", RLPError(.expectedBytes, offset: 2, path: "node[1]")),
      ("c20a83", RLPError(.truncated(declared: 3, available: 0), offset: 3, path: "node[1]")),
      ("c30a8105", RLPError(.headerOnSingleByte, offset: 2, path: "node[1]")),
      ("83c0c0c0", RLPError(.expectedList, offset: 0, path: "node")),
    ] {
      var reader = RLPReader(try Hex.decode(hex))
      let found = #expect(throws: RLPError.self) { try reader.readByteStrings("node") }
      #expect(found == error)
    }
  }
}
