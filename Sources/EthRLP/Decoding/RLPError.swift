/// Why bytes are not the recursive-length-prefix encoding that was expected.
public struct RLPError: Error, Equatable, Sendable {
  /// What is wrong.
  public let reason: Reason
  /// The byte at which it is wrong, counted from the start of the input.
  public let offset: Int
  /// The field that was read, such as `accessList[2].address`; empty where the caller named none.
  public let path: String

  /// The ways in which an encoding can be wrong.
  public enum Reason: Equatable, Sendable {
    /// An item was expected, and the input or the list that holds it ends here.
    case missingItem
    /// An item says that it has `declared` bytes (or that many bytes of length); `available` are left.
    case truncated(declared: UInt64, available: Int)
    /// A byte below 0x80 must stand for itself, without a header.
    case headerOnSingleByte
    /// A length below 56 must be written in the header's first byte.
    case longFormForShortLength(UInt64)
    /// A length must be written without leading zero bytes.
    case leadingZeroInLength
    /// A byte string was expected, and this is a list.
    case expectedBytes
    /// A list was expected, and this is a byte string.
    case expectedList
    /// An integer must be written without leading zero bytes; zero is the empty string.
    case leadingZeroInInteger
    /// The integer has `found` bytes where at most `limit` fit.
    case integerTooLarge(limit: Int, found: Int)
    /// The byte string has `found` bytes where exactly `expected` were needed.
    case wrongLength(expected: Int, found: Int)
    /// There are `count` bytes after the last item that was expected.
    case trailingBytes(count: Int)
    /// Lists are nested in more than `limit` lists.
    case tooDeep(limit: Int)
    /// The byte string is not text in UTF-8.
    case invalidUTF8
    /// The item is well formed, and its value is not one that the field can have.
    case invalidValue(expected: String, found: String)
  }

  /// An error at `offset`.
  public init(_ reason: Reason, offset: Int, path: String = "") {
    self.reason = reason
    self.offset = offset
    self.path = path
  }

  /// The same error, with its path continued outwards by the name of the field that holds it.
  public func inside(_ field: String) -> RLPError {
    guard !field.isEmpty else { return self }
    guard !path.isEmpty else { return RLPError(reason, offset: offset, path: field) }
    return RLPError(
      reason, offset: offset, path: field + (path.utf8.first == UInt8(ascii: "[") ? "" : ".") + path)
  }
}

extension RLPError: CustomStringConvertible {
  /// One sentence that says what is wrong, where, and what was expected.
  public var description: String {
    "RLP: \(reason) at byte \(offset)" + (path.isEmpty ? "" : " (\(path))")
  }
}

extension RLPError.Reason: CustomStringConvertible {
  /// What is wrong, without the place.
  public var description: String {
    switch self {
    case .missingItem: "expected another item, found the end"
    case .truncated(let declared, let available): "expected \(declared) more bytes, found \(available)"
    case .headerOnSingleByte: "expected a byte below 0x80 to stand without a header"
    case .longFormForShortLength(let length): "expected the length \(length) in the header's first byte"
    case .leadingZeroInLength: "expected a length without leading zero bytes"
    case .expectedBytes: "expected a byte string, found a list"
    case .expectedList: "expected a list, found a byte string"
    case .leadingZeroInInteger: "expected an integer without leading zero bytes"
    case .integerTooLarge(let limit, let found):
      "expected an integer of at most \(limit) bytes, found \(found)"
    case .wrongLength(let expected, let found): "expected \(expected) bytes, found \(found)"
    case .trailingBytes(let count): "expected the end, found \(count) more bytes"
    case .tooDeep(let limit): "expected lists nested at most \(limit) deep"
    case .invalidUTF8: "expected text in UTF-8"
    case .invalidValue(let expected, let found): "expected \(expected), found \(found)"
    }
  }
}
