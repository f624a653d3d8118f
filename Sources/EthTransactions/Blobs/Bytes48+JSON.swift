public import EthJSON
import EthPrimitives

extension Bytes48: JSONEncodable, JSONDecodable {
  /// Writes the bytes as hexadecimal text.
  public func write(to writer: inout JSONWriter) { writer.hex(bytes) }

  /// Reads exactly 48 bytes of hexadecimal text.
  public init(json: JSONValue) throws(JSONError) {
    let bytes = try json.bytes()
    do throws(HexError) { try self.init(bytes) } catch { throw json.invalid(expected: "48 bytes") }
  }
}
