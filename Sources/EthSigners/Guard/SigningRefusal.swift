public import EthABI
public import EthPrimitives

/// The rule by which a ``SigningGuard`` refused to sign.
public enum SigningRefusal: Error, Equatable, Sendable, CustomStringConvertible {
  /// The chain is none of those allowed; `nil` stands for none named, 0 in an authorization for all chains.
  case chain(found: UInt256?, allowed: Set<UInt64>)
  /// Nothing may be sent to this address.
  case destination(Address)
  /// Ether without data may not be sent to this address.
  case transfer(to: Address)
  /// This function may not be called; `nil` for data that is too short to name one.
  case function(Selector?, of: Address)
  /// Contracts may not be created.
  case creation
  /// Nonces may not be used up.
  case cancellation(nonce: UInt64)
  /// More wei sent than allowed.
  case value(found: UInt256, limit: UInt256)
  /// More wei for a unit of gas than allowed.
  case feePerGas(found: UInt256, limit: UInt256)
  /// More wei for a unit of blob gas than allowed.
  case feePerBlobGas(found: UInt256, limit: UInt256)
  /// More wei for all gas than allowed; `found` is 2^256 − 1 where it is more than that.
  case transactionFee(found: UInt256, limit: UInt256)
  /// More wei than is left of the budget of 24 hours.
  case budget(asked: UInt256, left: UInt256, limit: UInt256)
  /// The nonce has been signed for with another effect, whose hash is given; it may be used for that or cancelled.
  case nonce(UInt64, chainId: UInt64, boundTo: Hash32)
  /// The nonce was given up: nothing below `below` is signed again.
  case retired(nonce: UInt64, chainId: UInt64, below: UInt64)
  /// Structured data of this type for this contract is not signed.
  case typedData(String, contract: Address?)
  /// The account may not run this contract's code.
  case delegate(Address)
  /// Nothing of this kind is signed.
  case subject(SigningSubject)

  /// One sentence that names the rule, its limit and what was found.
  public var description: String {
    switch self {
    case .chain(let found, let allowed):
      "chainId: expected one of \(allowed.sorted()), found \(found.map { "\($0)" } ?? "none")"
    case .destination(let to): "to: nothing may be sent to \(to)"
    case .transfer(let to): "input: \(to) may only be called, found no data"
    case .function(let selector?, let to):
      "input: function \(Hex.encode(selector.bytes)) of \(to) may not be called"
    case .function(nil, let to): "input: expected a function of \(to), found fewer than 4 bytes"
    case .creation: "to: contracts may not be created"
    case .cancellation(let nonce): "to: nonce \(nonce) may not be used up by a transaction to oneself"
    case .value(let found, let limit): "value: expected at most \(limit) wei, found \(found)"
    case .feePerGas(let found, let limit): "maxFeePerGas: expected at most \(limit) wei, found \(found)"
    case .feePerBlobGas(let found, let limit):
      "maxFeePerBlobGas: expected at most \(limit) wei, found \(found)"
    case .transactionFee(let found, let limit):
      "gas: all of it may cost \(limit) wei, found \(found == .max ? "at least " : "")\(found)"
    case .budget(let asked, let left, let limit):
      "budget: \(left) of \(limit) wei are left for these 24 hours, found a need of \(asked)"
    case .nonce(let nonce, let chainId, let effect):
      "nonce: \(nonce) on chain \(chainId) has been signed for with another effect (\(effect))"
    case .retired(let nonce, let chainId, let below):
      "nonce: expected at least \(below) on chain \(chainId), as all below were given up, found \(nonce)"
    case .typedData(let type, let contract?): "primaryType: \(type) of \(contract) is not signed"
    case .typedData(let type, nil): "verifyingContract: expected one for \(type), found none"
    case .delegate(let address): "address: the account may not run the code of \(address)"
    case .subject(let subject): "the policy does not allow to sign \(subject)"
    }
  }
}
