/// Which child of a key (BIP-32, "Extended keys"): a number from 0 to 2^31 − 1, hardened or not.
///
/// Hardened children are derived from the parent's private key only. A child that is not hardened is derived from
/// the public key too; whoever has such a child's private key and the parent's extended public key has the parent's
/// private key.
public struct ChildIndex: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The number, plus 2^31 if it is hardened.
  public let rawValue: UInt32

  private static let hardenedBit: UInt32 = 0x8000_0000

  /// Takes the number, plus 2^31 if it is hardened: all values are indexes.
  public init(rawValue: UInt32) { self.rawValue = rawValue }

  /// The child that is not hardened.
  ///
  /// - Throws: ``HDKeyError/indexOutOfRange(found:)`` for 2^31 and more.
  public static func normal(_ number: UInt32) throws(HDKeyError) -> ChildIndex {
    guard number < hardenedBit else { throw .indexOutOfRange(found: number) }
    return ChildIndex(rawValue: number)
  }

  /// The hardened child, in text `number'`.
  ///
  /// - Throws: ``HDKeyError/indexOutOfRange(found:)`` for 2^31 and more.
  public static func hardened(_ number: UInt32) throws(HDKeyError) -> ChildIndex {
    guard number < hardenedBit else { throw .indexOutOfRange(found: number) }
    return ChildIndex(rawValue: number | hardenedBit)
  }

  /// Whether it takes the parent's private key.
  public var isHardened: Bool { rawValue & Self.hardenedBit != 0 }

  /// The number, from 0 to 2^31 − 1.
  public var number: UInt32 { rawValue & ~Self.hardenedBit }

  /// In the order of the raw values: hardened ones behind all others.
  public static func < (left: ChildIndex, right: ChildIndex) -> Bool { left.rawValue < right.rawValue }

  /// The number, with `'` behind it if it is hardened.
  public var description: String { isHardened ? "\(number)'" : "\(number)" }
}
