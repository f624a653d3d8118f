#if canImport(Glibc)
  private import Glibc
#elseif canImport(Musl)
  private import Musl
#elseif canImport(Darwin)
  private import Darwin
#endif

/// What scrypt works in: memory that comes from the system and goes straight back to it, so that nothing of it is
/// in this process afterwards.
struct ScryptMemory: ~Copyable {
  private let base: UnsafeMutableRawPointer
  private let byteCount: Int
  private let cost: ScryptCost

  /// Asks the system for memory, which is all zeros.
  ///
  /// - Throws: ``KeystoreError/outOfMemory(bytes:)`` where there is none to be had.
  init(_ cost: ScryptCost) throws(KeystoreError) {
    guard let bytes = cost.memory else { throw .outOfMemory(bytes: .max) }
    let memory = mmap(nil, bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0)
    guard let memory, memory != MAP_FAILED else { throw .outOfMemory(bytes: bytes) }
    #if os(Linux)
      // Wishes, both of them: large pages, as 65,536 small ones take a sixth of the time of the mixing (but a virtual
      // machine may take as long again to back them for the first time); and no place in a core dump.
      _ = madvise(memory, bytes, MADV_HUGEPAGE)
      _ = madvise(memory, bytes, MADV_DONTDUMP)
    #endif
    base = memory
    byteCount = bytes
    self.cost = cost
  }

  deinit { _ = munmap(base, byteCount) }

  /// A row of zeros, which nobody writes to.
  var zeros: UnsafeMutablePointer<UInt32> { words(atRow: 0) }
  /// A row to mix into.
  var spare: UnsafeMutablePointer<UInt32> { words(atRow: 1) }
  /// The bytes that are mixed: `p` rows.
  var blocks: UnsafeMutableRawBufferPointer {
    UnsafeMutableRawBufferPointer(start: base + 2 * cost.rowBytes, count: cost.p * cost.rowBytes)
  }
  /// `n` rows.
  var table: UnsafeMutablePointer<UInt32> { words(atRow: 2 + cost.p) }

  private func words(atRow row: Int) -> UnsafeMutablePointer<UInt32> {
    (base + row * cost.rowBytes).assumingMemoryBound(to: UInt32.self)
  }
}
