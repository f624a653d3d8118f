public import EthPrimitives
public import EthRLP

/// One account of an EIP-2930 access list and the storage slots of it that a transaction announces to touch.
public struct AccessListEntry: Hashable, Sendable {
  /// The account.
  public var address: Address
  /// The keys of the slots, 32 bytes each.
  public var storageKeys: [Hash32]

  /// An entry from its parts.
  public init(address: Address, storageKeys: [Hash32]) {
    self.address = address
    self.storageKeys = storageKeys
  }
}

extension AccessListEntry: RLPEncodable, RLPDecodable {
  /// Appends `[address, [storageKey…]]` (EIP-2930).
  public func encode(to encoder: inout RLPEncoder) {
    encoder.list { encoder in
      encoder.append(address)
      encoder.list(of: storageKeys)
    }
  }

  /// Reads `[address, [storageKey…]]` (EIP-2930).
  public init(rlp reader: inout RLPReader) throws(RLPError) {
    self = try reader.readList { list throws(RLPError) in
      AccessListEntry(
        address: try list.readAddress("address"),
        storageKeys: try list.readArray("storageKeys") { keys throws(RLPError) in try keys.readHash() })
    }
  }

  /// Reads `[address, [storageKey…]]` from bytes that someone else holds.
  fileprivate init(cursor: inout RLPCursor, in bytes: RawSpan) throws(RLPError) {
    var list = try cursor.enterList(in: bytes)
    address = try list.readAddress(in: bytes, "address")
    var keys = try list.enterList(in: bytes, "storageKeys")
    storageKeys = []
    // Each key takes 33 bytes; a count that the bytes do not justify cannot be had.
    storageKeys.reserveCapacity((keys.end - keys.offset) / 33)
    while !keys.isAtEnd {
      do throws(RLPError) { storageKeys.append(try keys.readHash(in: bytes)) } catch {
        throw error.inside("[\(storageKeys.count)]").inside("storageKeys")
      }
    }
    try list.finish()
  }
}

extension RLPCursor {
  /// Reads a transaction's access list, which most have empty.
  @inline(__always)
  mutating func readAccessList(in bytes: RawSpan) throws(RLPError) -> [AccessListEntry] {
    let list = try enterList(in: bytes, "accessList")
    return list.isAtEnd ? [] : try Self.readEntries(list, in: bytes)
  }

  private static func readEntries(
    _ list: RLPCursor, in bytes: RawSpan
  ) throws(RLPError) -> [AccessListEntry] {
    var list = list
    var entries: [AccessListEntry] = []
    while !list.isAtEnd {
      do throws(RLPError) { entries.append(try AccessListEntry(cursor: &list, in: bytes)) } catch {
        throw error.inside("[\(entries.count)]").inside("accessList")
      }
    }
    return entries
  }
}
