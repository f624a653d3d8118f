#if canImport(Glibc)
  private import Glibc
#elseif canImport(Musl)
  private import Musl
#elseif canImport(Darwin)
  private import Darwin
#endif

/// Overwrites secret bytes with zeros in a way that the optimiser must not remove.
package func wipe(_ bytes: UnsafeMutableRawBufferPointer) {
  guard let base = bytes.baseAddress else { return }
  #if canImport(Darwin)
    _ = memset_s(base, bytes.count, 0, bytes.count)
  #else
    explicit_bzero(base, bytes.count)
  #endif
}
