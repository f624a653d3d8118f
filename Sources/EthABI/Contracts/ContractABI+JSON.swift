import EthJSON

extension ContractABI {
  /// Reads a JSON ABI: a plain array, or an artifact of Foundry, Hardhat, Vyper or this project, whose `abi` it
  /// takes.
  ///
  /// Entries of old compilers are read too: `constant` and `payable` in place of `stateMutability`, and no
  /// `type` for functions. Each entry must be one that the specification has; none is passed over.
  /// - Throws: ``ABIError`` that names the entry that is wrong, and the line and column.
  ///
  /// Source: Solidity, "Contract ABI Specification", section "JSON".
  public init(json text: some StringProtocol) throws(ABIError) {
    try self.init(json: Array(text.utf8))
  }

  /// Reads a JSON ABI or an artifact from its bytes.
  ///
  /// - Throws: ``ABIError`` that names the entry that is wrong, and the line and column.
  public init(json bytes: [UInt8]) throws(ABIError) {
    let document = try InterfaceReader.parse(bytes)
    try self.init(json: document.root, reader: InterfaceReader(document))
  }

  /// Reads a JSON ABI or an artifact; places in errors count from the beginning of `json`.
  ///
  /// - Throws: ``ABIError`` that names the entry that is wrong, and the line and column.
  public init(json: JSONValue) throws(ABIError) {
    try self.init(json: json, reader: InterfaceReader(json))
  }

  init(json: JSONValue, reader: InterfaceReader) throws(ABIError) {
    self.init()
    let found = json.kind == .array ? json : json["abi"] ?? json
    let expected = "a JSON array of ABI entries, or an object with such an \"abi\""
    var index = 0
    for entry in try reader.elements(found, expected) {
      do throws(ABIError) { try add(entry, reader) } catch {
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

  private mutating func add(_ entry: JSONValue, _ reader: InterfaceReader) throws(ABIError) {
    guard entry.kind == .object else { throw reader.error(entry, "a JSON object") }
    switch try reader.text("type", of: entry) ?? "function" {
    case "function":
      functions.append(
        ABIFunctionSignature(
          name: try reader.entryName(of: entry), inputs: try reader.parameters("inputs", of: entry),
          outputs: try reader.parameters("outputs", of: entry), mutability: try reader.mutability(of: entry)))
    case "event": try addEvent(entry, reader)
    case "error":
      errors.append(
        ABIErrorSignature(
          name: try reader.entryName(of: entry), inputs: try reader.parameters("inputs", of: entry)))
    case "constructor":
      let found = Constructor(
        inputs: try reader.parameters("inputs", of: entry), mutability: try reader.mutability(of: entry))
      guard constructor == nil || constructor == found else { throw reader.error(entry, "one constructor") }
      constructor = found
    case "fallback": fallback = try reader.mutability(of: entry)
    case "receive": hasReceive = true
    default:
      throw reader.error(
        entry["type"] ?? entry, "the type function, event, error, constructor, fallback or receive")
    }
  }

  private mutating func addEvent(_ entry: JSONValue, _ reader: InterfaceReader) throws(ABIError) {
    let event = ABIEventSignature(
      name: try reader.entryName(of: entry),
      inputs: try reader.parameters("inputs", of: entry, tellsIndexed: true),
      isAnonymous: try reader.flag("anonymous", of: entry))
    guard event.hasRoomForTopics else {
      throw reader.error(entry["inputs"] ?? entry, "at most \(event.maxIndexed) indexed parameters")
    }
    events.append(event)
  }
}
