extension JSONValue {
  /// An error about this value, for decoders that expect more of it than its kind.
  ///
  /// - Parameters:
  ///   - expected: What was expected, with its article: `"an address of 20 bytes"`.
  ///   - found: What was found instead; the value itself, shortened, where it is not given.
  public func invalid(expected: String, found: String? = nil) -> JSONError {
    error(.invalidValue(expected: expected, found: found ?? excerpt))
  }

  /// An error about this value.
  public func error(_ reason: JSONError.Reason) -> JSONError {
    JSONError(reason, offset: offset, path: path)
  }

  func wrongKind(expected: JSONKind) -> JSONError {
    error(.wrongKind(expected: expected, found: kind))
  }

  /// The value as it stands in the text, at most about 60 bytes of it.
  var excerpt: String {
    let range = localRange
    guard range.count > 60 else { return description }
    return String(decoding: storage.bytes[range].prefix(57), as: UTF8.self) + "…"
  }

  /// Where the value is in the document, such as `result.logs[3].topics[0]`; empty for the outermost value.
  ///
  /// It is found by walking from the outermost value down, so it is for messages.
  public var path: String {
    var path = storage.part.path
    var container = 0
    while container < index {
      let isObject = storage.tape[container].kind == .object
      var position = 0
      var child = container &+ 2
      while true {
        let value = isObject ? child &+ 1 : child
        let next = storage.next(after: value)
        if index < next {
          let step =
            isObject
            ? JSONPath.step(name: JSONValue(storage: storage, index: child).unescapedBytes)
            : "[\(position + (container == 0 ? storage.part.index : 0))]"
          path = JSONPath.join(path, step)
          // A member's name has the path of the member.
          container = index == child ? index : value
          break
        }
        child = next
        position &+= 1
      }
    }
    return path
  }
}
