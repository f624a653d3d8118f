import EthABI

/// Writes the Swift file of an enum that is the namespace of several contracts, with the structs they share.
struct NamespaceGenerator {
  let name: String
  let source: String
  let contracts: [String]
  let shared: SharedStructs
  let isSigned: Bool

  init(
    _ name: String, source: String, contracts: [String], shared: SharedStructs, isSigned: Bool
  ) throws(BindingGenerator.Failure) {
    try BindingGenerator.check(name)
    self.name = name
    self.source = source
    self.contracts = contracts
    self.shared = shared
    self.isSigned = isSigned
  }

  /// The Swift file.
  func swiftSource() -> String {
    var writer = SourceWriter(generatedFrom: source)
    let list = contracts.map { "``\($0)``" }.joined(separator: ", ")
    writer.doc([contracts.isEmpty ? "No contracts." : "The contracts \(list)."])
    writer.line("public enum \(name) {}")
    writer.section("Structs", in: name, of: shared.plans) { $0.write(to: &$1) }
    if isSigned { writer.signing(shared.plans, in: name) }
    return writer.text
  }
}
