import EthPrimitives

extension TransactionRequest {
  /// The EIP-2718 type that the fields make it: ``type`` where it is given, else 4 with authorizations, 3 with
  /// something about blobs, 1 with a `gasPrice` and an access list that is not empty, 0 with a `gasPrice`, and 2
  /// otherwise.
  public var resolvedType: UInt8 {
    if let type { return type }
    if authorizationList != nil { return EIP7702Transaction.type }
    if maxFeePerBlobGas != nil || blobVersionedHashes != nil || sidecar != nil {
      return EIP4844Transaction.type
    }
    guard gasPrice != nil else { return EIP1559Transaction.type }
    return accessList?.isEmpty ?? true ? 0 : EIP2930Transaction.type
  }

  /// Refuses a type that is not known, and fields that its transactions do not have: something else would be
  /// signed than was meant.
  ///
  /// - Throws: ``TransactionError/field(_:_:)``.
  func checkFields(of type: UInt8) throws(TransactionError) {
    guard gasPrice == nil || maxFeePerGas == nil && maxPriorityFeePerGas == nil else {
      throw .field("gasPrice", "cannot go together with maxFeePerGas or maxPriorityFeePerGas")
    }
    let kind: String
    switch type {
    case 0: kind = "a legacy transaction (type 0)"
    case EIP2930Transaction.type: kind = "an EIP-2930 transaction (type 1)"
    case EIP1559Transaction.type: kind = "an EIP-1559 transaction (type 2)"
    case EIP4844Transaction.type: kind = "an EIP-4844 transaction (type 3)"
    case EIP7702Transaction.type: kind = "an EIP-7702 transaction (type 4)"
    default: throw .field("type", "expected 0 to 4, found \(type)")
    }
    func refuse(_ name: String, if isThere: Bool) throws(TransactionError) {
      guard !isThere else { throw .field(name, "\(kind) has none") }
    }
    if type <= EIP2930Transaction.type {
      try refuse("maxFeePerGas", if: maxFeePerGas != nil)
      try refuse("maxPriorityFeePerGas", if: maxPriorityFeePerGas != nil)
    } else {
      try refuse("gasPrice", if: gasPrice != nil)
    }
    try refuse("accessList", if: type == 0 && accessList?.isEmpty == false)
    if type != EIP4844Transaction.type {
      try refuse("maxFeePerBlobGas", if: maxFeePerBlobGas != nil)
      try refuse("blobVersionedHashes", if: blobVersionedHashes != nil)
      try refuse("blobs", if: sidecar != nil)
    }
    try refuse("authorizationList", if: type != EIP7702Transaction.type && authorizationList != nil)
  }
}
