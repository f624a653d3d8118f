#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Files that hold a secret.
enum KeyFile {
  /// Makes a new file that only its owner may read and write; nothing is left of it where writing fails.
  static func create(_ path: String, _ bytes: UnsafeRawBufferPointer) throws(SystemError) {
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

  /// Refuses a path at which something is already, before a password is asked for in vain.
  static func checkNew(_ path: String) throws(CLIError) {
    guard access(path, F_OK) != 0 else { throw alreadyThere(path) }
  }

  /// The time since 1970 in UTC, in whole seconds.
  static func timeSince1970() -> Duration { .seconds(time(nil)) }

  /// Why a file was not made.
  static func failure(_ path: String, _ error: SystemError) -> CLIError {
    error.isExistingFile
      ? alreadyThere(path) : .failed("the file \(path.shownAsFile) cannot be written: \(error)")
  }

  /// That a file is not overwritten.
  static func alreadyThere(_ path: String) -> CLIError {
    .failed("\(path.shownAsFile) is there already and is not overwritten: give another --output")
  }
}
