import Glibc
import SystemPackage

/// An open file, closed at the end of its life. Its name serves error messages only.
struct OpenFile: ~Copyable {
  let descriptor: CInt
  let name: String

  init(adopting descriptor: CInt, name: String) {
    self.descriptor = descriptor
    self.name = name
  }

  deinit {
    close(descriptor)
  }

  func failure(_ operation: String) -> FileFailure {
    FileFailure(operation: operation, path: name, errno: Errno(rawValue: errno))
  }

  func status() throws(FileFailure) -> stat {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw failure("inspect") }
    return status
  }

  /// Reads up to the buffer's length; 0 at the end of the file.
  func read(into buffer: inout [UInt8]) throws(FileFailure) -> Int {
    while true {
      let count = buffer.withUnsafeMutableBytes { Glibc.read(descriptor, $0.baseAddress, $0.count) }
      if count >= 0 { return count }
      guard errno == EINTR else { throw failure("read") }
    }
  }

  /// Reads to the end, or throws `EFBIG` where there is more than `limit`.
  func readAll(limit: Int) throws(FileFailure) -> [UInt8] {
    var all: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 16_384)
    while true {
      let count = try read(into: &buffer)
      if count == 0 { return all }
      guard count <= limit - all.count else {
        throw FileFailure(operation: "read", path: name, errno: .fileTooLarge)
      }
      all.append(contentsOf: buffer.prefix(count))
    }
  }

  func write(_ bytes: some Collection<UInt8>) throws(FileFailure) {
    let contiguous = bytes.withContiguousStorageIfAvailable { bytes in
      Result { () throws(FileFailure) in try write(UnsafeRawBufferPointer(bytes)) }
    }
    if let contiguous { return try contiguous.get() }
    try Array(bytes).withUnsafeBytes { bytes in
      Result { () throws(FileFailure) in try write(bytes) }
    }.get()
  }

  func write(_ bytes: UnsafeRawBufferPointer) throws(FileFailure) {
    try Self.write(bytes, to: descriptor, name: name)
  }

  /// Writes all bytes to a descriptor that somebody else owns.
  static func write(
    _ bytes: UnsafeRawBufferPointer, to descriptor: CInt, name: String
  ) throws(FileFailure) {
    var rest = bytes
    while !rest.isEmpty {
      let count = Glibc.write(descriptor, rest.baseAddress, rest.count)
      if count < 0 {
        guard errno == EINTR else {
          throw FileFailure(operation: "write", path: name, errno: Errno(rawValue: errno))
        }
        continue
      }
      rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(count))
    }
  }

  /// Waits until what was written is on the disk.
  func sync() throws(FileFailure) {
    guard fsync(descriptor) == 0 else { throw failure("sync") }
  }
}
