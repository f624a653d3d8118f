public import EthPrimitives

/// What became of a transaction, as a block's ``BlockHeader/receiptsRoot`` covers it (Ethereum Yellow Paper,
/// section 4.3.1; EIP-658; EIP-2718).
///
/// A node's answer to `eth_getTransactionReceipt` holds this and much that no block vouches for. With all
/// receipts of a block, ``OrderedTrie`` gives their root, to be compared with the header's.
public struct ConsensusReceipt: Hashable, Sendable {
  /// The kind of the transaction; receipts of the same content differ by it.
  public let kind: Kind
  /// How the transaction ended, as far as the fork of its block tells.
  public let outcome: Outcome
  /// The gas that the block's transactions up to this one have used.
  public let cumulativeGasUsed: UInt64
  /// What contracts wrote to the log.
  public let logs: [Log]

  /// A receipt since the Byzantium fork, with a status (EIP-658).
  public init(kind: Kind, succeeded: Bool, cumulativeGasUsed: UInt64, logs: [Log]) {
    self.kind = kind
    outcome = .status(succeeded: succeeded)
    self.cumulativeGasUsed = cumulativeGasUsed
    self.logs = logs
  }

  /// A receipt from before the Byzantium fork, with the root of the state after the transaction.
  public init(stateRoot: Hash32, cumulativeGasUsed: UInt64, logs: [Log]) {
    kind = .legacy
    outcome = .stateRoot(stateRoot)
    self.cumulativeGasUsed = cumulativeGasUsed
    self.logs = logs
  }

  /// The kinds of transactions that have receipts of this form.
  public enum Kind: UInt8, Hashable, Sendable, CaseIterable {
    /// A transaction of the first kind, without a type byte.
    case legacy = 0
    /// With an access list (EIP-2930).
    case eip2930 = 1
    /// With a fee cap and a tip (EIP-1559).
    case eip1559 = 2
    /// With blobs (EIP-4844).
    case eip4844 = 3
    /// With authorizations (EIP-7702).
    case eip7702 = 4
  }

  /// How a transaction ended.
  public enum Outcome: Hashable, Sendable {
    /// Since Byzantium: whether it succeeded or was reverted (EIP-658).
    case status(succeeded: Bool)
    /// Before Byzantium: the root of the state after it, which does not tell whether it succeeded.
    case stateRoot(Hash32)
  }

  /// What a contract wrote to the log, without its place.
  public struct Log: Hashable, Sendable {
    /// The contract.
    public let address: Address
    /// The indexed values, at most four; the first one usually tells the event.
    public let topics: [Hash32]
    /// The other values.
    public let data: [UInt8]

    /// A log from its parts.
    ///
    /// - Parameters:
    ///   - address: The contract.
    ///   - topics: At most four, as the virtual machine can write no more; decoders check that.
    ///   - data: The other values.
    public init(address: Address, topics: [Hash32], data: [UInt8]) {
      self.address = address
      self.topics = topics
      self.data = data
    }
  }

  /// The EIP-2718 type; 0 for legacy.
  public var type: UInt8 { kind.rawValue }

  /// Whether the transaction succeeded; `nil` before Byzantium, when receipts did not tell.
  public var succeeded: Bool? {
    guard case .status(let succeeded) = outcome else { return nil }
    return succeeded
  }

  /// The filter of ``logs``: the addresses and topics in them.
  public var logsBloom: Bloom {
    var bloom = Bloom()
    for log in logs { bloom.accrue(address: log.address, topics: log.topics) }
    return bloom
  }
}
