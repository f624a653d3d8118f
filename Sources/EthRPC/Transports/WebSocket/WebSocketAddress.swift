/// Where a WebSocket is (RFC 6455, section 3).
struct WebSocketAddress: Equatable {
  /// Whether the connection is encrypted: `wss`.
  let isSecure: Bool
  /// The host's name or address, without the brackets of an IPv6 address.
  let host: String
  let port: Int
  /// The host and the port as the `Host` header has them.
  let authority: String
  /// The path and the query, as the request line has them.
  let target: String

  /// Whether the host is an address, which a certificate states in another way than a name.
  var isNumeric: Bool {
    host.contains(":") || host.allSatisfy { $0.isNumber || $0 == "." }
  }

  /// Takes a URL that ``EndpointName`` has accepted, without user name and password.
  init?(_ url: String) {
    guard let separator = url.firstRange(of: "://") else { return nil }
    isSecure = url[..<separator.lowerBound].lowercased() == "wss"
    let rest = url[separator.upperBound...]
    let authority = rest.prefix { !"/?#".contains($0) }
    self.authority = String(authority)
    let tail = rest[authority.endIndex...].prefix { $0 != "#" }
    target = tail.first == "/" ? String(tail) : "/" + tail
    let port: Substring
    if authority.first == "[" {
      guard let end = authority.firstIndex(of: "]") else { return nil }
      host = String(authority[..<end].dropFirst())
      port = authority[authority.index(after: end)...]
    } else {
      let name = authority.prefix { $0 != ":" }
      host = String(name)
      port = authority[name.endIndex...]
    }
    guard !host.isEmpty else { return nil }
    guard let number = port.isEmpty ? (isSecure ? 443 : 80) : Int(port.dropFirst()) else { return nil }
    self.port = number
  }
}
