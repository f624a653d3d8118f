import EthJSON

/// What one look of `lp-chain doctor` found.
struct Finding: Sendable {
  /// How well it is.
  enum State: String, Sendable {
    case fine = "ok"
    case doubtful = "warning"
    case wrong = "error"
    case skipped
  }

  /// What was looked at, such as `chain`.
  let subject: String
  let state: State
  /// What was seen.
  let text: String
  /// What to do about it.
  let advice: String?

  static func fine(_ subject: String, _ text: String) -> Finding {
    Finding(subject: subject, state: .fine, text: text, advice: nil)
  }

  static func doubtful(_ subject: String, _ text: String, _ advice: String) -> Finding {
    Finding(subject: subject, state: .doubtful, text: text, advice: advice)
  }

  static func wrong(_ subject: String, _ text: String, _ advice: String) -> Finding {
    Finding(subject: subject, state: .wrong, text: text, advice: advice)
  }

  static func skipped(_ subject: String, _ text: String) -> Finding {
    Finding(subject: subject, state: .skipped, text: text, advice: nil)
  }

  /// One line, or two where there is something to do.
  var line: String {
    let mark = state == .skipped ? "-" : state.rawValue
    let padding = String(repeating: " ", count: max(1, 9 - mark.count))
    let place = String(repeating: " ", count: max(1, 12 - subject.count))
    return "\(mark)\(padding)\(subject)\(place)\(text)" + (advice.map { "\n         → \($0)" } ?? "")
  }

  func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("subject", subject)
      writer.member("state", state.rawValue)
      writer.member("text", text)
      writer.member("advice", advice)
    }
  }
}
