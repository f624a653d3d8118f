internal import CSecp256k1
internal import EthPrimitives

/// The one context of libsecp256k1 that this process uses.
///
/// It is blinded with fresh randomness when it is made and never changed again, so that all threads may read it:
/// every call below takes the context as `const`.
struct Secp256k1: @unchecked Sendable {
  /// Unchecked because the pointer is written once, here, before anyone else can see it.
  let context: OpaquePointer

  static let shared = Secp256k1()

  private init() {
    guard let context = secp256k1_context_create(UInt32(SECP256K1_CONTEXT_NONE)) else {
      preconditionFailure("libsecp256k1 could not allocate its context")
    }
    var random = SystemRandomNumberGenerator()
    var seed = (0..<32).map { _ in UInt8.random(in: .min ... .max, using: &random) }
    let blinded = secp256k1_context_randomize(context, seed)
    seed.withUnsafeMutableBytes { wipe($0) }
    precondition(blinded == 1, "libsecp256k1 could not blind its context")
    self.context = context
  }

  /// The curve's order n (SEC 2, section 2.4.1).
  static let order = UInt256(
    limbs: 0xBFD2_5E8C_D036_4141, 0xBAAE_DCE6_AF48_A03B, 0xFFFF_FFFF_FFFF_FFFE, 0xFFFF_FFFF_FFFF_FFFF)

  static let halfOrder = order >> 1
}
