/// A value that has a recursive-length-prefix form (Ethereum Yellow Paper, appendix B).
///
/// A conforming type only says which items it is made of; the lengths of its lists are measured by the
/// encoder:
/// ```swift
/// func encode(to encoder: inout RLPEncoder) {
///   encoder.list { encoder in
///     encoder.append(nonce)
///     encoder.append(recipient)
///   }
/// }
/// ```
/// ``encode(to:)`` is called again where the encoding is long, and must do the same both times.
public protocol RLPEncodable {
  /// Appends the value to `encoder`, as one item.
  func encode(to encoder: inout RLPEncoder)
}

extension RLPEncodable {
  /// The value's encoding.
  @inlinable
  public var rlpEncoded: [UInt8] { RLPEncoder.encode { encode(to: &$0) } }

  /// The number of bytes of the value's encoding, header included.
  @inlinable
  public var rlpLength: Int { RLPEncoder.length { encode(to: &$0) } }
}
