/// Names of contracts as Swift writes them.
enum SwiftName {
  /// `runJob`, `callingContract`, `callbackGas` from `runJob`, `calling_contract`, `CALLBACK_GAS`; empty for a
  /// name without letters and digits.
  static func lowerCamel(_ name: String) -> String {
    let parts = words(name)
    guard let first = parts.first else { return "" }
    return lowercasedBeginning(first) + parts.dropFirst().map(capitalized).joined()
  }

  /// The same, beginning with a capital letter, for types: `N1` from `_1`.
  static func upperCamel(_ name: String) -> String {
    let name = words(name).map(capitalized).joined()
    return name.first?.isNumber == true ? "N" + name : name
  }

  /// A member's name, before it is escaped: ``lowerCamel(_:)``, with an underscore in front of a digit, or
  /// `fallback` for a name without letters and digits.
  static func member(_ name: String, fallback: String) -> String {
    let camel = lowerCamel(name)
    return camel.isEmpty ? fallback : camel.first?.isNumber == true ? "_\(camel)" : camel
  }

  /// Whether the text is a name as contracts and Swift have it: ASCII letters, digits and `_`, not beginning with
  /// a digit.
  static func isPlain(_ text: String) -> Bool {
    let isName = text.utf8.enumerated().allSatisfy { index, byte in
      (0x61...0x7a).contains(byte | 0x20) || (index > 0 && (byte == 0x5f || (0x30...0x39).contains(byte)))
    }
    return isName && !text.isEmpty
  }

  /// The parts between underscores and dollar signs; parts in capitals are lower-cased where there are several.
  private static func words(_ name: String) -> [String] {
    let parts = name.split { $0 == "_" || $0 == "$" }.map(String.init)
    let isShouting = !name.contains { $0.isLowercase }
    return parts.map { isShouting ? $0.lowercased() : $0 }
  }

  private static func capitalized(_ word: String) -> String { word.prefix(1).uppercased() + word.dropFirst() }

  /// `id` from `ID`, `idOf` from `IDOf`, `owner` from `Owner`, `l2Token` from `L2Token`.
  private static func lowercasedBeginning(_ word: String) -> String {
    let capitals = word.prefix { $0.isUppercase }
    guard capitals.count > 1, capitals.count < word.count else {
      return capitals.count == word.count ? word.lowercased() : word.prefix(1).lowercased() + word.dropFirst()
    }
    let next = word[capitals.endIndex]
    let count = next.isNumber ? capitals.count : capitals.count - 1
    return word.prefix(count).lowercased() + word.dropFirst(count)
  }

  /// The first of `candidates`, then of the last one with a number, that `used` does not have; it is added.
  static func unique(_ candidates: [String], in used: inout Set<String>) -> String {
    var name = candidates.first { !used.contains($0) }
    var number = 2
    while name == nil {
      let numbered = (candidates.last ?? "") + String(number)
      if !used.contains(numbered) { name = numbered }
      number += 1
    }
    let result = name ?? ""
    used.insert(result)
    return result
  }
}
