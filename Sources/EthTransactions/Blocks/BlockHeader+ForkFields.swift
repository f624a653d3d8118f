public import EthPrimitives

extension BlockHeader {
  /// The fields that forks have added to the header, each fork's behind those of the one before.
  ///
  /// Forks that are not named here (such as Paris or Osaka) have added none: theirs is the case of the last
  /// one before them that has.
  public enum ForkFields: Hashable, Sendable {
    /// None: from Frontier to Berlin, 15 fields in all.
    case frontier
    /// The base fee, in wei: London and Paris, 16 fields (EIP-1559).
    case london(baseFeePerGas: UInt256)
    /// The root of the withdrawals' trie: Shanghai, 17 fields (EIP-4895).
    case shanghai(baseFeePerGas: UInt256, withdrawalsRoot: Hash32)
    /// Blob gas and the parent beacon block's root: Cancun, 20 fields (EIP-4844, EIP-4788).
    case cancun(baseFeePerGas: UInt256, withdrawalsRoot: Hash32, Blobs)
    /// The hash of the requests to the consensus layer: Prague and Osaka, 21 fields (EIP-7685).
    case prague(baseFeePerGas: UInt256, withdrawalsRoot: Hash32, Blobs, requestsHash: Hash32)
  }

  /// The fields that Cancun has added.
  public struct Blobs: Hashable, Sendable {
    /// The gas that the block's blobs used (EIP-4844).
    public var blobGasUsed: UInt64
    /// The blob gas above the target that earlier blocks have accumulated (EIP-4844).
    public var excessBlobGas: UInt64
    /// The root of the parent beacon block (EIP-4788).
    public var parentBeaconBlockRoot: Hash32

    /// The fields from their values.
    public init(blobGasUsed: UInt64, excessBlobGas: UInt64, parentBeaconBlockRoot: Hash32) {
      self.blobGasUsed = blobGasUsed
      self.excessBlobGas = excessBlobGas
      self.parentBeaconBlockRoot = parentBeaconBlockRoot
    }
  }
}

extension BlockHeader.ForkFields {
  /// What a unit of gas pays at least, in wei.
  public var baseFeePerGas: UInt256? {
    switch self {
    case .frontier: nil
    case .london(let fee), .shanghai(let fee, _), .cancun(let fee, _, _), .prague(let fee, _, _, _): fee
    }
  }

  /// The root of the withdrawals' trie.
  public var withdrawalsRoot: Hash32? {
    switch self {
    case .frontier, .london: nil
    case .shanghai(_, let root), .cancun(_, let root, _), .prague(_, let root, _, _): root
    }
  }

  /// The fields that Cancun has added.
  public var blobs: BlockHeader.Blobs? {
    switch self {
    case .frontier, .london, .shanghai: nil
    case .cancun(_, _, let blobs), .prague(_, _, let blobs, _): blobs
    }
  }

  /// The gas that the block's blobs used.
  public var blobGasUsed: UInt64? { blobs?.blobGasUsed }
  /// The blob gas above the target that earlier blocks have accumulated.
  public var excessBlobGas: UInt64? { blobs?.excessBlobGas }
  /// The root of the parent beacon block.
  public var parentBeaconBlockRoot: Hash32? { blobs?.parentBeaconBlockRoot }

  /// The hash of the requests to the consensus layer.
  public var requestsHash: Hash32? {
    guard case .prague(_, _, _, let hash) = self else { return nil }
    return hash
  }
}
