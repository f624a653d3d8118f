/// One entry of the tape: what stands at a place of the text.
///
/// From the least significant bit: 30 bits of byte offset, 30 bits of extent, one bit that says that a string
/// holds escapes, three bits of kind. The extent of a string or a number is its length in bytes.
///
/// A container has two entries in front of its elements: its offset and the index of the entry after its last
/// element, then (``Kind/inside``) the offset of its closing bracket and the number of elements or members.
struct JSONTapeEntry: BitwiseCopyable, Sendable {
  var bits: UInt64

  enum Kind: UInt8 {
    case null, `false`, `true`, number, string, array, object, inside
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

  @inline(__always)
  var isContainer: Bool {
    let kind = bits &>> 61
    return kind == UInt64(Kind.array.rawValue) || kind == UInt64(Kind.object.rawValue)
  }
}

/// The entries of a text's values, member names included, in the order of the text.
///
/// It is a view of memory that the parser or a ``JSONStorage`` owns; every index into it comes from the tape
/// itself.
struct JSONTape {
  let entries: UnsafeMutablePointer<JSONTapeEntry>

  @inline(__always)
  subscript(index: Int) -> JSONTapeEntry { entries[index] }

  /// The index of the entry after the value at `index`.
  @inline(__always)
  func next(after index: Int) -> Int {
    let entry = entries[index]
    return entry.isContainer ? entry.extent : index &+ 1
  }
}

/// A JSON text with its tape: what every view of it shares.
///
/// Unchecked because the tape is memory that it owns; it is written before anyone else can see it, and never
/// again.
final class JSONStorage: @unchecked Sendable {
  /// The text.
  let bytes: [UInt8]
  let tape: JSONTape
  let allowsDuplicateKeys: Bool
  /// Where the text stands in a longer one.
  let part: JSONPart

  /// Takes over the tape.
  init(bytes: [UInt8], tape: JSONTape, allowsDuplicateKeys: Bool, part: JSONPart = .whole) {
    self.bytes = bytes
    self.tape = tape
    self.allowsDuplicateKeys = allowsDuplicateKeys
    self.part = part
  }

  deinit { tape.entries.deallocate() }

  /// The index of the entry after the value at `index`.
  @inline(__always)
  func next(after index: Int) -> Int { tape.next(after: index) }
}
