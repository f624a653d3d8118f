internal import CSecp256k1
internal import EthPrimitives

/// The one context of libsecp256k1 that this process uses.
///
/// It is blinded with fresh randomness when it is made and never changed again, so that all threads may read it:
/// every call of this module takes the context as `const`.
struct Secp256k1: @unchecked Sendable {
  /// Unchecked because the pointer is written once, here, before anyone else can see it.
  let context: OpaquePointer

  static let shared = Secp256k1()

  private init() {
    guard let context = secp256k1_context_create(UInt32(SECP256K1_CONTEXT_NONE)) else {
      preconditionFailure("libsecp256k1 could not allocate its context")
    }
    let isBlinded = withUnsafeTemporaryAllocation(byteCount: 32, alignment: 8) { seed in
      SystemEntropy.fill(seed)
      defer { wipe(seed) }
      return secp256k1_context_randomize(context, seed.bindMemory(to: UInt8.self).baseAddress) == 1
    }
    precondition(isBlinded, "libsecp256k1 could not blind its context")
    self.context = context
  }

  /// The curve's order n (SEC 2, section 2.4.1).
  static let order = UInt256(
    limbs: 0xBFD2_5E8C_D036_4141, 0xBAAE_DCE6_AF48_A03B, 0xFFFF_FFFF_FFFF_FFFE, 0xFFFF_FFFF_FFFF_FFFF)

  /// The largest s of EIP-2: (n − 1)/2.
  static let halfOrder = UInt256(
    limbs: 0xDFE9_2F46_681B_20A0, 0x5D57_6E73_57A4_501D, 0xFFFF_FFFF_FFFF_FFFF, 0x7FFF_FFFF_FFFF_FFFF)
}
