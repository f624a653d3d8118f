public import EthPrimitives
import EthRLP

/// A transaction that commits to blobs (EIP-4844, type 3).
///
/// The blobs themselves are no part of what is signed and hashed: they travel beside the transaction, as its
/// ``sidecar``, and only on the way to a node (``SignedTransaction/networkBytes``).
public struct EIP4844Transaction: Sendable, TypedTransaction {
  /// The type byte in front of the encoding.
  public static let type: UInt8 = 3

  /// The chain it is for.
  public var chainId: UInt64
  /// The sender's number of earlier transactions.
  public var nonce: UInt64
  /// The most of the fee cap that goes to the block's proposer for a unit of gas, in wei.
  public var maxPriorityFeePerGas: UInt256
  /// The most a unit of gas pays, base fee included, in wei.
  public var maxFeePerGas: UInt256
  /// The most gas it may use.
  public var gasLimit: UInt64
  /// The account or contract called; this type cannot create a contract.
  public var to: Address
  /// What is sent along, in wei.
  public var value: UInt256
  /// The call's data.
  public var data: [UInt8]
  /// The accounts and slots it announces to touch (EIP-2930).
  public var accessList: [AccessListEntry]
  /// The most a unit of blob gas pays, in wei; a blob takes 131,072 units.
  public var maxFeePerBlobGas: UInt256
  /// For each blob the SHA-256 of its commitment, with 0x01 in place of the first byte.
  public var blobVersionedHashes: [Hash32]
  /// The blobs with their commitments and proofs, where they are known.
  public var sidecar: BlobSidecar?

  /// A transaction from its parts.
  public init(
    chainId: UInt64, nonce: UInt64, maxPriorityFeePerGas: UInt256, maxFeePerGas: UInt256, gasLimit: UInt64,
    to: Address, value: UInt256 = 0, data: [UInt8] = [], accessList: [AccessListEntry] = [],
    maxFeePerBlobGas: UInt256, blobVersionedHashes: [Hash32], sidecar: BlobSidecar? = nil
  ) {
    self.chainId = chainId
    self.nonce = nonce
    self.maxPriorityFeePerGas = maxPriorityFeePerGas
    self.maxFeePerGas = maxFeePerGas
    self.gasLimit = gasLimit
    self.to = to
    self.value = value
    self.data = data
    self.accessList = accessList
    self.maxFeePerBlobGas = maxFeePerBlobGas
    self.blobVersionedHashes = blobVersionedHashes
    self.sidecar = sidecar
  }

  @inline(__always)
  func appendFields(to encoder: inout RLPEncoder) {
    encoder.append(chainId)
    encoder.append(nonce)
    encoder.append(maxPriorityFeePerGas)
    encoder.append(maxFeePerGas)
    encoder.append(gasLimit)
    encoder.append(to)
    encoder.append(value)
    encoder.append(data)
    encoder.list(of: accessList)
    encoder.append(maxFeePerBlobGas)
    encoder.list(of: blobVersionedHashes)
  }

  init(fields list: inout RLPCursor, in bytes: RawSpan) throws(RLPError) {
    self.init(
      chainId: try list.readUInt64(in: bytes, "chainId"),
      nonce: try list.readNonce(in: bytes),
      maxPriorityFeePerGas: try list.readUInt256(in: bytes, "maxPriorityFeePerGas"),
      maxFeePerGas: try list.readUInt256(in: bytes, "maxFeePerGas"),
      gasLimit: try list.readUInt64(in: bytes, "gasLimit"),
      to: try list.readAddress(in: bytes, "to"),
      value: try list.readUInt256(in: bytes, "value"),
      data: try list.readBytes(in: bytes, "data"),
      accessList: try list.readAccessList(in: bytes),
      maxFeePerBlobGas: try list.readUInt256(in: bytes, "maxFeePerBlobGas"),
      blobVersionedHashes: try list.readHashes(in: bytes, "blobVersionedHashes"))
  }
}

extension EIP4844Transaction: Hashable {
  /// Feeds what is signed; the sidecar, which may have megabytes, is left to `==`.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(chainId)
    hasher.combine(nonce)
    hasher.combine(maxPriorityFeePerGas)
    hasher.combine(maxFeePerGas)
    hasher.combine(gasLimit)
    hasher.combine(to)
    hasher.combine(value)
    hasher.combine(data)
    hasher.combine(accessList)
    hasher.combine(maxFeePerBlobGas)
    hasher.combine(blobVersionedHashes)
  }
}
