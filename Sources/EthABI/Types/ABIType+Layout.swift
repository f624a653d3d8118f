extension ABIType {
  /// Whether the encoding stands apart from the head, which then holds its offset.
  public var isDynamic: Bool { layout.isDynamic }

  /// Bytes in the head of the enclosing list: 32 for a dynamic type, the whole encoding for a static one.
  ///
  /// A size that no memory could hold is `Int.max`.
  public var headSize: Int { layout.headSize }

  /// How the type stands in the head of the enclosing list.
  @inline(__always)
  var layout: ABILayout {
    switch self {
    case .uint, .int, .address, .bool, .fixedBytes, .function: ABILayout(headSize: 32, isDynamic: false)
    case .bytes, .string, .array: ABILayout(headSize: 32, isDynamic: true)
    case .fixedArray, .tuple: compoundLayout
    }
  }

  /// The layout of a fixed array or tuple, found in one walk through the type.
  private var compoundLayout: ABILayout {
    switch self {
    case .fixedArray(let element, let count):
      let inner = element.layout
      guard !inner.isDynamic || count == 0 else { return ABILayout(headSize: 32, isDynamic: true) }
      return ABILayout(headSize: inner.headSize.saturatingMultiply(by: max(count, 0)), isDynamic: false)
    case .tuple(let components): return components.layout.asTuple
    default: return layout
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

/// What lists of the dynamic coding are made of: types, with or without names.
protocol ABITyped {
  /// The type.
  var type: ABIType { get }
  /// How an error names the value at `index` of a list.
  func step(at index: Int) -> ABIError.Step
}

extension ABIParameter: ABITyped {}

extension ABIType: ABITyped {
  var type: ABIType { self }
  func step(at index: Int) -> ABIError.Step { .argument(index, type: description) }
}

extension Array where Element: ABITyped {
  /// How the values stand in the head of their list.
  var layout: ABILayout {
    var layout = ABILayout.empty
    for index in indices { layout = layout + self[index].type.layout }
    return layout
  }
}
