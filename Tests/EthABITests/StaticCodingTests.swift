import EthABI
import EthPrimitives
import Testing

@Suite("The static coding has the bytes of the dynamic one")
struct StaticCodingTests {
  /// Encodes both ways, compares, and decodes both ways.
  private func check<each Value: ABICodable & Equatable>(
    _ values: repeat each Value, dynamic: [ABIValue], _ types: String
  ) throws {
    let tuple = ABITuple(repeat each values)
    let data = tuple.encoded()
    guard case .tuple(let parameters) = try ABIType(types) else {
      Issue.record("not a tuple")
      return
    }
    #expect(try ABIValue.encode(dynamic, as: parameters) == data, "\(types)")
    #expect(ABITuple<repeat each Value>.abiType.description == types)
    #expect(ABITuple<repeat each Value>.isDynamicABI == ABIType.tuple(parameters).isDynamic)
    #expect(ABITuple<repeat each Value>.abiHeadSize == ABIType.tuple(parameters).headSize)
    #expect(data.count == ABITuple<repeat each Value>.fieldsHeadSize + tuple.fieldsTailSize)
    for options in [ABIDecodingOptions.strict, .lenient] {
      let decoded = try ABITuple<repeat each Value>(decoding: data, options: options).fields
      for (a, b) in repeat (each decoded, each values) { #expect(a == b) }
    }
    for count in stride(from: 0, to: data.count, by: 5) {
      #expect(throws: ABIError.self) {
        try ABITuple<repeat each Value>(decoding: Array(data.prefix(count)))
      }
    }
    // One topic for a value, however it is coded.
    for index in dynamic.indices {
      let topic = try dynamic[index].topic(as: parameters[index].type)
      var position = 0
      for value in repeat each values {
        if position == index, !parameters[index].type.isWord { #expect(IndexedHash(of: value).hash == topic) }
        position += 1
      }
    }
  }

  @Test func words() throws {
    try check(
      UInt256.max, Int256(-5), true, dynamic: [.uint(.max), .int(-5), .bool(true)], "(uint256,int256,bool)")
    try check(
      UInt8.max, UInt16.max, UInt32.max, UInt64.max,
      dynamic: [.uint(255), .uint(65535), .uint(0xffff_ffff), .uint(UInt256(UInt64.max))],
      "(uint8,uint16,uint32,uint64)")
    try check(
      Int8.min, Int16.min, Int32.min, Int64.min,
      dynamic: [
        .int(-128), .int(-32768), .int(Int256(Int32.min)),
        .int(Int256(Int64.min)),
      ],
      "(int8,int16,int32,int64)")
    let bytes = Array<UInt8>(1...32)
    try check(
      try FixedBytes<4>(bytes.prefix(4)), try Hash32(bytes), try FixedBytes<1>([9]),
      try FixedBytes<32>(bytes),
      dynamic: [.bytes([1, 2, 3, 4]), .bytes(bytes), .bytes([9]), .bytes(bytes)],
      "(bytes4,bytes32,bytes1,bytes32)")
    let address: Address = "0x9965507D1a55bcC2695C58ba16FB37d819B0A4dc"
    try check(
      address, ABIFunctionPointer(address: address, selector: Selector(0xc755_55fa)),
      dynamic: [.address(address), .bytes(address.bytes + [0xc7, 0x55, 0x55, 0xfa])], "(address,function)")
    try check(
      try ABIUInt<96>(UInt256(1) << 95), ABIInt<24>(-8_388_608), ABIUInt<256>(5), ABIInt<256>(-1),
      dynamic: [.uint(UInt256(1) << 95), .int(-8_388_608), .uint(5), .int(-1)],
      "(uint96,int24,uint256,int256)")
  }

  @Test func dynamicTypes() throws {
    try check("moo", [1, 2, 3] as [UInt8], dynamic: [.string("moo"), .bytes([1, 2, 3])], "(string,bytes)")
    try check(
      ABIArray<UInt8>([1, 2]), [UInt16]([3]), [[UInt8]]([[4], []]),
      dynamic: [.array([.uint(1), .uint(2)]), .array([.uint(3)]), .array([.bytes([4]), .bytes([])])],
      "(uint8[],uint16[],bytes[])")
    try check(
      [["a", "b"], [], ["c"]], UInt256(7), [String](),
      dynamic: [
        .array([.array([.string("a"), .string("b")]), .array([]), .array([.string("c")])]), .uint(7),
        .array([]),
      ], "(string[][],uint256,string[])")
    try check(
      ABIFixedArray<UInt256, 2>([1, 2]), ABIFixedArray<String, 2>(["x", ""]),
      ABIFixedArray<[UInt256], 1>([[5]]), [ABIFixedArray<Bool, 2>]([[true, false]]),
      dynamic: [
        .array([.uint(1), .uint(2)]), .array([.string("x"), .string("")]), .array([.array([.uint(5)])]),
        .array([.array([.bool(true), .bool(false)])]),
      ], "(uint256[2],string[2],uint256[][1],bool[2][])")
  }

  struct Point: ABIStruct, Equatable {
    var x: Int64
    var y: Int64
    static let abiFieldNames = ["x", "y"]
    var abiFields: ABITuple<Int64, Int64> { ABITuple(x, y) }
    init(abiFields: ABITuple<Int64, Int64>) { (x, y) = abiFields.fields }
    init(_ x: Int64, _ y: Int64) { (self.x, self.y) = (x, y) }
  }

  struct Shape: ABIStruct, Equatable {
    var name: String
    var points: [Point]
    static let abiFieldNames = ["name", "points"]
    var abiFields: ABITuple<String, [Point]> { ABITuple(name, points) }
    init(abiFields: ABITuple<String, [Point]>) { (name, points) = abiFields.fields }
    init(_ name: String, _ points: [Point]) { (self.name, self.points) = (name, points) }
  }

  @Test func structs() throws {
    let point = ABIValue.tuple([.int(1), .int(-2)])
    let shape = ABIValue.tuple([.string("line"), .array([point, point])])
    let swift = Shape("line", [Point(1, -2), Point(1, -2)])
    try check(Point(1, -2), UInt256(1), dynamic: [point, .uint(1)], "((int64,int64),uint256)")
    try check(
      swift, [swift, swift], dynamic: [shape, .array([shape, shape])],
      "((string,(int64,int64)[]),(string,(int64,int64)[])[])")
    try check(
      ABIFixedArray<Point, 2>([Point(1, -2), Point(1, -2)]), dynamic: [.array([point, point])],
      "((int64,int64)[2])")
    var data = ABITuple(swift).encoded()
    data[data.count - 1] = 1
    data[data.count - 9] = 7
    let error = #expect(throws: ABIError.self) { try ABITuple<Shape>(decoding: data, names: ["shape"]) }
    #expect(error?.pathText == "shape.points[1].y")
  }

  @Test("Random cases decode alike and fail alike where a byte is changed")
  func failuresAgree() throws {
    let seed: UInt64 = 7_355_608
    print("static coding seed \(seed)")
    var generator = SeededGenerator(seed: seed)
    let types = [try ABIType("string[]"), try ABIType("(uint96,bytes)"), .bool, try ABIType("address[2]")]
    typealias Tuple = ABITuple<[String], ABITuple<ABIUInt<96>, [UInt8]>, Bool, ABIFixedArray<Address, 2>>
    let original = try ABIValue.encode(
      [
        .array([.string("a"), .string("bc")]), .tuple([.uint(5), .bytes([1, 2, 3])]), .bool(true),
        .array([.address(.zero), .address(.zero)]),
      ], as: types)
    for _ in 0..<4000 {
      var data = original
      let index = Int.random(in: 0..<data.count, using: &generator)
      data[index] = UInt8.random(in: 0...255, using: &generator)
      for options in [ABIDecodingOptions.strict, .lenient] {
        let dynamic = Result { () throws(ABIError) in try ABIValue.decode(data, as: types, options: options) }
        let typed = Result { () throws(ABIError) in try Tuple(decoding: data, options: options) }
        switch (dynamic, typed) {
        case (.success(let values), .success(let tuple)):
          #expect(try ABIValue.encode(values, as: types) == tuple.encoded())
        case (.failure(let a), .failure(let b)): #expect(a.reason == b.reason)
        default: Issue.record("\(dynamic) \(typed)")
        }
      }
    }
  }

  @Test("Values that do not fit are refused when they are made")
  func ranges() throws {
    #expect(throws: ABIError.self) { try ABIUInt<96>(UInt256(1) << 96) }
    let tooLarge: Int256 = 8_388_608
    #expect(throws: ABIError.self) { try ABIInt<24>(tooLarge) }
    #expect(ABIInt<24>(-8_388_608).description == "-8388608")
    #expect(throws: ABIError.self) { try FixedBytes<4>([1, 2, 3]) }
    #expect(throws: ABIError.self) { try ABIFixedArray<Bool, 2>([true]) }
    #expect(try FixedBytes<2>([0xab, 0xcd]).description == "0xabcd")
    #expect(try FixedBytes<2>([0xab, 0xcd]).bytes == [0xab, 0xcd])
  }
}
