#if canImport(Glibc)
  private import Glibc
#elseif canImport(Musl)
  private import Musl
#elseif canImport(Darwin)
  private import Darwin
#endif

/// The system's generator of random bytes, the only source of keys, salts and blinding.
package enum SystemEntropy {
  /// Fills memory with random bytes: one call of the system for 256 bytes.
  ///
  /// A system that has none stops the program, as it stops `SystemRandomNumberGenerator`: whatever else could be
  /// returned here might become a key that others can guess.
  package static func fill(_ bytes: UnsafeMutableRawBufferPointer) {
    #if canImport(Darwin)
      if let base = bytes.baseAddress { arc4random_buf(base, bytes.count) }
    #else
      var offset = 0
      while offset < bytes.count {
        let part = UnsafeMutableRawBufferPointer(rebasing: bytes[offset...].prefix(256))
        guard let base = part.baseAddress, getentropy(base, part.count) == 0 else {
          preconditionFailure("the system gives no random bytes")
        }
        offset &+= part.count
      }
    #endif
  }
}
