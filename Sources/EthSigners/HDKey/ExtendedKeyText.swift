internal import Crypto
internal import EthCrypto

/// The text of an extended key (BIP-32, "Serialization format"): in Base58, 78 bytes and 4 of checksum.
///
/// Version (4 bytes), depth (1), the parent's fingerprint (4), index (4), chain code (32), key (33).
enum ExtendedKeyText {
  private static let payloadBytes = 78
  private static let checksumBytes = 4
  private static let maxTextBytes = 112

  /// Reads the bytes and checks their number and their checksum.
  static func decode(_ text: UnsafeRawBufferPointer) throws(HDKeyError) -> SecretBytes {
    guard text.count <= maxTextBytes else { throw .textLength(found: text.count) }
    let bytes = try Base58.decode(text)
    guard bytes.count == payloadBytes + checksumBytes else { throw .length(found: bytes.count) }
    let isIntact = bytes.withUnsafeBytes { bytes in
      checksum(of: UnsafeRawBufferPointer(rebasing: bytes[..<payloadBytes]))
        == UnsafeRawBufferPointer(rebasing: bytes[payloadBytes...]).bigEndianUInt32(at: 0)
    }
    guard isIntact else { throw .checksum }
    return bytes
  }

  /// Where the key of these bytes stands.
  static func place(of bytes: UnsafeRawBufferPointer, isPrivate: Bool) throws(HDKeyError) -> KeyPlace {
    let place = KeyPlace(
      network: try network(version: bytes.bigEndianUInt32(at: 0), isPrivate: isPrivate),
      depth: bytes[4], parentFingerprint: bytes.bigEndianUInt32(at: 5),
      index: ChildIndex(rawValue: bytes.bigEndianUInt32(at: 9)))
    if place.depth == 0 {
      guard place.parentFingerprint == 0 else { throw .masterKeyWithParent }
      guard place.index.rawValue == 0 else { throw .masterKeyWithIndex }
    }
    return place
  }

  private static func network(version: UInt32, isPrivate: Bool) throws(HDKeyError) -> HDKeyNetwork {
    for network in [HDKeyNetwork.main, .test] {
      if version == (isPrivate ? network.privateVersion : network.publicVersion) { return network }
      if version == (isPrivate ? network.publicVersion : network.privateVersion) {
        throw isPrivate ? .publicKeyFound : .privateKeyFound
      }
    }
    throw .unknownVersion(found: version)
  }

  /// The chain code of these bytes.
  static func chainCode(of bytes: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(rebasing: bytes[13..<45])
  }

  /// The key of these bytes: 33 bytes.
  static func key(of bytes: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(rebasing: bytes[45..<78])
  }

  /// Writes the text of a key, which is given in 33 bytes.
  static func encode(
    _ place: KeyPlace, version: UInt32, chainCode: UnsafeRawBufferPointer, key: UnsafeRawBufferPointer
  ) -> SecretBytes {
    var bytes = SecretBytes(capacity: payloadBytes + checksumBytes)
    bytes.append(bigEndian: version)
    _ = bytes.append(place.depth)
    bytes.append(bigEndian: place.parentFingerprint)
    bytes.append(bigEndian: place.index.rawValue)
    bytes.append(contentsOf: chainCode)
    bytes.append(contentsOf: key)
    let checksum = bytes.withUnsafeBytes { Self.checksum(of: $0) }
    bytes.append(bigEndian: checksum)
    return Base58.encode(bytes)
  }

  /// The first four bytes of the SHA-256 of the SHA-256.
  private static func checksum(of payload: UnsafeRawBufferPointer) -> UInt32 {
    var hash = Crypto.SHA256()
    hash.update(bufferPointer: payload)
    let first = hash.finalize()
    hash.forget()
    hash = Crypto.SHA256()
    first.withUnsafeBytes { hash.update(bufferPointer: $0) }
    return hash.finalize().withUnsafeBytes { $0.bigEndianUInt32(at: 0) }
  }
}

extension UnsafeRawBufferPointer {
  /// The number in the four bytes from `offset`, most significant first.
  func bigEndianUInt32(at offset: Int) -> UInt32 {
    UInt32(bigEndian: loadUnaligned(fromByteOffset: offset, as: UInt32.self))
  }
}

extension SecretBytes {
  /// Adds four bytes, most significant first, for which there is room.
  mutating func append(bigEndian number: UInt32) {
    Swift.withUnsafeBytes(of: number.bigEndian) { append(contentsOf: $0) }
  }

  /// Adds bytes for which there is room.
  mutating func append(contentsOf bytes: UnsafeRawBufferPointer) {
    for byte in bytes { _ = append(byte) }
  }
}
