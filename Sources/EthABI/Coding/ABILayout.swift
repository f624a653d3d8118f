/// How a type stands in the head of a list: how many bytes it takes there, and whether these are an offset.
///
/// Lists add the layouts of their fields, which folds to constants where the types are known:
/// ```swift
/// String.abiLayout + UInt256.abiLayout  // 64 bytes of head, dynamic
/// ```
/// Source: Solidity, "Contract ABI Specification", section "Formal Specification of the Encoding".
@frozen
public struct ABILayout: Hashable, Sendable, BitwiseCopyable {
  /// Bytes in the head; `Int.max` stands for a size that no memory could hold.
  public var headSize: Int
  /// Whether any of it is dynamic, that is has bytes behind the head.
  public var isDynamic: Bool

  /// A layout.
  @inlinable
  public init(headSize: Int, isDynamic: Bool) {
    self.headSize = headSize
    self.isDynamic = isDynamic
  }

  /// The layout of no fields at all.
  @inlinable
  public static var empty: ABILayout { ABILayout(headSize: 0, isDynamic: false) }

  /// The layout of the fields of `a`, then those of `b`.
  @inlinable
  public static func + (a: ABILayout, b: ABILayout) -> ABILayout {
    ABILayout(headSize: a.headSize.saturatingAdd(b.headSize), isDynamic: a.isDynamic || b.isDynamic)
  }

  /// The layout of the fields as one tuple, which takes an offset where one of them is dynamic.
  @inlinable
  public var asTuple: ABILayout { ABILayout(headSize: isDynamic ? 32 : headSize, isDynamic: isDynamic) }
}

extension ABICodable {
  /// How the type stands in the head of a list.
  @inlinable
  public static var abiLayout: ABILayout { ABILayout(headSize: abiHeadSize, isDynamic: isDynamicABI) }
}

extension Int {
  /// The product of two sizes, or `Int.max` where it has no room.
  @inlinable @inline(__always)
  func saturatingMultiply(by other: Int) -> Int {
    let (product, overflow) = multipliedReportingOverflow(by: other)
    return overflow ? .max : product
  }

  /// The sum of two sizes, or `Int.max` where it has no room.
  @inlinable @inline(__always)
  func saturatingAdd(_ other: Int) -> Int {
    let (sum, overflow) = addingReportingOverflow(other)
    return overflow ? .max : sum
  }

  /// The size of something in memory rounded up to whole words.
  @inlinable @inline(__always)
  var paddedToWord: Int { (self &+ 31) & ~31 }
}
