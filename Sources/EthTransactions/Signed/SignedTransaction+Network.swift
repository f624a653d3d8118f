import EthPrimitives
import EthRLP

extension SignedTransaction {
  /// The blobs with their commitments and proofs, where the transaction has some and they are known.
  public var sidecar: BlobSidecar? { transaction.sidecar }

  /// The bytes that `eth_sendRawTransaction` takes: ``rawBytes``, and for a transaction with blobs those together
  /// with its ``sidecar`` (EIP-4844, "Networking"; EIP-7594). They are not what is hashed.
  public var networkBytes: [UInt8] {
    guard let sidecar else { return rawBytes }
    return RLPEncoder.encode { encoder in
      encoder.append(type: EIP4844Transaction.type)
      encoder.list { encoder in
        encoder.append(encoded: rawBytes.span.bytes.extracting(droppingFirst: 1))
        sidecar.append(to: &encoder)
      }
    }
  }

  /// The transaction as blocks hold it: without its sidecar.
  public var withoutSidecar: SignedTransaction {
    guard case .eip4844(var transaction) = transaction else { return self }
    transaction.sidecar = nil
    return SignedTransaction(.eip4844(transaction), signature: signature, rawBytes: rawBytes)
  }
}
