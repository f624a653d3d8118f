import EthJSON

extension ContractArtifact {
  /// Reads every contract that a compiler's output has.
  ///
  /// That is one for an artifact or a plain JSON ABI, and any number for the standard JSON output of solc and
  /// Vyper (`contracts`, by file and name) and for their `combined_json` (`contracts` by `file:name`, or by
  /// file). The names of contracts in such lists are `file:name`, or the file for Vyper's.
  /// - Throws: ``ABIError`` that names the contract and entry that is wrong, and the line and column.
  ///
  /// Source: Solidity, "Using the Compiler", section "Compiler Input and Output JSON Description".
  public static func all(json bytes: [UInt8]) throws(ABIError) -> [ContractArtifact] {
    let document = try InterfaceReader.parse(bytes)
    return try all(in: document.root, reader: InterfaceReader(document))
  }

  /// Reads one contract of a compiler's output.
  ///
  /// - Parameters:
  ///   - bytes: The output, in any of the forms that ``all(json:)`` reads.
  ///   - name: `file:name`, or the part behind the last colon where that tells it from the others.
  /// - Throws: ``ABIError`` where there is no such contract or more than one, or where it is wrong.
  public init(json bytes: [UInt8], named name: String) throws(ABIError) {
    let all = try ContractArtifact.all(json: bytes)
    let exact = all.filter { $0.name == name }
    let found =
      exact.isEmpty ? all.filter { $0.name?.split(separator: ":").last.map(String.init) == name } : exact
    guard let first = found.first else { throw ABIError(.unknownEntry(kind: "contract", name: name)) }
    guard found.count == 1 else {
      throw ABIError(
        .ambiguousEntry(kind: "contract", name: name, candidates: found.map { $0.name ?? "?" }))
    }
    self = first
  }

  init(onlyOneIn json: JSONValue, reader: InterfaceReader) throws(ABIError) {
    let found = try ContractArtifact.parts(of: json, reader)
    guard let first = found.first, found.count == 1 else {
      let names = found.prefix(8).compactMap(\.key).map { ABIError.excerpt($0) }
      let more = found.count > names.count ? " …" : ""
      throw reader.error(json, "one contract, or its name: \(names.joined(separator: ", "))\(more)")
    }
    try self.init(json: first.json, key: first.key, reader: reader)
  }

  private static func all(
    in json: JSONValue, reader: InterfaceReader
  ) throws(ABIError) -> [ContractArtifact] {
    var result: [ContractArtifact] = []
    for part in try parts(of: json, reader) {
      do throws(ABIError) {
        result.append(try ContractArtifact(json: part.json, key: part.key, reader: reader))
      } catch {
        throw part.key.map { error.inside(.entry("contract \(ABIError.excerpt($0))")) } ?? error
      }
    }
    return result
  }

  /// The contracts of a document and what they are called in it.
  private static func parts(
    of json: JSONValue, _ reader: InterfaceReader
  ) throws(ABIError) -> [(key: String?, json: JSONValue)] {
    guard json.kind == .object, json["abi"] == nil else { return [(nil, json)] }
    var parts: [(key: String?, json: JSONValue)] = []
    for member in ContractArtifact.members(json["contracts"] ?? json) {
      if isContract(member.value) {
        parts.append((member.name, member.value))
      } else if json["contracts"] != nil {
        for contract in members(member.value) where isContract(contract.value) {
          parts.append(("\(member.name):\(contract.name)", contract.value))
        }
      }
    }
    return parts.isEmpty ? [(nil, json)] : parts
  }

  private static func isContract(_ json: JSONValue) -> Bool { json["abi"] != nil }

  private static func members(_ json: JSONValue) -> [JSONMember] {
    guard let members = try? json.members() else { return [] }
    return Array(members)
  }
}
