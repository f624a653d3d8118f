import EthABI
import EthBindgen
import EthJSON

extension Target {
  /// Bindings of an interface that nobody has vouched for: it may end in a refusal, not in code of its own.
  ///
  /// Longer inputs are left out: interfaces come from compilers, and contracts have room for few functions.
  static let bindgen = Target(name: "bindgen") { input in
    guard input.bytes.count <= 16 << 10 else { return }
    let artifact = input.attempt("ContractArtifact(json:)") { () throws(ABIError) in
      try ContractArtifact(json: input.bytes)
    }
    guard let artifact, let source = generate(input, artifact) else { return }
    require(generate(input, artifact) == source, "the same interface gives different files")
    var silent = artifact
    silent.documentation = ContractDocumentation()
    guard let bare = generate(input, silent) else { return }
    require(code(of: bare) == code(of: source), "comments of a contract end up outside of comments")
    let depth = code(of: source).reduce(into: 0) { depth, line in
      for character in line.utf8 { depth += character == 0x7b ? 1 : character == 0x7d ? -1 : 0 }
    }
    require(depth == 0, "braces are not balanced")
  }

  private static func generate(_ input: Input, _ artifact: ContractArtifact) -> String? {
    input.attempt("BindingGenerator") { () throws(BindingGenerator.Failure) in
      try BindingGenerator(artifact, name: "Fuzzed", source: "fuzzed.json").swiftSource()
    }
  }

  /// The lines that are not comments, as the compiler sees lines.
  private static func code(of source: String) -> [String] {
    source.utf8.split { $0 == 0x0a || $0 == 0x0d }.map { String(decoding: $0, as: UTF8.self) }.filter {
      !$0.drop { $0 == " " }.hasPrefix("//")
    }
  }
}
