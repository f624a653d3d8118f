import EthPrimitives

/// A function of a contract known at run time: name, arguments, return values.
///
/// ```swift
/// let transfer = try ABIFunctionSignature("function transfer(address to, uint256) returns (bool)")
/// transfer.selector                                            // 0xa9059cbb
/// let data = try transfer.encodeCall([.address(to), .uint(5)])
/// ```
public struct ABIFunctionSignature: Hashable, Sendable {
  /// The name.
  public var name: String
  /// The arguments.
  public var inputs: [ABIParameter]
  /// The return values.
  public var outputs: [ABIParameter]
  /// Whether the function changes the state, and whether it takes ether.
  public var mutability: StateMutability

  /// A function.
  public init(
    name: String, inputs: [ABIParameter], outputs: [ABIParameter] = [],
    mutability: StateMutability = .nonpayable
  ) {
    self.name = name
    self.inputs = inputs
    self.outputs = outputs
    self.mutability = mutability
  }

  /// Reads a signature as people write it: `runJob(string,string[],address)`, or
  /// `function transfer(address to, uint256 amount) external returns (bool)`.
  ///
  /// - Throws: ``ABIError`` with the column at which it is wrong.
  public init(_ text: some StringProtocol) throws(ABIError) {
    var scanner = SignatureScanner(text)
    var structs = StructTable()
    let name = try scanner.entryName(behindOptional: "function")
    self = try scanner.function(named: name, structs: &structs)
    try scanner.expectEnd()
  }

  /// The canonical signature, of which the selector is made.
  public var signature: String { name + ABIParameter.list(inputs) }

  /// The first four bytes of the signature's hash.
  public var selector: Selector { Selector(ofCanonicalSignature: signature) }

  /// The call data: selector and arguments.
  ///
  /// - Throws: ``ABIError`` that names the argument whose value is not of its type.
  public func encodeCall(_ arguments: [ABIValue]) throws(ABIError) -> [UInt8] {
    try ABIValue.encode(arguments, as: inputs, prefix: selector.bytes)
  }

  /// Reads the arguments from call data, selector included.
  ///
  /// - Throws: ``ABIError``.
  public func decodeCall(
    _ data: [UInt8], options: ABIDecodingOptions = .strict
  ) throws(ABIError) -> [ABIValue] {
    try selector.check(data, of: signature)
    return try ABIValue.decode(data, as: inputs, skipping: 4, options: options)
  }

  /// Reads what the function returned.
  ///
  /// - Throws: ``ABIError``.
  public func decodeOutput(
    _ data: [UInt8], options: ABIDecodingOptions = .strict
  ) throws(ABIError) -> [ABIValue] {
    try ABIValue.decode(data, as: outputs, options: options)
  }
}
