public import EthPrimitives

/// A transaction in the making: what is known of it so far, as JSON-RPC's transaction object.
public struct TransactionRequest: Hashable, Sendable {
  /// The EIP-2718 type it must become; `nil` to let the fields decide.
  public var type: UInt8?
  /// The sender.
  public var from: Address?
  /// The account or contract called, or `nil` to create a contract.
  public var to: Address?
  /// What is sent along, in wei.
  public var value: UInt256?
  /// The call's data, or the new contract's init code.
  public var data: [UInt8]?
  /// The chain it is for.
  public var chainId: UInt64?
  /// The sender's number of earlier transactions.
  public var nonce: UInt64?
  /// The most gas it may use.
  public var gasLimit: UInt64?
  /// What a unit of gas pays, in wei; makes it a legacy transaction, or with an access list one of EIP-2930.
  public var gasPrice: UInt256?
  /// The most a unit of gas pays, base fee included, in wei.
  public var maxFeePerGas: UInt256?
  /// The most of that which goes to the block's proposer, in wei.
  public var maxPriorityFeePerGas: UInt256?
  /// The accounts and slots it announces to touch.
  public var accessList: [AccessListEntry]?
  /// The most a unit of blob gas pays, in wei; makes it a transaction with blobs (EIP-4844).
  public var maxFeePerBlobGas: UInt256?
  /// The versioned hashes of the blobs; with a ``sidecar`` they can be left out.
  public var blobVersionedHashes: [Hash32]?
  /// The blobs with their commitments and proofs.
  public var sidecar: BlobSidecar?
  /// The permissions to set accounts' code; makes it a transaction of EIP-7702.
  public var authorizationList: [SignedAuthorization]?

  /// A request from what is known.
  public init(
    type: UInt8? = nil, from: Address? = nil, to: Address? = nil, value: UInt256? = nil, data: [UInt8]? = nil,
    chainId: UInt64? = nil, nonce: UInt64? = nil, gasLimit: UInt64? = nil, gasPrice: UInt256? = nil,
    maxFeePerGas: UInt256? = nil, maxPriorityFeePerGas: UInt256? = nil, accessList: [AccessListEntry]? = nil,
    maxFeePerBlobGas: UInt256? = nil, blobVersionedHashes: [Hash32]? = nil, sidecar: BlobSidecar? = nil,
    authorizationList: [SignedAuthorization]? = nil
  ) {
    self.type = type
    self.from = from
    self.to = to
    self.value = value
    self.data = data
    self.chainId = chainId
    self.nonce = nonce
    self.gasLimit = gasLimit
    self.gasPrice = gasPrice
    self.maxFeePerGas = maxFeePerGas
    self.maxPriorityFeePerGas = maxPriorityFeePerGas
    self.accessList = accessList
    self.maxFeePerBlobGas = maxFeePerBlobGas
    self.blobVersionedHashes = blobVersionedHashes
    self.sidecar = sidecar
    self.authorizationList = authorizationList
  }
}
