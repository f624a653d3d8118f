import EthJSON
import EthPrimitives

extension JSONValue {
  /// A log filter: `0x` and 512 digits.
  func bloom() throws(JSONError) -> Bloom {
    let bytes = try bytes()
    do throws(HexError) { return try Bloom(bytes) } catch {
      throw invalid(expected: "a log filter of 256 bytes", found: "\(bytes.count) bytes")
    }
  }

  /// Eight bytes as a number, first byte highest.
  func bigEndianUInt64() throws(JSONError) -> UInt64 {
    let bytes = try bytes()
    guard bytes.count == 8 else { throw invalid(expected: "8 bytes") }
    return bytes.reduce(0) { $0 << 8 | UInt64($1) }
  }

  /// A number that nodes write as a quantity, in decimal or as a JSON number.
  func flexibleUInt64() throws(JSONError) -> UInt64 {
    guard let value = UInt64(exactly: try flexibleInteger()) else {
      throw invalid(expected: "an integer of at most 64 bits")
    }
    return value
  }

  /// The bytes of the member `name`; none where it is missing or `null`.
  func bytesIfPresent(_ name: String) throws(JSONError) -> [UInt8]? {
    guard let value = try optionalMember(name) else { return nil }
    return try value.bytes()
  }

  /// An object as a dictionary, its names read by `key`.
  func dictionary<Key: Hashable, Value>(
    _ key: (String) -> Key?, named expected: String, _ value: (JSONValue) throws(JSONError) -> Value
  ) throws(JSONError) -> [Key: Value] {
    var result: [Key: Value] = [:]
    for member in try members() {
      guard let key = key(member.name) else {
        throw member.value.invalid(
          expected: expected, found: "the member \(UntrustedText.quoted(member.name, bytes: 64))")
      }
      guard result.updateValue(try value(member.value), forKey: key) == nil else {
        throw member.value.invalid(expected: "each member once", found: "one of them again")
      }
    }
    return result
  }

  /// An object whose names are addresses, in any case.
  func byAddress<Value>(_ value: (JSONValue) throws(JSONError) -> Value) throws(JSONError) -> [Address: Value]
  {
    try dictionary({ try? Address($0.lowercased()) }, named: "an address", value)
  }
}

extension JSON {
  /// A value as a tree.
  init(encoding value: some JSONEncodable) {
    // What the library's writer writes its parser reads.
    self = (try? JSONDocument(parsing: value.json()))?.root.tree() ?? .null
  }
}
