import EthPrimitives

/// A fixed number of bytes: `FixedBytes<4>` is `bytes4`. For `bytes32` use `Hash32`.
///
/// `count` is 1 … 32.
@frozen
public struct FixedBytes<let count: Int>: Hashable, Sendable, ABIWord {
  /// The word that begins with the bytes.
  public let abiWord: UInt256

  /// Takes exactly `count` bytes.
  ///
  /// - Throws: ``ABIError`` for any other number.
  public init(_ bytes: some Collection<UInt8>) throws(ABIError) {
    guard bytes.count == count, let word = ABIWordCoding.leftAligned(bytes) else {
      throw ABIError(.wrongCount(of: "bytes", expected: count, found: bytes.count))
    }
    abiWord = word
  }

  /// Zeros.
  public init() { abiWord = .zero }

  /// The bytes, first byte first.
  public var bytes: [UInt8] { Array(abiWord.bigEndianBytes.prefix(count)) }

  /// `bytesN`.
  public static var abiType: ABIType { .fixedBytes(count) }
  /// The word's first bytes.
  @inlinable @inline(__always)
  public init?(abiWord: UInt256, mode: ABIDecodingOptions.Mode) {
    guard let word = ABIWordCoding.leftAligned(abiWord, count: count, isStrict: mode == .strict) else {
      return nil
    }
    self.abiWord = word
  }
}

extension FixedBytes: CustomStringConvertible, Comparable {
  /// `0x` and two lower-case digits for each byte.
  public var description: String { Hex.encode(bytes) }
  /// Orders by bytes, first byte first.
  public static func < (a: Self, b: Self) -> Bool { a.abiWord < b.abiWord }
}

/// A function of a contract, as a value: the ABI's `function`.
public struct ABIFunctionPointer: Hashable, Sendable, ABIWord {
  /// The contract.
  public var address: Address
  /// The function.
  public var selector: Selector

  /// A function of a contract.
  public init(address: Address, selector: Selector) {
    self.address = address
    self.selector = selector
  }

  /// `function`.
  public static var abiType: ABIType { .function }
  /// 20 bytes of address, 4 of selector, 8 of zeros.
  public var abiWord: UInt256 {
    let (low, middle, high, _) = ABIWordCoding.word(of: address).limbs
    return UInt256(
      limbs: 0, low &<< 32 | UInt64(selector.value), middle &<< 32 | low &>> 32, high &<< 32 | middle &>> 32)
  }
  /// The word's first 24 bytes.
  public init?(abiWord: UInt256, mode: ABIDecodingOptions.Mode) {
    guard let word = ABIWordCoding.leftAligned(abiWord, count: 24, isStrict: mode == .strict) else {
      return nil
    }
    let (_, low, middle, high) = word.limbs
    let number = UInt256(limbs: middle &<< 32 | low &>> 32, high &<< 32 | middle &>> 32, high &>> 32, 0)
    guard let address = ABIWordCoding.address(number, isStrict: true) else { return nil }
    self.address = address
    selector = Selector(UInt32(truncatingIfNeeded: low))
  }
}
