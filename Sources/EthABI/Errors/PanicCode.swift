import EthPrimitives

/// The number in `Panic(uint256)`: which of the compiler's checks failed.
///
/// Source: Solidity, "Control Structures", section "Panic via assert and Error via require".
public struct PanicCode: Hashable, Sendable {
  /// The number.
  public let code: UInt256

  /// A code.
  public init(_ code: UInt256) { self.code = code }

  /// What the code means; `nil` for a number without a meaning.
  public var meaning: String? {
    guard code < 256 else { return nil }
    return switch UInt8(truncatingIfNeeded: code.limbs.0) {
    case 0x00: "a panic inserted by the compiler"
    case 0x01: "an assertion failed"
    case 0x11: "an arithmetic operation overflowed or underflowed"
    case 0x12: "a division or modulo by zero"
    case 0x21: "a value is out of the range of its enum"
    case 0x22: "a storage byte array is encoded incorrectly"
    case 0x31: "pop() on an empty array"
    case 0x32: "an array, slice or bytesN was accessed out of bounds"
    case 0x41: "too much memory was allocated or an array is too large"
    case 0x51: "a zero-initialised function variable was called"
    default: nil
    }
  }
}

extension PanicCode: CustomStringConvertible {
  /// The code and its meaning: `panic 0x11 (an arithmetic operation overflowed or underflowed)`.
  public var description: String {
    let digits = Hex.encode(code.minimalBigEndianBytes, prefix: false)
    return "panic 0x\(digits.isEmpty ? "00" : digits) (\(meaning ?? "a code without a known meaning"))"
  }
}
