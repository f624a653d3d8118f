#if Network
  internal import Crypto
#endif

/// What a request carries to be let in (`Authorization`, RFC 9110, section 11.6.2). Nothing of it is ever shown.
public enum HTTPAuthorization: Sendable, CustomStringConvertible, CustomReflectable {
  /// A name and a password (RFC 7617).
  case basic(user: String, password: String)
  /// A token (RFC 6750).
  case bearer(String)
  /// A token for each request, signed with a secret of 32 bytes that the node has as well (HS256, RFC 7519), whose
  /// `iat` is the time of the request: what the Engine API's authentication asks for (execution-apis,
  /// engine/authentication).
  case jwt(secret: [UInt8])
  /// The header's whole value, asked for with each request.
  case custom(@Sendable () -> String)

  /// Nothing of the secret.
  public var description: String { "HTTPAuthorization" }
  /// Nothing of the secret.
  public var customMirror: Mirror { Mirror(self, children: []) }
}

extension HTTPAuthorization {
  /// What has to be taken out of what a server says.
  var secrets: [String] {
    switch self {
    case .basic(let user, let password):
      [user, password, Base64.encode(Array("\(user):\(password)".utf8))]
    case .bearer(let token): [token]
    case .jwt, .custom: []
    }
  }

  #if Network
    /// The header's value of a request that is made now, in seconds since 1970.
    func value(now: Int64) -> String {
      switch self {
      case .basic(let user, let password): "Basic " + Base64.encode(Array("\(user):\(password)".utf8))
      case .bearer(let token): "Bearer " + token
      case .jwt(let secret): "Bearer " + Self.token(issuedAt: now, secret)
      case .custom(let value): value()
      }
    }

    private static func token(issuedAt now: Int64, _ secret: [UInt8]) -> String {
      let header = Base64.encodeForURLs(Array(#"{"alg":"HS256","typ":"JWT"}"#.utf8))
      let text = header + "." + Base64.encodeForURLs(Array(#"{"iat":\#(now)}"#.utf8))
      let code = HMAC<SHA256>.authenticationCode(
        for: Array(text.utf8), using: SymmetricKey(data: secret))
      return text + "." + Base64.encodeForURLs(Array(code))
    }
  #endif
}

/// Base64 (RFC 4648, sections 4 and 5).
enum Base64 {
  /// With `+`, `/` and padding.
  static func encode(_ bytes: [UInt8]) -> String {
    let text = encode(bytes, "+/")
    return text + String(repeating: "=", count: (4 - text.utf8.count % 4) % 4)
  }

  /// With `-` and `_`, without padding.
  static func encodeForURLs(_ bytes: [UInt8]) -> String { encode(bytes, "-_") }

  private static func encode(_ bytes: [UInt8], _ last: String) -> String {
    let digits = Array(("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789" + last).utf8)
    var text: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      let bits = group.reduce(0 as UInt32) { $0 << 8 | UInt32($1) } << (8 * UInt32(3 - group.count))
      for position in 0...group.count { text.append(digits[Int(bits >> (18 - 6 * UInt32(position)) & 63)]) }
    }
    return String(decoding: text, as: UTF8.self)
  }
}
