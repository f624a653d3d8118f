#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A file, pipe or terminal that is open. One that was opened here is closed when it goes away.
struct Descriptor: ~Copyable {
  /// The number by which the system knows it.
  let number: Int32
  private let isOwned: Bool

  private init(number: Int32, isOwned: Bool) {
    self.number = number
    self.isOwned = isOwned
  }

  /// Opens a file for reading, or what `flags` say.
  init(opening path: String, _ flags: Int32 = O_RDONLY, mode: mode_t = 0) throws(SystemError) {
    number = open(path, flags | O_CLOEXEC, mode)
    isOwned = true
    guard number >= 0 else { throw SystemError() }
  }

  /// Takes over what the program that started this one had opened: a file, a pipe, a socket or a terminal. It is
  /// closed afterwards, and no program that is started from here gets it.
  static func adopting(_ number: Int32) throws(SystemError) -> Descriptor {
    var status = stat()
    guard fstat(number, &status) == 0 else { throw SystemError() }
    // Anything else was opened by this process's own libraries.
    guard [S_IFREG, S_IFIFO, S_IFSOCK, S_IFCHR].contains(status.st_mode & S_IFMT) else {
      throw SystemError(code: EBADF)
    }
    guard number > STDERR_FILENO else { return Descriptor(number: number, isOwned: false) }
    guard fcntl(number, F_SETFD, FD_CLOEXEC) != -1 else { throw SystemError() }
    return Descriptor(number: number, isOwned: true)
  }

  deinit {
    if isOwned, number >= 0 { close(number) }
  }

  static var standardInput: Descriptor { Descriptor(number: STDIN_FILENO, isOwned: false) }
  static var standardOutput: Descriptor { Descriptor(number: STDOUT_FILENO, isOwned: false) }
  static var standardError: Descriptor { Descriptor(number: STDERR_FILENO, isOwned: false) }

  /// Reads what is there, and waits only where nothing is; 0 at the end.
  func read(into buffer: UnsafeMutableRawBufferPointer) throws(SystemError) -> Int {
    while true {
      let count = systemRead(number, buffer.baseAddress, buffer.count)
      guard count < 0 else { return count }
      let error = SystemError()
      guard error.isInterruption else { throw error }
    }
  }

  /// Reads into `buffer` from its start, as the other `read(into:)` does.
  func read(into buffer: inout [UInt8]) throws(SystemError) -> Int {
    let result = buffer.withUnsafeMutableBytes { bytes in
      Result { () throws(SystemError) in try read(into: bytes) }
    }
    return try result.get()
  }

  /// Writes all of `bytes`.
  func write(_ bytes: some Collection<UInt8>) throws(SystemError) {
    let bytes = ContiguousArray(bytes)
    let result = bytes.withUnsafeBytes { bytes in Result { () throws(SystemError) in try write(bytes) } }
    try result.get()
  }

  /// Writes all of `bytes`, of which no copy is made here.
  func write(_ bytes: UnsafeRawBufferPointer) throws(SystemError) {
    var written = 0
    while written < bytes.count {
      let count = systemWrite(number, bytes.baseAddress?.advanced(by: written), bytes.count - written)
      if count >= 0 {
        written += count
      } else {
        let error = SystemError()
        guard error.isInterruption else { throw error }
      }
    }
  }

  /// Waits until what was written is on the disk.
  func synchronize() throws(SystemError) {
    guard fsync(number) == 0 else { throw SystemError() }
  }

  /// Whether a person reads and writes here.
  var isTerminal: Bool { isatty(number) == 1 }

  /// The permission bits, where this is a file on a disk.
  var filePermissions: mode_t? {
    var status = stat()
    guard fstat(number, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    return status.st_mode & 0o7777
  }
}

/// The system's `read`, under a name that the method does not hide.
private func systemRead(_ number: Int32, _ buffer: UnsafeMutableRawPointer?, _ count: Int) -> Int {
  read(number, buffer, count)
}

/// The system's `write`, under a name that the method does not hide.
private func systemWrite(_ number: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
  write(number, bytes, count)
}
