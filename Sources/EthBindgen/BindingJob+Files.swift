import EthABI

extension BindingJob {
  /// Makes the job's Swift files.
  ///
  /// A contract without a namespace is in `Name.swift`; with one it is in `Namespace+Name.swift`, and
  /// `Namespace.swift` has the namespace and the structs that are declared outside of the contracts.
  /// - Throws: ``BindgenError``.
  public func generate(reading files: some BindgenFiles) throws(BindgenError) -> [GeneratedFile] {
    var contracts: [Contract] = []
    for input in inputs { contracts += try read(input, files) }
    contracts.sort { $0.name < $1.name }
    for (a, b) in zip(contracts, contracts.dropFirst()) where a.name == b.name {
      throw BindgenError(.artifact, "\(a.path) and \(b.path) are both \(a.name); give each a --name")
    }
    let isFile = output.map { $0.hasSuffix(".swift") } ?? true
    guard !isFile || (contracts.count == 1 && namespace == nil) else {
      throw BindgenError(
        .usage,
        "expected a folder as the output of \(contracts.count) contracts"
          + (namespace == nil ? "" : " and their namespace"))
    }
    do throws(BindingGenerator.Failure) { return try generate(contracts, isFile: isFile) } catch {
      throw BindgenError(.usage, "\(inputs.joined(separator: " ")): \(error)")
    }
  }

  private struct Contract {
    let path: String
    let name: String
    let artifact: ContractArtifact
  }

  private func generate(
    _ contracts: [Contract], isFile: Bool
  ) throws(BindingGenerator.Failure) -> [GeneratedFile] {
    var shared = SharedStructs()
    var files: [GeneratedFile] = []
    func path(_ name: String) -> String? { isFile ? output : output.map { "\($0)/\(name).swift" } }
    if let namespace {
      shared = SharedStructs(of: contracts.map { ($0.name, $0.artifact) }, namespace: namespace)
      let generator = try NamespaceGenerator(
        namespace, source: inputs.joined(separator: " "), contracts: contracts.map(\.name), shared: shared,
        isSigned: isSigned)
      files.append(GeneratedFile(path: path(namespace), source: generator.swiftSource()))
    }
    for contract in contracts {
      let generator = try BindingGenerator(
        contract.artifact, name: contract.name, source: contract.path, namespace: namespace, shared: shared,
        isSigned: isSigned)
      let file = (namespace.map { $0 + "+" } ?? "") + contract.name
      files.append(GeneratedFile(path: path(file), source: generator.swiftSource()))
    }
    return files
  }

  private func read(_ input: String, _ files: some BindgenFiles) throws(BindgenError) -> [Contract] {
    guard let names = files.names(inFolder: input) else { return [try contract(input, files)] }
    let artifacts = names.filter { $0.hasSuffix(".json") }.sorted()
    guard !artifacts.isEmpty else { throw BindgenError(.file, "expected artifacts (*.json) in \(input)") }
    guard name == nil || artifacts.count == 1 else {
      throw BindgenError(.usage, "expected no name for the \(artifacts.count) contracts in \(input)")
    }
    var contracts: [Contract] = []
    for name in artifacts { contracts.append(try contract("\(input)/\(name)", files)) }
    return contracts
  }

  private func contract(_ path: String, _ files: some BindgenFiles) throws(BindgenError) -> Contract {
    guard let bytes = files.contents(of: path) else { throw BindgenError(.file, "cannot read \(path)") }
    do throws(ABIError) {
      let artifact = try ContractArtifact(json: bytes)
      return Contract(path: path, name: swiftName(of: artifact, at: path), artifact: artifact)
    } catch {
      throw BindgenError(.artifact, "\(path): \(error)")
    }
  }

  /// The name that was asked for; otherwise the contract's, or the file's, as a Swift name that nothing else has.
  private func swiftName(of artifact: ContractArtifact, at path: String) -> String {
    if let name { return name }
    let file = String((path.split(separator: "/").last ?? "").prefix { $0 != "." })
    var contract = artifact.name ?? file
    if let dropPrefix, contract.hasPrefix(dropPrefix), contract.count > dropPrefix.count {
      contract.removeFirst(dropPrefix.count)
    }
    if SwiftName.isPlain(contract), contract.first?.isUppercase == true {
      return SwiftName.reservedTypes.contains(contract) ? contract + "Contract" : contract
    }
    let camel = SwiftName.upperCamel(
      String(contract.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "_" }))
    return SwiftName.reservedTypes.contains(camel) ? camel + "Contract" : camel
  }
}
