/// Why a checked operation on ``UInt256`` or ``Int256`` has no result.
public enum ArithmeticError: Error, Equatable, Sendable, CustomStringConvertible {
  /// The operations that are checked.
  public enum Operation: String, Sendable {
    /// The result of an addition.
    case sum
    /// The result of a subtraction.
    case difference
    /// The result of a multiplication.
    case product
    /// The result of a division.
    case quotient
    /// What is left of a division.
    case remainder
    /// The result of raising to a power.
    case power
    /// The result of changing the sign.
    case negation
  }

  /// The result does not fit into 256 bits, with a sign or without one.
  case overflow(Operation, signed: Bool)
  /// The divisor is zero.
  case divisionByZero

  /// One sentence that says what was expected.
  public var description: String {
    switch self {
    case .overflow(let operation, let signed):
      "expected a \(operation.rawValue) from \(signed ? "-2^255 to 2^255 - 1" : "0 to 2^256 - 1")"
    case .divisionByZero: "expected a divisor other than zero"
    }
  }
}

/// The value of an operation that reports overflow, or an error.
@inlinable @inline(__always)
func checked<Number>(
  _ result: (partialValue: Number, overflow: Bool), _ operation: ArithmeticError.Operation, signed: Bool
) throws(ArithmeticError) -> Number {
  guard !result.overflow else { throw .overflow(operation, signed: signed) }
  return result.partialValue
}
