import EthABI
import EthJSON
public import EthPrimitives
import EthRPC
public import EthTransactions

extension Provider {
  /// What a transaction should offer now. On a chain without EIP-1559 both numbers are the price that the node
  /// suggests, under the policy's cap.
  ///
  /// - Parameter policy: How fees are chosen; ``SendOptions/fees`` where it is `nil`.
  public func fees(_ policy: FeePolicy? = nil) async throws(ProviderError) -> Fees {
    let policy = policy ?? sending.fees
    return policy.fees(for: try await feeMarket(policy))
  }

  /// The price of a unit of gas that the node suggests for a legacy transaction, in wei (`eth_gasPrice`).
  public func gasPrice() async throws(ProviderError) -> UInt256 {
    try await call("eth_gasPrice")
  }

  /// What the chain asks for now, as far as the policy looks at it: the last ten blocks (`eth_feeHistory`), or the
  /// price that the node suggests where blocks have no base fee.
  ///
  /// - Parameters:
  ///   - policy: How fees are chosen; ``SendOptions/fees`` where it is `nil`.
  ///   - blobs: Whether it is also asked what blobs cost.
  public func feeMarket(
    _ policy: FeePolicy? = nil, blobs: Bool = false
  ) async throws(ProviderError) -> FeeMarket {
    let policy = policy ?? sending.fees
    var market = FeeMarket()
    if policy.kind == .automatic || blobs { market = try await recentBlocks(policy) }
    if !blobs {
      market.blobBaseFee = nil
    } else if market.blobBaseFee == nil {
      market.blobBaseFee = try await call("eth_blobBaseFee")
    }
    if policy.kind == .legacy || market.baseFee == nil { market.gasPrice = try await gasPrice() }
    return market
  }

  /// What the recent blocks say; a market without anything where the chain has no base fees.
  private func recentBlocks(_ policy: FeePolicy) async throws(ProviderError) -> FeeMarket {
    var market = FeeMarket()
    do throws(ProviderError) {
      market = try await history(percentile: policy.percentile)
    } catch .rpc(.server(let error)) where error.isUnknownMethod {}
    // Nodes of chains without base fees may report them as zero, which others' base fees may be as well.
    if market.baseFee ?? 0 == 0, try await requireBlock(.latest).baseFeePerGas == nil { market.baseFee = nil }
    return market
  }

  private func history(percentile: Double?) async throws(ProviderError) -> FeeMarket {
    let percentiles = percentile.map { [JSON.number(JSONNumber($0) ?? 50)] } ?? []
    let history = try await raw("eth_feeHistory", [.quantity(10 as UInt64), "latest", .array(percentiles)])
    return try decoding("eth_feeHistory") { () throws(JSONError) in
      let baseFees: [UInt256] = try history.decodeIfPresent("baseFeePerGas") ?? []
      let blobFees: [UInt256] = try history.decodeIfPresent("baseFeePerBlobGas") ?? []
      let rewards: [[UInt256]] = try history.decodeIfPresent("reward") ?? []
      return FeeMarket(
        baseFee: baseFees.last, tips: rewards.compactMap(\.first).filter { $0 > 0 },
        blobBaseFee: blobFees.last)
    }
  }

  /// What the chain charges for publishing a transaction's data on its parent chain, in wei, apart from its gas; zero
  /// where the policy names no ``FeePolicy/dataFeeOracle``.
  ///
  /// Source: OP Stack, `GasPriceOracle.getL1Fee(bytes)`. The charge at the time of the block may be another.
  public func dataFee(
    of transaction: UnsignedTransaction, policy: FeePolicy? = nil
  ) async throws(ProviderError) -> UInt256 {
    guard let oracle = (policy ?? sending.fees).dataFeeOracle else { return 0 }
    return try await call(ContractCall(to: oracle, function: GetL1Fee(data: transaction.signingPayload)))
  }
}

/// `getL1Fee(bytes)` of the OP Stack's oracle.
private struct GetL1Fee: ContractFunction {
  typealias Output = UInt256
  static var signature: String { "getL1Fee(bytes)" }
  static var selector: Selector { 0x4994_8e0e }

  let data: [UInt8]

  init(data: [UInt8]) { self.data = data }
  init(arguments: ABITuple<[UInt8]>) { data = arguments.fields }
  var arguments: ABITuple<[UInt8]> { ABITuple(data) }
}
