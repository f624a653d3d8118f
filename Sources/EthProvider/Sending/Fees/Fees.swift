public import EthPrimitives
public import EthTransactions

/// What a transaction offers for a unit of gas, in wei.
///
/// A legacy transaction pays the whole price that it offers, so both numbers of its fees are that price.
public struct Fees: Hashable, Sendable {
  /// The most it pays, base fee included.
  public var maxFeePerGas: UInt256
  /// The most of that which goes to the block's proposer.
  public var maxPriorityFeePerGas: UInt256
  /// The most it pays for a unit of blob gas (EIP-4844); `nil` where it has no blobs.
  public var maxFeePerBlobGas: UInt256?

  /// Fees from their parts.
  public init(maxFeePerGas: UInt256, maxPriorityFeePerGas: UInt256, maxFeePerBlobGas: UInt256? = nil) {
    self.maxFeePerGas = maxFeePerGas
    self.maxPriorityFeePerGas = maxPriorityFeePerGas
    self.maxFeePerBlobGas = maxFeePerBlobGas
  }

  /// What a transaction offers.
  public init(of transaction: UnsignedTransaction) {
    let price = transaction.gasPrice ?? 0
    self.init(
      maxFeePerGas: transaction.maxFeePerGas ?? price,
      maxPriorityFeePerGas: transaction.maxPriorityFeePerGas ?? price,
      maxFeePerBlobGas: transaction.maxFeePerBlobGas)
  }

  /// The least that nodes take in place of this.
  ///
  /// They ask for 10 % more of each number, and for twice as much where there are blobs. An eighth more, rounded up
  /// and at least 1 wei, survives their rounding and those that ask for 11 %.
  public var raised: Fees {
    func raised(_ fee: UInt256) -> UInt256 {
      let (sum, overflow) = fee.addingReportingOverflow(
        max(1, maxFeePerBlobGas == nil ? fee / 8 + (fee % 8 == 0 ? 0 : 1) : fee))
      return overflow ? .max : sum
    }
    return Fees(
      maxFeePerGas: raised(maxFeePerGas), maxPriorityFeePerGas: raised(maxPriorityFeePerGas),
      maxFeePerBlobGas: maxFeePerBlobGas.map(raised))
  }
}
