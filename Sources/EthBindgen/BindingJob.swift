import EthABI
import EthJSON

/// One piece of work: the bindings of some contracts.
public struct BindingJob: Hashable, Sendable {
  /// Artifacts, and folders of artifacts.
  public var inputs: [String]
  /// The Swift file or folder to write; `nil` for standard output.
  public var output: String?
  /// The Swift type's name, where there is one contract; `nil` for the contract's own name.
  public var name: String?
  /// The enum around the contracts; `nil` for none.
  public var namespace: String?
  /// What the names of contracts begin with and Swift names need not.
  public var dropPrefix: String?
  /// Whether structs become ones of EIP-712, which can be signed.
  public var isSigned: Bool

  /// A piece of work.
  public init(
    inputs: [String], output: String? = nil, name: String? = nil, namespace: String? = nil,
    dropPrefix: String? = nil, isSigned: Bool = false
  ) {
    self.inputs = inputs
    self.output = output
    self.name = name
    self.namespace = namespace
    self.dropPrefix = dropPrefix
    self.isSigned = isSigned
  }

  /// The pieces of work that a settings file lists:
  /// ```json
  /// { "bindings": [
  ///   { "input": "abi/ERC20.json", "output": "Sources/App/Generated" },
  ///   { "input": "abi/market", "namespace": "Market", "dropPrefix": "Market", "output": "Sources/App/Generated" }
  /// ] }
  /// ```
  ///
  /// - Throws: ``BindgenError`` that names the member that is wrong.
  public static func list(inSettings bytes: [UInt8], path: String) throws(BindgenError) -> [BindingJob] {
    do throws(JSONError) {
      let bindings = try JSONDocument(parsing: bytes).root.member("bindings")
      var jobs: [BindingJob] = []
      for json in try bindings.elements() { jobs.append(try BindingJob(settings: json)) }
      return jobs
    } catch {
      throw BindgenError(.settings, "\(path): \(error)")
    }
  }

  private init(settings json: JSONValue) throws(JSONError) {
    let known = ["input", "output", "name", "namespace", "dropPrefix", "eip712"]
    for member in try json.members() where !known.contains(member.name) {
      throw member.value.invalid(
        expected: "one of the members \(known.joined(separator: ", "))", found: member.name)
    }
    self.init(
      inputs: [try json.member("input").string()], output: try json.member("output").string(),
      name: try json["name"]?.string(), namespace: try json["namespace"]?.string(),
      dropPrefix: try json["dropPrefix"]?.string(), isSigned: try json["eip712"]?.bool() ?? false)
  }
}
