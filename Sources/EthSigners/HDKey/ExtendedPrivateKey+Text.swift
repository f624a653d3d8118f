public import EthCrypto

extension ExtendedPrivateKey {
  /// Reads the text of a key: `xprv` or `tprv`, and 107 characters more. The text itself stays the caller's: a
  /// `String` cannot be wiped.
  ///
  /// - Throws: ``HDKeyError``, which never shows any of the text.
  public init(xprv text: String) throws(HDKeyError) {
    let text = SecretBytes(utf8: text)
    self = try text.withUnsafeBytes { (text) throws(HDKeyError) in try Self.decode(text) }
  }

  /// Reads the text of a key from memory that is wiped; ASCII white space around it is ignored, as a file ends in a
  /// line feed.
  ///
  /// - Throws: ``HDKeyError``, which never shows any of the text.
  public init(xprv text: borrowing SecretBytes) throws(HDKeyError) {
    self = try text.withUnsafeTrimmedBytes { (text) throws(HDKeyError) in try Self.decode(text) }
  }

  private static func decode(_ text: UnsafeRawBufferPointer) throws(HDKeyError) -> ExtendedPrivateKey {
    let bytes = try ExtendedKeyText.decode(text)
    return try bytes.withUnsafeBytes { (bytes) throws(HDKeyError) in
      let place = try ExtendedKeyText.place(of: bytes, isPrivate: true)
      let key = ExtendedKeyText.key(of: bytes)
      guard key[0] == 0 else { throw .keyPrefix(found: key[0]) }
      let chainCode = SecretBytes(copying: ExtendedKeyText.chainCode(of: bytes))
      do throws(CryptoError) {
        return ExtendedPrivateKey(try PrivateKey(key[1...]), chainCode: chainCode, place: place)
      } catch {
        throw .privateKeyOutOfRange
      }
    }
  }

  /// The text of the key, 111 characters in memory that is wiped: `xprv…`, or `tprv…` for a test network.
  public var xprv: SecretBytes {
    var key = SecretBytes(capacity: 33)
    _ = key.append(0)
    privateKey.withUnsafeKeyBytes { key.append(contentsOf: $0) }
    return chainCode.withUnsafeBytes { chainCode in
      key.withUnsafeBytes { key in
        ExtendedKeyText.encode(place, version: network.privateVersion, chainCode: chainCode, key: key)
      }
    }
  }
}
