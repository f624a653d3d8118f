public import EthPrimitives
import EthRLP

/// A transaction with a fee cap and a tip (EIP-1559, type 2).
public struct EIP1559Transaction: Hashable, Sendable, TypedTransaction {
  /// The type byte in front of the encoding.
  public static let type: UInt8 = 2

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
  /// The account or contract called, or `nil` to create a contract.
  public var to: Address?
  /// What is sent along, in wei.
  public var value: UInt256
  /// The call's data, or the new contract's init code.
  public var data: [UInt8]
  /// The accounts and slots it announces to touch (EIP-2930).
  public var accessList: [AccessListEntry]

  /// A transaction from its parts.
  public init(
    chainId: UInt64, nonce: UInt64, maxPriorityFeePerGas: UInt256, maxFeePerGas: UInt256, gasLimit: UInt64,
    to: Address?, value: UInt256 = 0, data: [UInt8] = [], accessList: [AccessListEntry] = []
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
  }

  @inline(__always)
  init(fields list: inout RLPCursor, in bytes: RawSpan) throws(RLPError) {
    self.init(
      chainId: try list.readUInt64(in: bytes, "chainId"),
      nonce: try list.readNonce(in: bytes),
      maxPriorityFeePerGas: try list.readUInt256(in: bytes, "maxPriorityFeePerGas"),
      maxFeePerGas: try list.readUInt256(in: bytes, "maxFeePerGas"),
      gasLimit: try list.readUInt64(in: bytes, "gasLimit"),
      to: try list.readOptionalAddress(in: bytes, "to"),
      value: try list.readUInt256(in: bytes, "value"),
      data: try list.readBytes(in: bytes, "data"),
      accessList: try list.readAccessList(in: bytes))
  }
}
