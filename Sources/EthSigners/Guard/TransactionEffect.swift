import EthPrimitives
import EthTransactions

extension UnsignedTransaction {
  /// Whether all that it does is to use up its nonce: nothing is sent to oneself.
  func isCancellation(by account: Address) -> Bool {
    switch self {
    case .legacy, .eip1559: to == account && value == .zero && data.isEmpty
    }
  }

  /// A hash of what the transaction does, apart from what it pays for that: recipient, value and data. Gas limit,
  /// fees, access list and type may differ between transactions of the same effect.
  var effect: Hash32 {
    var keccak = Keccak256()
    // Fixed widths keep two effects from having the same bytes.
    keccak.update("effect/1".utf8)
    keccak.update(to.map { [1] + $0.bytes } ?? [UInt8](repeating: 0, count: 21))
    keccak.update(value.bigEndianBytes)
    keccak.update(Keccak256.hash(data).bytes)
    return keccak.finalize()
  }

  /// What a unit of gas costs at the most, in wei.
  var highestFeePerGas: UInt256 {
    switch self {
    case .legacy(let transaction): transaction.gasPrice
    case .eip1559(let transaction): transaction.maxFeePerGas
    }
  }

  /// What all of its gas costs at the most, in wei; `nil` where that is not below 2^256.
  var highestFee: UInt256? {
    let (fee, overflow) = highestFeePerGas.multipliedReportingOverflow(by: UInt256(gasLimit))
    return overflow ? nil : fee
  }

  /// What it takes from the account at the most, in wei; `nil` where that is not below 2^256.
  var highestCost: UInt256? {
    guard let (cost, overflow) = highestFee?.addingReportingOverflow(value) else { return nil }
    return overflow ? nil : cost
  }
}
