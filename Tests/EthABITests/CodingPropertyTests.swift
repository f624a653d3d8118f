import EthABI
import EthPrimitives
import Testing

@Suite("Random values are coded alike in both ways")
struct CodingPropertyTests {
  /// Makes values; each with what the dynamic coding has for it.
  struct Maker {
    var random: SeededGenerator

    mutating func number() -> UInt256 {
      let limbs = (0..<4).map { _ in [0, 1, .max, random.next()].randomElement(using: &random) ?? 0 }
      return UInt256(limbs: limbs[0], limbs[1], limbs[2], limbs[3])
    }

    mutating func bytes(_ count: Int) -> [UInt8] {
      (0..<count).map { _ in UInt8.random(in: 0...255, using: &random) }
    }

    mutating func text() -> String {
      let letters = ["a", "Z", "ß", "世", "🐮", "\u{0}", " "]
      return (0..<Int.random(in: 0...40, using: &random)).map { _ in
        letters.randomElement(using: &random) ?? ""
      }.joined()
    }

    mutating func list<T>(_ make: (inout Maker) throws -> T) rethrows -> [T] {
      try (0..<Int.random(in: 0...4, using: &random)).map { _ in try make(&self) }
    }
  }

  @Test func structs() throws {
    let seed: UInt64 = 20_261_122
    print("coding property seed \(seed)")
    var maker = Maker(random: SeededGenerator(seed: seed))
    for _ in 0..<1500 {
      let number = maker.number(), price = maker.number() & ((1 << 96) - 1)
      let payee = try Address(maker.bytes(20))
      let module = maker.text(), inputs = maker.list { $0.text() }
      let kinds = [maker.bytes(4), maker.bytes(4)]
      let isOpen = Bool.random(using: &maker.random)
      let job = FieldListTests.Job(
        id: number, payee: payee, module: module, inputs: inputs,
        deal: FieldListTests.Deal(
          price: try ABIUInt(price), kinds: try ABIFixedArray(try kinds.map { try FixedBytes($0) }),
          isOpen: isOpen))
      let values: [ABIValue] = [
        .uint(number), .address(payee), .string(module), .array(inputs.map { .string($0) }),
        .tuple([.uint(price), .array(kinds.map { .bytes($0) }), .bool(isOpen)]),
      ]
      let data = job.encoded()
      #expect(try ABIValue.encode(values, as: FieldListTests.Job.abiParameters) == data)
      for options in [ABIDecodingOptions.strict, .lenient] {
        #expect(try FieldListTests.Job(decoding: data, options: options) == job)
        #expect(try ABIValue.decode(data, as: FieldListTests.Job.abiParameters, options: options) == values)
      }
    }
  }

  @Test func nestedArrays() throws {
    let seed: UInt64 = 4_711
    print("coding property seed \(seed)")
    typealias Tuple = ABITuple<
      [ABIFixedArray<String, 2>], [[UInt256]], [UInt8], ABIArray<UInt8>, [ABITuple<Int64, [Hash32]>],
      [ABIFunctionPointer]
    >
    var maker = Maker(random: SeededGenerator(seed: seed))
    for _ in 0..<1500 {
      let pairs = maker.list { [$0.text(), $0.text()] }
      let numbers = maker.list { maker in maker.list { $0.number() } }
      let bytes = maker.bytes(Int.random(in: 0...70, using: &maker.random))
      let small = maker.list { $0.bytes(1)[0] }
      let tuples = maker.list { maker in
        (Int64(truncatingIfNeeded: maker.random.next()), maker.list { Hash32($0.number()) })
      }
      let functions = maker.list { $0.bytes(24) }
      let tuple = Tuple(
        try pairs.map { try ABIFixedArray($0) }, numbers, bytes, ABIArray(small),
        tuples.map { ABITuple($0.0, $0.1) },
        try functions.map {
          ABIFunctionPointer(
            address: try Address($0.prefix(20)), selector: try #require(Selector(prefixOf: $0.suffix(4))))
        })
      let values: [ABIValue] = [
        .array(pairs.map { .array($0.map { .string($0) }) }),
        .array(numbers.map { .array($0.map { .uint($0) }) }), .bytes(bytes),
        .array(small.map { .uint(UInt256($0)) }),
        .array(
          try tuples.map {
            .tuple([.int(try #require(Int256(exactly: $0.0))), .array($0.1.map { .bytes($0.bytes) })])
          }),
        .array(functions.map { .bytes($0) }),
      ]
      let data = tuple.encoded()
      #expect(try ABIValue.encode(values, as: Tuple.abiTypes) == data)
      #expect(try ABIValue.decode(data, as: Tuple.abiTypes) == values)
      #expect(try Tuple(decoding: data).encoded() == data)
    }
  }
}
