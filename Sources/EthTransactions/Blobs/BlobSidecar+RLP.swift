public import EthRLP

extension BlobSidecar {
  /// Appends what follows the transaction's own list in the network form: blobs, commitments and proofs (EIP-4844),
  /// with the version in front of them where it is not 0 (EIP-7594).
  func append(to encoder: inout RLPEncoder) {
    if version != .blobProofs { encoder.append(UInt64(version.rawValue)) }
    encoder.list(of: blobs)
    encoder.list(of: commitments)
    encoder.list(of: proofs)
  }

  /// Reads what follows the transaction's own list.
  init(following list: inout RLPCursor, in bytes: RawSpan) throws(TransactionError) {
    let version: Version
    let blobs: [[UInt8]]
    let commitments: [KZGCommitment]
    let proofs: [KZGProof]
    do throws(RLPError) {
      version = try Self.readVersion(&list, in: bytes)
      blobs = try list.readList(in: bytes, "blobs") { item, bytes throws(RLPError) in
        let range = try item.nextBytes(count: Self.bytesPerBlob, in: bytes)
        return bytes.extracting(range).withUnsafeBytes { [UInt8]($0) }
      }
      commitments = try list.readList(in: bytes, "commitments", of: Self.readPoint)
      proofs = try list.readList(in: bytes, "proofs", of: Self.readPoint)
    } catch {
      throw .rlp(error)
    }
    try self.init(blobs: blobs, commitments: commitments, proofs: proofs, version: version)
  }

  /// A number in front of the blobs; version 0 has none.
  private static func readVersion(
    _ list: inout RLPCursor, in bytes: RawSpan
  ) throws(RLPError) -> Version {
    guard !list.isAtEnd, !list.isList(in: bytes) else { return .blobProofs }
    let start = list.offset
    let number = try list.readUInt64(in: bytes, "wrapperVersion")
    guard number == Version.cellProofs.rawValue else {
      throw RLPError(
        .invalidValue(expected: "1 (EIP-7594)", found: "\(number)"), offset: start, path: "wrapperVersion")
    }
    return .cellProofs
  }

  private static func readPoint(_ list: inout RLPCursor, in bytes: RawSpan) throws(RLPError) -> Bytes48 {
    Bytes48(bytes, at: try list.nextBytes(count: 48, in: bytes).lowerBound)
  }
}

extension Bytes48: RLPEncodable {
  /// Appends the 48 bytes as a byte string.
  public func encode(to encoder: inout RLPEncoder) {
    withUnsafeBytes { encoder.append(bytes: $0.bytes) }
  }
}
