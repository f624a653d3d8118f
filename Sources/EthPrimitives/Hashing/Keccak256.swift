/// Keccak-256 as Ethereum uses it: the original Keccak padding (`0x01`), not the one of SHA3-256.
///
/// ```swift
/// let digest = Keccak256.hash("hello".utf8)
///
/// var hasher = Keccak256()
/// hasher.update(header)
/// hasher.update(body)
/// let whole = hasher.finalize()
/// ```
/// A half-fed hasher is a value: copy it to hash several messages with the same beginning.
public struct Keccak256: Sendable {
  /// Bytes absorbed between two permutations (1600 − 2 · 256 bits).
  static let rate = 136

  private var lanes = KeccakLanes()
  /// Bytes of the current block already absorbed, below ``rate``.
  private var position = 0

  /// Makes a hasher that has seen no bytes.
  public init() {}

  /// Feeds bytes to the hasher.
  public mutating func update(_ bytes: RawSpan) {
    bytes.withUnsafeBytes { absorb($0) }
  }

  /// Feeds bytes to the hasher.
  public mutating func update(_ bytes: some Sequence<UInt8>) {
    if bytes.withContiguousStorageIfAvailable({ absorb(UnsafeRawBufferPointer($0)) }) != nil { return }
    Array(bytes).withUnsafeBytes { absorb($0) }
  }

  /// Returns the digest of all bytes fed so far; the hasher itself stays as it is and can be fed on.
  public func finalize() -> Hash32 {
    var last = self
    return last.finish()
  }

  /// Returns the digest of `bytes`.
  public static func hash(_ bytes: some Sequence<UInt8>) -> Hash32 {
    var hasher = Keccak256()
    hasher.update(bytes)
    return hasher.finish()
  }

  /// Returns the digest of `bytes`.
  public static func hash(_ bytes: RawSpan) -> Hash32 {
    var hasher = Keccak256()
    hasher.update(bytes)
    return hasher.finish()
  }

  private mutating func finish() -> Hash32 {
    withUnsafeMutableBytes(of: &lanes) { state in
      state[position] ^= 0x01
      state[Self.rate - 1] ^= 0x80
    }
    lanes.permute()
    // Of the digest's four lanes, `be` and `bi` are held complemented.
    return Hash32(rawWords: lanes.ba, ~lanes.be, ~lanes.bi, lanes.bo)
  }

  private mutating func absorb(_ bytes: UnsafeRawBufferPointer) {
    var rest = bytes
    if position > 0 {
      let count = min(Self.rate - position, rest.count)
      absorbPart(UnsafeRawBufferPointer(rebasing: rest[..<count]))
      rest = UnsafeRawBufferPointer(rebasing: rest[count...])
    }
    while rest.count >= Self.rate {
      absorbBlock(rest)
      rest = UnsafeRawBufferPointer(rebasing: rest[Self.rate...])
    }
    absorbPart(rest)
  }

  /// Absorbs at most what is left of the current block.
  private mutating func absorbPart(_ bytes: UnsafeRawBufferPointer) {
    guard !bytes.isEmpty else { return }
    let start = position
    withUnsafeMutableBytes(of: &lanes) { state in
      for index in 0..<bytes.count { state[start &+ index] ^= bytes[index] }
    }
    position += bytes.count
    if position == Self.rate {
      lanes.permute()
      position = 0
    }
  }

  /// Absorbs one whole block; the caller has checked that it is there.
  @inline(__always)
  private mutating func absorbBlock(_ block: UnsafeRawBufferPointer) {
    withUnsafeMutableBytes(of: &lanes) { state in
      for lane in 0..<17 {
        let offset = 8 &* lane
        // Lanes are little-endian on the wire; loading and storing in memory order needs no swap either way.
        let word = block.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
        let old = state.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
        state.storeBytes(of: old ^ word, toByteOffset: offset, as: UInt64.self)
      }
    }
    lanes.permute()
  }
}
