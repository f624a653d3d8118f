extension DerivationPath {
  /// Reads a path: `m`, or indexes with `/` between them, or both. An index is a decimal number below 2^31 without
  /// leading zeros; `'`, `h` or `H` behind it makes it hardened.
  ///
  /// - Throws: ``DerivationPathError``.
  public init(_ text: String) throws(DerivationPathError) {
    var parser = Parser(utf8: Array(text.utf8))
    try self.init(parsing: &parser)
  }

  private init(parsing parser: inout Parser) throws(DerivationPathError) {
    let isFromMasterKey = parser.take("m")
    var indexes: [ChildIndex] = []
    var isEnd = isFromMasterKey && parser.isAtEnd
    if isFromMasterKey, !isEnd { try parser.separator() }
    while !isEnd {
      guard indexes.count < Self.maxDepth else { throw .tooDeep(offset: parser.offset) }
      indexes.append(try parser.index())
      isEnd = parser.isAtEnd
      if !isEnd { try parser.separator() }
    }
    self.init(indexes, isFromMasterKey: isFromMasterKey)
  }

  private struct Parser {
    let utf8: [UInt8]
    var offset = 0

    var isAtEnd: Bool { offset >= utf8.count }

    mutating func take(_ character: Unicode.Scalar) -> Bool {
      guard !isAtEnd, UInt32(utf8[offset]) == character.value else { return false }
      offset += 1
      return true
    }

    mutating func separator() throws(DerivationPathError) {
      guard take("/") else { throw .expectedSeparator(offset: offset) }
    }

    mutating func index() throws(DerivationPathError) -> ChildIndex {
      let start = offset
      var number: UInt32 = 0
      while !isAtEnd, (0x30...0x39).contains(utf8[offset]) {
        if offset > start, number == 0 { throw .leadingZero(offset: start) }
        // Below 2^31 before, so that no digit can carry it out of 64 bits.
        let next = UInt64(number) * 10 + UInt64(utf8[offset] - 0x30)
        guard next < 0x8000_0000 else { throw .indexOutOfRange(offset: start) }
        number = UInt32(next)
        offset += 1
      }
      guard offset > start else { throw .expectedIndex(offset: start) }
      let isHardened = take("'") || take("h") || take("H")
      return ChildIndex(rawValue: isHardened ? number | 0x8000_0000 : number)
    }
  }
}

/// Why a text is not a derivation path. Offsets are those of bytes of its UTF-8.
public enum DerivationPathError: Error, Equatable, Sendable, CustomStringConvertible {
  /// A decimal number should stand here; at the beginning, it can be `m`.
  case expectedIndex(offset: Int)
  /// A `/` or the end should stand here.
  case expectedSeparator(offset: Int)
  /// The number that begins here is 2^31 or more.
  case indexOutOfRange(offset: Int)
  /// The number that begins here has a zero in front.
  case leadingZero(offset: Int)
  /// A path has at most 255 indexes; this is one more.
  case tooDeep(offset: Int)

  /// One sentence that says what is wrong and where.
  public var description: String {
    switch self {
    case .expectedIndex(let offset):
      "derivation path, offset \(offset): expected a number, as in m/44'/60'/0'/0/0"
    case .expectedSeparator(let offset): "derivation path, offset \(offset): expected / or the end"
    case .indexOutOfRange(let offset):
      "derivation path, offset \(offset): an index is below 2^31 = 2147483648; write 0' for a hardened one"
    case .leadingZero(let offset): "derivation path, offset \(offset): an index has no zeros in front"
    case .tooDeep(let offset): "derivation path, offset \(offset): a path has at most 255 indexes"
    }
  }
}
