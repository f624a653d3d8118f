import EthABI
import EthPrimitives

/// The four ways through the contract ABI.
enum ABIWay: String, CaseIterable {
  case typedEncode = "encode"
  case typedDecode = "decode"
  case dynamicEncode = "dynamicEncode"
  case dynamicDecode = "dynamicDecode"

  var isEncoding: Bool { self == .typedEncode || self == .dynamicEncode }
  var title: String {
    switch self {
    case .typedEncode: "encode typed"
    case .typedDecode: "decode typed"
    case .dynamicEncode: "encode dynamic"
    case .dynamicDecode: "decode dynamic"
    }
  }
}

/// The rows of one encoding: `typed` and `dynamic` say how many Keccak blocks encoding and decoding may take.
func abiRows(
  _ name: String, _ title: String, typed: (Double, Double), dynamic: (Double, Double),
  library: @escaping (Peers, ABIWay) throws -> Contender, input: @escaping () throws -> [UInt8]
) -> [Benchmark] {
  ABIWay.allCases.map { way in
    let blocks: Double =
      switch way {
      case .typedEncode: typed.0
      case .typedDecode: typed.1
      case .dynamicEncode: dynamic.0
      case .dynamicDecode: dynamic.1
      }
    return Benchmark(
      name: "abi.\(name).\(way.rawValue)", title: "ABI: \(way.title), \(title)",
      comparisons: [
        .ratio(to: Contender.blockName, atMost: blocks), .ratio(to: "Python eth-abi", atMost: 1 / 100),
      ]
    ) { peers in
      let work = "abi.\(name).\(way.isEncoding ? "encode" : "decode")"
      return try peers.withPython(
        try library(peers, way), "Python eth-abi", work: work, input: try input()) + [.keccakBlock()]
    }
  }
}

/// `uint256[1000]` and `uint256[]` with as many elements.
func abiArrayBenchmarks() -> [Benchmark] {
  fixedArrayRows() + arrayRows()
}

private func numbers() -> [UInt256] {
  var random = Random()
  return (0..<1000).map { _ in UInt256(limbs: random.next(), random.next(), random.next(), random.next()) }
}

private func text(_ numbers: [UInt256]) -> [UInt8] {
  Array(numbers.map(\.description).joined(separator: "|").utf8)
}

private func text(_ values: [ABIValue]) throws -> [UInt8] {
  guard case .array(let elements)? = values.first else { throw Failure("not an array") }
  return text(elements.map { if case .uint(let number) = $0 { number } else { .zero } })
}

private func fixedArrayRows() -> [Benchmark] {
  typealias Fixed = OneField<ABIFixedArray<UInt256, 1000>>
  let types: [ABIType] = [.fixedArray(of: .uint256, count: 1000)]
  return abiRows("fixed1000", "uint256[1000]", typed: (5, 25), dynamic: (36, 36)) { _, way in
    let numbers = numbers()
    let typed = Fixed(try ABIFixedArray(numbers))
    let bytes = typed.encoded()
    let dynamic = [ABIValue.array(numbers.map { .uint($0) })]
    switch way {
    case .typedEncode:
      return Contender(output: { typed.encoded() }) { for _ in 0..<$0 { sink(typed.encoded()) } }
    case .dynamicEncode:
      return Contender(output: { try ABIValue.encode(dynamic, as: types) }) {
        for _ in 0..<$0 { sink(try ABIValue.encode(dynamic, as: types)) }
      }
    case .typedDecode:
      return Contender(output: { text(try Fixed(decoding: bytes).value.elements) }) {
        for _ in 0..<$0 { sink(try Fixed(decoding: bytes)) }
      }
    case .dynamicDecode:
      return Contender(output: { try text(ABIValue.decode(bytes, as: types)) }) {
        for _ in 0..<$0 { sink(try ABIValue.decode(bytes, as: types)) }
      }
    }
  } input: {
    Fixed(try ABIFixedArray(numbers())).encoded()
  }
}

private func arrayRows() -> [Benchmark] {
  typealias Numbers = OneField<[UInt256]>
  let types: [ABIType] = [.array(of: .uint256)]
  return abiRows("array1000", "uint256[], 1000 elements", typed: (5, 25), dynamic: (36, 36)) { _, way in
    let numbers = numbers()
    let typed = Numbers(numbers)
    let bytes = typed.encoded()
    let dynamic = [ABIValue.array(numbers.map { .uint($0) })]
    switch way {
    case .typedEncode:
      return Contender(output: { typed.encoded() }) { for _ in 0..<$0 { sink(typed.encoded()) } }
    case .dynamicEncode:
      return Contender(output: { try ABIValue.encode(dynamic, as: types) }) {
        for _ in 0..<$0 { sink(try ABIValue.encode(dynamic, as: types)) }
      }
    case .typedDecode:
      return Contender(output: { text(try Numbers(decoding: bytes).value) }) {
        for _ in 0..<$0 { sink(try Numbers(decoding: bytes)) }
      }
    case .dynamicDecode:
      return Contender(output: { try text(ABIValue.decode(bytes, as: types)) }) {
        for _ in 0..<$0 { sink(try ABIValue.decode(bytes, as: types)) }
      }
    }
  } input: {
    Numbers(numbers()).encoded()
  }
}
