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
    guard let first = bytes.first(where: { !$0.isBlank }) else {
      throw CLIError.failed("\(path.shownAsFile) is empty")
    }
    guard first == UInt8(ascii: "[") || first == UInt8(ascii: "{") else {
      guard let text = String(validating: bytes, as: UTF8.self) else {
        throw CLIError.failed("\(path.shownAsFile) is not text in UTF-8")
      }
      return try ContractABI(humanReadable: text)
    }
    guard let contract else { return try ContractArtifact(json: bytes).abi }
    return try ContractArtifact(json: bytes, named: contract).abi
  }
}
