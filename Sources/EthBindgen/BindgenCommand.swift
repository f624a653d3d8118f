/// What `eth-bindgen` was asked to do.
public struct BindgenCommand: Hashable, Sendable {
  /// Where the work is described.
  public enum Work: Hashable, Sendable {
    /// In the arguments.
    case job(BindingJob)
    /// In a settings file.
    case settings(String)
  }

  /// What to do.
  public let work: Work
  /// Whether files are only compared with what would be written.
  public let isCheck: Bool

  /// The settings file that is read where there are no arguments.
  public static let settingsFile = "eth-bindgen.json"

  /// How the command is called.
  public static let usage = """
    usage: eth-bindgen INPUT … [--output PATH] [--name NAME | --namespace NAME [--drop-prefix TEXT]]
                           [--eip712] [--check]
           eth-bindgen [--config FILE] [--check]

    Writes the Swift files that make contracts' functions, events and errors typed values.

      INPUT               a JSON ABI, an artifact of Foundry, Hardhat, Vyper or solc, or a folder of them
      --output PATH       the Swift file to write, or the folder for them; standard output where it is left out
      --name NAME         the Swift type's name; the contract's name where it is left out
      --namespace NAME    the enum to put the contracts into; structs that they share stand beside them
      --drop-prefix TEXT  what contracts' names begin with and Swift names need not
      --eip712            make the contracts' structs ones of EIP-712, which can be signed
      --config FILE       a list of such work; eth-bindgen.json where there are no arguments:
                          { "bindings": [ { "input": …, "output": …, "name": …, "namespace": …, "dropPrefix": …,
                                              "eip712": true } ] }
      --check             write nothing; name the files that are not what would be written, and fail
    """

  /// Reads the command's arguments, without the program's name.
  ///
  /// - Throws: ``BindgenError`` of the kind `usage`.
  public init(arguments: [String]) throws(BindgenError) {
    var inputs: [String] = []
    var values: [String: String] = [:]
    var isCheck = false
    var isSigned = false
    var rest = arguments[...]
    while let argument = rest.popFirst() {
      switch argument {
      case "--name", "--output", "--namespace", "--drop-prefix", "--config":
        guard let value = rest.popFirst(), values.updateValue(value, forKey: argument) == nil else {
          throw BindgenError(.usage, "expected one value after \(argument)")
        }
      case "--check": isCheck = true
      case "--eip712": isSigned = true
      default:
        guard !argument.hasPrefix("-") else { throw BindgenError(.usage, "unknown option \(argument)") }
        inputs.append(argument)
      }
    }
    let settings = values.removeValue(forKey: "--config")
    self.isCheck = isCheck
    guard !inputs.isEmpty else {
      guard values.isEmpty, !isSigned else { throw BindgenError(.usage, "expected an artifact") }
      work = .settings(settings ?? BindgenCommand.settingsFile)
      return
    }
    guard settings == nil else { throw BindgenError(.usage, "expected artifacts or --config FILE, not both") }
    guard !isCheck || values["--output"] != nil else {
      throw BindgenError(.usage, "expected --output PATH with --check")
    }
    guard values["--name"] == nil || (inputs.count == 1 && values["--namespace"] == nil) else {
      throw BindgenError(.usage, "expected one artifact and no namespace with --name")
    }
    work = .job(
      BindingJob(
        inputs: inputs, output: values["--output"], name: values["--name"],
        namespace: values["--namespace"], dropPrefix: values["--drop-prefix"], isSigned: isSigned))
  }

  /// Makes all files that were asked for.
  ///
  /// - Throws: ``BindgenError``.
  public func generate(reading files: some BindgenFiles) throws(BindgenError) -> [GeneratedFile] {
    var jobs: [BindingJob] = []
    switch work {
    case .job(let job): jobs = [job]
    case .settings(let path):
      guard let bytes = files.contents(of: path) else {
        throw BindgenError(.file, "expected artifacts as arguments, or a settings file \(path)")
      }
      jobs = try BindingJob.list(inSettings: bytes, path: path)
    }
    var made: [GeneratedFile] = []
    for job in jobs { made += try job.generate(reading: files) }
    let paths = made.compactMap(\.path).sorted()
    for (a, b) in zip(paths, paths.dropFirst()) where a == b {
      throw BindgenError(.usage, "two contracts would be written to \(a)")
    }
    return made
  }
}
