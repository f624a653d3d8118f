/// The way from a key to a descendant (BIP-32, "The key tree"), such as `m/44'/60'/0'/0/0`.
public struct DerivationPath: Hashable, Sendable, CustomStringConvertible {
  /// The index of each key on the way, the descendant's last.
  public let indexes: [ChildIndex]
  /// Whether it starts at the master key, `m`; otherwise at whatever key it is applied to.
  public let isFromMasterKey: Bool

  /// The most indexes that a path can have: a key's depth is one byte.
  public static let maxDepth = 255

  /// The parent of the accounts that Ethereum wallets number: `m/44'/60'/0'/0` (BIP-44, SLIP-44).
  public static let ethereum = DerivationPath(
    [0x8000_002C, 0x8000_003C, 0x8000_0000, 0].map { ChildIndex(rawValue: $0) })

  /// Takes the indexes on the way.
  public init(_ indexes: [ChildIndex], isFromMasterKey: Bool = true) {
    self.indexes = indexes
    self.isFromMasterKey = isFromMasterKey
  }

  /// Where Ethereum wallets keep the account that they number `index`: `m/44'/60'/0'/0/index`.
  ///
  /// - Throws: ``HDKeyError/indexOutOfRange(found:)`` for 2^31 and more.
  public static func ethereum(index: UInt32) throws(HDKeyError) -> DerivationPath {
    ethereum.appending(try .normal(index))
  }

  /// The path to a child of where this one leads.
  public func appending(_ index: ChildIndex) -> DerivationPath {
    DerivationPath(indexes + [index], isFromMasterKey: isFromMasterKey)
  }

  /// `m` and the indexes, `/` between them and `'` behind hardened ones; without `m` if it starts anywhere.
  public var description: String {
    ((isFromMasterKey ? ["m"] : []) + indexes.map(\.description)).joined(separator: "/")
  }
}
