extension Keccak256 {
  /// Returns the digest of `bytes`.
  public static func hash(_ bytes: UnsafeRawBufferPointer) -> Hash32 {
    var lanes = KeccakLanes()
    var offset = 0
    while bytes.count &- offset >= rate {
      lanes.absorb(bytes, at: offset)
      offset &+= rate
    }
    // The padded last block is put together apart, so that it too is absorbed in words.
    return withUnsafeTemporaryAllocation(byteCount: rate, alignment: 8) { block in
      let rest = bytes.count &- offset
      for lane in 0..<17 { block.storeBytes(of: 0, toByteOffset: 8 &* lane, as: UInt64.self) }
      block.copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes[offset...]))
      block[rest] = 0x01
      block[rate &- 1] |= 0x80
      lanes.absorb(UnsafeRawBufferPointer(block), at: 0)
      return lanes.digest
    }
  }

  /// Returns the digest of `bytes`.
  public static func hash(_ bytes: RawSpan) -> Hash32 { bytes.withUnsafeBytes { hash($0) } }

  /// Returns the digest of `bytes`.
  public static func hash(_ bytes: Span<UInt8>) -> Hash32 { hash(bytes.bytes) }

  /// Returns the digest of `bytes`: those of an array or a slice, of a string's UTF-8, or of any other sequence.
  public static func hash(_ bytes: some Sequence<UInt8>) -> Hash32 {
    let fast = bytes.withContiguousStorageIfAvailable { hash(UnsafeRawBufferPointer($0)) }
    return fast ?? Array(bytes).withUnsafeBytes { hash($0) }
  }
}
