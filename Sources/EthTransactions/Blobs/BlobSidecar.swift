import EthCrypto
public import EthPrimitives

/// The blobs of a transaction with their commitments and proofs, as they travel to a node beside it.
///
/// They are carried as data: that the counts and lengths fit and that the commitments are those which the
/// transaction names is checked, the proofs are not.
public struct BlobSidecar: Hashable, Sendable {
  /// Which proofs there are.
  public enum Version: UInt8, Hashable, Sendable {
    /// One proof for each blob (EIP-4844), which nodes took up to the Osaka fork.
    case blobProofs = 0
    /// 128 cell proofs for each blob (EIP-7594), which nodes take since the Osaka fork.
    case cellProofs = 1

    /// How many proofs belong to a blob.
    public var proofsPerBlob: Int { self == .blobProofs ? 1 : BlobSidecar.cellsPerBlob }
  }

  /// The number of bytes of a blob: 4096 field elements of 32 bytes (EIP-4844).
  public static let bytesPerBlob = 131_072
  /// The number of cells of an extended blob (EIP-7594, `CELLS_PER_EXT_BLOB`).
  public static let cellsPerBlob = 128
  /// The first byte of a versioned hash (EIP-4844, `VERSIONED_HASH_VERSION_KZG`).
  public static let versionedHashVersion: UInt8 = 0x01

  /// Which proofs there are.
  public let version: Version
  /// The blobs, ``bytesPerBlob`` bytes each.
  public let blobs: [[UInt8]]
  /// A commitment for each blob.
  public let commitments: [KZGCommitment]
  /// ``Version/proofsPerBlob`` proofs for each blob, those of the first blob first.
  public let proofs: [KZGProof]

  /// Takes what has been computed from the blobs.
  ///
  /// - Parameters:
  ///   - blobs: The blobs, ``bytesPerBlob`` bytes each.
  ///   - commitments: A commitment for each blob.
  ///   - proofs: The proofs, those of the first blob first.
  ///   - version: `nil` to tell it from the number of proofs.
  /// - Throws: ``TransactionError/field(_:_:)`` where a blob has another length, or where there are other numbers of
  ///   commitments or proofs than belong to the blobs.
  public init(
    blobs: [[UInt8]], commitments: [KZGCommitment], proofs: [KZGProof], version: Version? = nil
  ) throws(TransactionError) {
    let version = version ?? (proofs.count == blobs.count ? .blobProofs : .cellProofs)
    for (index, blob) in blobs.enumerated() where blob.count != Self.bytesPerBlob {
      throw .field("blobs[\(index)]", "expected \(Self.bytesPerBlob) bytes, found \(blob.count)")
    }
    guard commitments.count == blobs.count else {
      throw .field(
        "commitments", "expected \(blobs.count), one for each blob, found \(commitments.count)")
    }
    guard proofs.count.isMultiple(of: version.proofsPerBlob),
      proofs.count / version.proofsPerBlob == blobs.count
    else {
      throw .field(
        "proofs", "expected \(version.proofsPerBlob) for each of \(blobs.count) blobs, found \(proofs.count)")
    }
    self.version = version
    self.blobs = blobs
    self.commitments = commitments
    self.proofs = proofs
  }

  /// The hashes by which a transaction names the blobs, in their order.
  public var versionedHashes: [Hash32] { commitments.map(\.versionedHash) }

  static func versionedHash(of commitment: KZGCommitment) -> Hash32 {
    let digest = commitment.withUnsafeBytes { SHA256.hash($0) }
    return Hash32((digest.number & (UInt256.max >> 8)) | UInt256(versionedHashVersion) << 248)
  }

  /// Refuses a list of versioned hashes that are not those of the commitments.
  func check(_ hashes: [Hash32]) throws(TransactionError) {
    guard hashes.count == commitments.count else {
      throw .field(
        "blobVersionedHashes", "expected \(commitments.count), one for each commitment, found \(hashes.count)"
      )
    }
    for (index, hash) in hashes.enumerated() {
      let expected = commitments[index].versionedHash
      guard hash == expected else {
        throw .field("blobVersionedHashes[\(index)]", "expected \(expected) by the commitment, found \(hash)")
      }
    }
  }
}
