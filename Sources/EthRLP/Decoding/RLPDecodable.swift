public import EthPrimitives

/// A value that can be read from its recursive-length-prefix form (Ethereum Yellow Paper, appendix B).
public protocol RLPDecodable {
  /// Reads the value from the next item.
  ///
  /// - Throws: ``RLPError`` where the item is not the canonical encoding of such a value.
  init(rlp reader: inout RLPReader) throws(RLPError)
}

extension RLPDecodable {
  /// Reads the value from `bytes`, which hold its encoding and nothing else.
  ///
  /// - Throws: ``RLPError`` where they do not.
  @inlinable
  public init(rlpEncoded bytes: [UInt8], maxDepth: Int = 64) throws(RLPError) {
    var reader = RLPReader(bytes, maxDepth: maxDepth)
    try self.init(rlp: &reader)
    try reader.finish()
  }

  /// Reads the value from `bytes`, which hold its encoding and nothing else; they are copied once.
  ///
  /// - Throws: ``RLPError`` where they do not.
  @inlinable
  public init(rlpEncoded bytes: RawSpan, maxDepth: Int = 64) throws(RLPError) {
    var reader = RLPReader(copying: bytes, maxDepth: maxDepth)
    try self.init(rlp: &reader)
    try reader.finish()
  }
}

extension UInt64: RLPDecodable {
  /// Reads an integer of at most eight bytes.
  @inlinable
  public init(rlp reader: inout RLPReader) throws(RLPError) { self = try reader.readUInt64() }
}

extension UInt256: RLPDecodable {
  /// Reads an integer of at most 32 bytes.
  @inlinable
  public init(rlp reader: inout RLPReader) throws(RLPError) { self = try reader.readUInt256() }
}

extension Bool: RLPDecodable {
  /// Reads the integer 1 or 0.
  @inlinable
  public init(rlp reader: inout RLPReader) throws(RLPError) { self = try reader.readBool() }
}

extension Address: RLPDecodable {
  /// Reads 20 bytes.
  @inlinable
  public init(rlp reader: inout RLPReader) throws(RLPError) { self = try reader.readAddress() }
}

extension Hash32: RLPDecodable {
  /// Reads 32 bytes.
  @inlinable
  public init(rlp reader: inout RLPReader) throws(RLPError) { self = try reader.readHash() }
}

extension String: RLPDecodable {
  /// Reads text in UTF-8.
  @inlinable
  public init(rlp reader: inout RLPReader) throws(RLPError) { self = try reader.readString() }
}

extension Array: RLPDecodable where Element == UInt8 {
  /// Reads a byte string.
  @inlinable
  public init(rlp reader: inout RLPReader) throws(RLPError) { self = try reader.readBytes() }
}
