#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Cuts a stream into lines, holding one line and one chunk at most.
struct LineReader: ~Copyable {
  /// A line without its line feed.
  enum Line {
    case bytes([UInt8])
    /// A line of more bytes than allowed, which were dropped.
    case tooLong
  }

  /// The most bytes of a line.
  let limit: Int
  private let descriptor: Descriptor
  private var chunk = [UInt8](repeating: 0, count: 65_536)
  private var buffer: [UInt8] = []
  /// Where in the buffer the next line starts.
  private var start = 0
  /// Up to where the buffer is known to hold no line feed of the next line.
  private var searched = 0
  /// Whether bytes of the next line have been dropped.
  private var isOverlong = false
  private var isAtEnd = false

  /// A reader of `descriptor` for lines of up to `limit` bytes.
  init(_ descriptor: consuming Descriptor, limit: Int) {
    self.descriptor = descriptor
    self.limit = limit
  }

  /// The next line; `nil` after the last one. A last line without a line feed counts where it is not empty.
  ///
  /// - Parameter beforeWaiting: Called before each time that the stream may have to be waited for.
  mutating func next(beforeWaiting: () throws -> Void) throws -> Line? {
    while true {
      if let end = lineFeed() {
        defer {
          start = end + 1
          searched = start
          isOverlong = false
        }
        return isOverlong || end - start > limit ? .tooLong : .bytes(Array(buffer[start..<end]))
      }
      if isAtEnd { return lastLine() }
      dropUsedBytes()
      try beforeWaiting()
      try readChunk()
    }
  }

  private mutating func lineFeed() -> Int? {
    let found = buffer.withUnsafeBytes { bytes -> Int? in
      guard let base = bytes.baseAddress, searched < bytes.count,
        let feed = memchr(base + searched, 0x0a, bytes.count - searched)
      else { return nil }
      return UnsafeRawPointer(feed) - base
    }
    searched = found ?? buffer.count
    return found
  }

  private mutating func lastLine() -> Line? {
    defer {
      buffer = []
      start = 0
      searched = 0
      isOverlong = false
    }
    if isOverlong || buffer.count - start > limit { return .tooLong }
    return start < buffer.count ? .bytes(Array(buffer[start...])) : nil
  }

  /// Drops lines that have been returned, and all of a line that is too long already.
  private mutating func dropUsedBytes() {
    buffer.removeSubrange(..<start)
    start = 0
    if buffer.count > limit {
      buffer.removeAll(keepingCapacity: true)
      isOverlong = true
    }
    searched = buffer.count
  }

  private mutating func readChunk() throws(CLIError) {
    do throws(SystemError) {
      let count = try descriptor.read(into: &chunk)
      buffer += chunk[..<count]
      isAtEnd = count == 0
    } catch {
      throw .failed("standard input cannot be read: \(error)")
    }
  }
}
