import EthABI

/// What `eth-bindgen` was asked to do, apart from reading and writing files.
public struct BindgenCommand: Hashable, Sendable {
  /// The artifact to read.
  public let input: String
  /// The Swift type's name; `nil` for the artifact's own name.
  public let name: String?
  /// The file to write; `nil` for standard output.
  public let output: String?
  /// Whether the file is only compared with what would be written.
  public let isCheck: Bool

  /// Why the arguments are not understood.
  public struct UsageError: Error, Hashable, Sendable, CustomStringConvertible {
    /// One sentence that says what is wrong.
    public let description: String
  }

  /// How the command is called.
  public static let usage = """
    usage: eth-bindgen ARTIFACT.json [--name NAME] [--output FILE.swift] [--check]

    Writes the Swift file that makes a contract's functions, events and errors typed values.

      ARTIFACT.json   a JSON ABI, or an artifact of Foundry, Hardhat, Vyper or solc
      --name NAME     the Swift type's name; the artifact's contract name where it is left out
      --output FILE   the file to write; standard output where it is left out
      --check         write nothing; fail where FILE is not what would be written
    """

  /// Reads the command's arguments, without the program's name.
  ///
  /// - Throws: ``UsageError``.
  public init(arguments: [String]) throws(UsageError) {
    var input: String?
    var values: [String: String] = [:]
    var isCheck = false
    var rest = arguments[...]
    while let argument = rest.popFirst() {
      switch argument {
      case "--name", "--output":
        guard let value = rest.popFirst() else {
          throw UsageError(description: "expected a value after \(argument)")
        }
        values[argument] = value
      case "--check": isCheck = true
      default:
        guard !argument.hasPrefix("-") else { throw UsageError(description: "unknown option \(argument)") }
        guard input == nil else {
          throw UsageError(description: "expected one artifact, found \(argument) as well")
        }
        input = argument
      }
    }
    guard let input else { throw UsageError(description: "expected an artifact") }
    guard !isCheck || values["--output"] != nil else {
      throw UsageError(description: "expected --output FILE with --check")
    }
    self.input = input
    self.name = values["--name"]
    self.output = values["--output"]
    self.isCheck = isCheck
  }

  /// The Swift file for the artifact's bytes.
  ///
  /// - Throws: ``EthABI/ABIError``, ``BindingGenerator/Failure``, or ``UsageError`` where neither the arguments
  ///   nor the artifact has a name.
  public func swiftSource(artifact bytes: [UInt8]) throws -> String {
    let artifact = try ContractArtifact(json: bytes)
    guard let name = name ?? artifact.name else {
      throw UsageError(description: "expected --name NAME, as the artifact has no contractName")
    }
    return try BindingGenerator(artifact, name: name, source: input).swiftSource()
  }
}
