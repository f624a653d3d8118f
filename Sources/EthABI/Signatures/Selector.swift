import EthPrimitives

/// The first four bytes of the Keccak-256 hash of a function's or error's signature; call data begins with them.
@frozen
public struct Selector: Hashable, Sendable, BitwiseCopyable {
  /// The four bytes as a number, first byte most significant: `0xa9059cbb` for `transfer(address,uint256)`.
  public let value: UInt32

  /// A selector from its number, as it is usually written.
  @inlinable
  public init(_ value: UInt32) { self.value = value }

  /// The selector of a canonical signature such as `transfer(address,uint256)`.
  ///
  /// The text is hashed as it is: `uint` for `uint256`, a name or a blank gives another selector. Use
  /// ``ABIFunctionSignature`` to read what people write.
  public init(ofCanonicalSignature signature: String) {
    let hash = Keccak256.hash(signature.utf8)
    self.init(UInt32(truncatingIfNeeded: (hash.number &>> 224).limbs.0))
  }

  /// The selector at the beginning of call, return or revert data; `nil` where there are fewer than four bytes.
  public init?(prefixOf data: some Collection<UInt8>) {
    let bytes = data.prefix(4)
    guard bytes.count == 4 else { return nil }
    self.init(bytes.reduce(0) { $0 &<< 8 | UInt32($1) })
  }

  /// The four bytes, first byte first.
  public var bytes: [UInt8] {
    [UInt8(value &>> 24), UInt8(value &>> 16 & 0xff), UInt8(value &>> 8 & 0xff), UInt8(value & 0xff)]
  }
}

extension Selector: ExpressibleByIntegerLiteral {
  /// A selector written in the program's source: `0xa905_9cbb`.
  @inlinable
  public init(integerLiteral value: UInt32) { self.init(value) }
}

extension Selector: CustomStringConvertible, Comparable {
  /// `0x` and eight lower-case digits.
  public var description: String { Hex.encode(bytes) }

  /// Orders by bytes, first byte first.
  public static func < (a: Selector, b: Selector) -> Bool { a.value < b.value }
}
