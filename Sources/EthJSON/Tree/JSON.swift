/// JSON data as a tree, for building requests and output in place.
/// ```swift
/// let filter: JSON = ["address": .string(address.lowercased), "topics": [.null, .string(topic)]]
/// ```
/// `nil` is no literal of it: in `condition ? nil : json` it would be a value and not the absence of one. Write
/// ``null``.
///
/// To read JSON use ``JSONDocument``, whose values need no tree.
public enum JSON: Sendable {
  /// `null`
  case null
  /// `true` or `false`
  case bool(Bool)
  /// A number, kept as its digits.
  case number(JSONNumber)
  /// A string.
  case string(String)
  /// An array.
  case array([JSON])
  /// An object; its members keep their order.
  case object([(String, JSON)])

  /// The value of the last member of this name, or `nil` where there is none or this is no object.
  public subscript(name: String) -> JSON? {
    guard case .object(let members) = self else { return nil }
    return members.last { Self.same($0.0, name) }?.1
  }

  /// The element at `position`, or `nil` where there is none or this is no array.
  public subscript(position: Int) -> JSON? {
    guard case .array(let elements) = self, elements.indices.contains(position) else { return nil }
    return elements[position]
  }
}

extension JSON: Equatable {
  /// Whether both are the same data with the members of objects in the same order and numbers in the same
  /// digits.
  public static func == (a: JSON, b: JSON) -> Bool {
    switch (a, b) {
    case (.null, .null): true
    case (.bool(let a), .bool(let b)): a == b
    case (.number(let a), .number(let b)): a == b
    case (.string(let a), .string(let b)): same(a, b)
    case (.array(let a), .array(let b)): a == b
    case (.object(let a), .object(let b)): a.elementsEqual(b) { same($0.0, $1.0) && $0.1 == $1.1 }
    default: false
    }
  }

  /// Whether two texts are the same in JSON (RFC 8259, section 8.3): `String` also takes `é` written as one scalar
  /// for `é` written as two.
  private static func same(_ a: String, _ b: String) -> Bool { a.utf8.elementsEqual(b.utf8) }
}

extension JSON: ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByStringLiteral, ExpressibleByStringInterpolation, ExpressibleByArrayLiteral,
  ExpressibleByDictionaryLiteral
{
  /// `true` or `false`
  public init(booleanLiteral value: Bool) { self = .bool(value) }
  /// A number.
  public init(integerLiteral value: Int64) { self = .number(JSONNumber(value)) }
  /// A string.
  public init(stringLiteral value: String) { self = .string(value) }
  /// An array.
  public init(arrayLiteral elements: JSON...) { self = .array(elements) }
  /// An object with its members in this order.
  public init(dictionaryLiteral elements: (String, JSON)...) { self = .object(elements) }
}

extension JSON: JSONEncodable, CustomStringConvertible {
  /// Writes the tree.
  public func write(to writer: inout JSONWriter) {
    switch self {
    case .null: writer.null()
    case .bool(let value): writer.bool(value)
    case .number(let value): writer.number(value)
    case .string(let value): writer.string(value)
    case .array(let elements):
      writer.array { writer in
        for element in elements { element.write(to: &writer) }
      }
    case .object(let members):
      writer.object { writer in
        for (name, value) in members { writer.member(name, value) }
      }
    }
  }

  /// The compact JSON text.
  public var description: String { jsonText() }
}
