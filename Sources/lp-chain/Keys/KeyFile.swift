#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Files that hold a private key.
enum KeyFile {
  /// Makes a new file that only its owner may read and write; nothing is left of it where writing fails.
  static func create(_ path: String, _ bytes: [UInt8]) throws(SystemError) {
    let file = try Descriptor(opening: path, O_WRONLY | O_CREAT | O_EXCL, mode: 0o600)
    do throws(SystemError) {
      // The process's umask may have taken away more than it should.
      guard fchmod(file.number, 0o600) == 0 else { throw SystemError() }
      try file.write(bytes)
      try file.synchronize()
    } catch {
      unlink(path)
      throw error
    }
  }
}
