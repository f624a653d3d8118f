public import EthPrimitives
import EthRLP

/// A transaction that sets the code of accounts which have authorized it (EIP-7702, type 4).
public struct EIP7702Transaction: Hashable, Sendable, TypedTransaction {
  /// The type byte in front of the encoding.
  public static let type: UInt8 = 4

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
  /// The accounts' permissions, processed in this order before the call. One that is not valid is skipped by the
  /// chain; it does not make the transaction invalid.
  public var authorizationList: [SignedAuthorization]

  /// A transaction from its parts.
  public init(
    chainId: UInt64, nonce: UInt64, maxPriorityFeePerGas: UInt256, maxFeePerGas: UInt256, gasLimit: UInt64,
    to: Address, value: UInt256 = 0, data: [UInt8] = [], accessList: [AccessListEntry] = [],
    authorizationList: [SignedAuthorization]
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
    self.authorizationList = authorizationList
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
    encoder.list(of: authorizationList)
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
      authorizationList: try list.readList(in: bytes, "authorizationList") { item, bytes throws(RLPError) in
        try SignedAuthorization(cursor: &item, in: bytes)
      })
  }
}
