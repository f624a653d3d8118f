import EthRPC

/// One line of a ``SendErrorClassifier``: which refusals mean what.
public struct SendErrorRule: Hashable, Sendable {
  /// Whose words they are.
  public var client: ClientFamily
  /// The code that the refusal must have; `nil` for any.
  public var code: Int?
  /// The words that the message must have, in lower case and as whole words; `nil` where the code says it all. `…`
  /// stands for anything.
  public var phrase: String?
  /// What such a refusal means.
  public var verdict: SendVerdict

  /// A rule from its parts.
  public init(_ client: ClientFamily, code: Int? = nil, _ phrase: String?, _ verdict: SendVerdict) {
    self.client = client
    self.code = code
    self.phrase = phrase?.lowercased()
    self.verdict = verdict
  }

  /// Whether a refusal of this code and text is one of these.
  func matches(code: Int, _ text: RefusalText) -> Bool {
    guard self.code == nil || self.code == code else { return false }
    guard let phrase else { return self.code != nil }
    return text.says(phrase)
  }
}
