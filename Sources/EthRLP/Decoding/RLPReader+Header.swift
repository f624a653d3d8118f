extension RLPReader {
  /// What an item's first bytes say.
  struct Header {
    var isList: Bool
    var payload: Range<Int>
  }

  /// Reads the next item's header; its payload is within the reader's bytes.
  func header(_ field: String) throws(RLPError) -> Header {
    guard offset < end else { throw RLPError(.missingItem, offset: offset, path: field) }
    let first = input[offset]
    let start = offset + 1
    switch first {
    case ..<0x80:
      return Header(isList: false, payload: offset..<start)
    case ..<0xb8:
      let payload = try payload(at: start, length: UInt64(first - 0x80), field)
      guard payload.count != 1 || input[start] >= 0x80 else {
        throw RLPError(.headerOnSingleByte, offset: offset, path: field)
      }
      return Header(isList: false, payload: payload)
    case ..<0xc0:
      return Header(isList: false, payload: try longPayload(at: start, lengthBytes: Int(first - 0xb7), field))
    case ..<0xf8:
      return Header(isList: true, payload: try payload(at: start, length: UInt64(first - 0xc0), field))
    default:
      return Header(isList: true, payload: try longPayload(at: start, lengthBytes: Int(first - 0xf7), field))
    }
  }

  /// The payload that follows a length of one to eight big-endian bytes.
  private func longPayload(at start: Int, lengthBytes: Int, _ field: String) throws(RLPError) -> Range<Int> {
    let lengthRange = try payload(at: start, length: UInt64(lengthBytes), field)
    guard input[start] != 0 else { throw RLPError(.leadingZeroInLength, offset: start, path: field) }
    var length: UInt64 = 0
    for index in lengthRange { length = length << 8 | UInt64(input[index]) }
    guard length >= 56 else { throw RLPError(.longFormForShortLength(length), offset: offset, path: field) }
    return try payload(at: lengthRange.upperBound, length: length, field)
  }

  private func payload(at start: Int, length: UInt64, _ field: String) throws(RLPError) -> Range<Int> {
    let available = end &- start
    guard length <= UInt64(available) else {
      throw RLPError(.truncated(declared: length, available: available), offset: start, path: field)
    }
    return start..<(start + Int(length))
  }
}
