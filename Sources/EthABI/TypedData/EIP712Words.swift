public import EthPrimitives

/// The data of structs and arrays: 32 bytes for each member or element, hashed as they come.
///
/// Source: EIP-712, "Definition of encodeData".
@usableFromInline
enum EIP712Words {
  /// Seventeen words are exactly four blocks of Keccak-256, so a full buffer is absorbed block by block.
  @usableFromInline
  static var bufferCount: Int { 17 }

  /// The hash of `count` words, which `word` gives by their place.
  @inlinable
  static func hash(count: Int, _ word: (Int) -> Hash32) -> Hash32 {
    withUnsafeTemporaryAllocation(byteCount: 32 &* min(count, bufferCount), alignment: 8) { buffer in
      guard count > bufferCount else {
        for index in 0..<count {
          buffer.storeBytes(of: word(index), toByteOffset: 32 &* index, as: Hash32.self)
        }
        return Keccak256.hash(UnsafeRawBufferPointer(rebasing: buffer[..<(32 &* count)]).bytes)
      }
      var hasher = Keccak256()
      var next = 0
      while next < count {
        let part = min(bufferCount, count &- next)
        for index in 0..<part {
          buffer.storeBytes(of: word(next &+ index), toByteOffset: 32 &* index, as: Hash32.self)
        }
        hasher.update(UnsafeRawBufferPointer(rebasing: buffer[..<(32 &* part)]).bytes)
        next &+= part
      }
      return hasher.finalize()
    }
  }
}
