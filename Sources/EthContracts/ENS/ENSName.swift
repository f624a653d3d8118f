public import EthPrimitives

/// A name of ENS in its normal form, such as `vitalik.eth`.
///
/// Two spellings of a name must be one name, and two names must not look like one: that is what ENSIP-15 settles,
/// with tables of all of Unicode. Here a part of it is done, exactly as there, and the rest refused:
///
/// | characters | |
/// |---|---|
/// | `a`–`z`, `0`–`9`, `$` | as they are |
/// | `A`–`Z` | become small letters |
/// | `_` | only at the beginning of a label |
/// | `-` | not as the third and fourth character of a label of ASCII |
/// | ß à á â ã ä å æ ç è é ê ë ì í î ï ñ ò ó ô õ ö ø ù ú û ü ý ā ă ą ć ĉ č ē ę ě ğ ł ń ō ś ş š ū ź ż ž ǐ ǒ ǔ ǹ | as they are, as one character each |
/// | their capitals | become small letters |
/// | all others, such as emoji, other scripts, combining marks | ``ENSNameError/unsupported(_:offset:)`` |
///
/// A name that was normalised elsewhere is taken by ``init(alreadyNormalized:)``.
/// Source: ENSIP-15; EIP-137.
public struct ENSName: Hashable, Sendable {
  /// The labels, `vitalik` before `eth`; none for the root.
  public let labels: [String]

  /// Normalises a name.
  ///
  /// - Throws: ``ENSNameError``, which says what is wrong and where.
  public init(normalizing text: some StringProtocol) throws(ENSNameError) {
    var normalizer = ENSNormalizer()
    for scalar in text.unicodeScalars { try normalizer.take(scalar) }
    try self.init(labels: try normalizer.finish())
  }

  /// Takes a name that is in its normal form already, made by a program that knows all of ENSIP-15.
  ///
  /// Only the lengths of its labels are looked at.
  /// - Throws: ``ENSNameError/emptyLabel(offset:)``, ``ENSNameError/labelTooLong(_:)``.
  public init(alreadyNormalized text: some StringProtocol) throws(ENSNameError) {
    var (labels, offset): ([String], Int) = ([], 0)
    if !text.isEmpty {
      // By scalars, as a mark behind a dot would make one character of both.
      for label in String(text).unicodeScalars.split(separator: ".", omittingEmptySubsequences: false) {
        guard !label.isEmpty else { throw .emptyLabel(offset: offset) }
        labels.append(String(label))
        offset += label.count + 1
      }
    }
    try self.init(labels: labels)
  }

  private init(labels: [String]) throws(ENSNameError) {
    for label in labels where label.utf8.count > 255 { throw .labelTooLong(label) }
    self.labels = labels
  }

  init(uncheckedLabels labels: [String]) { self.labels = labels }

  /// The name above, or `nil` for the root.
  public var parent: ENSName? {
    labels.isEmpty ? nil : ENSName(uncheckedLabels: Array(labels.dropFirst()))
  }

  /// The name's hash: of the hash of what is above it and the hash of its first label; zero for the root.
  ///
  /// Source: EIP-137, "namehash algorithm".
  public var namehash: Hash32 {
    var node = Hash32.zero
    for label in labels.reversed() {
      node = Keccak256.hash(node.bytes + Keccak256.hash(label.utf8).bytes)
    }
    return node
  }

  /// The name as the domain name system writes it: each label behind a byte with its length, then a zero byte.
  ///
  /// Source: RFC 1035, section 3.1; labels are up to 255 bytes here (ENSIP-10).
  public var dnsEncoded: [UInt8] {
    labels.flatMap { [UInt8($0.utf8.count)] + Array($0.utf8) } + [0]
  }
}

extension ENSName: CustomStringConvertible {
  /// The labels with dots between them; empty for the root.
  public var description: String { labels.joined(separator: ".") }
}

/// Why a text is no name that this library can normalise. Offsets count Unicode scalars from zero.
public enum ENSNameError: Error, Hashable, Sendable, CustomStringConvertible {
  /// A character that names must not have, or whose rules this library does not know.
  case unsupported(Unicode.Scalar, offset: Int)
  /// `_` is not at the beginning of its label.
  case underscore(offset: Int)
  /// The third and the fourth character of a label of ASCII are hyphens, as in `xn--…`.
  case hyphens(label: String)
  /// Two dots next to each other, or a dot at one of the ends.
  case emptyLabel(offset: Int)
  /// A label of more than 255 bytes of UTF-8.
  case labelTooLong(String)

  /// One sentence that says what is wrong and where.
  public var description: String {
    switch self {
    case .unsupported(let scalar, let offset):
      "the name has \(UntrustedText.shown(String(scalar))) (U+\(Self.digits(scalar))) at offset \(offset): expected "
        + "ASCII letters, digits, -, _, $ or Latin letters with marks; nothing else is normalised here (ENSIP-15)"
    case .underscore(let offset): "the name has _ at offset \(offset): expected it only where a label begins"
    case .hyphens(let label):
      "the label \(UntrustedText.shown(label)) has hyphens as its third and fourth character: expected them elsewhere"
    case .emptyLabel(let offset):
      "the name has no label at offset \(offset): expected one on either side of a dot"
    case .labelTooLong(let label):
      "the label that begins with \(UntrustedText.shown(String(label.prefix(16)))) has \(label.utf8.count) bytes: "
        + "expected at most 255"
    }
  }

  private static func digits(_ scalar: Unicode.Scalar) -> String {
    let text = String(scalar.value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - text.count)) + text
  }
}
