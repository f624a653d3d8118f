import EthPrimitives

extension ABIDecoder {
  /// Follows the offset in the current head; the caller hands the result to ``closeTail(_:)`` afterwards.
  @usableFromInline
  mutating func openTail(of type: @autoclosure () -> ABIType) throws(ABIError) -> (position: Int, base: Int) {
    let at = offset
    let pointer = try decodeWord(of: type())
    let outer = (position, base)
    if isStrict {
      guard ABIWordCoding.size(pointer) == tail - base else {
        try checkBounds(pointer, of: type(), at: at)
        throw ABIError(
          .nonCanonicalPointer(
            type: type().description, pointer: pointer, expected: tail - base, offset: at))
      }
      position = tail
    } else {
      position = base + (try checkBounds(pointer, of: type(), at: at))
    }
    base = position
    return outer
  }

  @usableFromInline
  mutating func closeTail(_ outer: (position: Int, base: Int)) {
    (position, base) = outer
  }

  /// The pointer as a distance that stays inside the data.
  @discardableResult
  private func checkBounds(
    _ pointer: UInt256, of type: @autoclosure () -> ABIType, at offset: Int
  ) throws(ABIError) -> Int {
    guard let distance = ABIWordCoding.size(pointer), distance <= bytes.count - base else {
      throw ABIError(
        .pointerBeyondData(
          type: type().description, pointer: pointer, left: bytes.count - base, offset: offset))
    }
    return distance
  }

  /// Begins a list of values at the current position.
  @usableFromInline
  mutating func openFrame(headSize: Int, of type: @autoclosure () -> ABIType) throws(ABIError) {
    guard headSize <= bytes.count &- position else {
      throw ABIError(
        .truncated(
          type: type().description, needed: headSize, left: bytes.count - position, offset: offset))
    }
    base = position
    tail = position + headSize
  }

  /// Reads the number of an array's elements, each of which takes `elementSize` bytes of the head, and counts
  /// them against the limits.
  ///
  /// - Throws: ``ABIError`` where the bytes cannot be there.
  public mutating func decodeCount(
    elementSize: Int, of type: @autoclosure () -> ABIType
  ) throws(ABIError) -> Int {
    let at = offset
    let length = try decodeWord(of: type())
    let left = bytes.count - position
    guard let count = ABIWordCoding.size(length), elementSize == 0 || count <= left / elementSize else {
      throw ABIError(.lengthBeyondData(type: type().description, length: length, left: left, offset: at))
    }
    if elementSize == 0, count > options.limits.zeroSizeElements {
      throw ABIError(
        .limitExceeded(
          what: "elements of no size in \(type())", limit: options.limits.zeroSizeElements, offset: at))
    }
    try spendElements(count, at: at)
    return count
  }

  /// Counts array elements against the limit.
  mutating func spendElements(_ count: Int, at offset: Int) throws(ABIError) {
    guard count >= 0, count <= elementsLeft else {
      throw ABIError(
        .limitExceeded(what: "array elements", limit: options.limits.elements, offset: offset))
    }
    elementsLeft -= count
  }

  /// Reads the tail of `bytes` or `string`: a length, as many bytes, zeros up to a whole word.
  private mutating func byteRange(of type: ABIType) throws(ABIError) -> Range<Int> {
    let at = offset
    let length = try decodeWord(of: type)
    let left = bytes.count - position
    guard let count = ABIWordCoding.size(length), count <= left else {
      throw ABIError(.lengthBeyondData(type: type.description, length: length, left: left, offset: at))
    }
    try spend(count)
    let end = position + count
    let padded = count.paddedToWord
    if isStrict {
      guard padded <= left else {
        throw ABIError(
          .truncated(type: "padded \(type)", needed: padded, left: left, offset: position - origin))
      }
      guard isZero(end..<(position + padded)) else {
        throw ABIError(.dirtyPadding(type: type.description, offset: end - origin))
      }
    }
    tail = position + min(padded, left)
    return position..<end
  }

  /// Whether the bytes in the range are all zero.
  private func isZero(_ range: Range<Int>) -> Bool {
    bytes.withUnsafeBytes { buffer in
      var all: UInt8 = 0
      for index in range { all |= buffer[index] }
      return all == 0
    }
  }

  /// Reads the tail of `bytes`.
  ///
  /// - Throws: ``ABIError``.
  public mutating func decodeByteString() throws(ABIError) -> [UInt8] {
    let range = try byteRange(of: .bytes)
    return Array(bytes[range])
  }

  /// Reads the tail of `string`.
  ///
  /// - Throws: ``ABIError``, also where the bytes are not UTF-8.
  public mutating func decodeText() throws(ABIError) -> String {
    let range = try byteRange(of: .string)
    guard let text = String(validating: bytes[range], as: UTF8.self) else {
      throw ABIError(.invalidUTF8(offset: range.lowerBound - origin))
    }
    return text
  }
}

extension ABIDecoder {
  /// Checks that a static value's words are there before anything is allocated for them.
  func checkStatic(size: Int, of type: @autoclosure () -> ABIType) throws(ABIError) {
    guard size <= bytes.count &- position else {
      throw ABIError(
        .truncated(type: type().description, needed: size, left: bytes.count - position, offset: offset))
    }
  }
}
