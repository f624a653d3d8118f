extension ABIError {
  /// Where text stops being a type, a signature or an interface, and what should stand there.
  public struct Syntax: Hashable, Sendable {
    /// What the grammar allows at the place.
    public let expected: String
    /// What stands there instead: a word or character in quotation marks, or `the end`.
    public let found: String
    /// The place in the whole text, in UTF-8 bytes from zero.
    public let offset: Int
    /// The line of the place, counted from one; lines end with U+000A.
    public let line: Int
    /// The place in its line, in Unicode scalars from one.
    public let column: Int
    /// The line, or where it is long the part of it around the place; what must not be shown is replaced.
    public let excerpt: String
    /// The place in ``excerpt``, in Unicode scalars from zero.
    public let excerptColumn: Int
    /// How many scalars of ``excerpt`` are wrong; at least one, which at the end stands behind the text.
    public let width: Int

    /// An error in `text` at a byte `offset`; an offset behind the end is taken as the end.
    ///
    /// - Parameters:
    ///   - expected: What should stand there, with its article.
    ///   - found: What stands there; the word or character at the place where it is not given.
    ///   - text: The whole text.
    ///   - offset: The place, in UTF-8 bytes from the text's beginning.
    public init(expected: String, found: String? = nil, text: some StringProtocol, offset: Int) {
      self.init(expected: expected, found: found, bytes: Array(text.utf8), offset: offset)
    }

    /// An error in UTF-8 `bytes`, of which `length` are wrong; the word at the place where it is not given.
    init(expected: String, found: String? = nil, bytes: [UInt8], offset: Int, length: Int? = nil) {
      let place = SyntaxPlace(in: bytes, at: offset, length: length)
      self.expected = expected
      self.found = found ?? place.found
      self.offset = place.offset
      line = place.line
      column = place.column
      excerpt = place.excerpt
      excerptColumn = place.excerptColumn
      width = place.width
    }
  }

  /// Where the text is wrong that was read; `nil` for errors about anything else.
  public var syntax: Syntax? {
    if case .syntax(let syntax) = reason { return syntax }
    return nil
  }
}

extension ABIError.Syntax {
  /// Two lines for a terminal: the excerpt, and marks under what is wrong.
  ///
  /// ```
  /// f(uint257 amount)
  ///   ^~~~~~~
  /// ```
  public var diagram: String {
    excerpt + "\n" + String(repeating: " ", count: excerptColumn) + "^"
      + String(repeating: "~", count: width - 1)
  }
}

extension ABIError.Syntax: CustomStringConvertible {
  /// One sentence: `expected a type, found "uint257" at column 3 of "f(uint257)"`.
  public var description: String {
    "expected \(expected), found \(found) at " + (line > 1 ? "line \(line), " : "")
      + "column \(column) of \"\(excerpt)\""
  }
}
