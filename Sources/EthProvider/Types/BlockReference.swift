import EthJSON
public import EthPrimitives

/// Which block a question is about (execution-apis, schema `BlockNumberOrTagOrHash`).
public enum BlockReference: Hashable, Sendable {
  /// The newest block.
  case latest
  /// The newest block that is unlikely to be reorganised.
  case safe
  /// The newest block that cannot be reorganised.
  case finalized
  /// The newest block with what the node's transaction pool would add.
  case pending
  /// Block 0.
  case earliest
  /// A block by its number; which block that is can change with a reorganisation.
  case number(UInt64)
  /// A block by its hash (EIP-1898), on the current chain or not.
  case hash(Hash32)
  /// A block by its hash, which must be on the current chain (EIP-1898, `requireCanonical`): otherwise the node
  /// refuses.
  case canonicalHash(Hash32)

  /// The reference as a parameter of a method that takes a block.
  var json: JSON {
    switch self {
    case .latest, .safe, .finalized, .pending, .earliest: .string(description)
    case .number(let number): .quantity(number)
    case .hash(let hash): ["blockHash": .hash(hash)]
    case .canonicalHash(let hash): ["blockHash": .hash(hash), "requireCanonical": true]
    }
  }

  /// The hash, where the reference is one.
  var hash: Hash32? {
    switch self {
    case .hash(let hash), .canonicalHash(let hash): hash
    case .latest, .safe, .finalized, .pending, .earliest, .number: nil
    }
  }
}

extension BlockReference: CustomStringConvertible {
  /// The tag, the number or the hash.
  public var description: String {
    switch self {
    case .latest: "latest"
    case .safe: "safe"
    case .finalized: "finalized"
    case .pending: "pending"
    case .earliest: "earliest"
    case .number(let number): "\(number)"
    case .hash(let hash), .canonicalHash(let hash): "\(hash)"
    }
  }
}
