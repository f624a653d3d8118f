import EthPrimitives
import EthProvider

extension BlockReference {
  /// A block as a person names it: a tag, a number in decimal or behind `0x`, or a hash.
  init(argument text: String) throws(CLIError) {
    switch text {
    case "latest": self = .latest
    case "safe": self = .safe
    case "finalized": self = .finalized
    case "pending": self = .pending
    case "earliest": self = .earliest
    default:
      if text.utf8.count == 66, let hash = try? Hash32(text) {
        self = .hash(hash)
      } else if let number = try? UInt64(setting: text) {
        self = .number(number)
      } else {
        throw .usage(
          "expected a block: a number, a hash, or latest, safe, finalized, pending or earliest; found "
            + "\"\(text.prefix(80))\"")
      }
    }
  }
}

extension Provider {
  /// The number of a block, looked up where it is named by a tag or a hash.
  func number(of reference: BlockReference) async throws(ProviderError) -> UInt64 {
    if case .number(let number) = reference { return number }
    return try await requireBlock(reference).number
  }
}

extension ChainCursor {
  /// A cursor as `logs --follow --json` prints it.
  init(argument text: String) throws(CLIError) {
    guard let cursor = Self(text) else {
      throw .usage("expected a cursor as logs --follow --json prints it, found \"\(text.prefix(40))\"")
    }
    self = cursor
  }
}
