/// Why a recording has no answer, or cannot be read or written.
public enum ReplayError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The file cannot be opened, read or written.
  case file(String, reason: String)
  /// A line is not what a recording holds.
  case malformed(file: String, line: Int, reason: String)
  /// Nobody recorded this call, or not as often; `line` is where its last exchange stands, or the file's last line.
  case unexpected(file: String, line: Int, request: String)

  /// One sentence with file and line.
  public var description: String {
    switch self {
    case .file(let file, let reason): "the recording \(file) cannot be used: \(reason)"
    case .malformed(let file, let line, let reason): "\(file):\(line): \(reason)"
    case .unexpected(let file, let line, let request):
      "\(file):\(line): the recording has no further answer to \(request)"
    }
  }
}
