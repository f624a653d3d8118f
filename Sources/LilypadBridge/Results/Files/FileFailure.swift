import EthPrimitives
public import SystemPackage

/// An operation on a file or folder that the system refused.
public struct FileFailure: Error, Equatable, Sendable, CustomStringConvertible {
  /// What was tried, as a verb: `open`, `rename`.
  public let operation: String
  /// The name or path it was tried on.
  public let path: String
  /// The system's reason.
  public let errno: Errno

  /// One sentence that says what failed, where and why.
  public var description: String {
    "Could not \(operation) \(UntrustedText.quoted(path)): \(UntrustedText.shown(errno.description))."
  }
}
