extension UInt256 {
  /// Reads a number from at most 32 bytes, most significant first.
  ///
  /// - Returns: `nil` where there are more than 32 bytes; no bytes are zero.
  public init?(bigEndianBytes bytes: some Collection<UInt8>) {
    let count = bytes.count
    guard count <= 32 else { return nil }
    var words: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
    withUnsafeMutableBytes(of: &words) { words in
      UnsafeMutableRawBufferPointer(rebasing: words[(32 &- count)...]).copyBytes(from: bytes)
    }
    self.init(limbs: words.3.bigEndian, words.2.bigEndian, words.1.bigEndian, words.0.bigEndian)
  }

  /// The 32 bytes, most significant first.
  @inlinable public var bigEndianBytes: [UInt8] { Hash32(self).bytes }

  /// The bytes without leading zeros, most significant first: RLP's form of a number. Zero has no bytes.
  public var minimalBigEndianBytes: [UInt8] {
    Hash32(self).withUnsafeBytes { [UInt8]($0[(32 - (significantBitCount + 7) / 8)...]) }
  }
}
