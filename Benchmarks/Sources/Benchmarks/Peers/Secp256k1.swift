import CSecp256k1Loops

/// The system's libsecp256k1 called from C, in loops of C.
final class Secp256k1 {
  private let handle: OpaquePointer

  init(key: [UInt8], hash: [UInt8]) throws {
    var random = Random(seed: 7)
    guard let handle = bench_secp256k1_new(key, hash, random.bytes(32)) else {
      throw Failure("libsecp256k1: not a key")
    }
    self.handle = handle
  }

  deinit { bench_secp256k1_free(handle) }

  /// r, s and the parity.
  func sign(_ iterations: Int = 1) -> [UInt8] {
    var output = [UInt8](repeating: 0, count: 65)
    bench_secp256k1_sign(handle, iterations, &output)
    return output
  }

  /// The uncompressed key.
  func recover(_ signature: [UInt8], _ iterations: Int = 1) -> [UInt8] {
    var output = [UInt8](repeating: 0, count: 65)
    bench_secp256k1_recover(handle, iterations, signature, &output)
    return output
  }

  /// The keys, 64 bytes each, of as many hashes and signatures.
  func recover(_ count: Int, hashes: [UInt8], signatures: [UInt8]) throws -> [UInt8] {
    var output = [UInt8](repeating: 0, count: 64 * count)
    guard bench_secp256k1_recover_each(handle, count, hashes, signatures, &output) == count else {
      throw Failure("libsecp256k1: a signature without a key")
    }
    return output
  }

  /// How often the signature was right.
  func verify(_ signature: [UInt8], _ iterations: Int = 1) -> Int {
    bench_secp256k1_verify(handle, iterations, signature)
  }

  /// The uncompressed key.
  func publicKey(_ iterations: Int = 1) -> [UInt8] {
    var output = [UInt8](repeating: 0, count: 65)
    bench_secp256k1_public_key(handle, iterations, &output)
    return output
  }
}
