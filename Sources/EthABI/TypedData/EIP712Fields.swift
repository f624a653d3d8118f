/// The members' values of a struct that is signed: ``EIP712Fields``, or the ABI's ``ABITuple``.
public protocol EIP712FieldList: Sendable {
  /// The members' types, in order.
  static var eip712Types: [String] { get }
  /// Declares the structs that the members are made of.
  static func declareFields(in declarations: inout EIP712Declarations)
  /// Appends the members' words, in order.
  func append(to hasher: inout EIP712WordHasher)
  /// The members as values whose types are known only at run time.
  var eip712Values: [TypedDataValue] { get }
}

/// The members' values of a struct that is signed, in order.
public struct EIP712Fields<each Field: EIP712Value>: EIP712FieldList {
  /// The values.
  public let fields: (repeat each Field)

  /// These values.
  @inlinable
  public init(_ fields: repeat each Field) { self.fields = (repeat each fields) }

  /// The members' types, in order.
  public static var eip712Types: [String] {
    var types: [String] = []
    for field in repeat (each Field).self { types.append(field.eip712Type) }
    return types
  }
  /// Declares the structs that the members are made of.
  public static func declareFields(in declarations: inout EIP712Declarations) {
    for field in repeat (each Field).self { field.declare(in: &declarations) }
  }
  /// Appends the members' words, in order.
  @inlinable
  public func append(to hasher: inout EIP712WordHasher) {
    for field in repeat each fields { hasher.append(field.eip712Word) }
  }
  /// The members as values whose types are known only at run time.
  public var eip712Values: [TypedDataValue] {
    var values: [TypedDataValue] = []
    for field in repeat each fields { values.append(field.eip712Value) }
    return values
  }
}

/// The ABI's fields are the members where all can be signed.
extension ABITuple: EIP712FieldList where repeat each Field: EIP712Value {
  /// The members' types, in order.
  public static var eip712Types: [String] {
    var types: [String] = []
    for field in repeat (each Field).self { types.append(field.eip712Type) }
    return types
  }
  /// Declares the structs that the members are made of.
  public static func declareFields(in declarations: inout EIP712Declarations) {
    for field in repeat (each Field).self { field.declare(in: &declarations) }
  }
  /// Appends the members' words, in order.
  @inlinable
  public func append(to hasher: inout EIP712WordHasher) {
    for field in repeat each fields { hasher.append(field.eip712Word) }
  }
  /// The members as values whose types are known only at run time.
  public var eip712Values: [TypedDataValue] {
    var values: [TypedDataValue] = []
    for field in repeat each fields { values.append(field.eip712Value) }
    return values
  }
}
