import EthPrimitives

/// A custom error of a contract, as the revert data holds it.
///
/// Generated bindings conform to it.
/// Source: Solidity, "Contract ABI Specification", section "Errors".
public protocol ContractError: Error {
  /// The arguments' types: the error itself where it is an ``ABIFieldList``, otherwise an ``ABITuple``.
  associatedtype Arguments: ABIFieldList = Self
  /// The canonical signature, such as `InsufficientBalance(uint256,uint256)`.
  static var signature: String { get }
  /// The first four bytes of the signature's hash.
  static var selector: Selector { get }
  /// The arguments' names in the contract, for errors; may be empty.
  static var argumentNames: [String] { get }
  /// The arguments, in order.
  var arguments: Arguments { get }
  /// An error with these arguments, in order.
  init(arguments: Arguments)
}

extension ContractError {
  /// None.
  public static var argumentNames: [String] { [] }

  /// Reads revert data, selector included.
  ///
  /// - Throws: ``ABIError`` for another error's selector or arguments that do not decode.
  @inlinable
  public init(decoding data: [UInt8], options: ABIDecodingOptions = .strict) throws(ABIError) {
    try Self.selector.check(data, of: Self.signature)
    self.init(
      arguments: try Arguments(decoding: data, skipping: 4, names: Self.argumentNames, options: options))
  }

  /// The revert data: selector and arguments.
  @inlinable
  public func encoded() -> [UInt8] { arguments.encoded(selector: Self.selector) }
}

extension ContractError where Self: ABIFieldList {
  /// The error itself, which is the list of its arguments.
  @inlinable
  public var arguments: Self { self }
  /// The error itself.
  @inlinable
  public init(arguments: Self) { self = arguments }
}
