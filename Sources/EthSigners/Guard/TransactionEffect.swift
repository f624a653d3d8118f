import EthPrimitives
import EthTransactions

extension UnsignedTransaction {
  /// Whether all that it does is to use up its nonce: nothing is sent to oneself.
  func isCancellation(by account: Address) -> Bool {
    to == account && value == .zero && data.isEmpty && blobVersionedHashes.isEmpty
      && authorizationList.isEmpty
  }

  /// A hash of what the transaction does, apart from what it pays for that: recipient, value, data, blobs and
  /// authorizations. Gas limit, fees, access list and type may differ between transactions of the same effect.
  var effect: Hash32 {
    var keccak = Keccak256()
    // Fixed widths keep two effects from having the same bytes.
    keccak.update("transaction".utf8)
    keccak.update(to.map { [1] + $0.bytes } ?? [UInt8](repeating: 0, count: 21))
    keccak.update(value.bigEndianBytes)
    keccak.update(Keccak256.hash(data).bytes)
    keccak.update(Keccak256.hash(blobVersionedHashes.flatMap(\.bytes)).bytes)
    keccak.update(Keccak256.hash(authorizationList.flatMap(\.fixedWidthBytes)).bytes)
    return keccak.finalize()
  }
}

extension Authorization {
  /// A hash of what the authorization does to the account.
  var effect: Hash32 {
    var keccak = Keccak256()
    keccak.update("authorization".utf8)
    keccak.update(address.bytes)
    return keccak.finalize()
  }
}

extension SignedAuthorization {
  fileprivate var fixedWidthBytes: [UInt8] {
    authorization.chainId.bigEndianBytes + authorization.address.bytes
      + UInt256(authorization.nonce).bigEndianBytes + [yParity] + r.bigEndianBytes + s.bigEndianBytes
  }
}
