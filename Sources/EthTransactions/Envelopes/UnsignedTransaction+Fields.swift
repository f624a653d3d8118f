public import EthPrimitives

extension UnsignedTransaction {
  /// The EIP-2718 type; 0 for legacy.
  public var type: UInt8 {
    switch self {
    case .legacy: 0
    case .eip2930: EIP2930Transaction.type
    case .eip1559: EIP1559Transaction.type
    case .eip4844: EIP4844Transaction.type
    case .eip7702: EIP7702Transaction.type
    }
  }

  /// The chain it is for; `nil` for a legacy transaction without EIP-155.
  public var chainId: UInt64? {
    switch self {
    case .legacy(let transaction): transaction.chainId
    case .eip2930(let transaction): transaction.chainId
    case .eip1559(let transaction): transaction.chainId
    case .eip4844(let transaction): transaction.chainId
    case .eip7702(let transaction): transaction.chainId
    }
  }

  /// The sender's number of earlier transactions.
  public var nonce: UInt64 {
    switch self {
    case .legacy(let transaction): transaction.nonce
    case .eip2930(let transaction): transaction.nonce
    case .eip1559(let transaction): transaction.nonce
    case .eip4844(let transaction): transaction.nonce
    case .eip7702(let transaction): transaction.nonce
    }
  }

  /// The most gas it may use.
  public var gasLimit: UInt64 {
    switch self {
    case .legacy(let transaction): transaction.gasLimit
    case .eip2930(let transaction): transaction.gasLimit
    case .eip1559(let transaction): transaction.gasLimit
    case .eip4844(let transaction): transaction.gasLimit
    case .eip7702(let transaction): transaction.gasLimit
    }
  }

  /// The account or contract called, or `nil` to create a contract.
  public var to: Address? {
    switch self {
    case .legacy(let transaction): transaction.to
    case .eip2930(let transaction): transaction.to
    case .eip1559(let transaction): transaction.to
    case .eip4844(let transaction): transaction.to
    case .eip7702(let transaction): transaction.to
    }
  }

  /// What is sent along, in wei.
  public var value: UInt256 {
    switch self {
    case .legacy(let transaction): transaction.value
    case .eip2930(let transaction): transaction.value
    case .eip1559(let transaction): transaction.value
    case .eip4844(let transaction): transaction.value
    case .eip7702(let transaction): transaction.value
    }
  }

  /// The call's data, or the new contract's init code.
  public var data: [UInt8] {
    switch self {
    case .legacy(let transaction): transaction.data
    case .eip2930(let transaction): transaction.data
    case .eip1559(let transaction): transaction.data
    case .eip4844(let transaction): transaction.data
    case .eip7702(let transaction): transaction.data
    }
  }

  /// What a unit of gas pays, in wei; `nil` for the types that have a fee cap instead (EIP-1559).
  public var gasPrice: UInt256? {
    switch self {
    case .legacy(let transaction): transaction.gasPrice
    case .eip2930(let transaction): transaction.gasPrice
    case .eip1559, .eip4844, .eip7702: nil
    }
  }

  /// The most a unit of gas pays, base fee included, in wei; `nil` for the types that have a gas price instead.
  public var maxFeePerGas: UInt256? {
    switch self {
    case .legacy, .eip2930: nil
    case .eip1559(let transaction): transaction.maxFeePerGas
    case .eip4844(let transaction): transaction.maxFeePerGas
    case .eip7702(let transaction): transaction.maxFeePerGas
    }
  }

  /// The most of that which goes to the block's proposer, in wei; `nil` for the types that have a gas price instead.
  public var maxPriorityFeePerGas: UInt256? {
    switch self {
    case .legacy, .eip2930: nil
    case .eip1559(let transaction): transaction.maxPriorityFeePerGas
    case .eip4844(let transaction): transaction.maxPriorityFeePerGas
    case .eip7702(let transaction): transaction.maxPriorityFeePerGas
    }
  }

  /// The accounts and slots it announces to touch; empty for a legacy transaction.
  public var accessList: [AccessListEntry] {
    switch self {
    case .legacy: []
    case .eip2930(let transaction): transaction.accessList
    case .eip1559(let transaction): transaction.accessList
    case .eip4844(let transaction): transaction.accessList
    case .eip7702(let transaction): transaction.accessList
    }
  }

  /// The most a unit of blob gas pays, in wei; `nil` for all types but EIP-4844's.
  public var maxFeePerBlobGas: UInt256? {
    if case .eip4844(let transaction) = self { transaction.maxFeePerBlobGas } else { nil }
  }

  /// The versioned hashes of the blobs; empty for all types but EIP-4844's.
  public var blobVersionedHashes: [Hash32] {
    if case .eip4844(let transaction) = self { transaction.blobVersionedHashes } else { [] }
  }

  /// The blobs with their commitments and proofs, where the transaction has some and they are known.
  public var sidecar: BlobSidecar? {
    if case .eip4844(let transaction) = self { transaction.sidecar } else { nil }
  }

  /// The permissions to set accounts' code; empty for all types but EIP-7702's.
  public var authorizationList: [SignedAuthorization] {
    if case .eip7702(let transaction) = self { transaction.authorizationList } else { [] }
  }
}
