/// Keccak-256 as Ethereum uses it: the original Keccak padding (`0x01`), not the one of SHA3-256 (`0x06`).
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
public struct Keccak256: Sendable, BitwiseCopyable {
  /// Bytes absorbed between two permutations (1600 − 2 · 256 bits).
  static let rate = 136

  private var lanes = KeccakLanes()
  /// Bytes of the current block already absorbed, below ``rate``.
  private var position = 0

  /// Makes a hasher that has seen no bytes.
  public init() {}

  /// Feeds bytes to the hasher.
  public mutating func update(_ bytes: UnsafeRawBufferPointer) { absorb(bytes) }

  /// Feeds bytes to the hasher.
  public mutating func update(_ bytes: RawSpan) {
    bytes.withUnsafeBytes { absorb($0) }
  }

  /// Feeds bytes to the hasher.
  public mutating func update(_ bytes: Span<UInt8>) { update(bytes.bytes) }

  /// Feeds bytes to the hasher: those of an array or a slice, of a string's UTF-8, or of any other sequence.
  public mutating func update(_ bytes: some Sequence<UInt8>) {
    if bytes.withContiguousStorageIfAvailable({ absorb(UnsafeRawBufferPointer($0)) }) != nil { return }
    Array(bytes).withUnsafeBytes { absorb($0) }
  }

  /// Returns the digest of all bytes fed so far; the hasher itself stays as it is and can be fed on.
  public func finalize() -> Hash32 {
    var last = self
    return last.finish()
  }

  private mutating func finish() -> Hash32 {
    withUnsafeMutableBytes(of: &lanes) { state in
      state[position] ^= 0x01
      state[Self.rate - 1] ^= 0x80
    }
    lanes.permute()
    return lanes.digest
  }

  private mutating func absorb(_ bytes: UnsafeRawBufferPointer) {
    var offset = 0
    if position > 0 {
      offset = min(Self.rate &- position, bytes.count)
      absorbPart(bytes, from: 0, count: offset)
    }
    while bytes.count &- offset >= Self.rate {
      lanes.absorb(bytes, at: offset)
      offset &+= Self.rate
    }
    absorbPart(bytes, from: offset, count: bytes.count &- offset)
  }

  /// Absorbs at most what is left of the current block.
  private mutating func absorbPart(_ bytes: UnsafeRawBufferPointer, from offset: Int, count: Int) {
    guard count > 0 else { return }
    let start = position
    withUnsafeMutableBytes(of: &lanes) { state in
      for index in 0..<count { state[start &+ index] ^= bytes[offset &+ index] }
    }
    position += count
    if position == Self.rate {
      lanes.permute()
      position = 0
    }
  }
}
