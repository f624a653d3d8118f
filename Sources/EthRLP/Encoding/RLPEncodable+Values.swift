public import EthPrimitives

extension UInt64: RLPEncodable {
  /// Appends the number's big-endian bytes without leading zeros.
  @inlinable @inline(__always)
  public func encode(to encoder: inout RLPEncoder) { encoder.append(self) }
}

extension UInt256: RLPEncodable {
  /// Appends the number's big-endian bytes without leading zeros.
  @inlinable @inline(__always)
  public func encode(to encoder: inout RLPEncoder) { encoder.append(wide: self) }
}

extension Bool: RLPEncodable {
  /// Appends the integer 1 or 0.
  @inlinable @inline(__always)
  public func encode(to encoder: inout RLPEncoder) { encoder.append(self) }
}

extension Address: RLPEncodable {
  /// Appends the 20 bytes.
  @inlinable @inline(__always)
  public func encode(to encoder: inout RLPEncoder) { encoder.append(self) }
}

extension Hash32: RLPEncodable {
  /// Appends the 32 bytes.
  @inlinable @inline(__always)
  public func encode(to encoder: inout RLPEncoder) { encoder.append(self) }
}

extension String: RLPEncodable {
  /// Appends the UTF-8 bytes.
  @inlinable @inline(__always)
  public func encode(to encoder: inout RLPEncoder) { encoder.append(self) }
}

/// An array of bytes is a byte string. An array of items is a list: ``RLPEncoder/list(of:)``.
extension Array: RLPEncodable where Element == UInt8 {
  /// Appends the bytes as one byte string.
  @inlinable @inline(__always)
  public func encode(to encoder: inout RLPEncoder) { encoder.append(self) }
}
