import EthPrimitives

/// Reads the contract ABI's encoding, one value after the other, the mirror of ``ABIEncoder``.
///
/// In strict mode each tail must begin where the last one ended, which is what the canonical encoding looks
/// like; every byte is then read once, so the work is bounded by the input. In lenient mode offsets may point
/// anywhere and a budget bounds the work. Nothing is allocated by a declared length before the bytes are known
/// to be there. Conforming types use this; to decode values call
/// ``ABIFieldList/init(decoding:skipping:names:options:)-([UInt8],_,_,_)`` or ``ABIValue``.
@frozen
public struct ABIDecoder: ~Copyable {
  /// Where offset zero is: behind the selector.
  @usableFromInline let start: UnsafeRawPointer
  /// Bytes from there on.
  @usableFromInline let count: Int
  /// Where the next word of the current head is.
  @usableFromInline var position = 0
  /// Where the current frame begins: what its offsets count from.
  @usableFromInline var base = 0
  /// Where the next tail begins in the canonical encoding.
  @usableFromInline var tail = 0
  /// Whether only the canonical encoding is read.
  @usableFromInline let isStrict: Bool
  /// Elements of arrays, and arrays and tuples of the dynamic coding, that may still be decoded.
  @usableFromInline var elementsLeft: Int
  /// Elements of no size that may still be decoded.
  @usableFromInline var zeroSizeLeft: Int
  /// Bytes that may still be read in lenient mode.
  @usableFromInline var readsLeft: Int
  /// What is forgiven, and the limits.
  public let options: ABIDecodingOptions

  /// A decoder of the bytes behind the first `skipping` ones, which must stay where they are while it is used.
  @inlinable
  init(_ bytes: UnsafeRawBufferPointer, skipping: Int, options: ABIDecodingOptions) {
    let skipped = min(max(skipping, 0), bytes.count)
    let rest = UnsafeRawBufferPointer(rebasing: bytes[skipped...])
    count = rest.count
    start = rest.baseAddress ?? UnsafeRawPointer(bitPattern: 1).unsafelyUnwrapped
    isStrict = options.mode == .strict
    elementsLeft = ABIDecoder.elementLimit(of: rest.count, options: options)
    zeroSizeLeft = options.limits.zeroSizeElements
    readsLeft = ABIDecoder.readLimit(of: rest.count, options: options)
    self.options = options
  }

  /// Bytes that a lenient decoding may read.
  @inlinable
  static func readLimit(of count: Int, options: ABIDecodingOptions) -> Int {
    count.saturatingMultiply(by: options.limits.readFactor).saturatingAdd(1024)
  }

  /// Elements, and tuples of the dynamic coding, that may be decoded: so many for each word of the data, as
  /// elements without any bytes and tuples around tuples would otherwise multiply memory.
  @inlinable
  static func elementLimit(of count: Int, options: ABIDecodingOptions) -> Int {
    let words = (count &>> 5).saturatingMultiply(by: options.limits.readFactor).saturatingAdd(1024)
    return min(options.limits.elements, words)
  }

  /// Offset of the next word of the current head.
  @inlinable public var offset: Int { position }

  /// Reads a value from the current head, or from where the head's offset points.
  ///
  /// - Throws: ``ABIError``.
  @inlinable
  public mutating func decode<Value: ABICodable>(_: Value.Type = Value.self) throws(ABIError) -> Value {
    try Value.decodeField(from: &self)
  }

  /// Reads the next value of a list; an error gets the value's name.
  ///
  /// - Throws: ``ABIError``.
  @inlinable
  public mutating func field<Value: ABICodable>(
    _ name: String, as _: Value.Type = Value.self
  ) throws(ABIError) -> Value {
    do throws(ABIError) { return try decode(Value.self) } catch { throw error.inside(.name(name)) }
  }

  /// Reads the next value of a list, which has no name; an error gets its type and its position from zero.
  ///
  /// - Throws: ``ABIError``.
  @inlinable
  public mutating func field<Value: ABICodable>(
    at index: Int, as _: Value.Type = Value.self
  ) throws(ABIError) -> Value {
    do throws(ABIError) { return try decode(Value.self) } catch {
      throw error.inside(.argument(index, type: Value.abiType.description))
    }
  }

  /// Reads one word of the current head.
  ///
  /// - Parameter type: What the word is, for errors.
  /// - Throws: ``ABIError`` where fewer than 32 bytes are left.
  @inlinable
  public mutating func decodeWord(of type: (some ABICodable).Type) throws(ABIError) -> UInt256 {
    guard 32 <= count &- position else { throw truncated(type.abiType, needed: 32) }
    try spend(32)
    let word = ABIWordCoding.load(start + position)
    position &+= 32
    return word
  }

  /// Steps over `wordCount` words of the current head, for their reader.
  @inlinable
  mutating func takeWords(
    _ wordCount: Int, of type: (some ABICodable).Type
  ) throws(ABIError) -> UnsafeRawPointer {
    guard UInt(bitPattern: wordCount) <= UInt(bitPattern: (count &- position) &>> 5) else {
      throw truncated(type.abiType, needed: wordCount.saturatingMultiply(by: 32))
    }
    try spend(wordCount &* 32)
    let words = start + position
    position &+= wordCount &* 32
    return words
  }

  /// Checks that nothing follows what has been read; in lenient mode anything may.
  ///
  /// - Throws: ``ABIError``.
  @inlinable
  public func finish() throws(ABIError) {
    guard isStrict, tail < count else { return }
    throw ABIError(.trailingBytes(count: count - tail, offset: tail))
  }

  /// Counts bytes against the limit of a lenient decoding, which may read the same ones again and again.
  @inlinable
  mutating func spend(_ bytes: Int) throws(ABIError) {
    guard !isStrict else { return }
    readsLeft = readsLeft &- bytes
    guard readsLeft >= 0 else { throw readTooMuch() }
  }
}
