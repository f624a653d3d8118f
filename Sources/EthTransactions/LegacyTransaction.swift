public import EthPrimitives
import EthRLP

/// A transaction of the first kind, with one gas price.
public struct LegacyTransaction: Hashable, Sendable {
  /// The chain it is for (EIP-155), or `nil` for a transaction that any chain would take.
  public var chainId: UInt64?
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

  /// A transaction from its parts.
  public init(
    chainId: UInt64?, nonce: UInt64, gasPrice: UInt256, gasLimit: UInt64, to: Address?, value: UInt256 = 0,
    data: [UInt8] = []
  ) {
    self.chainId = chainId
    self.nonce = nonce
    self.gasPrice = gasPrice
    self.gasLimit = gasLimit
    self.to = to
    self.value = value
    self.data = data
  }

  func appendFields(to encoder: inout RLPEncoder) {
    encoder.append(nonce)
    encoder.append(gasPrice)
    encoder.append(gasLimit)
    encoder.append(to)
    encoder.append(value)
    encoder.append(data)
  }

  init(fields list: inout RLPReader, chainId: UInt64?) throws(RLPError) {
    self.init(
      chainId: chainId,
      nonce: try list.readNonce("nonce"),
      gasPrice: try list.readUInt256("gasPrice"),
      gasLimit: try list.readUInt64("gasLimit"),
      to: try list.readOptionalAddress("to"),
      value: try list.readUInt256("value"),
      data: try list.readBytes("data"))
  }
}
