import EthJSON

/// What a node calls a subscription. The usual nodes take a string, some a number.
struct SubscriptionID: Hashable, Sendable {
  private let text: String
  private let isNumber: Bool

  init(json: JSONValue) throws(JSONError) {
    isNumber = json.kind == .number
    text = isNumber ? try json.numberText() : try json.string()
  }

  /// The id as the node wants it back.
  var json: JSON {
    guard isNumber, let number = try? JSONDocument(parsing: text).root.tree() else { return .string(text) }
    return number
  }
}
