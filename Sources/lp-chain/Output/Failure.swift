import ArgumentParser
import EthABI
import EthJSON

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The end of a command that did not reach its own: what is printed, and the exit status.
struct Failure {
  /// Text for standard output: help that was asked for.
  private(set) var help = ""
  /// One sentence for standard error; empty where there is nothing to say.
  private(set) var sentence = ""
  /// Lines under the sentence that show the place in what was given; empty where it has none.
  private(set) var diagram = ""
  /// The exit status.
  let status: Int32

  /// The end that `error` brings.
  ///
  /// - Parameter arguments: The command line, of which the sentence may quote no secret.
  init(_ error: any Error, arguments: [String]) {
    switch error {
    case CLIError.outputClosed: status = EXIT_SUCCESS
    case CLIError.usage(let text):
      status = EX_USAGE
      sentence = text
    case CLIError.failed(let text):
      status = EXIT_FAILURE
      sentence = text
    case let error as ArgumentError:
      status = EX_USAGE
      sentence = error.description
      diagram = error.diagram
    default:
      let code = LPChain.exitCode(for: error)
      if code == .success, let cluster = Self.helpByChance(arguments) {
        status = EX_USAGE
        sentence =
          "\"\(Redaction.fileName(cluster))\" starts with -, as options do: put -- in front of it if it is none"
        break
      }
      status = code.rawValue
      switch code {
      case .success: help = LPChain.fullMessage(for: error)
      case .validationFailure: sentence = UsageSentence(error, arguments: arguments).description
      default:
        sentence = Self.describe(error)
        diagram = (error as? PointedError)?.diagram ?? (error as? ABIError)?.syntax?.diagram ?? ""
      }
    }
    sentence = Redaction.phrases(of: arguments, in: sentence)
  }

  /// The sentence of any error that a command or the library throws.
  static func describe(_ error: any Error) -> String {
    if error is ExitCode { return "" }
    guard let error = error as Any as? any CustomStringConvertible else {
      return "an unexpected failure: \(type(of: error))"
    }
    return error.description
  }

  /// The argument that was taken for options of one letter, -h among them; `nil` where help was asked for.
  private static func helpByChance(_ arguments: [String]) -> String? {
    let arguments = arguments.prefix { $0 != "--" }
    guard !arguments.contains(where: { ["-h", "-help", "--help", "help", "--version"].contains($0) }) else {
      return nil
    }
    return arguments.first { $0.count > 2 && $0.hasPrefix("-") && !$0.hasPrefix("--") && $0.contains("h") }
  }

  /// Whether the arguments ask for JSON; they may be too wrong for the argument parser to tell.
  static func wantsJSON(_ arguments: [String]) -> Bool {
    arguments.prefix { $0 != "--" }.contains("--json")
  }

  /// Prints and ends the process.
  func exit(showingJSON: Bool) -> Never {
    if !help.isEmpty { try? StandardOutput.write(Array((help + "\n").utf8)) }
    if !sentence.isEmpty { Self.show(sentence, diagram, showingJSON: showingJSON) }
    terminate(status)
  }

  /// Prints why a command ends.
  static func show(_ sentence: String, _ diagram: String = "", showingJSON: Bool) {
    Diagnostics.error(sentence)
    guard showingJSON else {
      if !diagram.isEmpty { Diagnostics.line(diagram) }
      return
    }
    var writer = JSONWriter()
    writer.object { $0.member("error", sentence) }
    Diagnostics.line(writer.text)
  }
}

/// The system's `exit`, under a name that the method does not hide.
private func terminate(_ status: Int32) -> Never { exit(status) }
