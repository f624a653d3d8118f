public import EthPrimitives

/// An effect as the journal has it.
public struct EffectRecord: Sendable, Identifiable {
  /// The journal's number for the effect.
  public let id: Int64
  /// The job whose result it posts.
  public let job: JobEvent.Key
  /// Counts the nonces the effect has had: another one is given only when the one before was finally lost.
  public var generation: Int
  /// The contract that is called.
  public let to: Address
  /// The call's data.
  public let calldata: [UInt8]
  /// How far it has come.
  public var state: EffectState
  /// Why it is parked or how it ended.
  public var detail: String?
  /// Its nonce, once it has one.
  public var binding: Binding?

  /// The nonce of an effect and the block that has used it.
  public struct Binding: Hashable, Sendable {
    /// The account that sends.
    public let account: Address
    /// The account's transaction count at which the effect happens.
    public let nonce: UInt64
    /// The most gas the transaction may use.
    public let gasLimit: UInt64
    /// The attempt that a block has, and that block.
    public var inclusion: Inclusion?
  }

  /// A block that has an attempt.
  public struct Inclusion: Hashable, Sendable {
    /// The attempt's transaction hash.
    public let hash: Hash32
    /// The number of the block.
    public let blockNumber: UInt64
    /// The hash of the block.
    public let blockHash: Hash32
    /// Whether the transaction succeeded.
    public let succeeded: Bool

    /// An inclusion from its parts.
    public init(hash: Hash32, blockNumber: UInt64, blockHash: Hash32, succeeded: Bool) {
      self.hash = hash
      self.blockNumber = blockNumber
      self.blockHash = blockHash
      self.succeeded = succeeded
    }
  }
}

/// A signed transaction for an effect's nonce: the first one, one with a higher fee, or a cancelling one.
public struct AttemptRecord: Hashable, Sendable {
  /// What an attempt is for.
  public enum Purpose: String, Sendable {
    /// The effect itself.
    case main
    /// Nothing but using the nonce up.
    case cancel
  }

  /// The transaction's hash.
  public let hash: Hash32
  /// The signed transaction.
  public let raw: [UInt8]
  /// What it is for.
  public let purpose: Purpose
  /// The most it pays for a unit of gas, in wei.
  public let maxFeePerGas: UInt256
  /// The most of that which goes to the block's proposer, in wei.
  public let maxPriorityFeePerGas: UInt256
  /// When it was last sent, in milliseconds since 1970; `nil` where it never was.
  public var lastSent: Int64?
  /// What a node answered last.
  public var lastAnswer: String?
  /// The head block when it was signed.
  public let signedAtBlock: UInt64
  /// When it was signed, in milliseconds since 1970.
  public let signedAt: Int64

  /// An attempt from its parts.
  public init(
    hash: Hash32, raw: [UInt8], purpose: Purpose, maxFeePerGas: UInt256, maxPriorityFeePerGas: UInt256,
    lastSent: Int64? = nil, lastAnswer: String? = nil, signedAtBlock: UInt64, signedAt: Int64
  ) {
    self.hash = hash
    self.raw = raw
    self.purpose = purpose
    self.maxFeePerGas = maxFeePerGas
    self.maxPriorityFeePerGas = maxPriorityFeePerGas
    self.lastSent = lastSent
    self.lastAnswer = lastAnswer
    self.signedAt = signedAt
    self.signedAtBlock = signedAtBlock
  }
}
