import EthPrimitives

/// Takes decisions out of an input, so that the fuzzer's mutations become mutations of types and values.
struct ByteStream {
  private let bytes: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  var isAtEnd: Bool { position == bytes.count }

  /// The bytes that have not been taken.
  var rest: [UInt8] { Array(bytes[position...]) }

  /// The next byte; 0 at the end.
  mutating func byte() -> UInt8 {
    guard position < bytes.count else { return 0 }
    defer { position += 1 }
    return bytes[position]
  }

  /// A number below `bound`, which is 1 … 256.
  mutating func below(_ bound: Int) -> Int { Int(byte()) % bound }

  /// A number of any size, made of three bytes.
  mutating func position24() -> Int { Int(byte()) << 16 | Int(byte()) << 8 | Int(byte()) }

  /// The next bytes; fewer at the end.
  mutating func take(_ count: Int) -> [UInt8] {
    let end = min(bytes.count, position + count)
    defer { position = end }
    return Array(bytes[position..<end])
  }

  /// A number of 256 bits: a small one, or one at the edge of a width, or any.
  mutating func number() -> UInt256 {
    let shape = byte()
    switch shape & 3 {
    case 0: return UInt256(UInt64(shape >> 2))
    case 1: return UInt256(1) << UInt256(UInt64(byte()))
    case 2: return (UInt256(1) << UInt256(UInt64(byte()))) &- 1
    default: return take(32).reduce(into: UInt256.zero) { $0 = $0 << UInt256(8) | UInt256(UInt64($1)) }
    }
  }
}
