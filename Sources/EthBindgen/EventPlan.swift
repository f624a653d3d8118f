import EthABI
import EthPrimitives

/// An event as a struct.
struct EventPlan {
  let signature: ABIEventSignature
  let topic0: Hash32?
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
    topic0 = signature.topic0
    // Labels `topics` and `data` alone would be those of the initialiser that reads a log.
    let isLikeLog = signature.inputs.map { SwiftName.lowerCamel($0.name) } == ["topics", "data"]
    (fields, nested) = mapper.fields(
      signature.inputs, owner: name, comments: comment?.parameters ?? [:], noun: "argument",
      reserved: SwiftName.reservedMembers.union(isLikeLog ? ["topics"] : []), isEvent: true)
  }

  /// Writes the struct.
  func write(to writer: inout SourceWriter) {
    writer.doc(Comment.paragraphs(comment, fallback: "`\(signature)`"))
    writer.type("public struct \(name):", "ABIEvent, Hashable") { writer in
      fields.writeProperties("parameter", to: &writer)
      writer.blank()
      writer.signature(signature.signature)
      writeTopic(to: &writer)
      let indexedCount = fields.count { $0.isIndexed }
      writer.line("@inlinable public static var indexedCount: Int { \(indexedCount) }")
      fields.filter { !$0.isIndexed }.writeLayout("dataLayout", to: &writer)
      writer.blank()
      writeDecoding(to: &writer)
      writer.blank()
      writeFilter(to: &writer)
      writer.structs(nested)
    }
  }

  private func writeTopic(to writer: inout SourceWriter) {
    guard let topic0 else { return writer.line("public static var topic0: Hash32? { nil }") }
    writer.line("public static let topic0: Hash32? =")
    writer.indented { $0.line("\"\(topic0)\"") }
  }

  private func writeDecoding(to writer: inout SourceWriter) {
    let parameters = ["topics: inout ABITopicDecoder", "data: inout ABIDecoder"]
    guard !fields.isEmpty else {
      return writer.line("public init(\(parameters.joined(separator: ", "))) throws(ABIError) {}")
    }
    writer.block("public init(", parameters, ") throws(ABIError)") { writer in
      writer.memberwise(fields) { "try \($0.isIndexed ? "topics.next" : "data.field")(\($0.position))" }
    }
  }

  private func writeFilter(to writer: inout SourceWriter) {
    let indexed = fields.filter(\.isIndexed)
    let isPlain = indexed.isEmpty
    writer.doc([isPlain ? "A filter for the event's logs." : "A filter for the event's logs by their topics."]
    )
    let result = "-> EventFilter<\(name)>"
    if isPlain, writer.fits("public static func filter() \(result) { EventFilter() }") {
      return writer.short("public static func filter() \(result)", "EventFilter()")
    }
    let parameters = indexed.map { field in
      let label = field.isUnlabelled ? "_ \(field.reference)" : SwiftName.declaredLabel(field.name)
      return "\(label): TopicFilter<\(field.type)> = .any"
    }
    let topics = indexed.map { "\($0.reference).topics" }
    writer.block("public static func filter(", parameters, ") \(result)") { writer in
      if topics.isEmpty {
        writer.line("EventFilter()")
      } else {
        writer.list("EventFilter(indexed: [", topics, "])", closing: .behindComma)
      }
    }
  }
}
