import EthPrimitives

extension ABIError {
  /// What is wrong with a value, its encoding or its description.
  public enum Reason: Hashable, Sendable {
    /// Text of a type, signature or interface, or a JSON ABI, is not what the grammar allows.
    case syntax(Syntax)
    /// A value is of another kind than its type.
    case typeMismatch(expected: String, found: String)
    /// A number of things differs from what the type says.
    case wrongCount(of: String, expected: Int, found: Int)
    /// A value does not fit into its type.
    case outOfRange(type: String, value: String)
    /// A word of the encoding holds a number that does not fit into its type.
    case wordOutOfRange(type: String, word: Hash32, offset: Int)
    /// The encoding ends before the value does.
    case truncated(type: String, needed: Int, left: Int, offset: Int)
    /// A length field at `offset` declares more than the rest of the encoding can hold.
    case lengthBeyondData(type: String, length: UInt256, left: Int, offset: Int)
    /// An offset field at `offset` points behind the end of the encoding.
    case pointerBeyondData(type: String, pointer: UInt256, left: Int, offset: Int)
    /// An offset field at `offset` points elsewhere than the canonical encoding would.
    case nonCanonicalPointer(type: String, pointer: UInt256, expected: Int, offset: Int)
    /// Padding that must be zero is not.
    case dirtyPadding(type: String, offset: Int)
    /// A string's bytes are not UTF-8; `offset` is where the string's bytes begin.
    case invalidUTF8(offset: Int)
    /// There are bytes behind the last value.
    case trailingBytes(count: Int, offset: Int)
    /// The encoding asks for more work than ``ABIDecodingOptions/Limits`` allow.
    case limitExceeded(what: String, limit: Int, offset: Int)
    /// The data does not begin with the selector of this function or error.
    case wrongSelector(of: String, expected: Selector, found: [UInt8])
    /// The log's first topic is not this event's.
    case wrongTopic(event: String, expected: Hash32, found: Hash32)
    /// A contract's interface has nothing of this name, signature, selector or topic.
    case unknownEntry(kind: String, name: String)
    /// A contract's interface has more than one function, event or error of this name.
    case ambiguousEntry(kind: String, name: String, candidates: [String])
    /// Text or JSON is not a value of the type.
    case invalidText(expected: String, found: String)
    /// Code cannot be used before the addresses of these libraries are put in.
    case unlinkedLibraries([String])
    /// A log has room for fewer indexed parameters than the event has.
    case tooManyIndexed(event: String, limit: Int)
    /// The packed encoding does not exist for this type.
    case notPackable(type: String)
  }
}

extension ABIError.Reason: CustomStringConvertible {
  /// The reason without a place.
  public var description: String {
    switch self {
    case .syntax(let syntax): syntax.description
    case .typeMismatch(let expected, let found), .invalidText(let expected, let found):
      "expected \(expected), found \(found)"
    case .wrongCount(let things, let expected, let found):
      "expected \(ABIError.count(expected, things)), found \(found)"
    case .outOfRange(let type, let value): "\(value) does not fit into \(type)"
    case .limitExceeded(let what, let limit, let offset): "more than \(limit) \(what) at offset \(offset)"
    case .wrongSelector(let name, let expected, let found):
      "expected the selector \(expected) of \(name), found "
        + (found.isEmpty ? "no data" : Hex.encode(found.prefix(4)))
    case .wrongTopic(let event, let expected, let found):
      "expected the first topic \(expected) of \(event), found \(found)"
    case .unknownEntry(let kind, let name): "there is no \(kind) \(ABIError.excerpt(name))"
    case .ambiguousEntry(let kind, let name, let candidates):
      "there are \(candidates.count) of the \(kind) \(ABIError.excerpt(name)); expected one of "
        + ABIError.list(candidates)
    case .unlinkedLibraries(let names): "expected the addresses of the libraries \(ABIError.list(names))"
    case .tooManyIndexed(let event, let limit):
      "expected at most \(limit) indexed parameters in \(ABIError.excerpt(event))"
    case .notPackable(let type): "\(type) has no packed encoding"
    default: encodingDescription
    }
  }

  /// Sentences about bytes that are being decoded.
  private var encodingDescription: String {
    switch self {
    case .wordOutOfRange(let type, let word, let offset):
      "the word \(word) at offset \(offset) is not \(ABIError.article(type))"
    case .truncated(let type, let needed, let left, let offset):
      "\(type) needs \(needed) bytes, but \(left) are left at offset \(offset)"
    case .lengthBeyondData(let type, let length, let left, let offset):
      "\(type) length \(ABIError.size(length)) exceeds the \(left) bytes left at offset \(offset)"
    case .pointerBeyondData(let type, let pointer, let left, let offset):
      "the pointer \(ABIError.size(pointer)) to \(ABIError.article(type)) at offset \(offset) exceeds the \(left) bytes it may "
        + "point into"
    case .nonCanonicalPointer(let type, let pointer, let expected, let offset):
      "the pointer to \(ABIError.article(type)) at offset \(offset) is \(ABIError.size(pointer)), but its canonical encoding has "
        + "\(expected)"
    case .dirtyPadding(let type, let offset): "the padding of \(type) at offset \(offset) is not zero"
    case .invalidUTF8(let offset): "the string at offset \(offset) is not UTF-8"
    case .trailingBytes(let count, let offset):
      count == 1
        ? "1 byte more than the values need follows at offset \(offset)"
        : "\(count) bytes more than the values need follow at offset \(offset)"
    default: ""
    }
  }
}

extension ABIError {
  /// A number of things whose name is the first word of `things`, in the plural: `1 topic of E()`, `2 topics of E()`.
  static func count(_ number: Int, _ things: String) -> String {
    let word = things.prefix { $0 != " " }
    guard number == 1, word.last == "s" else { return "\(number) \(things)" }
    return "1 \(word.dropLast())\(things[word.endIndex...])"
  }

  /// `a` or `an` and the type, as it is read aloud.
  static func article(_ type: String) -> String {
    let vowel = type.hasPrefix("a") || type.hasPrefix("i") || type.hasPrefix("e") || type.hasPrefix("o")
    return (vowel ? "an " : "a ") + type
  }

  /// At most `limit` characters of text from outside on one line, safe to show.
  static func excerpt(_ text: String, limit: Int = 60) -> String { UntrustedText.shown(text, limit: limit) }

  /// The first of several names, so that a list of thousands does not fill the screen.
  static func list(_ names: [String]) -> String {
    let shown = names.prefix(8).map { excerpt($0, limit: 120) }.joined(separator: ", ")
    return names.count > 8 ? shown + ", … (\(names.count))" : shown
  }
}
