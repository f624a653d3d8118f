internal import CSecp256k1
public import EthPrimitives

/// A secp256k1 private key.
///
/// The key cannot be copied, its bytes are overwritten when it goes away, and no description shows them. See
/// <doc:HandlingKeys>.
public struct PrivateKey: ~Copyable, @unchecked Sendable {
  /// 32 bytes of its own on the heap, so that moving the key leaves no copy behind. Unchecked `Sendable` because
  /// they are written in `init` and then only read.
  let bytes: UnsafeMutablePointer<UInt8>

  /// Takes 32 bytes, most significant first. They stay the caller's to wipe.
  ///
  /// - Throws: ``CryptoError/privateKeyLength(found:)``, or ``CryptoError/privateKeyOutOfRange`` for zero and for
  ///   numbers not below the curve's order n (SEC 1, section 3.2.1).
  public init(_ source: some Collection<UInt8>) throws(CryptoError) {
    guard source.count == 32 else { throw .privateKeyLength(found: source.count) }
    let isKey = { (bytes: UnsafeMutableRawBufferPointer, pointer: UnsafeMutablePointer<UInt8>) in
      bytes.copyBytes(from: source)
      return secp256k1_ec_seckey_verify(Secp256k1.shared.context, pointer) == 1
    }
    guard let bytes = Self.allocate(isKey) else { throw .privateKeyOutOfRange }
    self.init(owned: bytes)
  }

  /// Takes over 32 bytes that have been found to be a key.
  init(owned bytes: UnsafeMutablePointer<UInt8>) { self.bytes = bytes }

  deinit { Self.free(bytes) }

  /// Calls `body` with the 32 key bytes, most significant first, for those who must store them. Whoever copies
  /// them out has to wipe the copy.
  public func withUnsafeKeyBytes<R: ~Copyable, E: Error>(_ body: (UnsafeRawBufferPointer) throws(E) -> R)
    throws(E) -> R
  {
    try body(UnsafeRawBufferPointer(start: bytes, count: 32))
  }

  /// The key's public half: the point d·G.
  public var publicKey: PublicKey {
    var point = Bytes64.zero
    // Cannot fail: `init` has checked that the key is in range.
    _ = point.withMutablePointer(to: secp256k1_pubkey.self) {
      secp256k1_ec_pubkey_create(Secp256k1.shared.context, $0, bytes)
    }
    return PublicKey(parsed: point)
  }

  /// The address of the account that this key controls.
  public var address: Address { publicKey.address }

  /// Whether two keys are the same, in a time that does not depend on where they differ.
  public func isEqual(to other: borrowing PrivateKey) -> Bool {
    var difference: UInt64 = 0
    let (a, b) = (UnsafeRawPointer(bytes), UnsafeRawPointer(other.bytes))
    for offset in stride(from: 0, to: 32, by: 8) {
      difference |=
        a.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
        ^ b.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
    }
    return difference == 0
  }
}

extension PrivateKey {
  /// Allocates 32 bytes and lets `fill` write a key; `nil`, and the bytes wiped, where it says that it did not.
  static func allocate(
    _ fill: (UnsafeMutableRawBufferPointer, UnsafeMutablePointer<UInt8>) -> Bool
  ) -> UnsafeMutablePointer<UInt8>? {
    let bytes = UnsafeMutablePointer<UInt8>.allocate(capacity: 32)
    bytes.initialize(repeating: 0, count: 32)
    guard fill(UnsafeMutableRawBufferPointer(start: bytes, count: 32), bytes) else {
      free(bytes)
      return nil
    }
    return bytes
  }

  private static func free(_ bytes: UnsafeMutablePointer<UInt8>) {
    wipe(UnsafeMutableRawBufferPointer(start: bytes, count: 32))
    bytes.deallocate()
  }
}
