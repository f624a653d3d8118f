public import EthABI
public import EthPrimitives
public import EthProvider

/// Why ENS has no answer.
public enum ENSError: Error, Equatable, Sendable, CustomStringConvertible {
  /// The text is no name, or one that this library cannot normalise.
  case name(ENSNameError)
  /// The chain has no registry of ENS that is known.
  case noRegistry(chainId: UInt64)
  /// The resolver wants to be told something from elsewhere first (ERC-3668, CCIP read), which this library does not
  /// fetch: `lookup` says what and from where.
  case offchainLookup(ERC3668.OffchainLookup)
  /// The resolver refused the question; old ones refuse what they do not know.
  case refused(resolver: Address, Revert)
  /// The record is not what it should be: an address of another length than the chain has.
  case malformedAddress([UInt8], CoinType)
  /// The node did not answer, or a contract returned something that does not decode.
  case provider(ProviderError)

  /// One sentence that says what happened.
  public var description: String {
    switch self {
    case .name(let error): error.description
    case .noRegistry(let chainId): "no registry of ENS is known on chain \(chainId): say where it is"
    case .offchainLookup(let lookup):
      "\(lookup.sender) keeps the record elsewhere (ERC-3668), from where it is not fetched: "
        + UntrustedText.shown(lookup.urls.joined(separator: ", "), limit: 256)
    case .refused(let resolver, let revert): "the resolver \(resolver) refused: \(revert)"
    case .malformedAddress(let bytes, let coin):
      "the record for coin type \(coin.rawValue) is no address: expected 20 bytes, found \(bytes.count)"
    case .provider(let error): error.description
    }
  }
}
