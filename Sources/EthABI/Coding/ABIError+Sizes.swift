import EthPrimitives

extension ABIError {
  /// A length or offset for people: what no data can have is almost always a power of two or one less, and is
  /// written so, `2^64-1`.
  static func size(_ number: UInt256) -> String {
    let bits = number.significantBitCount
    guard bits > 32 else { return number.description }
    if number.nonzeroBitCount == 1 { return "2^\(bits - 1)" }
    return number.nonzeroBitCount == bits ? "2^\(bits)-1" : number.description
  }
}
