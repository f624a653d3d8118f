import EthPrimitives

extension NumberError {
  /// The error of a character of ASCII that is no digit.
  static func invalid(_ character: Unicode.Scalar, at offset: Int) -> NumberError {
    .invalidDigit(offset: offset, byte: UInt8(ascii: character))
  }
}
