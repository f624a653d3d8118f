/// A value of a ``JSONDocument``: a view that costs two words and keeps the document alive.
///
/// Reading functions check the kind and throw a ``JSONError`` with the value's path; the subscripts answer
/// `nil`. Nothing is cached: reading a string twice makes it twice.
public struct JSONValue: Sendable {
  let storage: JSONStorage
  /// The index of the value's entry on the tape.
  let index: Int

  @inline(__always)
  var entry: JSONTapeEntry { storage.tape[index] }

  /// What the value is.
  public var kind: JSONKind {
    switch entry.kind {
    case .null, .inside: .null
    case .true, .false: .bool
    case .number: .number
    case .string: .string
    case .array: .array
    case .object: .object
    }
  }

  /// Whether the value is `null`.
  public var isNull: Bool { entry.kind == .null }

  /// The value's first byte in the text, counted from the text's start.
  public var offset: Int { byteRange.lowerBound }

  /// The bytes of the text that are the value; a string's quotation marks are among them.
  public var byteRange: Range<Int> {
    let (range, start) = (localRange, storage.part.offset)
    return (start &+ range.lowerBound)..<(start &+ range.upperBound)
  }

  /// The same within the bytes that are kept.
  var localRange: Range<Int> {
    let entry = entry
    switch entry.kind {
    case .string: return (entry.offset &- 1)..<(entry.offset &+ entry.extent &+ 1)
    case .array, .object: return entry.offset..<(storage.tape[index &+ 1].offset &+ 1)
    default: return entry.offset..<(entry.offset &+ entry.extent)
    }
  }

  /// The value as it stands in the text.
  public var jsonBytes: [UInt8] { Array(storage.bytes[localRange]) }

  /// The number of elements or members; 0 for any other kind.
  public var count: Int {
    entry.isContainer ? storage.tape[index &+ 1].extent : 0
  }

  /// Reads a boolean.
  ///
  /// - Throws: ``JSONError`` for any other kind.
  public func bool() throws(JSONError) -> Bool {
    switch entry.kind {
    case .true: return true
    case .false: return false
    default: throw wrongKind(expected: .bool)
    }
  }

  /// Checks that the value is of `kind`.
  ///
  /// - Throws: ``JSONError`` where it is not.
  func expect(_ kind: JSONKind) throws(JSONError) {
    guard self.kind == kind else { throw wrongKind(expected: kind) }
  }
}

extension JSONValue: CustomStringConvertible {
  /// The value as it stands in the text.
  public var description: String { String(decoding: storage.bytes[localRange], as: UTF8.self) }
}
