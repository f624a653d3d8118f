import EthJSON
import EthPrimitives

/// What a compiler makes of a contract: interface, code, documentation.
///
/// Read are a plain JSON ABI, the artifacts of Foundry (`bytecode.object`), Hardhat and Vyper (`bytecode`) and
/// solc (`evm.bytecode.object`), and those in `contracts-abi`.
public struct ContractArtifact: Hashable, Sendable {
  /// The contract's name; `nil` where the artifact has none.
  public var name: String?
  /// The interface.
  public var abi: ContractABI
  /// The creation code; `nil` where there is none, or where libraries must be linked into it first.
  public var bytecode: [UInt8]?
  /// The code that the contract has once it is created; `nil` as for ``bytecode``.
  public var deployedBytecode: [UInt8]?
  /// The documentation in the source.
  public var documentation: ContractDocumentation

  /// Reads an artifact.
  ///
  /// - Throws: ``ABIError`` that names the entry that is wrong.
  public init(json bytes: [UInt8]) throws(ABIError) {
    try self.init(
      json: try ABIError.converting { () throws(JSONError) in try JSONDocument(parsing: bytes) }.root)
  }

  /// Reads an artifact.
  ///
  /// - Throws: ``ABIError`` that names the entry that is wrong.
  public init(json: JSONValue) throws(ABIError) {
    abi = try ContractABI(json: json)
    name = (try? json["contractName"]?.string()).flatMap { $0.isSolidityName ? $0 : nil }
    let code = json["evm"] ?? json
    bytecode = try ContractArtifact.code("bytecode", in: code)
    deployedBytecode = try ContractArtifact.code("deployedBytecode", in: code)
    let output = json["metadata"]?["output"] ?? json
    documentation = ContractDocumentation(
      user: json["userdoc"] ?? output["userdoc"], developer: json["devdoc"] ?? output["devdoc"])
  }

  private static func code(_ member: String, in json: JSONValue) throws(ABIError) -> [UInt8]? {
    guard let value = json[member], let text = try? (value["object"] ?? value).string() else { return nil }
    guard !text.isEmpty, text != "0x", !text.contains("__") else { return nil }
    do throws(HexError) { return try Hex.decode(text) } catch {
      throw ABIError(.invalidJSON(error.description), path: [.name(member)])
    }
  }
}
