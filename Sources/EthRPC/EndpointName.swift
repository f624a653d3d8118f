/// An endpoint's scheme, host and port: what of its URL may be shown.
struct EndpointName {
  let text: String

  init?(_ url: String, schemes: Set<String>) {
    guard let separator = url.firstRange(of: "://"), schemes.contains(url[..<separator.lowerBound].lowercased())
    else { return nil }
    let authority = url[separator.upperBound...].prefix { !"/?#".contains($0) }
    let host = authority.lastIndex(of: "@").map { authority[authority.index(after: $0)...] } ?? authority
    guard !host.isEmpty, host.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7f }) else { return nil }
    text = "\(url[..<separator.lowerBound])://\(host)"
  }

  /// What may be shown of text that is no endpoint: its beginning up to anything that could be a secret.
  static func redact(_ url: String) -> String {
    let shown = url.prefix(24).prefix { $0 != "@" && $0 != "?" }
    return printable("\"\(shown)\(shown.count < url.count ? "…" : "")\"", limit: 64)
  }
}

/// Text from outside, safe to print: control characters replaced, cut at `limit` characters.
func printable(_ text: String, limit: Int) -> String {
  let cut = text.prefix(limit)
  let safe = String(cut.map { $0.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x7f } ? " " : $0 })
  return cut.endIndex < text.endIndex ? safe + "…" : safe
}
