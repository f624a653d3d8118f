public import EthPrimitives

/// Why the file of a ``SigningGuard`` cannot be used. Nothing is signed without it.
public enum SigningLogError: Error, Equatable, Sendable, CustomStringConvertible {
  /// There is no log where one is expected.
  case missing(path: String)
  /// The system refused an operation; `code` is its `errno`.
  case system(operation: String, path: String, code: Int32, reason: String)
  /// Another guard, here or in another process, uses the log.
  case inUse(path: String)
  /// The path names another file by now: the log was moved or replaced while it was open.
  case replaced(path: String)
  /// It is not a regular file.
  case notAFile(path: String)
  /// Others than its owner may read or write it, or it is another user's.
  case permissions(path: String, mode: UInt32)
  /// It is the log of another account.
  case otherAccount(path: String, expected: Address, found: Address)
  /// From this byte on it is not what was written.
  case damaged(path: String, offset: UInt64, expected: String)
  /// Records that it had are missing: it was shortened or replaced by an older copy. It ends at `offset`.
  case rolledBack(path: String, offset: UInt64, expected: UInt64, found: UInt64)
  /// The guard has let go of the log.
  case closed(path: String)
  /// An earlier write failed in a way that leaves open what the file holds; the guard has to be made anew.
  case broken(path: String)

  /// One sentence that says what is wrong and where.
  public var description: String {
    switch self {
    case .missing(let path): "there is no signing log at \(path)"
    case .system(let operation, let path, _, let reason): "cannot \(operation) \(path): \(reason)"
    case .inUse(let path): "\(path) is in use by another signing guard"
    case .replaced(let path): "\(path) was moved or replaced while it was in use"
    case .notAFile(let path): "\(path): expected a regular file"
    case .permissions(let path, let mode):
      "\(path): expected a file that only this user may read and write (mode 600), found mode "
        + String(mode, radix: 8)
    case .otherAccount(let path, let expected, let found):
      "\(path): expected the signing log of \(expected), found that of \(found)"
    case .damaged(let path, let offset, let expected):
      "\(path) is damaged at byte \(offset): expected \(expected)"
    case .rolledBack(let path, let offset, let expected, let found):
      "\(path) ends at byte \(offset) after \(found) records, expected at least \(expected): it was shortened or"
        + " replaced by an older copy"
    case .closed(let path): "\(path) is closed"
    case .broken(let path): "an earlier write to \(path) failed; open the signing log again"
    }
  }
}
