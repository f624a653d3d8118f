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
    if let text = ABIDecoder.text(bytes) { return text }
    guard isStrict else { return String(decoding: bytes, as: UTF8.self) }
    throw ABIError(.invalidUTF8(offset: (bytes.baseAddress ?? start) - start))
  }

  /// The text that is made of these bytes; `nil` where they are not UTF-8.
  @inline(__always)
  private static func text(_ bytes: UnsafeRawBufferPointer) -> String? {
    bytes.withMemoryRebound(to: UInt8.self) { bytes in
      do { return String(copying: try UTF8Span(validating: bytes.span)) } catch { return nil }
    }
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
  @inline(__always)
  private func isPaddingZero(behind bytes: UnsafeRawBufferPointer, padded: Int) -> Bool {
    guard padded > 0, let start = bytes.baseAddress else { return true }
    let padding = padded &- bytes.count
    let word = ABIWordCoding.load(start + (padded &- 32)).limbs
    let mask = ABIWordCoding.mask(bits: 8 &* padding).limbs
    return (word.0 & mask.0) | (word.1 & mask.1) | (word.2 & mask.2) | (word.3 & mask.3) == 0
  }
}
