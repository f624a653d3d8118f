import EthPrimitives

/// Reads the contract ABI's encoding, one value after the other, the mirror of ``ABIEncoder``.
///
/// In strict mode each tail must begin where the last one ended, which is what the canonical encoding looks
/// like; every byte is then read once, so the work is bounded by the input. In lenient mode offsets may point
/// anywhere and a budget bounds the work. Nothing is allocated by a declared length before the bytes are known
/// to be there. Conforming types use this; to decode values call ``ABITuple/init(decoding:names:options:)`` or
/// ``ABIValue``.
public struct ABIDecoder: Sendable {
  let bytes: [UInt8]
  /// Index in `bytes` of offset zero: behind the selector.
  let origin: Int
  /// What is forgiven, and the limits.
  public let options: ABIDecodingOptions
  /// Where the next word of the current head is.
  var position: Int
  /// Where the current frame begins: what its offsets count from.
  var base: Int
  /// Where the next tail begins in the canonical encoding.
  var tail: Int
  /// Elements of arrays that may still be decoded.
  var elementsLeft: Int
  /// Bytes that may still be read in lenient mode.
  var readsLeft: Int

  /// A decoder of the bytes behind the first `skipping` ones.
  public init(_ bytes: [UInt8], skipping: Int = 0, options: ABIDecodingOptions = .strict) {
    self.bytes = bytes
    self.options = options
    origin = min(max(skipping, 0), bytes.count)
    position = origin
    base = origin
    tail = origin
    elementsLeft = options.limits.elements
    readsLeft = bytes.count.saturatingMultiply(by: options.limits.readFactor).saturatingAdd(1024)
  }

  /// Offset of the next word of the current head.
  public var offset: Int { position - origin }

  /// Whether only the canonical encoding is read.
  var isStrict: Bool { options.mode == .strict }

  /// Reads a value from the current head, or from where the head's offset points.
  ///
  /// - Throws: ``ABIError``.
  @inlinable
  public mutating func decode<Value: ABICodable>(_: Value.Type = Value.self) throws(ABIError) -> Value {
    guard Value.isDynamicABI else { return try Value(from: &self) }
    let outer = try openTail(of: Value.abiType)
    defer { closeTail(outer) }
    return try Value(from: &self)
  }

  /// Reads a list of values whose head has `headSize` bytes.
  ///
  /// - Throws: ``ABIError``.
  @inlinable
  public mutating func decodeFrame<R>(
    headSize: Int, of type: @autoclosure () -> ABIType, _ body: (inout ABIDecoder) throws(ABIError) -> R
  ) throws(ABIError) -> R {
    try openFrame(headSize: headSize, of: type())
    return try body(&self)
  }

  /// Reads one word of the current head.
  ///
  /// - Throws: ``ABIError`` where fewer than 32 bytes are left.
  public mutating func decodeWord(of type: @autoclosure () -> ABIType) throws(ABIError) -> UInt256 {
    guard 32 <= bytes.count &- position else {
      throw ABIError(
        .truncated(type: type().description, needed: 32, left: bytes.count - position, offset: offset))
    }
    try spend(32)
    defer { position &+= 32 }
    return bytes.withUnsafeBytes { buffer in
      UInt256(
        limbs: UInt64(bigEndian: buffer.loadUnaligned(fromByteOffset: position &+ 24, as: UInt64.self)),
        UInt64(bigEndian: buffer.loadUnaligned(fromByteOffset: position &+ 16, as: UInt64.self)),
        UInt64(bigEndian: buffer.loadUnaligned(fromByteOffset: position &+ 8, as: UInt64.self)),
        UInt64(bigEndian: buffer.loadUnaligned(fromByteOffset: position, as: UInt64.self)))
    }
  }

  /// Checks that nothing follows what has been read; in lenient mode anything may.
  ///
  /// - Throws: ``ABIError``.
  public func finish() throws(ABIError) {
    guard isStrict, tail < bytes.count else { return }
    throw ABIError(.trailingBytes(count: bytes.count - tail, offset: tail - origin))
  }

  mutating func spend(_ count: Int) throws(ABIError) {
    guard !isStrict else { return }
    readsLeft = readsLeft &- count
    guard readsLeft >= 0 else {
      let limit = bytes.count.saturatingMultiply(by: options.limits.readFactor).saturatingAdd(1024)
      throw ABIError(
        .limitExceeded(what: "bytes read from \(bytes.count - origin)", limit: limit, offset: offset))
    }
  }
}
