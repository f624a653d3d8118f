import EthJSON
public import EthPrimitives
public import EthTransactions

/// What a call should find different in the block that it runs in (execution-apis, schema `BlockOverrides`).
public struct BlockOverrides: Hashable, Sendable {
  /// The block's number.
  public var number: UInt64?
  /// The block's time, in seconds since 1970.
  public var time: UInt64?
  /// The most gas that its transactions may use.
  public var gasLimit: UInt64?
  /// Who gets the fees.
  public var feeRecipient: Address?
  /// The beacon chain's randomness (EIP-4399).
  public var prevRandao: Hash32?
  /// What a unit of gas pays at least, in wei (EIP-1559).
  public var baseFeePerGas: UInt256?
  /// What a unit of blob gas pays, in wei (EIP-4844).
  public var blobBaseFee: UInt256?
  /// What validators withdraw in it (EIP-4895); `eth_simulateV1` alone takes it.
  public var withdrawals: [Withdrawal]?

  /// Overrides of the parts that are given.
  public init(
    number: UInt64? = nil, time: UInt64? = nil, gasLimit: UInt64? = nil, feeRecipient: Address? = nil,
    prevRandao: Hash32? = nil, baseFeePerGas: UInt256? = nil, blobBaseFee: UInt256? = nil,
    withdrawals: [Withdrawal]? = nil
  ) {
    self.number = number
    self.time = time
    self.gasLimit = gasLimit
    self.feeRecipient = feeRecipient
    self.prevRandao = prevRandao
    self.baseFeePerGas = baseFeePerGas
    self.blobBaseFee = blobBaseFee
    self.withdrawals = withdrawals
  }

  var json: JSON {
    var members: [(String, JSON)] = []
    if let number { members.append(("number", .quantity(number))) }
    if let time { members.append(("time", .quantity(time))) }
    if let gasLimit { members.append(("gasLimit", .quantity(gasLimit))) }
    if let feeRecipient { members.append(("feeRecipient", .address(feeRecipient))) }
    if let prevRandao { members.append(("prevRandao", .hash(prevRandao))) }
    if let baseFeePerGas { members.append(("baseFeePerGas", .quantity(baseFeePerGas))) }
    if let blobBaseFee { members.append(("blobBaseFee", .quantity(blobBaseFee))) }
    if let withdrawals {
      members.append(
        (
          "withdrawals",
          .array(
            withdrawals.map {
              [
                "index": .quantity($0.index), "validatorIndex": .quantity($0.validatorIndex),
                "address": .address($0.address), "amount": .quantity($0.amount),
              ]
            })
        ))
    }
    return .object(members)
  }
}
