import EthABI
import EthJSON
import EthPrimitives

extension Target {
  /// Types and values made of the input, encoded, and the encoding then damaged as the rest of the input says:
  /// what the decoder meets in earnest is nearly right.
  static let abiValues = Target(name: "abi-values") { input in
    var stream = ByteStream(input.bytes)
    let parameters = stream.parameters()
    guard parameters.reduce(0, { $0 + size(of: $1.type) }) < 2_000 else { return }
    var budget = 500
    let values = parameters.map { stream.value(of: $0.type, budget: &budget) }
    let encoded = expectSuccess("a value of its type is refused") { () throws(ABIError) in
      try input.measured("ABIValue.encode") { () throws(ABIError) in
        try ABIValue.encode(values, as: parameters)
      }
    }
    let decoded = checkDecoding(input, encoded, as: parameters)
    if decoded.strict == nil, isBeyondLimits(encoded, parameters) { return }
    require(decoded.strict == values, "values of \(parameters.map(\.type)) read back as others")
    for (value, parameter) in zip(values, parameters) { checkOtherForms(input, value, parameter.type) }
    checkPacked(input, values, parameters)
    checkDamaged(input, encoded, parameters, &stream)
  }

  /// Whether the decoder's limits forbid what the encoder makes: many elements that take no bytes, of types that no
  /// compiler makes.
  private static func isBeyondLimits(_ encoded: [UInt8], _ parameters: [ABIParameter]) -> Bool {
    do throws(ABIError) {
      _ = try ABIValue.decode(encoded, as: parameters)
      return false
    } catch {
      if case .limitExceeded = error.reason { return true }
      return false
    }
  }

  /// How many values the type has at least, so that arrays of arrays do not explode.
  private static func size(of type: ABIType) -> Int {
    switch type {
    case .fixedArray(let element, let count): 1 + count * size(of: element)
    case .tuple(let components): components.reduce(1) { $0 + size(of: $1.type) }
    case .array(let element): 1 + size(of: element)
    default: 1
    }
  }

  /// The value as JSON, as text and as a topic.
  private static func checkOtherForms(_ input: Input, _ value: ABIValue, _ type: ABIType) {
    require(!value.description.isEmpty, "a value without a description")
    let again = expectSuccess("own JSON of a value is refused: \(value.json)") { () throws(any Error) in
      try ABIValue(json: try JSONDocument(parsing: value.json()).root, as: type)
    }
    require(again == value, "JSON of a value of \(type) reads back as another")
    let topic = expectSuccess("no topic of a value") { () throws(ABIError) in
      try input.measured("topic") { () throws(ABIError) in try value.topic(as: type) }
    }
    if type.isWord {
      let encoded = expectSuccess("a word is refused") { () throws(ABIError) in try value.encoded(as: type) }
      require(encoded == topic.bytes, "the topic of a word is not its encoding")
    }
    let parsed = expectSuccess("the type's own text is refused") { () throws(ABIError) in
      try ABIType(type.description)
    }
    require(parsed == type, "the type \(type) reads back as another")
  }

  /// Packed encoding refuses what has none, and is never longer than the ordinary encoding.
  private static func checkPacked(_ input: Input, _ values: [ABIValue], _ parameters: [ABIParameter]) {
    let types = parameters.map(\.type)
    let packed = input.attempt("ABIValue.encodePacked") { () throws(ABIError) in
      try ABIValue.encodePacked(values, as: types)
    }
    guard let packed else { return }
    let encoded = expectSuccess("a value of its type is refused") { () throws(ABIError) in
      try ABIValue.encode(values, as: types)
    }
    require(packed.count <= encoded.count, "a packed encoding is longer than the ordinary one")
  }

  /// Bytes changed, cut off and added.
  private static func checkDamaged(
    _ input: Input, _ encoded: [UInt8], _ parameters: [ABIParameter], _ stream: inout ByteStream
  ) {
    var damaged = encoded
    for _ in 0..<8 where !stream.isAtEnd && !damaged.isEmpty {
      let position = stream.position24() % damaged.count
      switch stream.below(8) {
      case 0: damaged.removeSubrange(position...)
      case 1: damaged.insert(contentsOf: [UInt8](repeating: stream.byte(), count: 32), at: position & ~31)
      case 2: swapWords(&damaged, position, stream.position24())
      case 3:
        let word = stream.number().bigEndianBytes
        for (index, byte) in word.enumerated() where (position & ~31) + index < damaged.count {
          damaged[(position & ~31) + index] = byte
        }
      default: damaged[position] = stream.byte()
      }
      checkDecoding(input, damaged, as: parameters)
    }
  }

  private static func swapWords(_ bytes: inout [UInt8], _ first: Int, _ second: Int) {
    let words = bytes.count / 32
    guard words > 0 else { return }
    let (a, b) = (first / 32 % words * 32, second % words * 32)
    for index in 0..<32 where a != b { bytes.swapAt(a + index, b + index) }
  }
}
