import EthJSON
import EthPrimitives

/// What a compiler makes of a contract: interface, code, documentation.
///
/// Read are a plain JSON ABI; the artifacts of Foundry (`bytecode.object`), Hardhat and Vyper (`bytecode`), and
/// those in `contracts-abi`; and what solc and Vyper print for many contracts (`contracts` of their standard
/// JSON and of `--combined-json`), see ``all(json:)``.
public struct ContractArtifact: Hashable, Sendable {
  /// The contract's name; `nil` where the artifact has none.
  public var name: String?
  /// The interface.
  public var abi: ContractABI
  /// The creation code; `nil` where there is none, or where libraries must be linked into it first.
  public var bytecode: [UInt8]?
  /// The code that the contract has once it is created; `nil` as for ``bytecode``.
  public var deployedBytecode: [UInt8]?
  /// The creation code where libraries must be linked into it first; `nil` otherwise.
  public var unlinkedBytecode: UnlinkedBytecode?
  /// The code of the created contract where libraries must be linked into it first; `nil` otherwise.
  public var unlinkedDeployedBytecode: UnlinkedBytecode?
  /// The documentation in the source.
  public var documentation: ContractDocumentation

  /// Reads an artifact of one contract.
  ///
  /// - Throws: ``ABIError`` that names the entry that is wrong, and the line and column.
  public init(json bytes: [UInt8]) throws(ABIError) {
    let document = try InterfaceReader.parse(bytes)
    try self.init(onlyOneIn: document.root, reader: InterfaceReader(document))
  }

  /// Reads an artifact of one contract; places in errors count from the beginning of `json`.
  ///
  /// - Throws: ``ABIError`` that names the entry that is wrong, and the line and column.
  public init(json: JSONValue) throws(ABIError) {
    try self.init(onlyOneIn: json, reader: InterfaceReader(json))
  }

  /// The same artifact with the addresses of libraries put into its code.
  ///
  /// - Throws: ``ABIError`` where a library has no address, or an address no library.
  public func linked(with addresses: [String: Address]) throws(ABIError) -> ContractArtifact {
    var linked = self
    if let unlinkedBytecode { linked.bytecode = try unlinkedBytecode.linked(with: addresses) }
    if let unlinkedDeployedBytecode {
      // The created contract may need fewer libraries than its constructor.
      let names = unlinkedDeployedBytecode.libraries
      let rest =
        unlinkedBytecode == nil
        ? addresses
        : addresses.filter { key, _ in
          names.contains { unlinkedDeployedBytecode.isName(key, of: $0) }
        }
      linked.deployedBytecode = try unlinkedDeployedBytecode.linked(with: rest)
    }
    linked.unlinkedBytecode = nil
    linked.unlinkedDeployedBytecode = nil
    return linked
  }

  /// Reads the members of one contract; `key` is what it is called in a list of many.
  init(json: JSONValue, key: String? = nil, reader: InterfaceReader) throws(ABIError) {
    abi = try ContractArtifact.interface(json, reader)
    name = ContractArtifact.name(json) ?? key
    let output = json["metadata"]?["output"] ?? json
    documentation = ContractDocumentation(
      user: json["userdoc"] ?? output["userdoc"], developer: json["devdoc"] ?? output["devdoc"])
    let code = json["evm"] ?? json
    switch try ContractArtifact.code(["bytecode", "bin"], links: "linkReferences", in: code, reader) {
    case .complete(let bytes): bytecode = bytes
    case .unlinked(let code): unlinkedBytecode = code
    case nil: break
    }
    switch try ContractArtifact.code(
      ["deployedBytecode", "bytecode_runtime", "bin-runtime"], links: "deployedLinkReferences", in: code,
      reader)
    {
    case .complete(let bytes): deployedBytecode = bytes
    case .unlinked(let code): unlinkedDeployedBytecode = code
    case nil: break
    }
  }

  /// The interface; before 0.8 `--combined-json` had it as a string of JSON.
  private static func interface(_ json: JSONValue, _ reader: InterfaceReader) throws(ABIError) -> ContractABI
  {
    guard let text = try? json["abi"]?.string() else { return try ContractABI(json: json, reader: reader) }
    return try ContractABI(json: text)
  }

  private static func name(_ json: JSONValue) -> String? {
    if let name = try? json["contractName"]?.string(), name.isSolidityName { return name }
    guard let target = try? json["metadata"]?["settings"]?["compilationTarget"]?.members() else { return nil }
    return target.lazy.compactMap { try? $0.value.string() }.first { $0.isSolidityName }
  }

  private static func code(
    _ members: [String], links: String, in json: JSONValue, _ reader: InterfaceReader
  ) throws(ABIError) -> ArtifactCode? {
    guard let value = members.lazy.compactMap({ json[$0] }).first else { return nil }
    let digits = value["object"] ?? value
    guard let text = try? digits.string(), !text.isEmpty, text != "0x" else { return nil }
    do throws(HexError) {
      return try BytecodeReader(linkReferences: value["linkReferences"] ?? json[links]).read(text)
    } catch {
      throw reader.error(digits, "code in hexadecimal (\(error))")
    }
  }
}
