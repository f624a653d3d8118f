import EthABI

extension Target {
  /// JSON ABIs and the artifacts of compilers.
  static let abiJSON = Target(name: "abi-json") { input in
    let abi = input.attempt("ContractABI(json:)") { () throws(ABIError) in
      try ContractABI(json: input.bytes)
    }
    let artifact = input.attempt("ContractArtifact(json:)") { () throws(ABIError) in
      try ContractArtifact(json: input.bytes)
    }
    if let artifact { require(artifact.abi == abi, "an artifact's interface is another") }
    guard let abi else { return }
    checkEntries(abi)
    for function in abi.functions.prefix(50) {
      require(abi.function(selector: function.selector) != nil, "a function is not found by its selector")
      checkDecoding(input, [UInt8](repeating: 0, count: 64), as: function.inputs)
    }
    for event in abi.events.prefix(50) {
      if let topic = event.topic0 {
        require(abi.events(topic: topic).contains(event), "an event is not found by its topic")
      }
    }
    require(!abi.revert(input.bytes).description.isEmpty, "a revert without a description")
  }
}
