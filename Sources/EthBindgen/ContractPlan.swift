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

  init(_ artifact: ContractArtifact, name: String) {
    let abi = artifact.abi
    let documentation = artifact.documentation
    var mapper = TypeMapper(usedNames: SwiftName.reservedTypes.union([name]))
    ContractPlan.nameStructs(of: abi, with: &mapper)
    var used = mapper.namesInUse
    for event in abi.events {
      let name = ContractPlan.typeName(event.name, kind: "Event", overload: nil, in: &used)
      events.append(
        EventPlan(event, name: name, comment: documentation.entry(.events, event.signature), mapper: &mapper))
    }
    for error in abi.errors {
      let name = ContractPlan.typeName(error.name, kind: "Error", overload: nil, in: &used)
      errors.append(
        ErrorPlan(error, name: name, comment: documentation.entry(.errors, error.signature), mapper: &mapper))
    }
    var methods = SwiftName.reservedMembers
    for function in abi.functions {
      let previous = functions.first { $0.signature.name == function.name }?.method
      let name = ContractPlan.typeName(
        function.name, kind: "Call", overload: previous == nil ? nil : function.inputs.last, in: &used)
      let camel = SwiftName.lowerCamel(function.name)
      let plain = camel.isEmpty ? "call" : camel.first?.isNumber == true ? "_\(camel)" : camel
      let method = previous ?? SwiftName.unique([plain, plain + "Call"], in: &methods)
      functions.append(
        FunctionPlan(
          function, name: name, method: method, comment: documentation.entry(.methods, function.signature),
          mapper: &mapper))
    }
    structs = mapper.named
    unions = [UnionPlan(events: events), UnionPlan(errors: errors)].compactMap(\.self)
    guard let bytecode = artifact.bytecode else { return }
    let comment = documentation.entry(.methods, "constructor")
    deployment = DeploymentPlan(
      inputs: abi.constructor?.inputs ?? [], bytecode: bytecode, comment: comment, mapper: &mapper)
  }

  /// Meets every tuple that has a name in the source, so that structs get their names before anything else.
  private static func nameStructs(of abi: ContractABI, with mapper: inout TypeMapper) {
    var lists = abi.functions.flatMap { [$0.inputs, $0.outputs] }
    lists += abi.events.map(\.inputs)
    lists += abi.errors.map(\.inputs)
    lists.append(abi.constructor?.inputs ?? [])
    for parameters in lists {
      let named = parameters.filter { TypeMapper.structName($0.internalType) != nil }
      _ = mapper.fields(named, owner: "", comments: [:], noun: "argument")
    }
  }

  /// A type's name: the plain one; for an overload one that tells it by its last argument; otherwise one that
  /// tells the kind.
  private static func typeName(
    _ name: String, kind: String, overload last: ABIParameter?, in used: inout Set<String>
  ) -> String {
    let camel = SwiftName.upperCamel(name)
    let base = camel.isEmpty ? "Unnamed" : camel
    let argument = SwiftName.upperCamel(last?.name ?? "")
    return SwiftName.unique(
      [base] + (argument.isEmpty ? [] : ["\(base)With\(argument)"]) + [base + kind], in: &used)
  }
}

/// A contract's creation.
struct DeploymentPlan {
  let fields: [Field]
  let nested: [StructPlan]
  let bytecode: [UInt8]
  let comment: ContractDocumentation.Entry?

  init(
    inputs: [ABIParameter], bytecode: [UInt8], comment: ContractDocumentation.Entry?,
    mapper: inout TypeMapper
  ) {
    (fields, nested) = mapper.fields(
      inputs, owner: "Deployment", comments: comment?.parameters ?? [:], noun: "argument")
    self.bytecode = bytecode
    self.comment = comment
  }
}
