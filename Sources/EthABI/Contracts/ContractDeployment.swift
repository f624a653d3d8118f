import EthPrimitives

/// The creation of a contract together with its constructor's arguments.
///
/// Generated bindings conform to it.
public protocol ContractDeployment: Sendable {
  /// The arguments' types: an ``ABITuple``.
  associatedtype Arguments: ABIFieldList
  /// The contract's creation code.
  static var bytecode: [UInt8] { get }
  /// The constructor's arguments, in order.
  var arguments: Arguments { get }
}

extension ContractDeployment {
  /// The data of the transaction that creates the contract: creation code, then the arguments.
  public func encodeInitCode() -> [UInt8] { arguments.encoded(prefix: Self.bytecode) }
}
