/// Hexadecimal text, as Ethereum writes bytes: two digits a byte, usually behind `0x`.
public enum Hex {
  /// Returns `bytes` as lower-case hexadecimal text.
  ///
  /// - Parameters:
  ///   - bytes: The bytes to write, first byte first.
  ///   - prefix: Whether the text starts with `0x`.
  public static func encode(_ bytes: some Collection<UInt8>, prefix: Bool = true) -> String {
    let fast = bytes.withContiguousStorageIfAvailable { encode(UnsafeRawBufferPointer($0), prefix: prefix) }
    return fast ?? Array(bytes).withUnsafeBytes { encode($0, prefix: prefix) }
  }

  /// Returns the bytes of `span` as lower-case hexadecimal text.
  public static func encode(_ span: RawSpan, prefix: Bool = true) -> String {
    span.withUnsafeBytes { encode($0, prefix: prefix) }
  }

  /// Returns `bytes` as lower-case hexadecimal text.
  @inline(__always)
  public static func encode(_ bytes: UnsafeRawBufferPointer, prefix: Bool = true) -> String {
    let start = prefix ? 2 : 0
    let count = start &+ 2 &* bytes.count
    return String(unsafeUninitializedCapacity: count) { text in
      if prefix {
        text[0] = UInt8(ascii: "0")
        text[1] = UInt8(ascii: "x")
      }
      write(bytes, count: bytes.count, to: UnsafeMutableRawBufferPointer(text), at: start)
      return count
    }
  }

  /// Writes two digits for each of `count` bytes; `text` has room for all of them behind `start`.
  @inline(__always)
  static func write(
    _ bytes: UnsafeRawBufferPointer, count: Int, to text: UnsafeMutableRawBufferPointer, at start: Int
  ) {
    // Without a branch and with plain stores, so that the loop is vectorised.
    var index = 0
    while index < count {
      let byte = bytes[index]
      text[start &+ 2 &* index] = digit(byte &>> 4)
      text[start &+ 2 &* index &+ 1] = digit(byte & 0x0f)
      index &+= 1
    }
  }

  /// The lower-case digit of a value below 16.
  @inline(__always)
  static func digit(_ value: UInt8) -> UInt8 {
    value &+ 0x30 &+ (((9 &- value) &>> 7) &* 0x27)
  }

  /// The value of a hexadecimal digit, or a value above 15 for any other byte.
  @inlinable @inline(__always)
  public static func value(of character: UInt8) -> UInt8 {
    let decimal = character &- 0x30
    if decimal < 10 { return decimal }
    let letter = (character | 0x20) &- 0x61
    return letter < 6 ? letter &+ 10 : 0xff
  }
}
