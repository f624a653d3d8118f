#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Bytes that nobody else may see: they cannot be copied and are overwritten when they go away.
struct SecretBytes: ~Copyable {
  private let storage: UnsafeMutableRawBufferPointer
  /// How many bytes there are.
  private(set) var count: Int

  /// Room for `capacity` bytes; it never grows, so no copy is left behind.
  init(capacity: Int) {
    storage = .allocate(byteCount: capacity, alignment: 1)
    count = 0
  }

  /// A copy of `bytes`.
  init(copying bytes: UnsafeRawBufferPointer) {
    self.init(capacity: bytes.count)
    storage.copyMemory(from: bytes)
    count = bytes.count
  }

  deinit {
    wipe(storage)
    storage.deallocate()
  }

  /// Adds a byte; `false` where there is no room for it.
  mutating func append(_ byte: UInt8) -> Bool {
    guard count < storage.count else { return false }
    storage[count] = byte
    count += 1
    return true
  }

  /// Takes the last byte away, if there is one.
  mutating func removeLast() {
    guard count > 0 else { return }
    count -= 1
    storage[count] = 0
  }

  /// Lets `body` write behind the bytes that are there; it returns how many it wrote, 0 where it has no more.
  ///
  /// - Returns: `false` where there was no room left, or nothing more to write.
  mutating func fill<E: Error>(_ body: (UnsafeMutableRawBufferPointer) throws(E) -> Int) throws(E) -> Bool {
    guard count < storage.count else { return false }
    let written = try body(UnsafeMutableRawBufferPointer(rebasing: storage[count...]))
    count += written
    return written > 0
  }

  /// Calls `body` with the bytes, white space around them left out.
  func withTrimmedBytes<R, E: Error>(_ body: (UnsafeRawBufferPointer) throws(E) -> R) throws(E) -> R {
    var range = 0..<count
    while let first = range.first, isBlank(storage[first]) { range.removeFirst() }
    while let last = range.last, isBlank(storage[last]) { range.removeLast() }
    return try body(UnsafeRawBufferPointer(rebasing: storage[range]))
  }

  private func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0d).contains(byte) }
}

/// Overwrites bytes with zeros in a way that the optimiser must not remove.
func wipe(_ bytes: UnsafeMutableRawBufferPointer) {
  guard let base = bytes.baseAddress else { return }
  #if canImport(Darwin)
    _ = memset_s(base, bytes.count, 0, bytes.count)
  #else
    explicit_bzero(base, bytes.count)
  #endif
}
