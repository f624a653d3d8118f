/// The files that the generator reads.
public protocol BindgenFiles {
  /// A file's bytes; `nil` where there is none that can be read.
  func contents(of path: String) -> [UInt8]?
  /// The names in a folder; `nil` where there is no such folder.
  func names(inFolder path: String) -> [String]?
}

/// A file that the generator makes.
public struct GeneratedFile: Hashable, Sendable {
  /// Where it belongs; `nil` for standard output.
  public let path: String?
  /// The Swift source.
  public let source: String
}
