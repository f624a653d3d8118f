/// Why bindings are not written.
public struct BindgenError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What kind of thing is wrong.
  public enum Kind: Hashable, Sendable {
    /// The arguments.
    case usage
    /// The settings file.
    case settings
    /// A file that cannot be read or written.
    case file
    /// An artifact.
    case artifact
  }

  /// What kind of thing is wrong.
  public let kind: Kind
  /// One sentence that says what is wrong.
  public let description: String

  /// An error.
  public init(_ kind: Kind, _ description: String) {
    self.kind = kind
    self.description = description
  }
}
