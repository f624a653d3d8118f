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
}
