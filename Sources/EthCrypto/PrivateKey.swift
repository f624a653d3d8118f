internal import CSecp256k1
public import EthPrimitives

/// A secp256k1 private key.
///
/// The key cannot be copied, its bytes are wiped when it goes away, and no description shows them.
public struct PrivateKey: ~Copyable, @unchecked Sendable {
  /// 32 bytes of its own on the heap, so that moving the key leaves no copy behind. Unchecked `Sendable` because
  /// they are written in `init` and then only read.
  private let bytes: UnsafeMutablePointer<UInt8>

  /// Takes 32 bytes, most significant first.
  ///
  /// - Throws: ``CryptoError/privateKeyLength(found:)``, or ``CryptoError/privateKeyOutOfRange`` for zero and for
  ///   numbers not below the curve's order.
  public init(_ source: some Collection<UInt8>) throws(CryptoError) {
    guard source.count == 32 else { throw .privateKeyLength(found: source.count) }
    var copy = Array(source)
    defer { copy.withUnsafeMutableBytes { wipe($0) } }
    guard secp256k1_ec_seckey_verify(Secp256k1.shared.context, copy) == 1 else { throw .privateKeyOutOfRange }
    bytes = .allocate(capacity: 32)
    bytes.initialize(from: copy, count: 32)
  }

  /// Reads 64 hexadecimal digits, with or without `0x`; ASCII white space around them is ignored, as key files
  /// end in a line feed. The text itself stays the caller's: a `String` cannot be wiped.
  ///
  /// - Throws: ``CryptoError``, which never shows any of the text.
  public init(hex text: String) throws(CryptoError) {
    var utf8 = Array(text.utf8)
    defer { utf8.withUnsafeMutableBytes { wipe($0) } }
    let isDigit: (UInt8) -> Bool = { $0 != 0x20 && !(0x09...0x0d).contains($0) }
    guard let first = utf8.firstIndex(where: isDigit), let last = utf8.lastIndex(where: isDigit),
      var decoded = try? Hex.decode(utf8: utf8.span.bytes.extracting(first...last))
    else { throw .privateKeyText }
    defer { decoded.withUnsafeMutableBytes { wipe($0) } }
    try self.init(decoded)
  }

  /// Makes a new key from the system's entropy.
  public static func generate() -> PrivateKey {
    var random = SystemRandomNumberGenerator()
    // All but about one of 2^128 numbers are keys.
    while true {
      var candidate = (0..<32).map { _ in UInt8.random(in: .min ... .max, using: &random) }
      defer { candidate.withUnsafeMutableBytes { wipe($0) } }
      do throws(CryptoError) { return try PrivateKey(candidate) } catch { continue }
    }
  }

  deinit {
    wipe(UnsafeMutableRawBufferPointer(start: bytes, count: 32))
    bytes.deallocate()
  }

  /// Calls `body` with the 32 key bytes, most significant first, for those who must store them. Whoever copies
  /// them out has to wipe the copy.
  public func withUnsafeKeyBytes<R, E: Error>(_ body: (UnsafeRawBufferPointer) throws(E) -> R) throws(E) -> R
  {
    try body(UnsafeRawBufferPointer(start: bytes, count: 32))
  }

  /// The key's public half.
  public var publicKey: PublicKey {
    var raw = secp256k1_pubkey()
    // Cannot fail: `init` has checked that the key is in range.
    _ = secp256k1_ec_pubkey_create(Secp256k1.shared.context, &raw, bytes)
    return PublicKey(raw)
  }

  /// The address of the account that this key controls.
  public var address: Address { publicKey.address }

  /// Signs a 32-byte hash: deterministic (RFC 6979), with `s` in the lower half of the range (EIP-2).
  public func sign(_ hash: Hash32) -> Signature {
    var raw = secp256k1_ecdsa_recoverable_signature()
    var compact = [UInt8](repeating: 0, count: 64)
    var recoveryID: Int32 = 0
    let context = Secp256k1.shared.context
    // Neither call can fail: the key is in range, and RFC 6979 yields a nonce for every hash.
    _ = secp256k1_ecdsa_sign_recoverable(context, &raw, hash.bytes, bytes, nil, nil)
    _ = secp256k1_ecdsa_recoverable_signature_serialize_compact(context, &compact, &recoveryID, &raw)
    return Signature(
      uncheckedR: UInt256(bigEndian32: compact[..<32]), s: UInt256(bigEndian32: compact[32...]),
      yParity: recoveryID & 1 == 1)
  }
}
