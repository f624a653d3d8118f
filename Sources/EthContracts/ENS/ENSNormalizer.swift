/// Takes a name's characters one by one and makes its labels of them.
///
/// All of the Latin letters with marks below are in one group of ENSIP-15, and none of them is in a set of
/// characters that look alike, so that a label of these and ASCII breaks no rule but those of ASCII.
struct ENSNormalizer {
  private var labels: [String] = []
  private var label = ""
  private var offset = 0

  mutating func take(_ scalar: Unicode.Scalar) throws(ENSNameError) {
    switch scalar {
    case "a"..."z", "0"..."9", "$", "-": label.unicodeScalars.append(scalar)
    case "A"..."Z": label.append(Character(Unicode.Scalar(UInt8(scalar.value) | 0x20)))
    case "_":
      guard label.unicodeScalars.allSatisfy({ $0 == "_" }) else { throw .underscore(offset: offset) }
      label.append("_")
    case ".": try endLabel()
    default:
      guard let letter = Self.latin[scalar] else { throw .unsupported(scalar, offset: offset) }
      label.unicodeScalars.append(letter)
    }
    offset += 1
  }

  /// The labels; none for an empty text, which is the root.
  mutating func finish() throws(ENSNameError) -> [String] {
    guard offset > 0 else { return [] }
    try endLabel()
    return labels
  }

  private mutating func endLabel() throws(ENSNameError) {
    guard !label.isEmpty else { throw .emptyLabel(offset: offset) }
    let bytes = Array(label.utf8)
    if bytes.count >= 4, bytes[2] == UInt8(ascii: "-"), bytes[3] == UInt8(ascii: "-"),
      bytes.allSatisfy({ $0 < 0x80 })
    {
      throw .hyphens(label: label)
    }
    labels.append(label)
    label = ""
  }

  /// The Latin letters with marks that ENSIP-15 takes, and their capitals, with the letter that each becomes.
  private static let latin: [Unicode.Scalar: Unicode.Scalar] = {
    let small = "ßàáâãäåæçèéêëìíîïñòóôõöøùúûüýāăąćĉčēęěğłńōśşšūźżžǐǒǔǹ"
    let capitals = "ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÕÖØÙÚÛÜÝĀĂĄĆĈČĒĘĚĞŁŃŌŚŞŠŪŹŻŽǏǑǓǸ"
    var table: [Unicode.Scalar: Unicode.Scalar] = [:]
    for letter in small.unicodeScalars { table[letter] = letter }
    // All but ß have a capital.
    for (capital, letter) in zip(capitals.unicodeScalars, small.unicodeScalars.dropFirst()) {
      table[capital] = letter
    }
    return table
  }()
}
