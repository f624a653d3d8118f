extension StringProtocol {
  /// Calls `body` with the text's UTF-8 bytes, which are copied only where they do not lie in one piece.
  @inline(__always)
  func withUTF8Bytes<R, E: Error>(_ body: (UnsafeRawBufferPointer) throws(E) -> R) throws(E) -> R {
    let result = utf8.withContiguousStorageIfAvailable { bytes in
      Result { () throws(E) in try body(UnsafeRawBufferPointer(bytes)) }
    }
    if let result { return try result.get() }
    return try Array(utf8).withUnsafeBytes { bytes in
      Result { () throws(E) in try body(bytes) }
    }.get()
  }
}

extension RawSpan {
  /// Calls `body` with the bytes, keeping the type of what it throws.
  @inline(__always)
  func withBytes<R, E: Error>(_ body: (UnsafeRawBufferPointer) throws(E) -> R) throws(E) -> R {
    try withUnsafeBytes { bytes in
      Result { () throws(E) in try body(bytes) }
    }.get()
  }
}
