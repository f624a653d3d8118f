/// One entry of the tape: what stands at a place of the text.
///
/// From the least significant bit: 30 bits of byte offset, 30 bits of extent, one bit that says that a string
/// holds escapes, three bits of kind. The extent of a string or a number is its length in bytes; of an
/// opening entry, the index of the entry after its closing one; of a closing entry, the number of elements or
/// members.
struct JSONTapeEntry: BitwiseCopyable, Sendable {
  var bits: UInt64

  enum Kind: UInt8 {
    case null, `false`, `true`, number, string, array, object, close
  }

  static let fieldMask: UInt64 = 1 << 30 - 1

  @inline(__always)
  init(_ kind: Kind, offset: Int, extent: Int, isEscaped: Bool = false) {
    bits =
      UInt64(truncatingIfNeeded: offset) | UInt64(truncatingIfNeeded: extent) &<< 30
      | (isEscaped ? 1 &<< 60 : 0) | UInt64(kind.rawValue) &<< 61
  }

  /// The kind; three bits, so that each pattern is a case.
  @inline(__always)
  var kind: Kind { Kind(rawValue: UInt8(truncatingIfNeeded: bits &>> 61)) ?? .null }

  /// The first byte of the value: of a string, the one after the quotation mark.
  @inline(__always)
  var offset: Int { Int(truncatingIfNeeded: bits & Self.fieldMask) }

  @inline(__always)
  var extent: Int { Int(truncatingIfNeeded: bits &>> 30 & Self.fieldMask) }

  @inline(__always)
  var isEscaped: Bool { bits &>> 60 & 1 == 1 }
}

/// A JSON text with its tape: what every view of it shares.
final class JSONStorage: Sendable {
  /// The text.
  let bytes: [UInt8]
  /// Its values, member names included, in the order of the text.
  let tape: [JSONTapeEntry]
  let allowsDuplicateKeys: Bool

  init(bytes: [UInt8], tape: [JSONTapeEntry], allowsDuplicateKeys: Bool) {
    self.bytes = bytes
    self.tape = tape
    self.allowsDuplicateKeys = allowsDuplicateKeys
  }

  /// The index of the entry after the value at `index`.
  @inline(__always)
  func next(after index: Int) -> Int {
    let entry = tape[index]
    return entry.kind == .array || entry.kind == .object ? entry.extent : index &+ 1
  }
}
