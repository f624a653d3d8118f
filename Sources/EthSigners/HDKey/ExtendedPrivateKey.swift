public import EthCrypto
public import EthPrimitives

/// A private key and the chain code with which its children are derived (BIP-32): who has it has all keys below it.
///
/// It cannot be copied, it is wiped when it goes away, and no description shows it.
///
/// ```swift
/// let accounts = try mnemonic.masterKey().derived(along: .ethereum)
/// for index in 0..<1000 { print(try accounts.child(UInt32(index)).address) }
/// ```
public struct ExtendedPrivateKey: ~Copyable, Sendable {
  /// The key itself.
  public let privateKey: PrivateKey
  /// The key's public half.
  public let publicKey: PublicKey
  let chainCode: SecretBytes
  let place: KeyPlace

  init(_ key: consuming PrivateKey, chainCode: consuming SecretBytes, place: KeyPlace) {
    publicKey = key.publicKey
    privateKey = key
    self.chainCode = chainCode
    self.place = place
  }

  /// The key at the root of the tree that a seed stands for (BIP-32, "Master key generation").
  ///
  /// - Parameters:
  ///   - seed: 16 to 64 bytes; BIP-39's are 64.
  ///   - network: What the key's text will say it is for.
  /// - Throws: ``HDKeyError/seedLength(found:)``, ``HDKeyError/invalidSeed``.
  public init(seed: borrowing SecretBytes, network: HDKeyNetwork = .main) throws(HDKeyError) {
    guard (16...64).contains(seed.count) else { throw .seedLength(found: seed.count) }
    let material = HDKeyMaterial(seed: seed)
    let key = try material.withTweak { (bytes) throws(HDKeyError) in
      do throws(CryptoError) { return try PrivateKey(bytes) } catch { throw .invalidSeed }
    }
    self.init(key, chainCode: material.withChainCode { SecretBytes(copying: $0) }, place: .masterKey(network))
  }

  /// How many ancestors the key has; 0 for a master key.
  public var depth: UInt8 { place.depth }
  /// The first four bytes of the parent's identifier, the most significant first; 0 for a master key.
  public var parentFingerprint: UInt32 { place.parentFingerprint }
  /// Which child of its parent the key is; 0 for a master key.
  public var index: ChildIndex { place.index }
  /// What the key's text says it is for.
  public var network: HDKeyNetwork { place.network }
  /// The first four bytes of ``ExtendedPublicKey/identifier``, the most significant first.
  public var fingerprint: UInt32 { publicKey.identifier.withUnsafeBytes { $0.bigEndianUInt32(at: 0) } }

  /// The address of the account that this key controls.
  public var address: Address { publicKey.address }

  /// The public half with the chain code: it derives the public keys of all descendants that are not hardened, and
  /// shows them all to whoever has it.
  public var extendedPublicKey: ExtendedPublicKey {
    ExtendedPublicKey(publicKey, chainCode: chainCode.withUnsafeBytes { Array($0) }, place: place)
  }

  /// A signer with this key.
  public consuming func signer() -> LocalSigner { LocalSigner(privateKey) }
}
