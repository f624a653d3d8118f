import EthPrimitives

/// A custom error of a contract known at run time.
public struct ABIErrorSignature: Hashable, Sendable {
  /// The name.
  public var name: String
  /// The arguments.
  public var inputs: [ABIParameter]

  /// An error.
  public init(name: String, inputs: [ABIParameter]) {
    self.name = name
    self.inputs = inputs
  }

  /// The error that a type stands for.
  public init<Failure: ContractError>(_ type: Failure.Type) {
    self.init(
      name: String(Failure.signature.prefix { $0 != "(" }), inputs: Failure.Arguments.abiParameters)
  }

  /// Reads a signature as people write it: `error InsufficientBalance(uint256 available, uint256 required)`.
  ///
  /// - Throws: ``ABIError`` with the column at which it is wrong.
  public init(_ text: some StringProtocol) throws(ABIError) {
    var scanner = SignatureScanner(text)
    var structs = StructTable()
    let name = try scanner.entryName(behindOptional: "error")
    self = try scanner.customError(named: name, structs: &structs)
    try scanner.expectEnd()
  }

  /// The canonical signature, of which the selector is made.
  public var signature: String { name + ABIParameter.list(inputs) }

  /// The first four bytes of the signature's hash.
  public var selector: Selector { Selector(ofCanonicalSignature: signature) }

  /// The revert data: selector and arguments.
  ///
  /// - Throws: ``ABIError`` that names the argument whose value is not of its type.
  public func encode(_ arguments: [ABIValue]) throws(ABIError) -> [UInt8] {
    try ABIValue.encode(arguments, as: inputs, prefix: selector.bytes)
  }

  /// Reads the arguments from revert data, selector included.
  ///
  /// - Throws: ``ABIError``.
  public func decode(
    _ data: [UInt8], options: ABIDecodingOptions = .strict
  ) throws(ABIError) -> [ABIValue] {
    try selector.check(data, of: signature)
    return try ABIValue.decode(data, as: inputs, skipping: 4, options: options)
  }
}
