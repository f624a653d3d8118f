/// Why a command stops.
enum CLIError: Error, Equatable, CustomStringConvertible {
  /// It cannot do what it was asked, for the reason given. Exit status 1.
  case failed(String)
  /// It was asked for something that makes no sense. Exit status 64 (`EX_USAGE`).
  case usage(String)
  /// Whoever read its output has had enough. Nothing is printed and the exit status is 0.
  case outputClosed

  /// One sentence that says what is wrong and what to do.
  var description: String {
    switch self {
    case .failed(let sentence), .usage(let sentence): sentence
    case .outputClosed: "standard output was closed"
    }
  }
}
