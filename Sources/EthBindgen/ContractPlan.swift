import EthABI
import EthPrimitives

/// What a contract's file will hold, with all names found.
///
/// Names go to structs first, then to events, errors and functions: `Transfer` is ERC-20's event, and the
/// function's struct is `TransferCall`.
struct ContractPlan {
  var functions: [FunctionPlan] = []
  var events: [EventPlan] = []
  var errors: [ErrorPlan] = []
  var structs: [StructPlan] = []
  var unions: [UnionPlan] = []
  var deployment: DeploymentPlan?

  /// - Parameters:
  ///   - names: The names of the contract's enum, and of the namespace around it.
  ///   - shared: Structs that stand beside the contract, in its namespace.
  init(_ artifact: ContractArtifact, names taken: [String], shared: SharedStructs) {
    let documentation = artifact.documentation
    let abi = artifact.abi.withoutRepetitions
    var mapper = TypeMapper(usedNames: SwiftName.reservedTypes.union(taken), shared: shared)
    mapper.meetStructs(in: abi.parameterLists)
    var names = TypeNames(contract: artifact.name ?? taken[0], used: mapper.namesInUse)
    for event in abi.events {
      let name = names.next(event.name, kind: "Event", inputs: event.inputs)
      events.append(
        EventPlan(event, name: name, comment: documentation.entry(.events, event.signature), mapper: &mapper))
    }
    names.beginKind()
    for error in abi.errors {
      let name = names.next(error.name, kind: "Error", inputs: error.inputs)
      errors.append(
        ErrorPlan(error, name: name, comment: documentation.entry(.errors, error.signature), mapper: &mapper))
    }
    names.beginKind()
    var methods = SwiftName.reservedMethods
    var methodNames: [String: String] = [:]
    for function in abi.functions {
      let name = names.next(function.name, kind: "Call", inputs: function.inputs)
      let plain = SwiftName.member(function.name, fallback: "call")
      let method = methodNames[function.name] ?? SwiftName.unique([plain, plain + "Call"], in: &methods)
      methodNames[function.name] = method
      functions.append(
        FunctionPlan(
          function, name: name, method: method, comment: documentation.entry(.methods, function.signature),
          hasErrors: !abi.errors.isEmpty, mapper: &mapper))
    }
    structs = mapper.named
    unions = [UnionPlan(events: events), UnionPlan(errors: errors)].compactMap(\.self)
    guard let bytecode = artifact.bytecode else { return }
    let comment = documentation.entry(.methods, "constructor")
    deployment = DeploymentPlan(
      inputs: abi.constructor?.inputs ?? [], bytecode: bytecode, comment: comment, mapper: &mapper)
  }
}

extension ContractABI {
  /// All lists of parameters, in which structs can be.
  var parameterLists: [[ABIParameter]] {
    functions.flatMap { [$0.inputs, $0.outputs] } + events.map(\.inputs) + errors.map(\.inputs)
      + [constructor?.inputs ?? []]
  }

  /// The interface with each entry once: interfaces that are put together from several have the same ones again.
  fileprivate var withoutRepetitions: ContractABI {
    var abi = self
    var seen: Set<String> = []
    abi.functions = functions.filter { seen.insert($0.signature).inserted }
    seen = []
    abi.errors = errors.filter { seen.insert($0.signature).inserted }
    seen = []
    abi.events = events.filter { event in
      let marks = event.inputs.map { $0.isIndexed ? "i" : "-" }.joined()
      return seen.insert("\(event.signature) \(marks) \(event.isAnonymous)").inserted
    }
    return abi
  }
}
