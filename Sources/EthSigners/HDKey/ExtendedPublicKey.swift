public import EthCrypto
public import EthPrimitives

/// A public key and the chain code with which its children's public keys are derived (BIP-32): it shows all accounts
/// below it, and signs for none.
public struct ExtendedPublicKey: Hashable, Sendable {
  /// The key itself.
  public let publicKey: PublicKey
  /// The chain code: 32 bytes.
  public let chainCode: [UInt8]
  let place: KeyPlace

  init(_ key: PublicKey, chainCode: [UInt8], place: KeyPlace) {
    publicKey = key
    self.chainCode = chainCode
    self.place = place
  }

  /// How many ancestors the key has; 0 for a master key.
  public var depth: UInt8 { place.depth }
  /// The first four bytes of the parent's ``identifier``, the most significant first; 0 for a master key.
  public var parentFingerprint: UInt32 { place.parentFingerprint }
  /// Which child of its parent the key is; 0 for a master key.
  public var index: ChildIndex { place.index }
  /// What the key's text says it is for.
  public var network: HDKeyNetwork { place.network }
  /// The first four bytes of the ``identifier``, the most significant first.
  public var fingerprint: UInt32 { identifier.withUnsafeBytes { $0.bigEndianUInt32(at: 0) } }
  /// The RIPEMD-160 of the SHA-256 of the compressed key: 20 bytes (BIP-32, "Key identifiers").
  public var identifier: [UInt8] { publicKey.identifier }

  /// The address of the account that this key controls.
  public var address: Address { publicKey.address }

  /// The child of this number.
  ///
  /// - Throws: ``HDKeyError``: a number of 2^31 or more, no key there, a depth of 255.
  public func child(_ number: UInt32) throws(HDKeyError) -> ExtendedPublicKey { try child(.normal(number)) }

  /// A child (BIP-32, "Public parent key → public child key").
  ///
  /// - Throws: ``HDKeyError/hardenedFromPublicKey(_:)``, ``HDKeyError/invalidChild(_:)``, ``HDKeyError/tooDeep``.
  public func child(_ index: ChildIndex) throws(HDKeyError) -> ExtendedPublicKey {
    guard !index.isHardened else { throw .hardenedFromPublicKey(index) }
    let parent = publicKey.compressed.span.withUnsafeBytes { SecretBytes(copying: $0) }
    let material = chainCode.span.withUnsafeBytes {
      HDKeyMaterial(parent: parent, chainCode: $0, index: index)
    }
    return try child(index, of: material)
  }

  /// The child that 64 bytes make, which a test can choose: no index is known that has no key.
  func child(_ index: ChildIndex, of material: borrowing HDKeyMaterial) throws(HDKeyError)
    -> ExtendedPublicKey
  {
    let place = try place.child(index, parentFingerprint: fingerprint)
    let key = try material.withTweak { (tweak) throws(HDKeyError) in
      do throws(CryptoError) { return try publicKey.adding(tweak: tweak) } catch {
        throw .invalidChild(index)
      }
    }
    return ExtendedPublicKey(key, chainCode: material.withChainCode { Array($0) }, place: place)
  }

  /// The descendant at the end of a path.
  ///
  /// - Throws: ``HDKeyError``; ``HDKeyError/pathFromMasterKey(depth:)`` where the path starts at `m` and this key is
  ///   below it.
  public func derived(along path: DerivationPath) throws(HDKeyError) -> ExtendedPublicKey {
    guard !path.isFromMasterKey || depth == 0 else { throw .pathFromMasterKey(depth: depth) }
    var key = self
    for index in path.indexes { key = try key.child(index) }
    return key
  }
}
