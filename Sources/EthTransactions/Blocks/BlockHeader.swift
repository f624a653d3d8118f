public import EthPrimitives
import EthRLP

/// The header of a block: what its hash covers (Ethereum Yellow Paper, section 4.4, and the EIPs that added
/// fields).
///
/// The fifteen fields of the first chain are there in every header; later forks have added others behind
/// them, and a header has those of all forks up to its own: ``forkFields``. A header that lacks one in
/// between cannot be made.
/// ```swift
/// let header = try BlockHeader(rlpEncoded: bytes)
/// guard header.hash == trustedHash else { throw NotTheBlock() }
/// let account = try proof.verify(stateRoot: header.stateRoot)
/// ```
public struct BlockHeader: Hashable, Sendable {
  /// The hash of the block before this one.
  public var parentHash: Hash32
  /// Keccak-256 of the encoded list of ommers' headers; ``noOmmersHash`` where there are none.
  public var ommersHash: Hash32
  /// Who gets the fees: `miner` in JSON-RPC, `coinbase` to contracts.
  public var beneficiary: Address
  /// The root of the state trie after the block.
  public var stateRoot: Hash32
  /// The root of the trie of the block's transactions.
  public var transactionsRoot: Hash32
  /// The root of the trie of the block's receipts.
  public var receiptsRoot: Hash32
  /// The filter of all the block's logs.
  public var logsBloom: Bloom
  /// The proof of work's difficulty; 0 since the merge (EIP-3675).
  public var difficulty: UInt256
  /// Blocks since genesis.
  public var number: UInt64
  /// The most gas that the block's transactions may use.
  public var gasLimit: UInt64
  /// The gas that they used.
  public var gasUsed: UInt64
  /// Seconds since 1970.
  public var timestamp: UInt64
  /// Bytes of the proposer's choice; at most 32 on mainnet, more on chains that sign in them.
  public var extraData: [UInt8]
  /// The proof of work's mix hash; since the merge the beacon chain's randomness, `prevRandao` (EIP-4399).
  public var mixHash: Hash32
  /// The proof of work's nonce: eight bytes, read as a big-endian number; 0 since the merge.
  public var nonce: UInt64
  /// The fields that forks have added.
  public var forkFields: ForkFields

  /// A header from its parts.
  public init(
    parentHash: Hash32, ommersHash: Hash32 = BlockHeader.noOmmersHash, beneficiary: Address,
    stateRoot: Hash32,
    transactionsRoot: Hash32, receiptsRoot: Hash32, logsBloom: Bloom, difficulty: UInt256, number: UInt64,
    gasLimit: UInt64, gasUsed: UInt64, timestamp: UInt64, extraData: [UInt8], mixHash: Hash32, nonce: UInt64,
    forkFields: ForkFields = .frontier
  ) {
    self.parentHash = parentHash
    self.ommersHash = ommersHash
    self.beneficiary = beneficiary
    self.stateRoot = stateRoot
    self.transactionsRoot = transactionsRoot
    self.receiptsRoot = receiptsRoot
    self.logsBloom = logsBloom
    self.difficulty = difficulty
    self.number = number
    self.gasLimit = gasLimit
    self.gasUsed = gasUsed
    self.timestamp = timestamp
    self.extraData = extraData
    self.mixHash = mixHash
    self.nonce = nonce
    self.forkFields = forkFields
  }

  /// Keccak-256 of an empty list: ``ommersHash`` of a block without ommers, and of every block since the
  /// merge.
  public static let noOmmersHash = Keccak256.hash(CollectionOfOne<UInt8>(0xc0))

  /// The block's hash: Keccak-256 of the header's encoding.
  public var hash: Hash32 {
    RLPEncoder.withEncoding({ encode(to: &$0) }, { Keccak256.hash($0) })
  }

  /// What a unit of gas pays at least, in wei; `nil` before London (EIP-1559).
  public var baseFeePerGas: UInt256? { forkFields.baseFeePerGas }
  /// The root of the trie of withdrawals; `nil` before Shanghai (EIP-4895).
  public var withdrawalsRoot: Hash32? { forkFields.withdrawalsRoot }
  /// The gas that blobs used; `nil` before Cancun (EIP-4844).
  public var blobGasUsed: UInt64? { forkFields.blobGasUsed }
  /// The blob gas above the target that earlier blocks have accumulated; `nil` before Cancun (EIP-4844).
  public var excessBlobGas: UInt64? { forkFields.excessBlobGas }
  /// The root of the parent beacon block; `nil` before Cancun (EIP-4788).
  public var parentBeaconBlockRoot: Hash32? { forkFields.parentBeaconBlockRoot }
  /// SHA-256 over the requests to the consensus layer; `nil` before Prague (EIP-7685).
  public var requestsHash: Hash32? { forkFields.requestsHash }
}
