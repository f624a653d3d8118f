#if Network
  /// What all requests to one endpoint have in common.
  struct HTTPRequests: Sendable {
    /// Where they go: with the name in it that the server's certificate has to be for.
    let url: String
    /// The headers that do not change.
    let headers: [(name: String, value: String)]
    /// How a request over plain HTTP begins, up to its length.
    let plainHead: [UInt8]
    /// The longest body that may come out of a compressed one.
    let maximumInflatedBytes: Int
    /// Whether long answers may come compressed.
    let acceptsCompression: Bool
    private let credentials: HTTPAuthorization?

    /// - Throws: ``TransportError/configuration(_:)`` where a header would break the request.
    init(
      _ endpoint: EndpointName, _ secrets: EndpointSecrets, _ custom: [(name: String, value: String)],
      _ options: HTTPOptions
    ) throws(TransportError) {
      var headers: [(name: String, value: String)] = [
        ("Host", endpoint.authority), ("Content-Type", "application/json"),
      ]
      for (name, value) in custom {
        guard Self.isName(name), Self.isValue(value) else {
          throw .configuration("a header of this name or value cannot be sent")
        }
        guard !["content-length", "transfer-encoding", "connection"].contains(name.lowercased()) else {
          throw .configuration("the header \(name) is the transport's own")
        }
        headers.removeAll { $0.name.lowercased() == name.lowercased() }
        headers.append((name, value))
      }
      self.headers = headers
      maximumInflatedBytes = options.maximumInflatedBytes
      acceptsCompression = options.acceptsCompression(from: endpoint)
      let hasOwn = headers.contains { $0.name.lowercased() == "authorization" }
      credentials =
        hasOwn
        ? nil
        : options.authorization ?? secrets.credentials.map { .basic(user: $0.user, password: $0.password) }
      url = endpoint.url(secrets.url, host: options.tls.serverName)
      let path = Self.path(secrets.url)
      let lines = headers.map { "\($0.name): \($0.value)\r\n" }.joined()
      plainHead = Array("POST \(path) HTTP/1.1\r\n\(lines)".utf8)
    }

    /// The authorisation of a request that is made now, in seconds since 1970.
    func authorization(now: Int64) -> String? {
      credentials.map { credentials in
        let value = credentials.value(now: now)
        // What would break the request is not sent; the server will refuse.
        return Self.isValue(value) ? value : ""
      }
    }

    /// The path and query of a URL, without its fragment, which is not sent (RFC 9110, section 7.1).
    private static func path(_ url: String) -> String {
      let authority = url.firstRange(of: "://").map { url[$0.upperBound...] } ?? url[...]
      let rest = authority.drop { !"/?#".contains($0) }.prefix { $0 != "#" }
      return rest.hasPrefix("/") ? String(rest) : "/" + rest
    }

    /// Whether this is a token (RFC 9110, section 5.6.2).
    private static func isName(_ text: String) -> Bool {
      !text.isEmpty
        && text.utf8.allSatisfy { byte in
          switch byte {
          case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
          default: "!#$%&'*+-.^_`|~".utf8.contains(byte)
          }
        }
    }

    private static func isValue(_ text: String) -> Bool {
      text.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7f || $0 == 0x09 }
    }
  }
#endif
