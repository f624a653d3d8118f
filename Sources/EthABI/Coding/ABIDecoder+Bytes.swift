import EthPrimitives

extension ABIDecoder {
  /// Reads the tail of `bytes`: a length, as many bytes, zeros up to a whole word.
  ///
  /// - Throws: ``ABIError``.
  public mutating func decodeByteString() throws(ABIError) -> [UInt8] {
    [UInt8](try byteRange(of: .bytes))
  }

  /// Reads the tail of `string`. Leniently, bytes that are not UTF-8 become U+FFFD.
  ///
  /// - Throws: ``ABIError``, also where the bytes are not UTF-8.
  public mutating func decodeText() throws(ABIError) -> String {
    let bytes = try byteRange(of: .string)
    if let text = ABIDecoder.text(bytes, isASCII: isASCII(bytes)) { return text }
    guard isStrict else { return String(decoding: bytes, as: UTF8.self) }
    throw ABIError(.invalidUTF8(offset: (bytes.baseAddress ?? start) - start))
  }

  /// Follows the offset in the current head to a `string`, in one step, as arrays of text are so common.
  @usableFromInline
  mutating func decodeTextField() throws(ABIError) -> String {
    guard let outer = try openTail() else { throw wrongPointer(.string) }
    let bytes = try byteRange(of: .string)
    guard let text = ABIDecoder.text(bytes, isASCII: isASCII(bytes)) else {
      guard isStrict else {
        closeTail(outer)
        return String(decoding: bytes, as: UTF8.self)
      }
      throw ABIError(.invalidUTF8(offset: (bytes.baseAddress ?? start) - start))
    }
    closeTail(outer)
    return text
  }

  /// The text that is made of these bytes; `nil` where they are not UTF-8.
  @inline(__always)
  private static func text(_ bytes: UnsafeRawBufferPointer, isASCII: Bool) -> String? {
    bytes.withMemoryRebound(to: UInt8.self) { bytes in
      if isASCII { return String(copying: UTF8Span(unchecked: bytes.span, isKnownASCII: true)) }
      do { return String(copying: try UTF8Span(validating: bytes.span)) } catch { return nil }
    }
  }

  /// Whether the bytes are ASCII for certain: the whole words that they and their padding fill are.
  @inline(__always)
  private func isASCII(_ bytes: UnsafeRawBufferPointer) -> Bool {
    guard let first = bytes.baseAddress else { return true }
    let padded = bytes.count.paddedToWord
    guard padded <= count &- (first - start) else { return false }
    var all: UInt64 = 0
    var index = 0
    while index < padded {
      all |= first.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      all |= first.loadUnaligned(fromByteOffset: index &+ 8, as: UInt64.self)
      all |= first.loadUnaligned(fromByteOffset: index &+ 16, as: UInt64.self)
      all |= first.loadUnaligned(fromByteOffset: index &+ 24, as: UInt64.self)
      index &+= 32
    }
    return all & 0x8080_8080_8080_8080 == 0
  }

  /// The bytes of a tail that holds `bytes` or `string`.
  @inline(__always)
  private mutating func byteRange(of type: ABIType) throws(ABIError) -> UnsafeRawBufferPointer {
    guard 32 <= count &- position else { throw truncated(type, needed: 32) }
    try spend(32)
    let length = ABIWordCoding.size(ABIWordCoding.load(start + position))
    position &+= 32
    guard let length, length <= count &- position else { throw wrongLength(type) }
    try spend(length)
    let padded = length.paddedToWord
    let bytes = UnsafeRawBufferPointer(start: start + position, count: length)
    if isStrict {
      guard padded <= count &- position, isPaddingZero(behind: bytes, padded: padded) else {
        throw wrongPadding(type, size: length, padded: padded)
      }
    }
    tail = position &+ min(padded, count &- position)
    return bytes
  }

  /// Whether the bytes between the end of `bytes` and that of the last word are zero; they are there.
  ///
  /// From the last byte backward, eight at a time; what is left is shifted out of the bytes before it.
  @inline(__always)
  private func isPaddingZero(behind bytes: UnsafeRawBufferPointer, padded: Int) -> Bool {
    guard var end = bytes.baseAddress.map({ $0 + padded }) else { return true }
    var padding = padded &- bytes.count
    var all: UInt64 = 0
    while padding >= 8 {
      end -= 8
      all |= end.loadUnaligned(as: UInt64.self)
      padding &-= 8
    }
    guard padding > 0 else { return all == 0 }
    let last = UInt64(bigEndian: (end - 8).loadUnaligned(as: UInt64.self))
    return all | last &<< UInt64(truncatingIfNeeded: 64 &- 8 &* padding) == 0
  }
}
