/// The parts of a URL that must not be shown, so that they can be taken out of what an endpoint says: servers like
/// to repeat a path, and a path may be a key.
struct EndpointSecrets: Sendable {
  /// The name and password in the URL, decoded.
  let credentials: (user: String, password: String)?
  /// The URL without them.
  let url: String
  private let texts: [String]

  /// The secrets of an endpoint and of the headers sent to it.
  init(_ url: String, headers: [(name: String, value: String)], more: [String] = []) {
    let start = url.firstRange(of: "://")?.upperBound ?? url.startIndex
    let end = url[start...].firstIndex { "/?#".contains($0) } ?? url.endIndex
    // What is a secret whatever it looks like.
    var known = more
    var texts = headers.flatMap { $0.value.split(separator: " ") }
    if let at = url[start..<end].lastIndex(of: "@") {
      let parts = url[start..<at].split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
      let (user, password) = (String(parts[0]), parts.count > 1 ? String(parts[1]) : "")
      credentials = (Self.decode(user), Self.decode(password))
      self.url = String(url[..<start] + url[url.index(after: at)...])
      texts += [user[...], Self.decode(user)[...]]
      let pair = "\(Self.decode(user)):\(Self.decode(password))"
      known += [password, Self.decode(password), Base64.encode(Array(pair.utf8))]
    } else {
      credentials = nil
      self.url = url
    }
    texts += url[end...].split { "/?#&=".contains($0) }
    // Words such as "mainnet" and "v3" are no secrets, and keys are longer than they.
    self.texts =
      (texts.filter { $0.utf8.count >= 12 }.map(String.init) + known.filter { $0.utf8.count >= 4 })
      .sorted { $0.count > $1.count }
  }

  /// `text` without the secrets.
  func removed(from text: String) -> String {
    texts.reduce(text) { $0.contains($1) ? $0.replacing($1, with: "…") : $0 }
  }

  /// `text` with `%` and two hexadecimal digits replaced by the byte that they stand for.
  private static func decode(_ text: String) -> String {
    var bytes: [UInt8] = []
    var rest = text.utf8[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), rest.prefix(2).count == 2,
        let decoded = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
      {
        bytes.append(decoded)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
