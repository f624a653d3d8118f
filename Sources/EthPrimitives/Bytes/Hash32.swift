/// 32 bytes that identify something: a block, transaction or code hash, an event topic, a storage root.
@frozen public struct Hash32: Sendable, BitwiseCopyable {
  /// The bytes in memory order, eight at a time.
  @usableFromInline let word0, word1, word2, word3: UInt64

  @inlinable
  package init(rawWords word0: UInt64, _ word1: UInt64, _ word2: UInt64, _ word3: UInt64) {
    self.word0 = word0
    self.word1 = word1
    self.word2 = word2
    self.word3 = word3
  }

  /// 32 zero bytes.
  @inlinable public static var zero: Hash32 { Hash32(rawWords: 0, 0, 0, 0) }

  /// Takes exactly 32 bytes.
  ///
  /// - Throws: ``HexError/wrongLength(expected:found:)`` for any other count.
  public init(_ bytes: some Collection<UInt8>) throws(HexError) {
    guard bytes.count == 32 else { throw .wrongLength(expected: 32, found: bytes.count) }
    self.init(unchecked: bytes)
  }

  /// The 32 bytes of a number, most significant first.
  @inlinable
  public init(_ number: UInt256) {
    self.init(
      rawWords: number.limb3.bigEndian, number.limb2.bigEndian, number.limb1.bigEndian, number.limb0.bigEndian
    )
  }

  init(unchecked bytes: some Collection<UInt8>) {
    var words: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
    withUnsafeMutableBytes(of: &words) { $0.copyBytes(from: bytes) }
    self.init(rawWords: words.0, words.1, words.2, words.3)
  }

  /// The 32 bytes, first byte first.
  @inlinable public var bytes: [UInt8] { withUnsafeBytes { [UInt8]($0) } }

  /// Calls `body` with the 32 bytes, which are valid only inside it.
  @inlinable
  public func withUnsafeBytes<R, E: Error>(_ body: (UnsafeRawBufferPointer) throws(E) -> R) throws(E) -> R {
    try Swift.withUnsafeBytes(of: self, body)
  }

  /// The bytes read as a number, most significant first.
  @inlinable
  public var number: UInt256 {
    UInt256(limbs: word3.bigEndian, word2.bigEndian, word1.bigEndian, word0.bigEndian)
  }
}

extension Hash32: Hashable {
  /// Whether all bytes are the same.
  @inlinable
  public static func == (a: Hash32, b: Hash32) -> Bool {
    (a.word0 ^ b.word0) | (a.word1 ^ b.word1) | (a.word2 ^ b.word2) | (a.word3 ^ b.word3) == 0
  }

  /// Feeds all bytes: topics and storage keys are any 32 bytes a stranger likes, so that a part of them could be
  /// made to collide.
  @inlinable
  public func hash(into hasher: inout Hasher) {
    withUnsafeBytes { hasher.combine(bytes: $0) }
  }
}

extension Hash32: Comparable {
  /// Orders by bytes, first byte first.
  public static func < (a: Hash32, b: Hash32) -> Bool { a.number < b.number }
}
