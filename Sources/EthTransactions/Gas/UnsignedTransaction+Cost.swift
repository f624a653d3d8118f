public import EthPrimitives

extension UnsignedTransaction {
  /// What a unit of gas pays in a block with this base fee, in wei: the base fee and the tip, but at most the fee
  /// cap (EIP-1559); the gas price where the transaction has one.
  ///
  /// - Parameter baseFee: The block's base fee, in wei; 0 for blocks before London.
  /// - Throws: ``TransactionError/field(_:_:)`` where the price or fee cap is below the base fee, so that the
  ///   transaction cannot be in such a block.
  public func effectiveGasPrice(baseFee: UInt256) throws(TransactionError) -> UInt256 {
    let most = highestGasPrice
    guard most >= baseFee else {
      throw .field(
        gasPrice == nil ? "maxFeePerGas" : "gasPrice",
        "expected at least the block's base fee of \(baseFee) wei, found \(most)")
    }
    let tip = maxPriorityFeePerGas ?? most
    return tip >= most - baseFee ? most : baseFee + tip
  }

  /// The most that the transaction can take from the sender's account, in wei: its value, all of its gas at the
  /// fee cap, and all of its blob gas at the cap for that (EIP-1559, EIP-4844). A node asks for a balance of as
  /// much.
  ///
  /// - Throws: ``TransactionError/field(_:_:)`` where that is 2^256 or more.
  public func maximumCost(by rules: GasRules = .newest) throws(TransactionError) -> UInt256 {
    do throws(ArithmeticError) {
      let gas = try UInt256(gasLimit).multiplied(by: highestGasPrice)
      let blobs = try UInt256(blobGas(by: rules)).multiplied(by: maxFeePerBlobGas ?? 0)
      return try gas.adding(blobs).adding(value)
    } catch {
      throw .field("value", "expected value, gas and blob gas to cost less than 2^256 wei together")
    }
  }

  /// What a unit of gas pays at most, in wei.
  var highestGasPrice: UInt256 { gasPrice ?? maxFeePerGas ?? 0 }
}
