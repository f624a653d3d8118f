import EthABI
import EthPrimitives

extension Target {
  /// Encoded arguments. The first byte chooses a list of Swift types, which are then decoded typed and
  /// dynamically, or says that a list of types is spelled by the bytes that follow; the rest is the encoding.
  static let abi = Target(name: "abi") { input in
    var stream = ByteStream(input.bytes)
    let choice = Int(stream.byte())
    if choice < ABITypedCheck.all.count {
      ABITypedCheck.all[choice].check(input, stream.rest)
    } else {
      let parameters = stream.parameters()
      checkDecoding(input, stream.rest, as: parameters)
    }
  }

  /// Strict and lenient decoding of the same bytes.
  @discardableResult
  static func checkDecoding(
    _ input: Input, _ data: [UInt8], as parameters: [ABIParameter]
  ) -> (strict: [ABIValue]?, lenient: [ABIValue]?) {
    let strict = input.attempt("ABIValue.decode, strict") { () throws(ABIError) in
      try ABIValue.decode(data, as: parameters)
    }
    let lenient = input.attempt("ABIValue.decode, lenient") { () throws(ABIError) in
      try ABIValue.decode(data, as: parameters, options: .lenient)
    }
    if let strict {
      require(strict == lenient, "strict and lenient values of \(parameters.map(\.type)) differ")
      let encoded = expectSuccess("a decoded value is refused") { () throws(ABIError) in
        try input.measured("ABIValue.encode") { () throws(ABIError) in
          try ABIValue.encode(strict, as: parameters)
        }
      }
      require(encoded == data, "a strict value of \(parameters.map(\.type)) encodes to other bytes")
    }
    if let lenient {
      let encoded = expectSuccess("a decoded value is refused") { () throws(ABIError) in
        try ABIValue.encode(lenient, as: parameters)
      }
      let again = expectSuccess("an encoded lenient value is refused") { () throws(ABIError) in
        try ABIValue.decode(encoded, as: parameters)
      }
      require(again == lenient, "a lenient value of \(parameters.map(\.type)) reads back as another")
    }
    return (strict, lenient)
  }
}

/// A list of Swift types, decoded as such and as the ABI types that they stand for.
struct ABITypedCheck: Sendable {
  let check: @Sendable (Input, [UInt8]) -> Void

  init<Fields: ABIStructFields>(_: Fields.Type) {
    check = { input, data in
      guard case .tuple(let parameters) = Fields.abiType else { return }
      let (strict, lenient) = Target.checkDecoding(input, data, as: parameters)
      for (values, options) in [(strict, ABIDecodingOptions.strict), (lenient, .lenient)] {
        let typed = input.attempt("typed decoding") { () throws(ABIError) in
          try Fields(decoding: data, options: options)
        }
        require(
          (typed == nil) == (values == nil),
          "typed and dynamic decoding of \(Fields.abiType) disagree (\(options.mode))")
        guard let typed, let values else { continue }
        let encoded = expectSuccess("a decoded value is refused") { () throws(ABIError) in
          try ABIValue.encode(values, as: parameters)
        }
        require(typed.encoded() == encoded, "typed and dynamic values of \(Fields.abiType) differ")
      }
    }
  }

  /// Every static type, and the shapes in which they nest.
  static let all: [ABITypedCheck] = [
    ABITypedCheck(ABITuple<UInt256, Int256, Address, Bool, Hash32>.self),
    ABITypedCheck(ABITuple<UInt8, UInt16, UInt32, UInt64, Int8, Int16, Int32, Int64>.self),
    ABITypedCheck(ABITuple<ABIUInt<96>, ABIInt<24>, FixedBytes<4>, ABIFunctionPointer>.self),
    ABITypedCheck(ABITuple<String>.self),
    ABITypedCheck(ABITuple<[UInt8], String, UInt256>.self),
    ABITypedCheck(ABITuple<[UInt256]>.self),
    ABITypedCheck(ABITuple<ABIArray<UInt8>, [Bool], [Address]>.self),
    ABITypedCheck(ABITuple<[String], [[UInt8]]>.self),
    ABITypedCheck(ABITuple<[[UInt256]], ABIFixedArray<UInt64, 3>>.self),
    ABITypedCheck(ABITuple<ABIFixedArray<String, 2>, ABIFixedArray<ABIFixedArray<Bool, 2>, 2>>.self),
    ABITypedCheck(ABITuple<ABIRecord>.self),
    ABITypedCheck(ABITuple<[ABIRecord], [ABIPoint], ABIPoint>.self),
    ABITypedCheck(ABITuple<ABIFixedArray<[ABIRecord], 2>, [ABIFixedArray<ABIPoint, 2>]>.self),
    ABITypedCheck(ABITuple<[[[String]]], ABITuple<[ABITuple<Bool, [UInt8]>], Int8>>.self),
    ABITypedCheck(ABINoValues.self),
    ABITypedCheck(ABITuple<[ABINoValues]>.self),
  ]
}

/// A struct of static fields.
struct ABIPoint: ABIStruct, Equatable {
  var x: Int64
  var label: FixedBytes<4>

  static let abiFieldNames = ["x", "label"]
  var abiFields: ABITuple<Int64, FixedBytes<4>> { ABITuple(x, label) }
  init(abiFields: ABITuple<Int64, FixedBytes<4>>) { (x, label) = abiFields.fields }
}

/// A struct with dynamic fields, one of them an array of structs.
struct ABIRecord: ABIStruct {
  var name: String
  var points: [ABIPoint]
  var owner: Address

  static let abiFieldNames = ["name", "points", "owner"]
  var abiFields: ABITuple<String, [ABIPoint], Address> { ABITuple(name, points, owner) }
  init(abiFields: ABITuple<String, [ABIPoint], Address>) { (name, points, owner) = abiFields.fields }
}
