public import EthPrimitives

/// The fields of an ``ABIStruct`` where all of them can be signed: an ``ABITuple`` of such.
public protocol EIP712FieldList: ABIFieldList {
  /// What each field adds to the struct's type.
  static var eip712FieldTypes: [any EIP712Value.Type] { get }
  /// The 32 bytes of each field.
  var eip712Words: [Hash32] { get }
  /// Each field as a value whose type is known only at run time.
  var eip712Values: [TypedDataValue] { get }
}

extension ABITuple: EIP712FieldList where repeat each Field: EIP712Value {
  /// What each field adds to the struct's type.
  public static var eip712FieldTypes: [any EIP712Value.Type] {
    var types: [any EIP712Value.Type] = []
    for field in repeat (each Field).self { types.append(field) }
    return types
  }
  /// The 32 bytes of each field.
  public var eip712Words: [Hash32] {
    var words: [Hash32] = []
    for field in repeat each fields { words.append(field.eip712Word) }
    return words
  }
  /// Each field as a value whose type is known only at run time.
  public var eip712Values: [TypedDataValue] {
    var values: [TypedDataValue] = []
    for field in repeat each fields { values.append(field.eip712Value) }
    return values
  }
}

extension EIP712Struct where Self: ABIStruct, ABIFields: EIP712FieldList {
  /// The fields of the ABI; one without a name there has an empty name here.
  public static var eip712Members: [EIP712Member<Self>] {
    let names = abiFieldNames
    return ABIFields.eip712FieldTypes.enumerated().map { index, type in
      EIP712Member(
        TypedDataField(index < names.count ? names[index] : "", type.eip712Type),
        word: { $0.abiFields.eip712Words[index] }, value: { $0.abiFields.eip712Values[index] },
        declare: { type.declare(in: &$0) })
    }
  }

  /// `hashStruct`: the hash of the type's hash and the fields' words.
  ///
  /// Source: EIP-712, "Definition of hashStruct".
  public var eip712Word: Hash32 {
    let words = abiFields.eip712Words
    let typeHash = Self.eip712TypeHash
    return EIP712Words.hash(count: words.count &+ 1) { $0 == 0 ? typeHash : words[$0 &- 1] }
  }

  /// The fields' values.
  public var eip712Value: TypedDataValue { .structure(abiFields.eip712Values) }
}
