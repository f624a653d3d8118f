internal import EthCrypto

extension ExtendedPublicKey: CustomStringConvertible {
  /// Reads the text of a key: `xpub` or `tpub`, and 107 characters more.
  ///
  /// - Throws: ``HDKeyError``.
  public init(xpub text: String) throws(HDKeyError) {
    let text = SecretBytes(utf8: text)
    let bytes = try text.withUnsafeBytes { (text) throws(HDKeyError) in try ExtendedKeyText.decode(text) }
    self = try bytes.withUnsafeBytes { (bytes) throws(HDKeyError) in
      let place = try ExtendedKeyText.place(of: bytes, isPrivate: false)
      let key = ExtendedKeyText.key(of: bytes)
      guard key[0] == 2 || key[0] == 3 else { throw .keyPrefix(found: key[0]) }
      do throws(CryptoError) {
        return ExtendedPublicKey(
          try PublicKey(key), chainCode: Array(ExtendedKeyText.chainCode(of: bytes)), place: place)
      } catch {
        throw .invalidPublicKey
      }
    }
  }

  /// The text of the key, 111 characters: `xpub…`, or `tpub…` for a test network.
  public var xpub: String {
    let text = chainCode.span.withUnsafeBytes { chainCode in
      publicKey.compressed.span.withUnsafeBytes { key in
        ExtendedKeyText.encode(place, version: network.publicVersion, chainCode: chainCode, key: key)
      }
    }
    return text.withUnsafeBytes { String(decoding: $0, as: UTF8.self) }
  }

  /// The text of the key.
  public var description: String { xpub }
}
