extension ABIError {
  /// Where encoded data is wrong, in bytes from the beginning of the arguments (behind a selector); `nil` for
  /// errors about anything else.
  public var offset: Int? {
    switch reason {
    case .wordOutOfRange(_, _, let offset), .truncated(_, _, _, let offset),
      .lengthBeyondData(_, _, _, let offset), .pointerBeyondData(_, _, _, let offset),
      .nonCanonicalPointer(_, _, _, let offset), .dirtyPadding(_, let offset), .invalidUTF8(let offset),
      .trailingBytes(_, let offset), .limitExceeded(_, _, let offset):
      offset
    default: nil
    }
  }
}
