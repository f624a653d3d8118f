import EthPrimitives

/// An endpoint's scheme, host and port: what of its URL may be shown.
struct EndpointName {
  let text: String

  /// The name of `url`, or `nil` where that is no endpoint.
  init?(_ url: String, schemes: Set<String>) {
    guard let separator = url.firstRange(of: "://"),
      schemes.contains(url[..<separator.lowerBound].lowercased()),
      url.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7f })
    else { return nil }
    let authority = url[separator.upperBound...].prefix { !"/?#".contains($0) }
    let host = authority.lastIndex(of: "@").map { authority[authority.index(after: $0)...] } ?? authority
    guard Self.isHost(host) else { return nil }
    text = "\(url[..<separator.lowerBound])://\(host)"
  }

  /// What may be shown of text that is no endpoint: scheme and host as far as they can be told from secrets.
  ///
  /// A name and a password end at `@`, but where the text is no URL it cannot be said where they begin.
  static func redact(_ url: String) -> String {
    let scheme = url.firstRange(of: "://").map { url[..<$0.upperBound] } ?? ""
    let rest = url[scheme.endIndex...]
    let host = url.contains("@") ? "" : rest.prefix(24).prefix { !"/?#".contains($0) }
    let shown = scheme.count <= 24 && scheme.dropLast(3).allSatisfy(\.isLetter) ? "\(scheme)\(host)" : ""
    return UntrustedText.shown("\"\(shown)\(shown.count < url.count ? "…" : "")\"", limit: 64)
  }

  /// Whether this is a host name, an IPv4 address or an IPv6 address in brackets, with a port or without.
  private static func isHost(_ text: Substring) -> Bool {
    let name: Substring
    var rest: Substring
    if text.first == "[" {
      guard let end = text.firstIndex(of: "]") else { return false }
      name = text[..<end].dropFirst()
      rest = text[text.index(after: end)...]
      guard name.allSatisfy({ $0.isHexDigit || $0 == ":" || $0 == "." }) else { return false }
    } else {
      name = text.prefix { $0 != ":" }
      rest = text[name.endIndex...]
      guard name.allSatisfy({ $0.isLetter || $0.isNumber || "-._".contains($0) }) else { return false }
    }
    guard !name.isEmpty else { return false }
    guard !rest.isEmpty else { return true }
    guard rest.removeFirst() == ":", rest.allSatisfy(\.isNumber), let port = UInt16(rest) else {
      return false
    }
    return port > 0
  }
}
