import ArgumentParser
import EthABI

/// Where a contract's interface is read from.
struct InterfaceOptions: ParsableArguments {
  @Option(
    name: .customLong("abi"),
    help: ArgumentHelp(
      "A contract's interface: a JSON ABI, an artifact of a compiler, or human-readable lines.",
      valueName: "file"))
  var path: String?

  @Option(help: ArgumentHelp("The contract, where the file has several.", valueName: "name"))
  var contract: String?

  /// The interface; `nil` where none was named.
  func read() throws -> ContractABI? {
    guard let path else {
      guard contract == nil else {
        throw CLIError.usage("--contract names a contract of the file after --abi")
      }
      return nil
    }
    return try Self.read(path, contract: contract)
  }

  /// The interface in a file, or on standard input where `path` is `-`.
  static func read(_ path: String, contract: String?) throws -> ContractABI {
    let bytes = try InputText.file(path)
    let name = InputText.name(of: path)
    guard let first = bytes.first(where: { !$0.isBlank }) else {
      throw CLIError.failed("\(name) is empty")
    }
    guard first == UInt8(ascii: "[") || first == UInt8(ascii: "{") else {
      guard let text = String(validating: bytes, as: UTF8.self) else {
        throw CLIError.failed("\(name) is not text in UTF-8")
      }
      // What cannot be an interface may be a key or a phrase that was named by mistake: it is not shown.
      guard text.contains("(") || text.contains("{") else {
        throw CLIError.failed(
          "\(name): expected a JSON ABI, a compiler's artifact, or lines such as 'function f(uint256)'")
      }
      return try reading(name) { () throws(ABIError) in try ContractABI(humanReadable: text) }
    }
    return try reading(name) { () throws(ABIError) in
      guard let contract else { return try ContractArtifact(json: bytes).abi }
      return try ContractArtifact(json: bytes, named: contract).abi
    }
  }

  private static func reading(_ name: String, _ body: () throws(ABIError) -> ContractABI) throws
    -> ContractABI
  {
    do throws(ABIError) { return try body() } catch { throw PointedError(error, name: name) }
  }
}
