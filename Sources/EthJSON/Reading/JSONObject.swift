/// A member of an object.
public struct JSONMember: Sendable {
  let nameValue: JSONValue
  /// The member's value.
  public let value: JSONValue

  /// The member's name, with its escapes resolved.
  public var name: String { nameValue.unescaped }

  /// Whether the member has this name; no string is made to find out.
  public func isNamed(_ name: StaticString) -> Bool { nameValue.isString(name) }
}

/// The members of an object, in the order of the text.
public struct JSONObject: Sequence, Sendable {
  let value: JSONValue

  /// The number of members.
  public var count: Int { value.count }

  /// An iterator at the first member.
  public func makeIterator() -> Iterator {
    Iterator(storage: value.storage, index: value.index &+ 2, end: value.entry.extent)
  }

  /// The number of members.
  public var underestimatedCount: Int { count }

  /// Steps through an object's members.
  public struct Iterator: IteratorProtocol, Sendable {
    let storage: JSONStorage
    var index: Int
    let end: Int

    /// The next member; `nil` after the last.
    public mutating func next() -> JSONMember? {
      guard index < end else { return nil }
      let value = JSONValue(storage: storage, index: index + 1)
      defer { index = storage.next(after: value.index) }
      return JSONMember(nameValue: JSONValue(storage: storage, index: index), value: value)
    }
  }
}

extension JSONValue {
  /// The object's members.
  ///
  /// - Throws: ``JSONError`` for any other kind.
  public func members() throws(JSONError) -> JSONObject {
    try expect(.object)
    return JSONObject(value: self)
  }

  /// The value of the member `name`, or `nil` where there is none or the value is no object.
  public subscript(name: String) -> JSONValue? {
    guard entry.kind == .object else { return nil }
    var name = name
    return name.withUTF8 { find($0) }
  }

  /// The value of the member `name`.
  ///
  /// - Throws: ``JSONError`` where there is no such member or the value is no object.
  public func member(_ name: String) throws(JSONError) -> JSONValue {
    try expect(.object)
    guard let value = self[name] else { throw error(.missingMember(name)) }
    return value
  }

  /// The value of the member `name`, or `nil` where it is missing or `null`.
  ///
  /// - Throws: ``JSONError`` where the value is no object.
  public func optionalMember(_ name: String) throws(JSONError) -> JSONValue? {
    try expect(.object)
    guard let value = self[name], !value.isNull else { return nil }
    return value
  }

  /// The value of the last member of this name; there is but one where names are checked.
  private func find(_ name: UnsafeBufferPointer<UInt8>) -> JSONValue? {
    let end = entry.extent
    var key = index &+ 2
    var found: JSONValue?
    while key < end {
      if isName(storage.tape[key], name) {
        found = JSONValue(storage: storage, index: key + 1)
        if !storage.allowsDuplicateKeys { break }
      }
      key = storage.next(after: key + 1)
    }
    return found
  }

  private func isName(_ entry: JSONTapeEntry, _ name: UnsafeBufferPointer<UInt8>) -> Bool {
    let range = entry.offset..<(entry.offset &+ entry.extent)
    if entry.isEscaped { return JSONEscapes.resolve(storage.bytes[range]).elementsEqual(name) }
    guard entry.extent == name.count else { return false }
    return storage.bytes.withUnsafeBufferPointer { bytes in
      for index in 0..<name.count where bytes[range.lowerBound &+ index] != name[index] { return false }
      return true
    }
  }
}
