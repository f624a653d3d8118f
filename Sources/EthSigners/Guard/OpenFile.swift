#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// An open file that is closed with the last reference, and the few things done with it. All of them throw
/// ``SigningLogError/system(operation:path:code:reason:)``.
final class OpenFile: Sendable {
  let path: String
  private let descriptor: Int32

  /// Opens a file to read and write, its owner's alone where it is made; links are not followed.
  init(_ path: String, creating: Bool, appending: Bool) throws(SigningLogError) {
    self.path = path
    let flags = O_RDWR | O_CLOEXEC | O_NOFOLLOW | (creating ? O_CREAT : 0) | (appending ? O_APPEND : 0)
    descriptor = Self.retry { open(path, flags, 0o600) }
    if descriptor < 0 { throw errno == ENOENT ? .missing(path: path) : Self.failure("open", path) }
  }

  deinit {
    // A child that is just being started shares the open file for a moment, and with it the lock.
    flock(descriptor, LOCK_UN)
    close(descriptor)
  }

  /// Takes the lock that one process at a time can have; the system gives it back when the process ends in any way.
  func lock() throws(SigningLogError) {
    guard Self.retry({ flock(descriptor, LOCK_EX | LOCK_NB) }) == 0 else {
      throw errno == EWOULDBLOCK ? .inUse(path: path) : failure("lock")
    }
  }

  /// Checks that the file is a regular one, this user's alone, and still the one that the path names.
  func check() throws(SigningLogError) {
    var here = stat()
    guard fstat(descriptor, &here) == 0 else { throw failure("look at") }
    guard here.st_mode & S_IFMT == S_IFREG else { throw .notAFile(path: path) }
    guard here.st_mode & 0o077 == 0, here.st_uid == geteuid() else {
      throw .permissions(path: path, mode: UInt32(here.st_mode & 0o7777))
    }
    var named = stat()
    guard lstat(path, &named) == 0, named.st_ino == here.st_ino, named.st_dev == here.st_dev else {
      throw .replaced(path: path)
    }
  }

  /// How many bytes the file has.
  func size() throws(SigningLogError) -> Int {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw failure("look at") }
    return Int(status.st_size)
  }

  /// Reads up to `count` bytes; fewer only at the file's end.
  func read(_ count: Int, at offset: Int) throws(SigningLogError) -> [UInt8] {
    var code: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      while filled < count {
        let rest = UnsafeMutableRawBufferPointer(rebasing: UnsafeMutableRawBufferPointer(buffer)[filled...])
        let got = Self.retry { pread(descriptor, rest.baseAddress, rest.count, off_t(offset + filled)) }
        if got < 0 { code = errno }
        guard got > 0 else { return }
        filled += got
      }
    }
    guard code == 0 else { throw Self.failure("read", path, code) }
    return bytes
  }

  /// Writes at `offset`, or at the end of a file that is opened for appending.
  func write(_ bytes: [UInt8], at offset: Int? = nil) throws(SigningLogError) {
    var done = 0
    while done < bytes.count {
      let written = bytes.withUnsafeBytes { all in
        let rest = UnsafeRawBufferPointer(rebasing: all[done...])
        return Self.retry {
          if let offset { return pwrite(descriptor, rest.baseAddress, rest.count, off_t(offset + done)) }
          #if canImport(Glibc)
            return Glibc.write(descriptor, rest.baseAddress, rest.count)
          #elseif canImport(Musl)
            return Musl.write(descriptor, rest.baseAddress, rest.count)
          #else
            return Darwin.write(descriptor, rest.baseAddress, rest.count)
          #endif
        }
      }
      guard written > 0 else { throw written < 0 ? failure("write") : Self.failure("write", path, ENOSPC) }
      done += written
    }
  }

  /// Cuts the file off.
  func truncate(to size: Int) throws(SigningLogError) {
    guard Self.retry({ ftruncate(descriptor, off_t(size)) }) == 0 else { throw failure("shorten") }
  }

  /// Waits until what was written survives a loss of power.
  func synchronise() throws(SigningLogError) {
    #if canImport(Darwin)
      let result = Self.retry { fcntl(descriptor, F_FULLFSYNC) }
    #else
      let result = Self.retry { fdatasync(descriptor) }
    #endif
    guard result == 0 else { throw failure("flush") }
  }

  /// Waits until the names in a file's folder survive a loss of power.
  static func synchroniseFolder(of path: String) throws(SigningLogError) {
    let slash = path.lastIndex(of: "/")
    let folder = slash.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
    let descriptor = retry { open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
    guard descriptor >= 0 else { throw failure("open", folder) }
    defer { close(descriptor) }
    guard retry({ fsync(descriptor) }) == 0 else { throw failure("flush", folder) }
  }

  private func failure(_ operation: String) -> SigningLogError { Self.failure(operation, path) }

  private static func failure(_ operation: String, _ path: String, _ code: Int32 = errno) -> SigningLogError {
    .system(operation: operation, path: path, code: code, reason: String(cString: strerror(code)))
  }

  private static func retry<Result: SignedInteger>(_ call: () -> Result) -> Result {
    while true {
      let result = call()
      if result >= 0 || errno != EINTR { return result }
    }
  }
}
