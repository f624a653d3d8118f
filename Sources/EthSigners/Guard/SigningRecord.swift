public import EthPrimitives

/// What a ``SigningGuard`` remembers of one signature, or of a nonce given up.
public struct SigningRecord: Hashable, Sendable {
  /// What was signed.
  public enum Kind: Character, Hashable, Sendable, CaseIterable {
    /// A transaction with an effect.
    case transaction = "t"
    /// A transaction that only uses up its nonce.
    case cancellation = "c"
    /// An authorization (EIP-7702), which uses up a nonce too.
    case authorization = "a"
    /// A message for people.
    case message = "m"
    /// Structured data.
    case typedData = "d"
    /// A hash whose meaning nobody checked.
    case hash = "h"
    /// Nothing: all nonces below ``SigningRecord/nonce`` were given up.
    case retirement = "r"
  }

  /// What was signed.
  public let kind: Kind
  /// When, in seconds since 1970 UTC; never before the record in front of it.
  public let time: UInt64
  /// The chain; 0 where there is none.
  public let chainId: UInt64
  /// The nonce; 0 where there is none.
  public let nonce: UInt64
  /// A hash of what the transaction does; zero where nonces are not used.
  public let effect: Hash32
  /// The hash that was signed.
  public let signed: Hash32
  /// By how much this made the nonce dearer, in wei; it counts in the budget of 24 hours.
  public let charge: UInt256

  /// A record from its parts.
  public init(
    kind: Kind, time: UInt64, chainId: UInt64 = 0, nonce: UInt64 = 0, effect: Hash32 = .zero,
    signed: Hash32 = .zero, charge: UInt256 = 0
  ) {
    self.kind = kind
    self.time = time
    self.chainId = chainId
    self.nonce = nonce
    self.effect = effect
    self.signed = signed
    self.charge = charge
  }
}
