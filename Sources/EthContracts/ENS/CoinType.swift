/// A chain as ENS counts them: its number in SLIP-44, or, for a chain like Ethereum, its chain id with the highest of
/// 32 bits set.
///
/// Source: ENSIP-9, ENSIP-11.
public struct CoinType: RawRepresentable, Hashable, Sendable {
  /// The number.
  public let rawValue: UInt64

  /// A coin by its number.
  public init(rawValue: UInt64) { self.rawValue = rawValue }

  /// The coin of a chain that is like Ethereum; 60 for Ethereum itself. `nil` for a chain id of more than 31 bits,
  /// for which there is none.
  public init?(chainId: UInt64) {
    guard chainId < 1 << 31 else { return nil }
    rawValue = chainId == 1 ? 60 : 1 << 31 | chainId
  }

  /// Ethereum.
  public static let ethereum = CoinType(rawValue: 60)
  /// Bitcoin.
  public static let bitcoin = CoinType(rawValue: 0)
  /// What stands for every chain that is like Ethereum and has no record of its own (ENSIP-19).
  public static let anyEVM = CoinType(rawValue: 1 << 31)
}
