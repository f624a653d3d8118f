import EthCrypto
import EthJSON
import EthPrimitives
import EthTransactions

extension SignedTransaction {
  /// Writes every field as JSON-RPC does, then hash, sender, signature and what the transaction costs; what a
  /// transaction of its type can have and this one has not is `null`.
  ///
  /// - Parameter showsBlobs: Whether blobs are written in full, 131,072 bytes each, or only how long they are.
  func write(from sender: Address, showsBlobs: Bool = true, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("type", UInt64(transaction.type))
      writer.member("chainId", transaction.chainId)
      writer.member("nonce", transaction.nonce)
      if let gasPrice = transaction.gasPrice { writer.member("gasPrice", gasPrice) }
      if let tip = transaction.maxPriorityFeePerGas { writer.member("maxPriorityFeePerGas", tip) }
      if let cap = transaction.maxFeePerGas { writer.member("maxFeePerGas", cap) }
      writer.member("gas", transaction.gasLimit)
      writer.member("to", transaction.to?.description)
      writer.member("value", transaction.value)
      writer.member("input") { $0.hex(transaction.data) }
      if transaction.type > 0 { writer.member("accessList", transaction.accessList) }
      if let cap = transaction.maxFeePerBlobGas {
        writer.member("maxFeePerBlobGas", cap)
        writer.member("blobVersionedHashes", transaction.blobVersionedHashes)
        writer.member("sidecar") { writer in
          if let sidecar { sidecar.write(showsBlobs: showsBlobs, to: &writer) } else { writer.null() }
        }
      }
      if case .eip7702(let transaction) = transaction {
        writer.member("authorizationList") { writer in
          writer.array { writer in
            for authorization in transaction.authorizationList {
              authorization.writeWithAuthority(to: &writer)
            }
          }
        }
      }
      writer.member("hash", hash)
      writer.member("from", sender.description)
      writer.member("signature") { writer in
        writer.object { writer in
          writer.member("r", signature.r)
          writer.member("s", signature.s)
          writer.member("v", v)
          writer.member("yParity", UInt64(signature.yParity ? 1 : 0))
        }
      }
      let gas = transaction.intrinsicGas()
      writer.member("intrinsicGas", gas.standard)
      writer.member("gasFloor", gas.floor)
      if transaction.maxFeePerBlobGas != nil { writer.member("blobGas", transaction.blobGas()) }
      writer.member("maximumCost", try? transaction.maximumCost())
    }
  }
}

extension BlobSidecar {
  fileprivate func write(showsBlobs: Bool, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("version", UInt64(version.rawValue))
      writer.member("blobs") { writer in
        writer.array { writer in
          for blob in blobs {
            if showsBlobs { writer.hex(blob) } else { writer.string("\(blob.count) bytes") }
          }
        }
      }
      writer.member("commitments", commitments)
      writer.member("proofs", proofs)
    }
  }
}

extension SignedAuthorization {
  /// Writes the authorization as JSON-RPC does, and the account that has signed it.
  fileprivate func writeWithAuthority(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("chainId", authorization.chainId)
      writer.member("address", authorization.address.description)
      writer.member("nonce", authorization.nonce)
      writer.member("yParity", UInt64(yParity))
      writer.member("r", r)
      writer.member("s", s)
      writer.member("authority", (try? recoverAuthority())?.description)
    }
  }
}
