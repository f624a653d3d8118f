extension LogRefusal {
  /// A text of an endpoint and what it means. `#` stands for a number, which may be written `10,000` or `10k`; the text
  /// may stand anywhere in the message, and is in lower case.
  struct Rule: Sendable {
    let text: String
    let reason: @Sendable (UInt64?) -> Reason

    /// What the message means where it fits.
    func match(_ message: String) -> Reason? {
      let parts = text.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2 else { return message.contains(text) ? reason(nil) : nil }
      var rest = message[...]
      while let range = rest.firstRange(of: parts[0]) {
        rest = rest[range.upperBound...]
        if let (number, behind) = Self.number(at: rest), behind.hasPrefix(parts[1]) { return reason(number) }
      }
      return nil
    }

    /// A number with the separators and the unit that people write, and what stands behind it.
    private static func number(at text: Substring) -> (UInt64, Substring)? {
      let digits = text.prefix { $0.isASCII && $0.isNumber || $0 == "," || $0 == "." }
      var number = digits.filter { $0 != "," && $0 != "." }[...]
      var behind = text[digits.endIndex...]
      if behind.first == "k" {
        number += "000"
        behind = behind.dropFirst()
      }
      return UInt64(number).map { ($0, behind) }
    }
  }

  private static func blocks(_ text: String, guess: UInt64? = nil) -> Rule {
    Rule(text: text) { .tooManyBlocks(most: $0, guess: guess) }
  }

  private static func logs(_ text: String, always: UInt64? = nil) -> Rule {
    Rule(text: text) { .tooManyLogs(most: $0.flatMap { Int(exactly: $0) }, always: always) }
  }

  private static func rule(_ text: String, _ reason: Reason) -> Rule { Rule(text: text) { _ in reason } }

  /// The texts of the endpoints that are known, those that say more first.
  static let rules: [Rule] = [
    // A node behind a load balancer that has not seen the block yet.
    rule("beyond current head block", .busy(retryAfter: nil)),
    // Alchemy
    logs("with a cap of # logs", always: 2000),
    rule("log response size exceeded", .tooManyLogs(most: 10_000, always: 2000)),
    // Infura, Tenderly, zkSync
    logs("query returned more than # results"),
    // Arbitrum
    logs("logs matched by query exceeds limit of #"),
    // dRPC
    blocks("ranges over # blocks are not supported"),
    blocks("maximum is set to #"),
    // Cloudflare, PublicNode, thirdweb, Hyperliquid
    blocks("max range: #"),
    blocks("maximum block range: #"),
    blocks("maximum allowed number of requested blocks is #"),
    blocks("query exceeds max block range #"),
    // Merkle
    blocks("range is too large, max is # block"),
    // Coinbase
    blocks("limit the query to at most # block"),
    // QuickNode and 1RPC, then Blockpi
    blocks("limited to a #"),
    blocks("limited to 0 - #"),
    blocks("limited to # block"),
    // Harmony
    blocks("query must be smaller than size #"),
    // Chainstack, which takes 10,000 blocks or, where nothing is paid, 100
    blocks("block range limit exceeded", guess: 10_000),
    // Ankr
    blocks("block range is too wide", guess: 3000),
    // Simplyvc
    blocks("too wide blocks range"),
    blocks("block range too large"),
    blocks("block range is too large"),
    blocks("blocks range"),
    rule("response size should not greater than", .tooLarge),
    rule("backend response too large", .tooLarge),
    rule("response too large", .tooLarge),
    rule("response size exceeded", .tooLarge),
    rule("response is too big", .tooLarge),
    // Those that speak of limits as well, but of requests.
    rule("rate limit", .busy(retryAfter: nil)),
    rule("rate-limit", .busy(retryAfter: nil)),
    rule("too many requests", .busy(retryAfter: nil)),
    rule("request count exceeded", .busy(retryAfter: nil)),
    rule("compute units", .busy(retryAfter: nil)),
    rule("capacity", .busy(retryAfter: nil)),
    rule("no backend is currently healthy", .tooSlow),
    rule("timed out", .tooSlow),
    rule("timeout", .tooSlow),
    // What is not known by its words, but speaks of a size.
    rule("more than", .tooManyLogs(most: nil)),
    rule("too many logs", .tooManyLogs(most: nil)),
    rule("too many results", .tooManyLogs(most: nil)),
    blocks("too many blocks"),
    blocks("block range"),
    rule("too large", .tooLarge),
    rule("limit", .tooLarge),
    rule("exceed", .tooLarge),
  ]
}
