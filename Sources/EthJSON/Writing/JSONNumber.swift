/// A number of JSON's grammar (RFC 8259, section 6), kept as its digits.
public struct JSONNumber: Hashable, Sendable {
  /// The digits, with sign, fraction and exponent as they were given.
  public let text: String

  init(unchecked text: String) { self.text = text }

  /// A number from its digits; `nil` where they are not JSON's form of a number.
  public init?(_ text: String) {
    guard let document = try? JSONDocument(parsing: text), document.root.kind == .number,
      document.root.byteRange.count == text.utf8.count
    else { return nil }
    self.text = text
  }

  /// An integer.
  public init(_ value: some BinaryInteger) { text = String(value) }

  /// The shortest digits that read back as `value`; `nil` for infinities and what is no number.
  public init?(_ value: Double) {
    guard value.isFinite else { return nil }
    text = value.description
  }
}

extension JSONNumber: ExpressibleByIntegerLiteral, CustomStringConvertible {
  /// An integer written in the program's source.
  public init(integerLiteral value: Int64) { self.init(value) }

  /// The digits.
  public var description: String { text }
}
