public import EthPrimitives

/// A member of a Swift type that is signed as a struct: its name, its type, and how to get at its value.
///
/// The type is that of the value, so declaration and data cannot differ.
public struct EIP712Member<Root>: Sendable {
  /// The member's name and type as a declaration writes them.
  public let field: TypedDataField
  /// The 32 bytes that the member adds to the struct's data.
  @usableFromInline let word: @Sendable (Root) -> Hash32
  /// The member's value as one whose type is known only at run time.
  let value: @Sendable (Root) -> TypedDataValue
  /// Declares the structs that the member's type is made of.
  let declare: @Sendable (inout EIP712Declarations) -> Void

  /// A member whose value `value` gives: `EIP712Member("owner") { $0.owner }`.
  @inlinable
  public init<Value: EIP712Value>(_ name: String, _ value: @escaping @Sendable (Root) -> Value) {
    self.init(
      TypedDataField(name, Value.eip712Type), word: { value($0).eip712Word },
      value: { value($0).eip712Value }, declare: { Value.declare(in: &$0) })
  }

  @usableFromInline
  init(
    _ field: TypedDataField, word: @escaping @Sendable (Root) -> Hash32,
    value: @escaping @Sendable (Root) -> TypedDataValue,
    declare: @escaping @Sendable (inout EIP712Declarations) -> Void
  ) {
    self.field = field
    self.word = word
    self.value = value
    self.declare = declare
  }
}
