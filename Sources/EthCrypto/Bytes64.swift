internal import EthPrimitives

/// 64 bytes held inline: a point's coordinates, a signature's r and s, or a point as libsecp256k1 keeps it.
struct Bytes64: Hashable, Sendable, BitwiseCopyable {
  var first: Hash32
  var second: Hash32

  static let zero = Bytes64(first: .zero, second: .zero)

  @inline(__always)
  init(first: Hash32, second: Hash32) {
    self.first = first
    self.second = second
  }

  /// Two numbers, most significant byte first.
  @inline(__always)
  init(_ first: UInt256, _ second: UInt256) {
    self.init(first: Hash32(first), second: Hash32(second))
  }

  @inline(__always)
  func withUnsafeBytes<R, E: Error>(_ body: (UnsafeRawBufferPointer) throws(E) -> R) throws(E) -> R {
    try Swift.withUnsafeBytes(of: self, body)
  }

  /// Calls `body` with the bytes as C takes them.
  @inline(__always)
  func withPointer<R>(_ body: (UnsafePointer<UInt8>) -> R) -> R { withPointer(to: UInt8.self, body) }

  /// Calls `body` with a pointer to the struct of bytes that a function of C wants.
  @inline(__always)
  func withPointer<T, R>(to type: T.Type, _ body: (UnsafePointer<T>) -> R) -> R {
    withUnsafePointer(to: self) { body(UnsafeRawPointer($0).assumingMemoryBound(to: type)) }
  }

  /// Calls `body` with a pointer that a function of C writes to.
  @inline(__always)
  mutating func withMutablePointer<T, R>(to type: T.Type, _ body: (UnsafeMutablePointer<T>) -> R) -> R {
    withUnsafeMutablePointer(to: &self) { body(UnsafeMutableRawPointer($0).assumingMemoryBound(to: type)) }
  }
}

extension Hash32 {
  /// Calls `body` with the 32 bytes as C takes them.
  @inline(__always)
  func withPointer<R>(_ body: (UnsafePointer<UInt8>) -> R) -> R {
    withUnsafePointer(to: self) { body(UnsafeRawPointer($0).assumingMemoryBound(to: UInt8.self)) }
  }
}
