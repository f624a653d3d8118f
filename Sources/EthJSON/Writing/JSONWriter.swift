/// Writes JSON (RFC 8259) by appending to one buffer; commas take care of themselves.
/// ```swift
/// var writer = JSONWriter()
/// writer.object { writer in
///   writer.member("method", "eth_call")
///   writer.member("id") { $0.number(7) }
/// }
/// let request = writer.bytes
/// ```
public struct JSONWriter: Sendable {
  /// What has been written so far.
  public internal(set) var bytes: [UInt8] = []
  /// Whether each element and member stands on a line of its own.
  public let isPretty: Bool
  var depth = 0
  /// Whether something precedes the next element of the innermost container.
  var needsComma = false

  /// An empty writer.
  ///
  /// - Parameters:
  ///   - pretty: Whether to break lines and indent by two spaces, for people.
  ///   - capacity: How many bytes to make room for at once.
  public init(pretty: Bool = false, reservingCapacity capacity: Int = 0) {
    isPretty = pretty
    bytes.reserveCapacity(capacity)
  }

  /// What has been written so far.
  public var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Writes an object whose members `body` writes.
  public mutating func object<E: Error>(_ body: (inout JSONWriter) throws(E) -> Void) throws(E) {
    open("{")
    try body(&self)
    close("}")
  }

  /// Writes an array whose elements `body` writes.
  public mutating func array<E: Error>(_ body: (inout JSONWriter) throws(E) -> Void) throws(E) {
    open("[")
    try body(&self)
    close("]")
  }

  /// Writes a member's name; its value must follow.
  public mutating func name(_ name: String) {
    string(name)
    bytes.append(UInt8(ascii: ":"))
    if isPretty { bytes.append(UInt8(ascii: " ")) }
    needsComma = false
    isAfterName = true
  }

  /// Writes a member whose value `body` writes.
  public mutating func member<E: Error>(
    _ name: String, _ body: (inout JSONWriter) throws(E) -> Void
  ) throws(E) {
    self.name(name)
    try body(&self)
  }

  /// Writes a member.
  public mutating func member(_ name: String, _ value: some JSONEncodable) {
    self.name(name)
    value.write(to: &self)
  }

  /// Writes a value as its type encodes itself.
  public mutating func value(_ value: some JSONEncodable) { value.write(to: &self) }

  /// Whether the next value belongs to the name just written, and so stays on its line.
  var isAfterName = false

  /// Writes what separates the next value from the one before it.
  mutating func separate() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
    if isPretty, depth > 0, !isAfterName { breakLine() }
    isAfterName = false
    needsComma = true
  }

  private mutating func open(_ bracket: Unicode.Scalar) {
    separate()
    bytes.append(UInt8(ascii: bracket))
    depth += 1
    needsComma = false
  }

  private mutating func close(_ bracket: Unicode.Scalar) {
    depth -= 1
    if isPretty, needsComma { breakLine() }
    bytes.append(UInt8(ascii: bracket))
    needsComma = true
  }

  private mutating func breakLine() {
    bytes.append(UInt8(ascii: "\n"))
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * depth))
  }
}
