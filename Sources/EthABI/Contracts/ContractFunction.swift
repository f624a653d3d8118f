import EthPrimitives

/// A function of a contract together with its arguments: a call as a value.
///
/// Generated bindings conform to it. The value can be called, sent, estimated, batched, or encoded without any
/// connection:
/// ```swift
/// let call = JobManager.RunJob(module: "cowsay:v0.0.4", inputs: ["Message=moo"], payee: payee)
/// let data = call.encodeCall()
/// let id = try JobManager.RunJob.decodeOutput(returned)  // a UInt256
/// ```
public protocol ContractFunction: Sendable {
  /// The arguments' types: the call itself where it is an ``ABIFieldList``, otherwise an ``ABITuple``.
  associatedtype Arguments: ABIFieldList = Self
  /// What the function returns: `Void`, one value, or a struct.
  associatedtype Output: Sendable

  /// The canonical signature, such as `runJob(string,string[],address)`.
  static var signature: String { get }
  /// The first four bytes of the signature's hash.
  static var selector: Selector { get }
  /// The arguments' names in the contract, for errors; may be empty.
  static var argumentNames: [String] { get }
  /// Whether the function changes the state, and whether it takes ether.
  static var mutability: StateMutability { get }
  /// The custom errors of the function's contract, which its reverts are read with.
  static var contractErrors: ErrorRegistry { get }

  /// The arguments, in order.
  var arguments: Arguments { get }
  /// A call with these arguments, in order.
  init(arguments: Arguments)

  /// Decodes what the function returned.
  ///
  /// There are default implementations for `Void`, for a single value (``ABICodable``) and for several
  /// (``ABIReturnValues``).
  /// - Throws: ``ABIError``.
  static func decodeOutput(_ data: [UInt8], options: ABIDecodingOptions) throws(ABIError) -> Output
}

extension ContractFunction {
  /// None.
  public static var argumentNames: [String] { [] }
  /// May change the state and takes no ether.
  public static var mutability: StateMutability { .nonpayable }
  /// None that are known.
  public static var contractErrors: ErrorRegistry { ErrorRegistry() }

  /// The call data: selector and arguments.
  @inlinable
  public func encodeCall() -> [UInt8] { arguments.encoded(selector: Self.selector) }

  /// Reads call data, selector included.
  ///
  /// - Throws: ``ABIError`` for another function's selector or arguments that do not decode.
  @inlinable
  public init(decodingCall data: [UInt8], options: ABIDecodingOptions = .strict) throws(ABIError) {
    try Self.selector.check(data, of: Self.signature)
    self.init(
      arguments: try Arguments(decoding: data, skipping: 4, names: Self.argumentNames, options: options))
  }

  /// Decodes what the function returned; only the canonical encoding is read.
  ///
  /// - Throws: ``ABIError``.
  @inlinable
  public static func decodeOutput(_ data: [UInt8]) throws(ABIError) -> Output {
    try decodeOutput(data, options: .strict)
  }
}

extension ContractFunction where Output == Void {
  /// Checks that nothing came back.
  ///
  /// - Throws: ``ABIError`` where something did, unless it is read leniently.
  @inlinable
  public static func decodeOutput(_ data: [UInt8], options: ABIDecodingOptions) throws(ABIError) {
    _ = try ABINoValues(decoding: data, options: options)
  }
}

extension ContractFunction where Output: ABICodable {
  /// Decodes the one value that the function returned.
  ///
  /// - Throws: ``ABIError``.
  @inlinable
  public static func decodeOutput(_ data: [UInt8], options: ABIDecodingOptions) throws(ABIError) -> Output {
    try ABIOneValue<Output>(decoding: data, options: options).value
  }
}

extension ContractFunction where Output: ABIReturnValues {
  /// Decodes the values that the function returned.
  ///
  /// - Throws: ``ABIError``.
  @inlinable
  public static func decodeOutput(_ data: [UInt8], options: ABIDecodingOptions) throws(ABIError) -> Output {
    try Output(decoding: data, options: options)
  }
}

/// What a function returns that has several return values, which are coded as a list; a single struct is an
/// ``ABIStructFields`` or ``ABIStruct`` without this.
public protocol ABIReturnValues: ABIFieldList {}

extension ContractFunction where Self: ABIFieldList {
  /// The call itself, which is the list of its arguments.
  @inlinable
  public var arguments: Self { self }
  /// The call itself.
  @inlinable
  public init(arguments: Self) { self = arguments }
}

extension Selector {
  /// Checks that data begins with this selector.
  @usableFromInline
  func check(_ data: [UInt8], of signature: String) throws(ABIError) {
    guard Selector(prefixOf: data) == self else {
      throw ABIError(.wrongSelector(of: signature, expected: self, found: Array(data.prefix(4))))
    }
  }
}

/// Whether a function changes the state, and whether it takes ether.
public enum StateMutability: String, Hashable, Sendable {
  /// Neither reads nor changes the state.
  case pure
  /// Reads the state.
  case view
  /// Changes the state.
  case nonpayable
  /// Changes the state and takes ether.
  case payable

  /// Whether the function is called rather than sent in a transaction.
  public var isReadOnly: Bool { self == .pure || self == .view }
}
