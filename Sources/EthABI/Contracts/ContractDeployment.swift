import EthPrimitives

/// The creation of a contract together with its constructor's arguments.
///
/// Generated bindings conform to it.
public protocol ContractDeployment: Sendable {
  /// The arguments' types: the deployment itself where it is an ``ABIFieldList``, otherwise an ``ABITuple``.
  associatedtype Arguments: ABIFieldList = Self
  /// The contract's creation code.
  static var bytecode: Bytecode { get }
  /// The constructor's arguments, in order.
  var arguments: Arguments { get }
}

extension ContractDeployment {
  /// The data of the transaction that creates the contract: creation code, then the arguments.
  public func encodeInitCode() -> [UInt8] { arguments.encoded(prefix: Self.bytecode.bytes) }
}

extension ContractDeployment where Self: ABIFieldList {
  /// The deployment itself, which is the list of the constructor's arguments.
  @inlinable
  public var arguments: Self { self }
}

/// A contract's code, written into the program's source as hexadecimal digits.
public struct Bytecode: Hashable, Sendable {
  /// The code.
  public let bytes: [UInt8]

  /// Code.
  public init(_ bytes: [UInt8]) { self.bytes = bytes }
}

extension Bytecode: ExpressibleByStringLiteral, CustomStringConvertible {
  /// Code written in the program's source; a literal that is no code stops the program, as a literal integer
  /// that overflows does.
  public init(stringLiteral text: String) {
    do { bytes = try Hex.decode(text) } catch { preconditionFailure("not bytecode: \(error)") }
  }

  /// `0x` and two lower-case digits for each byte.
  public var description: String { Hex.encode(bytes) }
}
