internal import EthCrypto

extension ExtendedPrivateKey {
  /// The child that is not hardened, of this number.
  ///
  /// - Throws: ``HDKeyError``: a number of 2^31 or more, no key there, a depth of 255.
  public func child(_ number: UInt32) throws(HDKeyError) -> ExtendedPrivateKey { try child(.normal(number)) }

  /// A child (BIP-32, "Private parent key → private child key").
  ///
  /// - Throws: ``HDKeyError/invalidChild(_:)``, ``HDKeyError/tooDeep``.
  public func child(_ index: ChildIndex) throws(HDKeyError) -> ExtendedPrivateKey {
    var parent = SecretBytes(capacity: 33)
    if index.isHardened {
      _ = parent.append(0)
      privateKey.withUnsafeKeyBytes { parent.append(contentsOf: $0) }
    } else {
      publicKey.compressed.withUnsafeBytes { parent.append(contentsOf: $0) }
    }
    let material = chainCode.withUnsafeBytes { HDKeyMaterial(parent: parent, chainCode: $0, index: index) }
    return try child(index, of: material)
  }

  /// The child that 64 bytes make, which a test can choose: no index is known that has no key.
  func child(_ index: ChildIndex, of material: borrowing HDKeyMaterial) throws(HDKeyError)
    -> ExtendedPrivateKey
  {
    let place = try place.child(index, parentFingerprint: fingerprint)
    let key = try material.withTweak { (tweak) throws(HDKeyError) in
      do throws(CryptoError) { return try privateKey.adding(tweak: tweak) } catch {
        throw .invalidChild(index)
      }
    }
    return ExtendedPrivateKey(
      key, chainCode: material.withChainCode { SecretBytes(copying: $0) }, place: place)
  }

  /// The descendant at the end of a path.
  ///
  /// - Throws: ``HDKeyError``; ``HDKeyError/pathFromMasterKey(depth:)`` where the path starts at `m` and this key is
  ///   below it.
  public func derived(along path: DerivationPath) throws(HDKeyError) -> ExtendedPrivateKey {
    guard !path.isFromMasterKey || depth == 0 else { throw .pathFromMasterKey(depth: depth) }
    guard let first = path.indexes.first else { return try copy() }
    var key = try child(first)
    for index in path.indexes.dropFirst() { key = try key.child(index) }
    return key
  }

  private func copy() throws(HDKeyError) -> ExtendedPrivateKey {
    let key = try privateKey.withUnsafeKeyBytes { (bytes) throws(HDKeyError) in
      do throws(CryptoError) { return try PrivateKey(bytes) } catch { throw .privateKeyOutOfRange }
    }
    return ExtendedPrivateKey(
      key, chainCode: chainCode.withUnsafeBytes { SecretBytes(copying: $0) }, place: place)
  }
}
