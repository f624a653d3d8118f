import EthCrypto
import EthJSON
import EthPrimitives

/// A signature that was made, as it is printed.
struct SignatureReport {
  let digest: Hash32
  let signature: Signature
  let address: Address

  /// Signs a hash.
  init(digest: Hash32, key: borrowing PrivateKey) {
    self.digest = digest
    signature = key.sign(digest)
    address = key.address
  }

  func show(_ output: Output) throws {
    try output.show(Hex.encode(signature.bytes)) { writer in
      writer.object { writer in
        writer.member("address", address.description)
        writer.member("hash", digest)
        writer.member("signature") { $0.hex(signature.bytes) }
        writer.member("compact") { $0.hex(signature.compact) }
        writer.member("r", signature.r)
        writer.member("s", signature.s)
        writer.member("v", UInt64(signature.yParity ? 28 : 27))
        writer.member("yParity", UInt64(signature.yParity ? 1 : 0))
      }
    }
  }
}
