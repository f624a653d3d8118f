extension UInt256 {
  /// Reads a number from at most 32 bytes, most significant first.
  ///
  /// - Returns: `nil` where there are more than 32 bytes; no bytes are zero.
  public init?(bigEndianBytes bytes: some Collection<UInt8>) {
    guard bytes.count <= 32 else { return nil }
    self.init()
    var position = 8 * bytes.count
    for byte in bytes {
      position -= 8
      self |= UInt256(limb: UInt64(byte)) &<< position
    }
  }

  /// The 32 bytes, most significant first.
  public var bigEndianBytes: [UInt8] { Hash32(self).bytes }

  /// The bytes without leading zeros, most significant first: RLP's form of a number. Zero has no bytes.
  public var minimalBigEndianBytes: [UInt8] { Array(bigEndianBytes.suffix((significantBitCount + 7) / 8)) }
}
