import EthJSON
import EthPrimitives

extension ContractABI {
  /// Reads a JSON ABI: a plain array, or an artifact of Foundry, Hardhat, Vyper or this project, whose `abi` it
  /// takes.
  ///
  /// - Throws: ``ABIError`` that names the entry that is wrong.
  ///
  /// Source: Solidity, "Contract ABI Specification", section "JSON".
  public init(json text: some StringProtocol) throws(ABIError) {
    try self.init(json: Array(text.utf8))
  }

  /// Reads a JSON ABI or an artifact from its bytes.
  ///
  /// - Throws: ``ABIError`` that names the entry that is wrong.
  public init(json bytes: [UInt8]) throws(ABIError) {
    try self.init(
      json: try ABIError.converting { () throws(JSONError) in try JSONDocument(parsing: bytes) }.root)
  }

  /// Reads a JSON ABI or an artifact.
  ///
  /// - Throws: ``ABIError`` that names the entry that is wrong.
  public init(json: JSONValue) throws(ABIError) {
    self.init()
    guard let entries = json.kind == .array ? json : json["abi"], entries.kind == .array else {
      throw ABIError(.invalidJSON("expected a JSON array of ABI entries, or an object with such an \"abi\""))
    }
    var index = 0
    for entry in try ABIError.converting({ () throws(JSONError) in try entries.elements() }) {
      do throws(ABIError) { try add(entry) } catch {
        throw error.inside(.entry(ContractABI.title(of: entry, at: index)))
      }
      index += 1
    }
  }

  /// How an error names an entry: by kind and name where it has them, by number otherwise.
  private static func title(of entry: JSONValue, at index: Int) -> String {
    let kind = (try? entry["type"]?.string()) ?? "entry"
    guard let name = try? entry["name"]?.string() else {
      return "\(ABIError.excerpt(kind)) (entry \(index + 1))"
    }
    return ABIError.excerpt("\(kind) \(name)")
  }

  private mutating func add(_ entry: JSONValue) throws(ABIError) {
    guard entry.kind == .object else { throw ABIError(.invalidJSON("expected a JSON object")) }
    let kind = try entry["type"]?.text(of: "type") ?? "function"
    switch kind {
    case "function":
      functions.append(
        ABIFunctionSignature(
          name: try entry.entryName(), inputs: try entry.parameters("inputs"),
          outputs: try entry.parameters("outputs"), mutability: try entry.mutability()))
    case "event":
      let isAnonymous = try entry["anonymous"].map { value throws(ABIError) in try value.flag(of: "anonymous")
      }
      events.append(
        ABIEventSignature(
          name: try entry.entryName(), inputs: try entry.parameters("inputs"),
          isAnonymous: isAnonymous ?? false))
    case "error":
      errors.append(ABIErrorSignature(name: try entry.entryName(), inputs: try entry.parameters("inputs")))
    case "constructor":
      constructor = Constructor(inputs: try entry.parameters("inputs"), mutability: try entry.mutability())
    case "fallback": fallback = try entry.mutability()
    case "receive": hasReceive = true
    default:
      throw ABIError(
        .invalidJSON(
          "expected the type function, event, error, constructor, fallback or receive, found "
            + ABIValue.quoted(kind)))
    }
  }
}

extension ABIError {
  /// The error of JSON that cannot be read, as an error of the ABI.
  static func converting<R>(_ body: () throws(JSONError) -> R) throws(ABIError) -> R {
    do throws(JSONError) { return try body() } catch { throw ABIError(.invalidJSON(error.description)) }
  }
}

extension JSONValue {
  fileprivate func text(of member: String) throws(ABIError) -> String {
    do throws(JSONError) { return try string() } catch {
      throw ABIError(.invalidJSON("expected \"\(member)\" to be a string"))
    }
  }

  fileprivate func flag(of member: String) throws(ABIError) -> Bool {
    do throws(JSONError) { return try bool() } catch {
      throw ABIError(.invalidJSON("expected \"\(member)\" to be true or false"))
    }
  }

  /// The entry's name, which must be one that a contract can have: it ends up in signatures and source code.
  fileprivate func entryName() throws(ABIError) -> String {
    guard let name = try self["name"]?.text(of: "name") else {
      throw ABIError(.invalidJSON("expected a member \"name\""))
    }
    guard name.isSolidityName else {
      throw ABIError(
        .invalidJSON("expected a name of letters, digits, _ and $, found \(ABIValue.quoted(name))"))
    }
    return name
  }

  fileprivate func mutability() throws(ABIError) -> StateMutability {
    if let text = try self["stateMutability"]?.text(of: "stateMutability") {
      guard let mutability = StateMutability(rawValue: text) else {
        throw ABIError(
          .invalidJSON(
            "expected the stateMutability pure, view, nonpayable or payable, found \(ABIValue.quoted(text))"))
      }
      return mutability
    }
    if try self["payable"]?.flag(of: "payable") ?? false { return .payable }
    return try self["constant"]?.flag(of: "constant") ?? false ? .view : .nonpayable
  }

  fileprivate func parameters(_ member: String, depth: Int = 0) throws(ABIError) -> [ABIParameter] {
    guard let list = self[member] else { return [] }
    guard list.kind == .array else { throw ABIError(.invalidJSON("expected \"\(member)\" to be an array")) }
    var parameters: [ABIParameter] = []
    for element in try ABIError.converting({ () throws(JSONError) in try list.elements() }) {
      do throws(ABIError) { parameters.append(try element.parameter(depth: depth)) } catch {
        throw error.inside(.name(member)).inside(index: parameters.count)
      }
    }
    return parameters
  }

  private func parameter(depth: Int) throws(ABIError) -> ABIParameter {
    guard depth <= SignatureScanner.maxNesting else {
      throw ABIError(
        .invalidJSON("expected at most \(SignatureScanner.maxNesting) levels of arrays and tuples"))
    }
    guard let text = try self["type"]?.text(of: "type") else {
      throw ABIError(.invalidJSON("expected a member \"type\""))
    }
    let name = try self["name"]?.text(of: "name") ?? ""
    guard name.isEmpty || name.isSolidityName else {
      throw ABIError(
        .invalidJSON("expected a name of letters, digits, _ and $, found \(ABIValue.quoted(name))"))
    }
    return ABIParameter(
      name, try type(text, depth: depth), isIndexed: try self["indexed"]?.flag(of: "indexed") ?? false,
      internalType: try self["internalType"]?.text(of: "internalType"))
  }

  private func type(_ text: String, depth: Int) throws(ABIError) -> ABIType {
    guard text.hasPrefix("tuple") else { return try ABIType(text) }
    guard self["components"] != nil else { throw ABIError(.invalidJSON("expected a member \"components\"")) }
    var type = ABIType.tuple(try parameters("components", depth: depth + 1))
    var scanner = SignatureScanner(text)
    scanner.position = 5
    try scanner.suffixes(&type, start: 0)
    try scanner.expectEnd()
    return type
  }
}

extension ABIError {
  /// The same error at an element of the list that the path begins with.
  fileprivate func inside(index: Int) -> ABIError {
    var error = self
    error.path.insert(.index(index), at: 1)
    return error
  }
}

extension String {
  /// Letters, digits, `_` and `$`, not beginning with a digit.
  var isSolidityName: Bool {
    !isEmpty
      && utf8.enumerated().allSatisfy { SignatureScanner.isNamePart($0.element, isFirst: $0.offset == 0) }
  }
}
