import EthPrimitives

/// An endpoint's scheme, host and port: what of its URL may be shown.
struct EndpointName {
  let text: String
  /// The host and the port as they are written.
  let authority: String

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
    self.authority = String(host)
  }

  /// Whether connections are encrypted.
  var isSecure: Bool { text.prefix { $0 != ":" }.hasSuffix("s") || text.prefix { $0 != ":" }.hasSuffix("S") }

  /// The host, an IPv6 address without its brackets.
  var host: String {
    if authority.hasPrefix("[") { return String(authority.dropFirst().prefix { $0 != "]" }) }
    return String(authority.prefix { $0 != ":" })
  }

  /// Whether the host is written as this machine itself: `localhost` or a loopback address (RFC 1122, RFC 4291).
  var isThisMachine: Bool {
    let host = host
    if host.lowercased() == "localhost" || host == "::1" { return true }
    let numbers = host.split(separator: ".", omittingEmptySubsequences: false)
    return numbers.count == 4 && numbers.first == "127" && numbers.allSatisfy { UInt8($0) != nil }
  }

  /// The port, where it is written.
  var port: Int? {
    let rest =
      authority.hasPrefix("[") ? authority.drop { $0 != "]" }.dropFirst() : authority.drop { $0 != ":" }
    return Int(rest.dropFirst())
  }

  /// `url`, which is of this endpoint and without credentials, with another host.
  func url(_ url: String, host other: String?) -> String {
    guard let other, let start = url.firstRange(of: "://")?.upperBound else { return url }
    let rest = url[start...].dropFirst(authority.count)
    return url[..<start] + other + (port.map { ":\($0)" } ?? "") + rest
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

  /// The host and the port that ``redact(_:)`` has left whole; `nil` where that shows anything else.
  static func hostAndPort(_ shown: String) -> Substring? {
    guard shown.utf8.count > 2, shown.first == "\"", shown.last == "\"" else { return nil }
    let text = shown.dropFirst().dropLast()
    guard text.utf8.last.map({ $0 &- 0x30 < 10 }) ?? false, text.utf8.allSatisfy({ $0 < 0x80 }) else {
      return nil
    }
    return text.contains(":") && isHost(text) ? text : nil
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
