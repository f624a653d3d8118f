extension RLPCursor {
  /// Reads the next item's header in full: all forms, and the reason where it is refused. Its payload is within
  /// the cursor's bytes.
  @usableFromInline @inline(never)
  func header(in bytes: RawSpan, _ field: String) throws(RLPError) -> RLPHeader {
    let offset = position
    guard offset < end else { throw RLPError(.missingItem, offset: offset, path: field) }
    let first = bytes.unsafeLoad(fromUncheckedByteOffset: offset, as: UInt8.self)
    let start = offset &+ 1
    let isList = first >= 0xc0
    // The most frequent of the long forms: a length of one byte, 56 to 255.
    if first & 0xbf == 0xb8, start < end {
      let length = Int(bytes.unsafeLoad(fromUncheckedByteOffset: start, as: UInt8.self))
      if length >= 56, length < end &- start {
        return RLPHeader(
          isList: isList, start: offset, payloadStart: start &+ 1, end: start &+ 1 &+ length)
      }
    }
    let payload: Range<Int>
    switch first {
    case ..<0x80:
      return RLPHeader(isList: false, start: offset, payloadStart: offset, end: start)
    case ..<0xb8:
      payload = try self.payload(at: start, length: UInt64(first &- 0x80), field)
      guard payload.count != 1 || bytes.unsafeLoad(fromUncheckedByteOffset: start, as: UInt8.self) >= 0x80
      else { throw RLPError(.headerOnSingleByte, offset: offset, path: field) }
    case ..<0xc0:
      payload = try longPayload(in: bytes, at: start, lengthBytes: Int(first &- 0xb7), field)
    case ..<0xf8:
      payload = try self.payload(at: start, length: UInt64(first &- 0xc0), field)
    default:
      payload = try longPayload(in: bytes, at: start, lengthBytes: Int(first &- 0xf7), field)
    }
    return RLPHeader(
      isList: isList, start: offset, payloadStart: payload.lowerBound, end: payload.upperBound)
  }

  /// The payload that follows a length of one to eight big-endian bytes.
  private func longPayload(
    in bytes: RawSpan, at start: Int, lengthBytes: Int, _ field: String
  ) throws(RLPError) -> Range<Int> {
    let lengthRange = try payload(at: start, length: UInt64(lengthBytes), field)
    let length = Self.word(endingAt: lengthRange.upperBound, count: lengthBytes, in: bytes)
    guard bytes.unsafeLoad(fromUncheckedByteOffset: start, as: UInt8.self) != 0 else {
      throw RLPError(.leadingZeroInLength, offset: start, path: field)
    }
    guard length >= 56 else { throw RLPError(.longFormForShortLength(length), offset: position, path: field) }
    return try payload(at: lengthRange.upperBound, length: length, field)
  }

  private func payload(at start: Int, length: UInt64, _ field: String) throws(RLPError) -> Range<Int> {
    let available = end &- start
    guard length <= UInt64(available) else {
      throw RLPError(.truncated(declared: length, available: available), offset: start, path: field)
    }
    return start..<(start &+ Int(length))
  }
}
