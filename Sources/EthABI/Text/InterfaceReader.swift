import EthJSON

/// Reads the entries of a JSON ABI; errors point into the document.
struct InterfaceReader {
  /// The value from which offsets count.
  private let root: JSONValue
  /// The document that the values are parts of; `nil` where only the root's text is known.
  private let document: [UInt8]?

  /// A reader of a whole document.
  init(_ document: JSONDocument) {
    root = document.root
    self.document = document.bytes
  }

  /// A reader of a part of a document.
  init(_ root: JSONValue) {
    self.root = root
    document = nil
  }

  /// The document of a JSON text; deep enough for every type that the ABI can have.
  static func parse(_ bytes: [UInt8]) throws(ABIError) -> JSONDocument {
    let limits = JSONLimits(maxDepth: 4 * SignatureScanner.maxNesting)
    do throws(JSONError) { return try JSONDocument(parsing: bytes, limits: limits) } catch {
      throw ABIError(error, in: bytes)
    }
  }

  // MARK: Errors

  /// The error of a value that is not what it should be.
  func error(_ value: JSONValue, _ expected: String) -> ABIError {
    let isString = value.kind == .string
    let text =
      isString ? (try? value.string()) ?? "" : String(decoding: value.jsonBytes.prefix(64), as: UTF8.self)
    let shown = ABIError.excerpt(text, limit: 40)
    return error(
      value.byteRange, expected: expected, found: isString ? "\"\(shown)\"" : shown)
  }

  private func error(_ range: Range<Int>, expected: String, found: String) -> ABIError {
    let bytes = document ?? root.jsonBytes
    let start = document == nil ? root.offset : 0
    return ABIError(
      .syntax(
        ABIError.Syntax(
          expected: expected, found: found, bytes: bytes, offset: range.lowerBound - start,
          length: range.count)))
  }

  /// An error inside the text of a string, as an error in the document.
  private func error(_ value: JSONValue, at inner: ABIError.Syntax) -> ABIError {
    let range = value.byteRange
    let isPlain = (try? value.string().utf8.count) == range.count - 2
    guard isPlain, inner.offset + inner.width <= range.count - 2 else {
      return error(range, expected: inner.expected, found: inner.found)
    }
    let start = range.lowerBound + 1 + inner.offset
    return error(start..<(start + inner.width), expected: inner.expected, found: inner.found)
  }

  // MARK: Members

  func elements(_ value: JSONValue, _ what: String) throws(ABIError) -> JSONArray {
    do throws(JSONError) { return try value.elements() } catch { throw self.error(value, what) }
  }

  /// The member's value, where there is one that is not `null`.
  private func member(_ name: String, of value: JSONValue) -> JSONValue? {
    value[name].flatMap { $0.isNull ? nil : $0 }
  }

  func text(_ name: String, of value: JSONValue) throws(ABIError) -> String? {
    guard let member = member(name, of: value) else { return nil }
    do throws(JSONError) { return try member.string() } catch {
      throw self.error(member, "a string as \"\(name)\"")
    }
  }

  func flag(_ name: String, of value: JSONValue) throws(ABIError) -> Bool {
    guard let member = member(name, of: value) else { return false }
    do throws(JSONError) { return try member.bool() } catch {
      throw self.error(member, "true or false as \"\(name)\"")
    }
  }

  /// The entry's name, which must be one that a contract can have: it ends up in signatures and source code.
  func entryName(of entry: JSONValue) throws(ABIError) -> String {
    guard let name = try text("name", of: entry) else { throw error(entry, "a member \"name\"") }
    guard name.isSolidityName else { throw nameError(of: entry) }
    return name
  }

  private func nameError(of value: JSONValue) -> ABIError {
    error(value["name"] ?? value, "a name of letters, digits, _ and $")
  }

  /// `stateMutability`, or what older compilers wrote in its place: `payable` and `constant`.
  func mutability(of entry: JSONValue) throws(ABIError) -> StateMutability {
    if let text = try text("stateMutability", of: entry) {
      guard let mutability = StateMutability(rawValue: text) else {
        throw error(entry["stateMutability"] ?? entry, "pure, view, nonpayable or payable")
      }
      return mutability
    }
    if try flag("payable", of: entry) { return .payable }
    return try flag("constant", of: entry) ? .view : .nonpayable
  }

  // MARK: Parameters

  func parameters(
    _ name: String, of value: JSONValue, tellsIndexed: Bool = false
  ) throws(ABIError) -> [ABIParameter] {
    try list(name, of: value, depth: 0, tellsIndexed: tellsIndexed).map(\.parameter)
  }

  private func list(
    _ name: String, of value: JSONValue, depth: Int, tellsIndexed: Bool = false
  ) throws(ABIError) -> [ScannedParameter] {
    guard let member = member(name, of: value) else { return [] }
    var parameters: [ScannedParameter] = []
    for element in try elements(member, "an array as \"\(name)\"") {
      do throws(ABIError) {
        parameters.append(try parameter(element, depth: depth, tellsIndexed: tellsIndexed))
      } catch {
        throw error.inside(.index(parameters.count)).inside(.name(name))
      }
    }
    return parameters
  }

  private func parameter(
    _ json: JSONValue, depth: Int, tellsIndexed: Bool
  ) throws(ABIError) -> ScannedParameter {
    guard json.kind == .object else { throw error(json, "a JSON object") }
    guard let typeJSON = member("type", of: json), let text = try text("type", of: json) else {
      throw error(json, "a member \"type\"")
    }
    let name = try self.text("name", of: json) ?? ""
    guard name.isEmpty || name.isSolidityName else { throw nameError(of: json) }
    let components = text.utf8.starts(with: "tuple".utf8) ? try self.components(of: json, depth: depth) : nil
    var scanned: ScannedType
    do throws(ABIError) { scanned = try type(text, components: components) } catch {
      throw error.syntax.map { self.error(typeJSON, at: $0) } ?? error
    }
    scanned.internalType = try self.text("internalType", of: json)
    return ScannedParameter(
      name: name, scanned: scanned, isIndexed: tellsIndexed ? try flag("indexed", of: json) : false)
  }

  private func components(of json: JSONValue, depth: Int) throws(ABIError) -> [ScannedParameter] {
    guard depth < SignatureScanner.maxNesting else {
      throw error(json, "at most \(SignatureScanner.maxNesting) levels of arrays and tuples")
    }
    guard member("components", of: json) != nil else { throw error(json, "a member \"components\"") }
    return try list("components", of: json, depth: depth + 1)
  }

  /// The type of a text such as `tuple[2][]`, in which `tuple` stands for the components.
  private func type(_ text: String, components: [ScannedParameter]?) throws(ABIError) -> ScannedType {
    var scanner = SignatureScanner(text)
    var scanned: ScannedType
    if let components {
      scanner.position = 5
      scanned = try scanner.tuple(of: components, at: 0)
      try scanner.suffixes(&scanned, start: 0)
    } else {
      var structs = StructTable()
      scanned = try scanner.type(depth: 0, structs: &structs)
    }
    guard scanner.isAtEnd else { throw scanner.error("the end") }
    return scanned
  }
}

extension String {
  /// Letters, digits, `_` and `$`, not beginning with a digit.
  var isSolidityName: Bool {
    !isEmpty
      && utf8.enumerated().allSatisfy { SignatureScanner.isNamePart($0.element, isFirst: $0.offset == 0) }
  }
}
