public import EthABI
public import EthPrimitives

extension Multicall3 {
  /// Where the contract is on nearly all chains.
  ///
  /// Source: https://github.com/mds1/multicall3, "Multicall3 contract addresses".
  public static let address: Address = "0xcA11bde05977b3631167028862bE2a173976CA11"
}

extension Multicall3.Call3 {
  /// A call among others.
  ///
  /// - Parameters:
  ///   - call: The call, whose ether is not sent along.
  ///   - allowFailure: Whether the others are made although this one reverts.
  public init<Function>(_ call: ContractCall<Function>, allowFailure: Bool = true) {
    self.init(target: call.to, allowFailure: allowFailure, callData: call.data)
  }
}

extension Multicall3.Call3Value {
  /// A call among others, with its ether.
  ///
  /// - Parameters:
  ///   - call: The call.
  ///   - allowFailure: Whether the others are made although this one reverts.
  public init<Function>(_ call: ContractCall<Function>, allowFailure: Bool = true) {
    self.init(target: call.to, allowFailure: allowFailure, value: call.value, callData: call.data)
  }
}

extension Multicall3.Call {
  /// A call among others.
  public init<Function>(_ call: ContractCall<Function>) {
    self.init(target: call.to, callData: call.data)
  }
}

extension Multicall3.Instance {
  /// The call of `aggregate3Value` that sends as much ether along as the calls need together.
  ///
  /// - Throws: `ArithmeticError` where the sum does not fit 256 bits.
  public func aggregate3Value(
    funding calls: [Multicall3.Call3Value]
  ) throws(ArithmeticError) -> ContractCall<Multicall3.Aggregate3Value> {
    var sum = UInt256.zero
    for call in calls { sum = try sum.adding(call.value) }
    return aggregate3Value(calls: calls).sending(sum)
  }
}
