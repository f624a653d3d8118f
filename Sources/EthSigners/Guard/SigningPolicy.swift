public import EthPrimitives

/// What a ``SigningGuard`` lets through. What is not named is refused.
///
/// ```swift
/// var policy = SigningPolicy(
///   chainIds: [42161],
///   calls: [jobManager: CallRule(functions: [0x6c0f_1f58])],
///   maxFeePerGas: .gwei(5), maxTransactionFee: .gwei(2_000_000), dailyBudget: .gwei(50_000_000))
/// ```
public struct SigningPolicy: Hashable, Sendable {
  /// The chains that are signed for. A legacy transaction without a chain (before EIP-155) is good for all chains
  /// and is always refused, and so is an authorization for chain 0.
  public var chainIds: Set<UInt64>
  /// What may be sent to which address.
  public var calls: [Address: CallRule]
  /// What may be sent to addresses that ``calls`` does not name; `nil` for nothing.
  public var otherCalls: CallRule?
  /// Whether contracts may be created.
  public var allowsCreation = false
  /// Whether a nonce may be used up by sending nothing to oneself, which ``calls`` need not name.
  public var allowsCancellation = true
  /// The most that a transaction may carry, in wei.
  public var maxValue: UInt256
  /// The most that a unit of gas may cost, in wei.
  public var maxFeePerGas: UInt256
  /// The most that a unit of blob gas may cost, in wei.
  public var maxFeePerBlobGas: UInt256 = 0
  /// The most that a transaction's gas, blob gas included, may cost in all, in wei.
  public var maxTransactionFee: UInt256
  /// The most that may be spent in any 24 hours, in wei: the values and the highest possible fees of what is signed.
  /// All transactions of one nonce count once, as the dearest of them, as a chain takes only one.
  public var dailyBudget: UInt256
  /// The contracts whose code the account may run (EIP-7702). The zero address stands for taking that back.
  public var delegates: Set<Address> = []
  /// The types of structured data that are signed, by the contract that verifies them (EIP-712). The domain has to
  /// name one of ``chainIds`` too.
  public var typedData: [Address: Set<String>] = [:]
  /// Whether messages for people are signed (EIP-191).
  public var allowsMessages = false
  /// Whether hashes are signed whose meaning nobody checks. This puts all other rules out of force.
  public var allowsUnsafeHashes = false

  /// A policy; what it does not mention is refused until it is set.
  public init(
    chainIds: Set<UInt64>, calls: [Address: CallRule], maxValue: UInt256 = 0, maxFeePerGas: UInt256,
    maxTransactionFee: UInt256, dailyBudget: UInt256
  ) {
    self.chainIds = chainIds
    self.calls = calls
    self.maxValue = maxValue
    self.maxFeePerGas = maxFeePerGas
    self.maxTransactionFee = maxTransactionFee
    self.dailyBudget = dailyBudget
  }
}
