#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// An open file or folder, closed when it goes away, and the few steps that keystores need.
struct KeystoreFile: ~Copyable {
  private let descriptor: Int32
  private let path: String

  private init(path: String, flags: Int32, mode: mode_t = 0) throws(KeystoreError) {
    let descriptor = Self.retrying { open(path, flags | O_CLOEXEC, mode) }
    guard descriptor >= 0 else { throw Self.failure("open", path) }
    self.descriptor = descriptor
    self.path = path
  }

  deinit { close(descriptor) }

  /// Opens a regular file to read; does not wait for a pipe that nobody writes to.
  static func reading(_ path: String) throws(KeystoreError) -> KeystoreFile {
    let file = try KeystoreFile(path: path, flags: O_RDONLY | O_NONBLOCK)
    var status = stat()
    guard fstat(file.descriptor, &status) == 0 else { throw failure("fstat", path) }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw .file(KeystoreFileError(path: path, reason: .notAFile))
    }
    return file
  }

  /// Makes a file that only its owner can read and write; there must be none of this name.
  static func creating(_ path: String) throws(KeystoreError) -> KeystoreFile {
    let file = try KeystoreFile(path: path, flags: O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, mode: 0o600)
    // What the process's mask took away.
    guard fchmod(file.descriptor, 0o600) == 0 else { throw failure("fchmod", path) }
    return file
  }

  /// Opens a folder, to wait until its names are written.
  static func folder(_ path: String) throws(KeystoreError) -> KeystoreFile {
    try KeystoreFile(path: path, flags: O_RDONLY | O_DIRECTORY)
  }

  /// All bytes of the file.
  ///
  /// - Throws: ``KeystoreError/file(_:)`` where there are more than `limit`.
  func read(limit: Int) throws(KeystoreError) -> [UInt8] {
    var status = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: limit + 1) { buffer, count in
      while count < buffer.count {
        let room = UnsafeMutableBufferPointer(rebasing: buffer[count...])
        status = Self.retrying { systemRead(descriptor, room.baseAddress, room.count) }
        guard status > 0 else { return }
        count += status
      }
    }
    guard status >= 0 else { throw Self.failure("read", path) }
    guard bytes.count <= limit else {
      throw .file(KeystoreFileError(path: path, reason: .tooLarge(limit: limit)))
    }
    return bytes
  }

  /// Writes all bytes.
  func write(_ bytes: [UInt8]) throws(KeystoreError) {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { bytes in
        let rest = UnsafeRawBufferPointer(rebasing: bytes[written...])
        return Self.retrying { systemWrite(descriptor, rest.baseAddress, rest.count) }
      }
      guard count > 0 else { throw Self.failure("write", path) }
      written += count
    }
  }

  /// Waits until what was written survives a loss of power.
  func synchronise() throws(KeystoreError) {
    #if canImport(Darwin)
      let status = Self.retrying { fcntl(descriptor, F_FULLFSYNC) }
    #else
      let status = Self.retrying { fsync(descriptor) }
    #endif
    guard status == 0 else { throw Self.failure("fsync", path) }
  }

  /// The error that the last step left behind.
  static func failure(_ step: String, _ path: String) -> KeystoreError {
    let number = errno
    let reason: KeystoreFileError.Reason =
      switch number {
      case EEXIST: .exists
      case ENOENT: .missing
      default: .system(step: step, errno: number)
      }
    return .file(KeystoreFileError(path: path, reason: reason))
  }

  /// Repeats a step that a signal has interrupted.
  private static func retrying<Status: SignedInteger>(_ step: () -> Status) -> Status {
    while true {
      let status = step()
      if status >= 0 || errno != EINTR { return status }
    }
  }
}

// In the file's scope, where the methods' names do not hide the system's.
private func systemRead(_ descriptor: Int32, _ buffer: UnsafeMutablePointer<UInt8>?, _ count: Int) -> Int {
  read(descriptor, buffer, count)
}

private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
  write(descriptor, bytes, count)
}
