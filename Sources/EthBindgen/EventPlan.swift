import EthABI
import EthPrimitives

/// An event as a struct.
struct EventPlan {
  let signature: ABIEventSignature
  let name: String
  let comment: ContractDocumentation.Entry?
  let fields: [Field]
  let nested: [StructPlan]

  init(
    _ signature: ABIEventSignature, name: String, comment: ContractDocumentation.Entry?,
    mapper: inout TypeMapper
  ) {
    self.signature = signature
    self.name = name
    self.comment = comment
    (fields, nested) = mapper.fields(
      signature.inputs, owner: name, comments: comment?.parameters ?? [:], noun: "argument", isEvent: true)
  }

  /// Writes the struct.
  func write(to writer: inout SourceWriter) {
    writer.doc(Comment.paragraphs(comment, fallback: "`\(signature)`"))
    writer.block("public struct \(name): ContractEvent, Hashable") { writer in
      fields.writeProperties("parameter", to: &writer)
      writer.doc(["The canonical signature."])
      writer.assignment("public static let signature =", "\"\(signature.signature)\"")
      writeTopic(to: &writer)
      writer.blank()
      for plan in nested {
        plan.write(conformingTo: "ABIStruct", to: &writer)
        writer.blank()
      }
      writeDecoding(to: &writer)
      writer.blank()
      writeFilter(to: &writer)
    }
  }

  private func writeTopic(to writer: inout SourceWriter) {
    guard let topic = signature.topic0 else {
      writer.doc(["None: the event is anonymous."])
      return writer.line("public static let topic0: Hash32? = nil")
    }
    writer.doc(["The hash of the signature."])
    writer.line("public static let topic0: Hash32? =")
    writer.indented { $0.line("\"\(topic)\"") }
  }

  private func writeDecoding(to writer: inout SourceWriter) {
    writer.doc([
      "Reads a log.", "- Throws: `ABIError` for another event's log, or values that do not decode.",
    ])
    let start = "public init(topics: [Hash32], data: [UInt8], options: ABIDecodingOptions) throws(ABIError)"
    writer.block(start) { writer in
      let indexed = fields.filter(\.isIndexed)
      let others = fields.filter { !$0.isIndexed }
      EventPlan.writeDecoding(of: indexed, with: "decodeTopics", "topics", to: &writer)
      EventPlan.writeDecoding(of: others, with: "decodeData", "data", to: &writer)
    }
  }

  private static func writeDecoding(
    of fields: [Field], with function: String, _ source: String, to writer: inout SourceWriter
  ) {
    let names = fields.assignees(hiddenBy: ["topics", "data", "options"])
    let target = names.count == 1 ? names[0] : names.isEmpty ? "_" : "(\(names.joined(separator: ", ")))"
    var arguments = [source]
    for (index, field) in fields.enumerated() {
      arguments.append((index == 0 ? "as: " : "") + EventPlan.metatype(field.type))
    }
    arguments += ["names: [\(fields.names.joined(separator: ", "))]", "options: options"]
    let start = "\(target) = try Self.\(function)("
    guard !writer.fits(start), names.count > 1 else {
      return writer.list(start, arguments, ")", closing: .behindLastItem)
    }
    writer.list("(", names, ") = try Self.\(function)(")
    writer.indented { $0.fill(arguments.dropLast() + ["options: options)"]) }
  }

  private static func metatype(_ type: String) -> String { "\(type).self" }

  private func writeFilter(to writer: inout SourceWriter) {
    let indexed = fields.filter(\.isIndexed)
    writer.doc([
      indexed.isEmpty
        ? "A filter for this event's logs."
        : "A filter for this event's logs in which the indexed parameters match."
    ])
    let parameters = indexed.map { field in
      let label = field.isUnlabelled ? "_ \(field.reference)" : SwiftName.label(field.name)
      return "\(label): TopicFilter<\(field.type)> = .any"
    }
    let topics = indexed.map { "\($0.reference).topics" }
    writer.block("public static func filter(", parameters, ") -> EventFilter<\(name)>") { writer in
      if topics.isEmpty {
        writer.line("EventFilter()")
      } else {
        writer.list("EventFilter(indexed: [", topics, "])", closing: .behindComma)
      }
    }
  }
}
