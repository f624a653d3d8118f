import EthCrypto
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

  /// The bytes that `eth_sendRawTransaction` takes.
  func encoded(with signature: Signature) -> [UInt8] {
    let parity: UInt256 = signature.yParity ? 1 : 0
    let v = chainId.map { UInt256($0) * 2 + 35 + parity } ?? 27 + parity
    return RLPEncoder.encode { encoder in
      encoder.list { encoder in
        appendFields(to: &encoder)
        encoder.append(v)
        encoder.append(signature.r)
        encoder.append(signature.s)
      }
    }
  }

  /// The fields, with `chainId, 0, 0` behind them for EIP-155: what is hashed and signed.
  func appendSigningPayload(to encoder: inout RLPEncoder) {
    encoder.list { encoder in
      appendFields(to: &encoder)
      guard let chainId else { return }
      encoder.append(chainId)
      encoder.append(0 as UInt64)
      encoder.append(0 as UInt64)
    }
  }

  @inline(__always)
  func appendFields(to encoder: inout RLPEncoder) {
    encoder.append(nonce)
    encoder.append(gasPrice)
    encoder.append(gasLimit)
    encoder.append(to)
    encoder.append(value)
    encoder.append(data)
  }

  /// Reads the six fields from a list that goes on with the signature, in which the chain stands.
  init(fields list: inout RLPCursor, in bytes: RawSpan) throws(RLPError) {
    self.init(
      chainId: nil,
      nonce: try list.readNonce(in: bytes),
      gasPrice: try list.readUInt256(in: bytes, "gasPrice"),
      gasLimit: try list.readUInt64(in: bytes, "gasLimit"),
      to: try list.readOptionalAddress(in: bytes, "to"),
      value: try list.readUInt256(in: bytes, "value"),
      data: try list.readBytes(in: bytes, "data"))
  }
}
