import EthPrimitives

extension UnsignedTransaction {
  /// Refuses what no node takes, whatever the state of its chain is.
  ///
  /// Decoding accepts every transaction whose fields have the right form, as nodes do, so that a wrong one can be
  /// looked at; this is what they check next. ``TransactionRequest/build()`` has done it already.
  /// - Throws: ``TransactionError/field(_:_:)`` for a nonce of 2^64 − 1 (EIP-2681), a tip above the fee cap
  ///   (EIP-1559), a gas limit whose price has more than 256 bits, no blobs, versioned hashes of an unknown version or
  ///   not those of the sidecar (EIP-4844), and for an empty list of authorizations (EIP-7702).
  public func validate() throws(TransactionError) {
    guard nonce < .max else { throw .field("nonce", "expected a number below 2^64 - 1 (EIP-2681)") }
    if let maxFeePerGas, let maxPriorityFeePerGas, maxPriorityFeePerGas > maxFeePerGas {
      throw .field("maxPriorityFeePerGas", "expected at most maxFeePerGas, which is \(maxFeePerGas)")
    }
    let price = gasPrice ?? maxFeePerGas ?? .zero
    guard !UInt256(gasLimit).multipliedReportingOverflow(by: price).overflow else {
      throw .field("gas", "the most that the gas may cost, \(gasLimit) times \(price) wei, exceeds 256 bits")
    }
    switch self {
    case .legacy, .eip2930, .eip1559: return
    case .eip4844(let transaction): try Self.validateBlobs(of: transaction)
    case .eip7702(let transaction):
      guard !transaction.authorizationList.isEmpty else {
        throw .field("authorizationList", "expected at least one authorization (EIP-7702)")
      }
    }
  }

  private static func validateBlobs(of transaction: EIP4844Transaction) throws(TransactionError) {
    let hashes = transaction.blobVersionedHashes
    guard !hashes.isEmpty else { throw .field("blobVersionedHashes", "expected at least one (EIP-4844)") }
    for (index, hash) in hashes.enumerated() {
      let version = hash.withUnsafeBytes { $0[0] }
      guard version == BlobSidecar.versionedHashVersion else {
        throw .field(
          "blobVersionedHashes[\(index)]", "expected a first byte of 1 (EIP-4844), found \(version)")
      }
    }
    try transaction.sidecar?.check(hashes)
  }
}
