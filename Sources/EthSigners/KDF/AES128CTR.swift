private import Crypto
private import CryptoExtras
private import EthCrypto

#if canImport(FoundationEssentials)
  private import FoundationEssentials
#else
  private import Foundation
#endif

/// AES-128 in counter mode (NIST SP 800-38A, section 6.5), which encrypts and decrypts alike.
package enum AES128CTR {
  /// Encrypts or decrypts as many bytes as `output` has.
  ///
  /// - Parameters:
  ///   - key: At least 16 bytes, of which the first 16 count.
  ///   - counter: The first counter block, 16 bytes.
  /// - Returns: `false`, and nothing is written, where key, counter or input are too short.
  package static func apply(
    to input: UnsafeRawBufferPointer, key: UnsafeRawBufferPointer, counter: [UInt8],
    output: UnsafeMutableRawBufferPointer
  ) -> Bool {
    guard key.count >= 16, input.count >= output.count else { return false }
    // The schedule of the key, which begins with the key itself.
    defer { wipeStack() }
    let key = SymmetricKey(data: UnsafeRawBufferPointer(rebasing: key[..<16]))
    let input = UnsafeRawBufferPointer(rebasing: input[..<output.count])
    guard let nonce = try? AES._CTR.Nonce(nonceBytes: counter),
      var result = try? AES._CTR.encrypt(input, using: key, nonce: nonce), result.count == output.count
    else { return false }
    result.withUnsafeMutableBytes { bytes in
      output.copyMemory(from: UnsafeRawBufferPointer(bytes))
      wipe(bytes)
    }
    return true
  }
}
