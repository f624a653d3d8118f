import COpenSSL

/// OpenSSL's SHA3-256: the same permutation as Keccak-256 with another padding byte, in assembly.
///
/// The algorithm is fetched once and the context reused, the fastest way to use it.
final class OpenSSL {
  private let context: OpaquePointer
  private let algorithm: OpaquePointer

  init() throws {
    guard let context = EVP_MD_CTX_new(), let algorithm = EVP_MD_fetch(nil, "SHA3-256", nil) else {
      throw Failure("OpenSSL: SHA3-256 could not be fetched")
    }
    self.context = context
    self.algorithm = algorithm
  }

  deinit {
    EVP_MD_free(algorithm)
    EVP_MD_CTX_free(context)
  }

  @inline(__always)
  func hash(_ bytes: UnsafeRawBufferPointer, into digest: UnsafeMutablePointer<UInt8>) {
    EVP_DigestInit_ex2(context, algorithm, nil)
    EVP_DigestUpdate(context, bytes.baseAddress, bytes.count)
    EVP_DigestFinal_ex(context, digest, nil)
  }

  func hash(_ bytes: [UInt8]) -> [UInt8] {
    var digest = [UInt8](repeating: 0, count: 32)
    bytes.withUnsafeBytes { hash($0, into: &digest) }
    return digest
  }
}
