/// A list without fields: the call of a function without parameters, an error without arguments.
///
/// ```swift
/// struct Owner: ContractFunction, ABINoFields {
///   typealias Output = Address
///   static var signature: String { "owner()" }
///   static var selector: Selector { 0x8da5_cb5b }
/// }
/// ```
public protocol ABINoFields: ABIFieldList {
  /// The only value.
  init()
}

extension ABINoFields {
  /// None.
  public static var abiParameters: [ABIParameter] { [] }
  /// No bytes.
  @inlinable
  public static var fieldsLayout: ABILayout { .empty }
  /// 0.
  @inlinable
  public var fieldsTailSize: Int { 0 }
  /// Writes nothing.
  @inlinable
  public func encodeFields(into encoder: inout ABIEncoder) {}
  /// Reads nothing.
  @inlinable
  public init(fieldsFrom decoder: inout ABIDecoder) throws(ABIError) { self.init() }
}
