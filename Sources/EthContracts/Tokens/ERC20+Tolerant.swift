public import EthABI
import EthPrimitives

extension ERC20 {
  /// `name()` of a token that may be older than the standard and return `bytes32`.
  public typealias TolerantName = TolerantText<Name>
  /// `symbol()` of a token that may be older than the standard and return `bytes32`.
  public typealias TolerantSymbol = TolerantText<Symbol>

  /// A function whose text is taken as `string`, or as the 32 bytes of a `bytes32` that some old tokens return: UTF-8
  /// up to the first zero byte.
  public struct TolerantText<Function: ContractFunction>: ContractFunction
  where Function.Arguments == Function, Function.Output == String {
    /// The function as the standard has it.
    public var arguments: Function

    /// The function as the standard has it.
    public init(arguments: Function) { self.arguments = arguments }

    /// The standard function's.
    public static var signature: String { Function.signature }
    /// The standard function's.
    public static var selector: Selector { Function.selector }
    /// The standard function's.
    public static var mutability: StateMutability { Function.mutability }
    /// The standard function's.
    public static var contractErrors: ErrorRegistry { Function.contractErrors }

    /// Reads a `string`, or, where there are exactly 32 bytes, which no string has, a `bytes32`.
    ///
    /// - Throws: `ABIError` where it is neither.
    public static func decodeOutput(
      _ data: [UInt8], options: ABIDecodingOptions
    ) throws(ABIError) -> String {
      guard data.count == 32 else { return try Function.decodeOutput(data, options: options) }
      let length = data.firstIndex(of: 0) ?? data.count
      if let dirty = data[length...].firstIndex(where: { $0 != 0 }), options.mode == .strict {
        throw ABIError(.dirtyPadding(type: "bytes32 text", offset: dirty))
      }
      guard let text = String(validating: data[..<length], as: UTF8.self) else {
        throw ABIError(.invalidUTF8(offset: 0))
      }
      return text
    }
  }
}

extension ERC20.Instance {
  /// The token's name, be it a `string` or, as some old tokens have it, a `bytes32`.
  public func tolerantName() -> ContractCall<ERC20.TolerantName> {
    ContractCall(to: address, function: ERC20.TolerantName(arguments: ERC20.Name()))
  }

  /// The token's short name, be it a `string` or, as some old tokens have it, a `bytes32`.
  public func tolerantSymbol() -> ContractCall<ERC20.TolerantSymbol> {
    ContractCall(to: address, function: ERC20.TolerantSymbol(arguments: ERC20.Symbol()))
  }
}
