/// The 20 bytes that name an account or a contract.
@frozen public struct Address: Sendable, BitwiseCopyable {
  /// The bytes in memory order: eight, eight and four.
  @usableFromInline let word0, word1: UInt64
  @usableFromInline let word2: UInt32

  @inlinable
  package init(rawWords word0: UInt64, _ word1: UInt64, _ word2: UInt32) {
    self.word0 = word0
    self.word1 = word1
    self.word2 = word2
  }

  /// The address of 20 zero bytes.
  @inlinable public static var zero: Address { Address(rawWords: 0, 0, 0) }

  /// Takes exactly 20 bytes.
  ///
  /// - Throws: ``HexError/wrongLength(expected:found:)`` for any other count.
  public init(_ bytes: some Collection<UInt8>) throws(HexError) {
    guard bytes.count == 20 else { throw .wrongLength(expected: 20, found: bytes.count) }
    self.init(unchecked: bytes)
  }

  /// The last 20 bytes of a hash: an account's address is that of the hash of its public key.
  @inlinable
  public init(lastBytesOf hash: Hash32) {
    self = hash.withUnsafeBytes { bytes in
      Address(
        rawWords: bytes.loadUnaligned(fromByteOffset: 12, as: UInt64.self),
        bytes.loadUnaligned(fromByteOffset: 20, as: UInt64.self),
        bytes.loadUnaligned(fromByteOffset: 28, as: UInt32.self))
    }
  }

  init(unchecked bytes: some Collection<UInt8>) {
    var words: (UInt64, UInt64, UInt32) = (0, 0, 0)
    withUnsafeMutableBytes(of: &words) { $0.copyBytes(from: bytes.prefix(20)) }
    self.init(rawWords: words.0, words.1, words.2)
  }

  /// The 20 bytes, first byte first.
  @inlinable public var bytes: [UInt8] { withUnsafeBytes { [UInt8]($0) } }

  /// Calls `body` with the 20 bytes, which are valid only inside it.
  @inlinable
  public func withUnsafeBytes<R, E: Error>(_ body: (UnsafeRawBufferPointer) throws(E) -> R) throws(E) -> R {
    try Swift.withUnsafeBytes(of: self) { buffer throws(E) in
      try body(UnsafeRawBufferPointer(rebasing: buffer[..<20]))
    }
  }
}

extension Address: Hashable {
  /// Whether all bytes are the same.
  @inlinable
  public static func == (a: Address, b: Address) -> Bool {
    (a.word0 ^ b.word0) | (a.word1 ^ b.word1) | UInt64(a.word2 ^ b.word2) == 0
  }

  /// Feeds all bytes: addresses in logs and arguments are any 20 bytes a stranger likes, so that a part of them
  /// could be made to collide.
  @inlinable
  public func hash(into hasher: inout Hasher) {
    withUnsafeBytes { hasher.combine(bytes: $0) }
  }
}

extension Address: Comparable {
  /// Orders by bytes, first byte first.
  @inlinable
  public static func < (a: Address, b: Address) -> Bool {
    (a.word0.bigEndian, a.word1.bigEndian, a.word2.bigEndian)
      < (b.word0.bigEndian, b.word1.bigEndian, b.word2.bigEndian)
  }
}
