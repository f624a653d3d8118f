/// Bytes that nobody else may see, such as a password: they cannot be copied, no description shows them, and they
/// are overwritten with zeros when they go away.
public struct SecretBytes: ~Copyable, @unchecked Sendable {
  /// Its own memory, so that moving the value leaves no copy behind. Unchecked `Sendable` because only the owner
  /// of the value, who is one at a time, can write to it.
  private let storage: UnsafeMutableRawBufferPointer
  /// How many bytes there are.
  public private(set) var count: Int

  /// Room for `capacity` bytes, of which none is there yet; it never grows, so that no copy is left behind.
  public init(capacity: Int) {
    storage = .allocate(byteCount: max(capacity, 1), alignment: 1)
    count = 0
  }

  /// A copy of `bytes`, which stay the caller's to wipe.
  public init(copying bytes: UnsafeRawBufferPointer) {
    self.init(capacity: bytes.count)
    storage.copyMemory(from: bytes)
    count = bytes.count
  }

  /// A copy of a text's UTF-8. The text itself stays the caller's: a `String` cannot be wiped.
  public init(utf8 text: String) {
    let utf8 = text.utf8
    self.init(capacity: utf8.count)
    storage.copyBytes(from: utf8)
    count = utf8.count
  }

  deinit {
    wipe(storage)
    storage.deallocate()
  }

  /// Adds a byte; `false` where there is no room for it.
  public mutating func append(_ byte: UInt8) -> Bool {
    guard count < storage.count else { return false }
    storage[count] = byte
    count += 1
    return true
  }

  /// Takes the last byte away, if there is one.
  public mutating func removeLast() {
    guard count > 0 else { return }
    count -= 1
    storage[count] = 0
  }

  /// Lets `body` write behind the bytes that are there; it returns how many it wrote, 0 where it has no more.
  ///
  /// - Returns: `false` where there was no room left, or nothing more to write.
  public mutating func fill<E: Error>(
    _ body: (UnsafeMutableRawBufferPointer) throws(E) -> Int
  ) throws(E) -> Bool {
    guard count < storage.count else { return false }
    let free = UnsafeMutableRawBufferPointer(rebasing: storage[count...])
    let written = min(max(try body(free), 0), free.count)
    count += written
    return written > 0
  }

  /// Calls `body` with the bytes. Whoever copies them out has to wipe the copy.
  public func withUnsafeBytes<R: ~Copyable, E: Error>(_ body: (UnsafeRawBufferPointer) throws(E) -> R)
    throws(E) -> R
  {
    try body(UnsafeRawBufferPointer(rebasing: storage[..<count]))
  }

  /// Calls `body` with the bytes, white space around them left out, as a file with a password ends in a line feed.
  public func withUnsafeTrimmedBytes<R: ~Copyable, E: Error>(
    _ body: (UnsafeRawBufferPointer) throws(E) -> R
  ) throws(E) -> R {
    var range = 0..<count
    while let first = range.first, isBlank(storage[first]) { range.removeFirst() }
    while let last = range.last, isBlank(storage[last]) { range.removeLast() }
    return try body(UnsafeRawBufferPointer(rebasing: storage[range]))
  }

  private func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0d).contains(byte) }
}
