import EthPrimitives

/// A function, its arguments, the contract to call, and the ether to send along: all that a call says.
public struct ContractCall<Function: ContractFunction>: Sendable {
  /// The contract.
  public var to: Address
  /// The function and its arguments.
  public var function: Function
  /// Wei to send along.
  public var value: UInt256

  /// A call of `function` at `to`.
  public init(to: Address, function: Function, value: UInt256 = .zero) {
    self.to = to
    self.function = function
    self.value = value
  }

  /// The call data: selector and arguments.
  @inlinable
  public var data: [UInt8] { function.encodeCall() }

  /// The same call with `wei` sent along.
  public func sending(_ wei: UInt256) -> Self { ContractCall(to: to, function: function, value: wei) }

  /// Decodes what the call returned.
  ///
  /// - Throws: ``ABIError``.
  public func decodeOutput(
    _ data: [UInt8], options: ABIDecodingOptions = .strict
  ) throws(ABIError) -> Function.Output {
    try Function.decodeOutput(data, options: options)
  }
}

extension ContractCall: Equatable where Function: Equatable {}
extension ContractCall: Hashable where Function: Hashable {}
