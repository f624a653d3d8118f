import EthABI
import EthPrimitives

/// The enum of all events, or of all errors.
struct UnionPlan {
  private let isEvents: Bool
  private let cases: [(name: String, type: String, pattern: String)]

  /// The union of the events that a log can be told to be; `nil` where there are none.
  init?(events: [EventPlan]) {
    isEvents = true
    let events = events.filter { !$0.signature.isAnonymous }
    var shared: [Hash32: Int] = [:]
    for topic in events.compactMap(\.topic0) { shared[topic, default: 0] += 1 }
    var used: Set<String> = ["none", "some", "init", "self"]
    cases = events.map { event in
      let isShared = event.topic0.map { shared[$0, default: 0] > 1 } ?? false
      let count = "topics.count == \(event.signature.indexedInputs.count + 1)"
      return (
        UnionPlan.caseName(event.name, "Event", in: &used), event.name,
        "\(event.name).topic0" + (isShared ? " where \(count)" : "")
      )
    }
    if cases.isEmpty { return nil }
  }

  /// The union of the errors; `nil` where there are none.
  init?(errors: [ErrorPlan]) {
    isEvents = false
    var used: Set<String> = ["none", "some", "init", "self", "registry"]
    cases = errors.map { (UnionPlan.caseName($0.name, "Error", in: &used), $0.name, "\($0.name).selector") }
    if cases.isEmpty { return nil }
  }

  private static func caseName(_ type: String, _ kind: String, in used: inout Set<String>) -> String {
    let name = SwiftName.member(type, fallback: "unnamed")
    return SwiftName.unique([name, name + kind], in: &used)
  }

  /// Writes the enum.
  func write(to writer: inout SourceWriter) {
    writer.doc([isEvents ? "Any event of the contract." : "Any custom error of the contract."])
    let name = isEvents ? "Event: Hashable, Sendable" : "CustomError: Error, Hashable"
    writer.block("public enum \(name)") { writer in
      for item in cases {
        writer.list("case \(SwiftName.escaped(item.name))(", [item.type], ")", closing: .behindLastItem)
      }
      writer.blank()
      if !isEvents { writeRegistry(to: &writer) }
      if isEvents { writeEventDecoding(to: &writer) } else { writeErrorDecoding(to: &writer) }
    }
  }

  private func writeEventDecoding(to writer: inout SourceWriter) {
    writer.doc([
      "Reads a log; `nil` where it is no event of the contract.",
      "- Throws: `ABIError` where the values do not decode.",
    ])
    let parameters = ["topics: [Hash32]", "data: [UInt8]", "options: ABIDecodingOptions = .strict"]
    writer.block("public init?(", parameters, ") throws(ABIError)") { writer in
      writeSwitch("topics.first", arguments: "topics: topics, data: data, options: options", to: &writer)
    }
  }

  private func writeRegistry(to writer: inout SourceWriter) {
    writer.doc(["The errors by selector, to read revert data with."])
    writer.list(
      "public static let registry = ErrorRegistry([", cases.map { "\($0.type).self" }, "])",
      closing: .behindComma)
    writer.blank()
  }

  private func writeErrorDecoding(to writer: inout SourceWriter) {
    writer.doc([
      "Reads revert data; `nil` where it is no custom error of the contract.",
      "- Throws: `ABIError` where the arguments do not decode.",
    ])
    let parameters = ["decoding data: [UInt8]", "options: ABIDecodingOptions = .strict"]
    writer.block("public init?(", parameters, ") throws(ABIError)") { writer in
      writeSwitch("Selector(prefixOf: data)", arguments: "decoding: data, options: options", to: &writer)
    }
  }

  private func writeSwitch(_ value: String, arguments: String, to writer: inout SourceWriter) {
    writer.line("switch \(value) {")
    for item in cases {
      let target = "self = .\(SwiftName.escaped(item.name))("
      let call = "try \(item.type)(\(arguments))"
      if writer.fits("case \(item.pattern): \(target)\(call))") {
        writer.line("case \(item.pattern): \(target)\(call))")
      } else {
        writer.line("case \(item.pattern):")
        writer.indented { $0.list(target, [call], ")", closing: .behindLastItem) }
      }
    }
    writer.line("default: return nil")
    writer.line("}")
  }
}
