#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What the system answered to a call that failed.
struct SystemError: Error, Equatable, CustomStringConvertible {
  /// The value of `errno`.
  let code: Int32

  /// The answer to the call that this thread made last.
  init() { code = errno }

  /// An answer that the system has not given, though it fits.
  init(code: Int32) { self.code = code }

  /// The system's words for it, such as `No such file or directory`.
  var description: String { String(cString: strerror(code)) }

  /// Whether nobody reads the other end of the pipe any more.
  var isClosedPipe: Bool { code == EPIPE }

  /// Whether there is no such file.
  var isMissingFile: Bool { code == ENOENT }

  /// Whether there is such a file already.
  var isExistingFile: Bool { code == EEXIST }

  /// Whether a signal arrived before the call did anything, which then is made again.
  var isInterruption: Bool { code == EINTR }
}
