extension ABIType {
  /// Whether the encoding stands apart from the head, which then holds its offset.
  public var isDynamic: Bool {
    switch self {
    case .bytes, .string, .array: true
    case .fixedArray(let element, let count): count > 0 && element.isDynamic
    case .tuple(let components): components.contains { $0.type.isDynamic }
    default: false
    }
  }

  /// Bytes in the head of the enclosing list: 32 for a dynamic type, the whole encoding for a static one.
  ///
  /// A size that no memory could hold is `Int.max`.
  public var headSize: Int {
    switch self {
    case .bytes, .string, .array: 32
    case .fixedArray(let element, let count):
      element.isDynamic && count > 0 ? 32 : element.headSize.saturatingMultiply(by: count)
    case .tuple(let components): isDynamic ? 32 : components.headSize
    default: 32
    }
  }

  /// Whether values of this type are one word: what an event's topic holds as it is.
  public var isWord: Bool {
    switch self {
    case .bytes, .string, .array, .fixedArray, .tuple: false
    default: true
    }
  }

  /// Levels of arrays and tuples around the innermost type; 0 for a word, `bytes` or `string`.
  public var nesting: Int {
    switch self {
    case .array(let element), .fixedArray(let element, _): element.nesting + 1
    case .tuple(let components): (components.lazy.map(\.type.nesting).max() ?? 0) + 1
    default: 0
    }
  }
}

extension [ABIParameter] {
  /// Bytes of the head of a list of these.
  var headSize: Int { reduce(0) { $0.saturatingAdd($1.type.headSize) } }
}

extension Int {
  /// The product of two sizes, or `Int.max` where it has no room.
  @inline(__always)
  func saturatingMultiply(by other: Int) -> Int {
    let (product, overflow) = multipliedReportingOverflow(by: other)
    return overflow ? .max : product
  }

  /// The sum of two sizes, or `Int.max` where it has no room.
  @inline(__always)
  func saturatingAdd(_ other: Int) -> Int {
    let (sum, overflow) = addingReportingOverflow(other)
    return overflow ? .max : sum
  }

  /// The size rounded up to whole words.
  @inline(__always)
  var paddedToWord: Int { saturatingAdd(31) & ~31 }
}
