public import EthPrimitives
import EthRLP

/// 48 bytes: a compressed point of the curve BLS12-381, as which KZG commitments and proofs are written (EIP-4844).
///
/// Whether they are such a point is not looked at.
public struct Bytes48: Hashable, Sendable, BitwiseCopyable {
  /// The bytes in memory order, eight at a time.
  private var words: (UInt64, UInt64, UInt64, UInt64, UInt64, UInt64)

  /// Takes exactly 48 bytes.
  ///
  /// - Throws: `HexError.wrongLength` for any other count.
  public init(_ bytes: some Collection<UInt8>) throws(HexError) {
    guard bytes.count == 48 else { throw .wrongLength(expected: 48, found: bytes.count) }
    words = (0, 0, 0, 0, 0, 0)
    Swift.withUnsafeMutableBytes(of: &words) { $0.copyBytes(from: bytes) }
  }

  /// Reads the 48 bytes from `offset`, where the caller has seen that they are there.
  init(_ bytes: RawSpan, at offset: Int) {
    func word(_ index: Int) -> UInt64 {
      bytes.unsafeLoadUnaligned(fromByteOffset: offset &+ 8 &* index, as: UInt64.self)
    }
    words = (word(0), word(1), word(2), word(3), word(4), word(5))
  }

  /// The 48 bytes, first byte first.
  public var bytes: [UInt8] { withUnsafeBytes { [UInt8]($0) } }

  /// Calls `body` with the 48 bytes, which are valid only inside it.
  public func withUnsafeBytes<R, E: Error>(_ body: (UnsafeRawBufferPointer) throws(E) -> R) throws(E) -> R {
    try Swift.withUnsafeBytes(of: words, body)
  }

  /// Whether all bytes are the same.
  public static func == (a: Bytes48, b: Bytes48) -> Bool {
    let (a, b) = (a.words, b.words)
    return (a.0 ^ b.0) | (a.1 ^ b.1) | (a.2 ^ b.2) | (a.3 ^ b.3) | (a.4 ^ b.4) | (a.5 ^ b.5) == 0
  }

  /// Feeds the bytes.
  public func hash(into hasher: inout Hasher) { withUnsafeBytes { hasher.combine(bytes: $0) } }
}

extension Bytes48: CustomStringConvertible {
  /// `0x` and 96 lower-case hexadecimal digits.
  public var description: String { Hex.encode(bytes) }
}

/// A commitment to a blob (consensus specifications, "KZGCommitment").
public typealias KZGCommitment = Bytes48

/// A proof that a blob, or a cell of its extension, belongs to a commitment (consensus specifications, "KZGProof").
public typealias KZGProof = Bytes48

extension KZGCommitment {
  /// The hash by which a transaction and the EVM name the blob: SHA-256 of the commitment with 0x01 in place of its
  /// first byte (EIP-4844, `kzg_to_versioned_hash`).
  public var versionedHash: Hash32 { BlobSidecar.versionedHash(of: self) }
}
