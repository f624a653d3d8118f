import EthPrimitives

/// Why a folder has no UnixFS name here. Paths are relative to the folder that was asked for.
public enum UnixFSError: Error, Equatable, Sendable, CustomStringConvertible {
  /// An entry's name is empty, `.` or `..`, or holds `/` or NUL.
  case invalidName(String)
  /// Two entries have the same name.
  case repeatedName(String)
  /// The names and identifiers of a folder's entries take `limit` bytes or more; IPFS would shard it.
  case directoryTooLarge(limit: Int)
  /// The entry's name is not UTF-8; `parent` is the folder that holds it.
  case nameNotUTF8(parent: String, bytes: [UInt8])
  /// The entry is a symbolic link, which is never followed.
  case symbolicLink(path: String)
  /// The entry is neither a file nor a folder, but a socket, pipe or device.
  case specialFile(path: String)
  /// Folders are nested more than `limit` deep.
  case tooDeep(path: String, limit: Int)
  /// There are more than `limit` entries in all.
  case tooManyEntries(limit: Int)
  /// The file's length changed while it was read.
  case changed(path: String)
  /// The system refused an operation.
  case system(FileFailure)

  /// One sentence that says what is wrong and where.
  public var description: String {
    switch self {
    case .invalidName(let name):
      return "The name \(UntrustedText.quoted(name)) cannot name an entry of a folder."
    case .repeatedName(let name):
      return "Two entries of the folder are named \(UntrustedText.quoted(name))."
    case .directoryTooLarge(let limit):
      return
        "The folder's names and identifiers take \(limit) bytes or more, and such a folder would be sharded."
    case .nameNotUTF8(let parent, let bytes):
      let shown = bytes.prefix(64).map { UntrustedText.shown(byte: $0) }.joined()
      return "The folder \(UntrustedText.quoted(parent)) holds a name that is not UTF-8: \(shown)."
    case .symbolicLink(let path):
      return "\(UntrustedText.quoted(path)) is a symbolic link; only files and folders are taken."
    case .specialFile(let path):
      return "\(UntrustedText.quoted(path)) is a socket, pipe or device; only files and folders are taken."
    case .tooDeep(let path, let limit):
      return "The folder \(UntrustedText.quoted(path)) lies more than \(limit) folders deep."
    case .tooManyEntries(let limit):
      return "There are more than \(limit) files and folders."
    case .changed(let path):
      return "The file \(UntrustedText.quoted(path)) changed while it was read."
    case .system(let failure):
      return failure.description
    }
  }
}
