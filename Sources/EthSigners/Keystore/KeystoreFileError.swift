/// Why a keystore's file cannot be read or written.
public struct KeystoreFileError: Error, Equatable, Sendable {
  /// The file or folder.
  public let path: String
  /// What was wrong with it.
  public let reason: Reason

  /// The ways in which reading and writing can fail.
  public enum Reason: Equatable, Sendable {
    /// There is such a file already; it is never written over.
    case exists
    /// There is no such file or folder.
    case missing
    /// It is no regular file.
    case notAFile
    /// The file has more bytes than a keystore has any use for.
    case tooLarge(limit: Int)
    /// The system refused a step, such as `open`, with this number.
    case system(step: String, errno: Int32)
  }

  /// An error about `path`.
  public init(path: String, reason: Reason) {
    self.path = path
    self.reason = reason
  }
}
