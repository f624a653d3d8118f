import EthCrypto
import EthPrimitives
import EthRLP

/// What the transactions with a type byte in front (EIP-2718) have in common.
protocol TypedTransaction {
  /// The type byte.
  static var type: UInt8 { get }
  /// Appends the fields in front of the signature.
  func appendFields(to encoder: inout RLPEncoder)
  /// Reads the fields from a list that goes on with the signature.
  init(fields list: inout RLPCursor, in bytes: RawSpan) throws(RLPError)
}

extension TypedTransaction {
  /// The type byte and the list of the fields and the signature.
  @inline(__always)
  func encoded(with signature: Signature) -> [UInt8] {
    RLPEncoder.encode { encoder in
      encoder.append(type: Self.type)
      encoder.list { encoder in
        appendFields(to: &encoder)
        encoder.append(signature.yParity)
        encoder.append(signature.r)
        encoder.append(signature.s)
      }
    }
  }

  /// The type byte and the list of the fields: what is hashed and signed.
  @inline(__always)
  func appendSigningPayload(to encoder: inout RLPEncoder) {
    encoder.append(type: Self.type)
    encoder.list { appendFields(to: &$0) }
  }
}
