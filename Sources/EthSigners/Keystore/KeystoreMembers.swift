internal import EthJSON
internal import EthPrimitives

/// Reads the members of a keystore's objects, their names in any case.
///
/// go-ethereum's JSON reader does not mind the case of names either, so that files with `Crypto` came about.
struct KeystoreMembers {
  private let object: JSONValue

  /// The members of an object.
  init(_ value: JSONValue) throws(JSONError) {
    _ = try value.members()
    object = value
  }

  /// The value of a member; `nil` where it is missing or `null`.
  func optional(_ name: String) throws(JSONError) -> JSONValue? {
    var found: JSONValue?
    for member in try object.members() where Self.isSame(member.name, name) {
      guard found == nil else { throw member.value.error(.duplicateKey(member.name)) }
      found = member.value
    }
    return found.flatMap { $0.isNull ? nil : $0 }
  }

  /// The value of a member.
  func required(_ name: String) throws(JSONError) -> JSONValue {
    guard let value = try optional(name) else { throw object.error(.missingMember(name)) }
    return value
  }

  /// An object in a member.
  func members(_ name: String) throws(JSONError) -> KeystoreMembers {
    try KeystoreMembers(required(name))
  }

  /// The name of an algorithm, in lower case.
  func algorithm(_ name: String) throws(JSONError) -> String { try required(name).string().lowercased() }

  /// A positive integer.
  func count(_ name: String) throws(JSONError) -> Int {
    let value = try required(name)
    let count = try value.int()
    guard count > 0 else { throw value.invalid(expected: "an integer above 0") }
    return count
  }

  /// Bytes in hexadecimal, with or without `0x`, as many as `lengths` allow.
  func bytes(_ name: String, _ lengths: ClosedRange<Int>) throws(JSONError) -> [UInt8] {
    try Self.bytes(try required(name), lengths)
  }

  /// The bytes of a member's text.
  static func bytes(_ value: JSONValue, _ lengths: ClosedRange<Int>) throws(JSONError) -> [UInt8] {
    let bytes = try value.withUTF8 { text throws(JSONError) in
      do throws(HexError) { return try Hex.decode(utf8: text.bytes) } catch {
        throw value.invalid(expected: "bytes in hexadecimal (\(error))", found: "other text")
      }
    }
    guard lengths.contains(bytes.count) else {
      let expected =
        lengths.count == 1 ? "\(lengths.lowerBound)" : "\(lengths.lowerBound) to \(lengths.upperBound)"
      throw value.invalid(expected: "\(expected) bytes in hexadecimal", found: "\(bytes.count)")
    }
    return bytes
  }

  private static func isSame(_ a: String, _ b: String) -> Bool {
    a.utf8.count == b.utf8.count && zip(a.utf8, b.utf8).allSatisfy { lowercased($0) == lowercased($1) }
  }

  private static func lowercased(_ byte: UInt8) -> UInt8 {
    (0x41...0x5a).contains(byte) ? byte | 0x20 : byte
  }
}
