internal import Crypto
internal import EthCrypto

extension PublicKey {
  /// BIP-32's identifier of the key: the RIPEMD-160 of the SHA-256 of its compressed form, 20 bytes.
  var identifier: [UInt8] {
    var hash = Crypto.SHA256()
    compressed.withUnsafeBytes { hash.update(bufferPointer: $0) }
    return hash.finalize().withUnsafeBytes { RIPEMD160.hash($0) }
  }
}
