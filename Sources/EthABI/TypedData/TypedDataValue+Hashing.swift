import EthPrimitives

extension TypedDataTypes {
  /// The 32 bytes that a checked value adds to the data of the struct or array around it.
  ///
  /// Source: EIP-712, "Definition of encodeData".
  func word(of value: TypedDataValue, as shape: TypedDataShape) -> Hash32 {
    switch value {
    case .uint(let number): return Hash32(number)
    case .int(let number): return Hash32(number.bitPattern)
    case .bool(let flag): return flag.eip712Word
    case .address(let address): return address.eip712Word
    case .string(let text): return text.eip712Word
    case .null: return .zero
    case .bytes(let bytes):
      guard case .fixedBytes = shape else { return Keccak256.hash(bytes.span.bytes) }
      var word = InlineArray<32, UInt8>(repeating: 0)
      for index in 0..<min(bytes.count, 32) { word[index] = bytes[index] }
      return word.span.bytes.unsafeLoadUnaligned(as: Hash32.self)
    case .array(let values):
      guard case .array(let element, _) = shape else { return .zero }
      return EIP712Words.hash(count: values.count) { word(of: values[$0], as: element) }
    case .structure(let values):
      guard case .structure(let place) = shape else { return .zero }
      return structHash(of: values, place: place)
    }
  }

  /// `hashStruct`: the hash of the type's hash and the members' words.
  ///
  /// Source: EIP-712, "Definition of hashStruct".
  func structHash(of values: [TypedDataValue], place: Int) -> Hash32 {
    let shapes = members[place].shapes
    let typeHash = hashes[place]
    return EIP712Words.hash(count: values.count &+ 1) { index in
      index == 0 ? typeHash : word(of: values[index &- 1], as: shapes[index &- 1])
    }
  }
}
