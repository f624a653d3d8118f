import EthPrimitives

/// The errors of a decoder, apart from the paths that succeed.
extension ABIDecoder {
  @usableFromInline @inline(never)
  func truncated(_ type: ABIType, needed: Int) -> ABIError {
    ABIError(.truncated(type: type.description, needed: needed, left: count - position, offset: position))
  }

  @usableFromInline @inline(never)
  func readTooMuch() -> ABIError {
    let limit = ABIDecoder.readLimit(of: count, options: options)
    return ABIError(.limitExceeded(what: "bytes read from \(count)", limit: limit, offset: position))
  }

  /// The offset field at the current position points to the wrong place, or is missing.
  @usableFromInline @inline(never)
  func wrongPointer(_ type: ABIType) -> ABIError {
    guard 32 <= count - position else { return truncated(type, needed: 32) }
    let at = position
    let pointer = ABIWordCoding.load(start + at)
    if let distance = ABIWordCoding.size(pointer), distance <= count - base {
      return ABIError(
        .nonCanonicalPointer(type: type.description, pointer: pointer, expected: tail - base, offset: at))
    }
    return ABIError(
      .pointerBeyondData(type: type.description, pointer: pointer, left: count - base, offset: at))
  }

  /// The length field before the current position says more than there can be.
  @usableFromInline @inline(never)
  func wrongLength(_ type: ABIType) -> ABIError {
    let at = position - 32
    let length = ABIWordCoding.load(start + at)
    return ABIError(
      .lengthBeyondData(type: type.description, length: length, left: count - position, offset: at))
  }

  /// There are more elements than the limits allow; `at` is where their number stands.
  @usableFromInline @inline(never)
  func tooManyElements(_ type: ABIType, areZeroSize: Bool, at offset: Int) -> ABIError {
    guard areZeroSize else {
      let limit = ABIDecoder.elementLimit(of: count, options: options)
      return ABIError(.limitExceeded(what: "array elements and tuples", limit: limit, offset: offset))
    }
    return ABIError(
      .limitExceeded(
        what: "elements of no size in \(type)", limit: options.limits.zeroSizeElements, offset: offset))
  }

  /// The word at `pointer` is out of the type's range.
  @usableFromInline @inline(never)
  func wrongWord(_ type: ABIType, at pointer: UnsafeRawPointer) -> ABIError {
    ABIError(
      .wordOutOfRange(
        type: type.description, word: Hash32(ABIWordCoding.load(pointer)), offset: pointer - start))
  }

  /// The padding behind `end` is not zero, or missing.
  @usableFromInline @inline(never)
  func wrongPadding(_ type: ABIType, size: Int, padded: Int) -> ABIError {
    guard padded <= count - position else { return truncated(named: "padded \(type)", needed: padded) }
    return ABIError(.dirtyPadding(type: type.description, offset: position + size))
  }

  @usableFromInline
  func truncated(named name: String, needed: Int) -> ABIError {
    ABIError(.truncated(type: name, needed: needed, left: count - position, offset: position))
  }

  @usableFromInline @inline(never)
  func tooDeep() -> ABIError {
    ABIError(.limitExceeded(what: "levels of nesting", limit: options.limits.depth, offset: position))
  }
}
