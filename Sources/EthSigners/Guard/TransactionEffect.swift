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

  /// What a unit of gas costs at the most, in wei.
  var highestFeePerGas: UInt256 {
    maxFeePerGas ?? gasPrice ?? .max
  }

  /// `GAS_PER_BLOB` of EIP-4844.
  private static var gasPerBlob: UInt256 { 131_072 }

  /// What all of its gas, blob gas included, costs at the most, in wei; `nil` where that is not below 2^256.
  var highestFee: UInt256? {
    let (gasFee, gasOverflow) = highestFeePerGas.multipliedReportingOverflow(by: UInt256(gasLimit))
    let blobGas = UInt256(blobVersionedHashes.count) * Self.gasPerBlob
    let (blobFee, blobOverflow) = (maxFeePerBlobGas ?? 0).multipliedReportingOverflow(by: blobGas)
    let (fee, overflow) = gasFee.addingReportingOverflow(blobFee)
    return gasOverflow || blobOverflow || overflow ? nil : fee
  }

  /// What it takes from the account at the most, in wei; `nil` where that is not below 2^256.
  var highestCost: UInt256? {
    guard let (cost, overflow) = highestFee?.addingReportingOverflow(value) else { return nil }
    return overflow ? nil : cost
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
