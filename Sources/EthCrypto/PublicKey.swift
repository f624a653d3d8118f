internal import CSecp256k1
public import EthPrimitives

/// A point of secp256k1 that verifies what its private key signed.
public struct PublicKey: Hashable, Sendable {
  /// The point's coordinates x and y, 32 bytes each, most significant first.
  public let coordinates: [UInt8]

  /// Reads a key of 33 (compressed), 65 (uncompressed) or 64 bytes (coordinates only).
  ///
  /// - Throws: ``CryptoError/invalidPublicKey``.
  public init(_ bytes: some Collection<UInt8>) throws(CryptoError) {
    let serialized = bytes.count == 64 ? [0x04] + Array(bytes) : Array(bytes)
    // libsecp256k1 would also take the hybrid form (first byte 6 or 7), which Ethereum does not use.
    guard let first = serialized.first, (2...4).contains(first) else { throw .invalidPublicKey }
    var raw = secp256k1_pubkey()
    let parsed = secp256k1_ec_pubkey_parse(Secp256k1.shared.context, &raw, serialized, serialized.count)
    guard parsed == 1 else { throw .invalidPublicKey }
    self.init(raw)
  }

  init(_ raw: secp256k1_pubkey) {
    var raw = raw
    var serialized = [UInt8](repeating: 0, count: 65)
    var length = serialized.count
    _ = secp256k1_ec_pubkey_serialize(
      Secp256k1.shared.context, &serialized, &length, &raw, UInt32(SECP256K1_EC_UNCOMPRESSED))
    coordinates = Array(serialized[1...])
  }

  /// 33 bytes: 2 or 3 for the parity of y, then x.
  public var compressed: [UInt8] {
    [coordinates[63] & 1 == 0 ? 2 : 3] + coordinates[..<32]
  }

  /// 65 bytes: 4, then x and y.
  public var uncompressed: [UInt8] { [4] + coordinates }

  /// The address of the key's account: the last 20 bytes of the hash of the coordinates.
  public var address: Address { Address(lastBytesOf: Keccak256.hash(coordinates)) }

  /// Whether `signature` is this key's signature of `hash`.
  public func verifies(_ signature: Signature, of hash: Hash32) -> Bool {
    (try? signature.recoverPublicKey(of: hash)) == self
  }
}
