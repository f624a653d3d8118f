public import EthPrimitives
import EthRLP

/// A transaction with one gas price and a list of what it will touch (EIP-2930, type 1).
public struct EIP2930Transaction: Hashable, Sendable, TypedTransaction {
  /// The type byte in front of the encoding.
  public static let type: UInt8 = 1

  /// The chain it is for.
  public var chainId: UInt64
  /// The sender's number of earlier transactions.
  public var nonce: UInt64
  /// What a unit of gas pays, in wei.
  public var gasPrice: UInt256
  /// The most gas it may use.
  public var gasLimit: UInt64
  /// The account or contract called, or `nil` to create a contract.
  public var to: Address?
  /// What is sent along, in wei.
  public var value: UInt256
  /// The call's data, or the new contract's init code.
  public var data: [UInt8]
  /// The accounts and slots it announces to touch.
  public var accessList: [AccessListEntry]

  /// A transaction from its parts.
  public init(
    chainId: UInt64, nonce: UInt64, gasPrice: UInt256, gasLimit: UInt64, to: Address?, value: UInt256 = 0,
    data: [UInt8] = [], accessList: [AccessListEntry] = []
  ) {
    self.chainId = chainId
    self.nonce = nonce
    self.gasPrice = gasPrice
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
    encoder.append(gasPrice)
    encoder.append(gasLimit)
    encoder.append(to)
    encoder.append(value)
    encoder.append(data)
    encoder.list(of: accessList)
  }

  init(fields list: inout RLPCursor, in bytes: RawSpan) throws(RLPError) {
    self.init(
      chainId: try list.readUInt64(in: bytes, "chainId"),
      nonce: try list.readNonce(in: bytes),
      gasPrice: try list.readUInt256(in: bytes, "gasPrice"),
      gasLimit: try list.readUInt64(in: bytes, "gasLimit"),
      to: try list.readOptionalAddress(in: bytes, "to"),
      value: try list.readUInt256(in: bytes, "value"),
      data: try list.readBytes(in: bytes, "data"),
      accessList: try list.readAccessList(in: bytes))
  }
}
