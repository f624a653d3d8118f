/// The encoding of nodes in dag-pb: links first, then data, each as a protocol buffer field.
///
/// Source: IPLD dag-pb specification, "Serial Format" and "Canonical form".
enum DAGPB {
  struct Link {
    let name: String
    let node: UnixFS.Node
  }

  /// Encodes and names a node. The links keep their order.
  static func node(links: some Collection<Link>, data: [UInt8]) -> UnixFS.Node {
    var encoded: [UInt8] = []
    encoded.reserveCapacity(links.count * 52 + data.count + 8)
    var linked: UInt64 = 0
    for link in links {
      let size = link.node.cumulativeSize
      let name = link.name.utf8
      // Hash: 2 + 34 bytes; Name: tag, length, bytes, written even where empty; Tsize: tag, number.
      let length = 36 + 1 + varintLength(UInt64(name.count)) + name.count + 1 + varintLength(size)
      encoded.append(0x12)
      encoded.appendVarint(UInt64(length))
      encoded.append(0x0a)
      encoded.append(34)
      encoded.append(contentsOf: link.node.cid.multihash)
      encoded.append(0x12)
      encoded.appendVarint(UInt64(name.count))
      encoded.append(contentsOf: name)
      encoded.append(0x18)
      encoded.appendVarint(size)
      // The sizes come from bytes that were hashed, so their sum cannot reach 2^64.
      linked &+= size
    }
    encoded.append(0x0a)
    encoded.appendVarint(UInt64(data.count))
    encoded.append(contentsOf: data)
    return UnixFS.Node(cid: CID(hashing: encoded), cumulativeSize: UInt64(encoded.count) &+ linked)
  }

  /// The bytes that a number takes as a varint.
  static func varintLength(_ value: UInt64) -> Int {
    max(1, (64 - value.leadingZeroBitCount + 6) / 7)
  }
}

extension [UInt8] {
  /// Appends a number as protocol buffers do: seven bits a byte, lowest first.
  mutating func appendVarint(_ value: UInt64) {
    var rest = value
    while rest >= 0x80 {
      append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    append(UInt8(truncatingIfNeeded: rest))
  }
}
