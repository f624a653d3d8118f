public import EthPrimitives
public import EthProvider

/// What a program has to know of a chain before it asks a node of it: a plain value, which can be changed or made
/// anew for a chain that is not in the list.
///
/// ```swift
/// let provider = try await Provider(.http(url), expecting: Chain.sepolia.id)
/// let chain = Chain(id: provider.chainId)      // nil for a chain that is not in the list
/// ```
/// Times are what the chain usually does, not what it promises.
public struct Chain: Hashable, Sendable, Identifiable {
  /// The chain's number (EIP-155).
  public let id: UInt64
  /// The name that people know it by.
  public var name: String
  /// The symbol of the currency that pays for gas, all of which here have 18 decimals: `ETH`.
  public var currency: String
  /// The usual time from one block to the next.
  public var blockTime: Duration
  /// When a block cannot be undone any more.
  public var finality: Finality
  /// How fees are chosen where the caller does not say.
  public var feePolicy: FeePolicy
  /// Where Multicall3 is; `nil` where it is not known to be there.
  public var multicall: Deployment?
  /// Where the registry of ENS is; `nil` where there is none.
  public var ensRegistry: Address?
  /// Whether what is on it has no value.
  public var isTestnet: Bool
  /// The page of a block explorer, without a slash at its end.
  public var explorer: String?

  /// A contract and the block that created it.
  public struct Deployment: Hashable, Sendable {
    /// The contract.
    public var address: Address
    /// The block that created it, before which it cannot be asked; `nil` where that is not known.
    public var block: UInt64?

    /// A contract.
    public init(_ address: Address, block: UInt64? = nil) {
      self.address = address
      self.block = block
    }
  }

  /// When a block cannot be undone any more.
  public enum Finality: Hashable, Sendable {
    /// The chain's own validators vote on it: the node's tags `safe` and `finalized` say where they are.
    case tags
    /// When this many blocks are built on it; 0 where a block is final as soon as a node shows it.
    case depth(UInt64)
    /// When the chain with this number has it and is final itself, as the node's tag `finalized` says; until then
    /// it is what the sequencer has promised.
    case layer1(chainId: UInt64)
  }

  /// A chain from what is known of it.
  public init(
    id: UInt64, name: String, currency: String = "ETH", blockTime: Duration, finality: Finality,
    feePolicy: FeePolicy = FeePolicy(), multicall: Deployment? = nil, ensRegistry: Address? = nil,
    isTestnet: Bool = false, explorer: String? = nil
  ) {
    self.id = id
    self.name = name
    self.currency = currency
    self.blockTime = blockTime
    self.finality = finality
    self.feePolicy = feePolicy
    self.multicall = multicall
    self.ensRegistry = ensRegistry
    self.isTestnet = isTestnet
    self.explorer = explorer
  }

  /// The chain of the list (``known``) with this number, or `nil`.
  public init?(id: UInt64) {
    guard let chain = Self.known.first(where: { $0.id == id }) else { return nil }
    self = chain
  }
}

extension Chain: CustomStringConvertible {
  /// The name and the number.
  public var description: String { "\(name) (\(id))" }
}

extension Provider {
  /// What is known of the provider's chain; `nil` where it is not in the list.
  public var chain: Chain? { Chain(id: chainId) }
}
