import EthABI
import EthPrimitives

extension ByteStream {
  /// A list of up to seven parameters.
  mutating func parameters(depth: Int = 0) -> [ABIParameter] {
    (0..<below(8)).map { _ in ABIParameter("", type(depth: depth)) }
  }

  /// Any type, nested up to six deep.
  mutating func type(depth: Int = 0) -> ABIType {
    let choice = below(depth < 6 ? 13 : 8)
    switch choice {
    case 0: return .uint(8 * (1 + below(32)))
    case 1: return .int(8 * (1 + below(32)))
    case 2: return .address
    case 3: return .bool
    case 4: return .fixedBytes(1 + below(32))
    case 5: return .function
    case 6: return .bytes
    case 7: return .string
    case 8, 9: return .array(of: type(depth: depth + 1))
    case 10: return .fixedArray(of: type(depth: depth + 1), count: 1 + below(5))
    default: return .tuple(parameters(depth: depth + 1))
    }
  }

  /// A value of the type; `budget` bounds the number of values.
  mutating func value(of type: ABIType, budget: inout Int) -> ABIValue {
    budget -= 1
    switch type {
    case .uint(let bits): return .uint(number() & mask(bits))
    case .int(let bits):
      let low = number() & mask(bits)
      let isNegative = low >> UInt256(UInt64(bits - 1)) & 1 == 1
      return .int(Int256(bitPattern: isNegative ? low | ~mask(bits) : low))
    case .address: return .address(Address(lastBytesOf: Hash32(number())))
    case .bool: return .bool(byte() & 1 == 1)
    case .fixedBytes(let count): return .bytes(padded(take(count), to: count))
    case .function: return .bytes(padded(take(24), to: 24))
    case .bytes: return .bytes(take(below(70)))
    case .string: return .string(String(decoding: take(below(70)), as: UTF8.self))
    case .array(let element):
      var elements: [ABIValue] = []
      for _ in 0..<below(6) where budget > 0 { elements.append(value(of: element, budget: &budget)) }
      return .array(elements)
    case .fixedArray(let element, let count):
      return .array((0..<count).map { _ in value(of: element, budget: &budget) })
    case .tuple(let components):
      return .tuple(components.map { value(of: $0.type, budget: &budget) })
    }
  }

  private func mask(_ bits: Int) -> UInt256 { UInt256.max >> UInt256(UInt64(256 - bits)) }

  private func padded(_ bytes: [UInt8], to count: Int) -> [UInt8] {
    bytes + [UInt8](repeating: 0xa5, count: count - bytes.count)
  }
}
