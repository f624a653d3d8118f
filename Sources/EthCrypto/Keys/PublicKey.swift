internal import CSecp256k1
public import EthPrimitives

/// A point of secp256k1 that verifies what its private key signed.
///
/// It keeps the point as libsecp256k1 wants it, so that verifying does not parse it again.
public struct PublicKey: Sendable {
  /// The point in libsecp256k1's own form (`secp256k1_pubkey`), of which only the size is promised.
  let parsed: Bytes64
  /// x and y, most significant byte first: what the point is known and compared by.
  let point: Bytes64

  /// Reads a key of 33 (compressed), 65 (uncompressed) or 64 bytes (coordinates only) (SEC 1, section 2.3.4).
  ///
  /// - Throws: ``CryptoError/invalidPublicKey``, also for the hybrid form (first byte 6 or 7), which libsecp256k1
  ///   would take and Ethereum does not use.
  public init(_ bytes: some Collection<UInt8>) throws(CryptoError) {
    let count = bytes.count
    guard count == 33 || count == 64 || count == 65 else { throw .invalidPublicKey }
    var parsed = Bytes64.zero
    let isKey = withUnsafeTemporaryAllocation(byteCount: 65, alignment: 8) { serialized in
      let start = count == 64 ? 1 : 0
      serialized[0] = 4
      UnsafeMutableRawBufferPointer(rebasing: serialized[start...]).copyBytes(from: bytes)
      guard serialized[0] == 2 || serialized[0] == 3 || serialized[0] == 4,
        let pointer = serialized.bindMemory(to: UInt8.self).baseAddress
      else { return false }
      return parsed.withMutablePointer(to: secp256k1_pubkey.self) {
        secp256k1_ec_pubkey_parse(Secp256k1.shared.context, $0, pointer, count &+ start) == 1
      }
    }
    guard isKey else { throw .invalidPublicKey }
    self.init(parsed: parsed)
  }

  /// Takes a point that libsecp256k1 has made.
  init(parsed: Bytes64) {
    self.parsed = parsed
    point = withUnsafeTemporaryAllocation(byteCount: 72, alignment: 8) { room in
      // Seven bytes in front, so that the coordinates behind the first byte are aligned.
      var length = 65
      if let start = room.bindMemory(to: UInt8.self).baseAddress {
        _ = parsed.withPointer(to: secp256k1_pubkey.self) {
          secp256k1_ec_pubkey_serialize(
            Secp256k1.shared.context, start + 7, &length, $0, UInt32(SECP256K1_EC_UNCOMPRESSED))
        }
      }
      return room.load(fromByteOffset: 8, as: Bytes64.self)
    }
  }

  /// The point's coordinates x and y, 32 bytes each, most significant first.
  public var coordinates: [UInt8] { point.withUnsafeBytes { [UInt8]($0) } }

  /// 33 bytes: 2 or 3 for the parity of y, then x (SEC 1, section 2.3.3).
  public var compressed: [UInt8] {
    [UInt8](unsafeUninitializedCapacity: 33) { buffer, count in
      point.withUnsafeBytes { point in
        buffer[0] = 2 | (point[63] & 1)
        UnsafeMutableRawBufferPointer(rebasing: UnsafeMutableRawBufferPointer(buffer)[1...])
          .copyMemory(from: UnsafeRawBufferPointer(rebasing: point[..<32]))
      }
      count = 33
    }
  }

  /// 65 bytes: 4, then x and y (SEC 1, section 2.3.3).
  public var uncompressed: [UInt8] { [4] + coordinates }

  /// The address of the key's account: the last 20 bytes of the Keccak-256 of the coordinates (Ethereum Yellow
  /// Paper, appendix F).
  public var address: Address {
    point.withUnsafeBytes { Address(lastBytesOf: Keccak256.hash($0)) }
  }
}

extension PublicKey: Hashable {
  /// Whether two keys are the same point.
  public static func == (a: PublicKey, b: PublicKey) -> Bool { a.point == b.point }

  /// Feeds the coordinates.
  public func hash(into hasher: inout Hasher) { hasher.combine(point) }
}

extension PublicKey: CustomStringConvertible, CustomReflectable {
  /// The compressed form in hexadecimal.
  public var description: String { Hex.encode(compressed) }

  /// A mirror without children, so that `dump` shows the description.
  public var customMirror: Mirror { Mirror(self, children: EmptyCollection()) }
}
