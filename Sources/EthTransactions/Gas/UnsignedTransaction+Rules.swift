extension UnsignedTransaction {
  /// Refuses what no node takes that follows a fork's rules, whatever the state of its chain is: beside what
  /// ``validate()`` refuses a type that the fork does not know, a gas limit that does not pay for the intrinsic
  /// gas (EIP-7623's floor included) or is above the cap of EIP-7825, too long an init code (EIP-3860), and too
  /// many blobs.
  ///
  /// The sender's balance and nonce and the block's base fee are not looked at.
  /// - Throws: ``TransactionError/field(_:_:)`` for the first field that is wrong, and what ``validate()`` throws.
  public func validate(by rules: GasRules) throws(TransactionError) {
    guard type <= rules.highestType else {
      throw .field("type", "expected at most \(rules.highestType) by the rules of this fork, found \(type)")
    }
    try validate()
    let blobs = blobVersionedHashes.count
    guard blobs <= rules.maximumBlobCount else {
      throw .field("blobVersionedHashes", "expected at most \(rules.maximumBlobCount), found \(blobs)")
    }
    if to == nil, let most = rules.maximumInitCodeSize, data.count > most {
      throw .field("input", "expected at most \(most) bytes of init code (EIP-3860), found \(data.count)")
    }
    let least = intrinsicGas(by: rules).minimumGasLimit
    guard gasLimit >= least else {
      throw .field("gas", "expected at least the intrinsic gas of \(least), found \(gasLimit)")
    }
    if let most = rules.maximumGasLimit, gasLimit > most {
      throw .field("gas", "expected at most \(most) (EIP-7825), found \(gasLimit)")
    }
  }
}
