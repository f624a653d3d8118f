import EthABI

/// A function as a struct, and the method that makes a call of it.
struct FunctionPlan {
  let signature: ABIFunctionSignature
  /// The struct's name.
  let name: String
  /// The method's name.
  let method: String
  let comment: ContractDocumentation.Entry?
  /// Whether its contract has custom errors.
  let hasErrors: Bool
  let fields: [Field]
  let nested: [StructPlan]
  let output: OutputPlan

  init(
    _ signature: ABIFunctionSignature, name: String, method: String,
    comment: ContractDocumentation.Entry?, hasErrors: Bool, mapper: inout TypeMapper
  ) {
    self.hasErrors = hasErrors
    self.signature = signature
    self.name = name
    self.method = method
    self.comment = comment
    let inputs = mapper.fields(
      signature.inputs, owner: name, comments: comment?.parameters ?? [:], noun: "argument")
    fields = inputs.fields
    output = OutputPlan(
      signature.outputs, owner: name, comment: comment, used: inputs.nested.map(\.name), mapper: &mapper)
    nested = inputs.nested + output.nested
  }
}

/// What a function returns.
struct OutputPlan {
  /// The Swift type; `nil` where it is a struct of its own, `Output`.
  private(set) var type: String?
  /// The struct of several values.
  private(set) var values: StructPlan?
  /// The structs of tuples without a name.
  private(set) var nested: [StructPlan] = []
  /// What the contract's comments say of a single value.
  private(set) var comment: String?

  /// - Parameter used: Names of types that the function's struct has already.
  init(
    _ outputs: [ABIParameter], owner: String, comment: ContractDocumentation.Entry?, used: [String],
    mapper: inout TypeMapper
  ) {
    let comments = comment?.returns ?? [:]
    let path = owner + ".Output"
    guard let first = outputs.first else {
      type = "Void"
      return
    }
    guard outputs.count == 1 else {
      let inner = mapper.fields(outputs, owner: path, comments: comments, noun: "value")
      values = StructPlan(path: path, fields: inner.fields, nested: inner.nested)
      return
    }
    self.comment = comments[first.name] ?? comments["_0"]
    if case .tuple(let components) = first.type, TypeMapper.structName(first.internalType) == nil {
      let inner = mapper.fields(components, owner: path, comments: [:], noun: "component")
      nested = [StructPlan(path: path, fields: inner.fields, nested: inner.nested)]
    } else {
      let name = SwiftName.lowerCamel(first.name)
      var used = mapper.namesHidden(in: owner).union(used)
      type = mapper.type(
        first.type, internalType: first.internalType, hint: name.isEmpty ? "element" : name, owner: owner,
        nested: &nested, used: &used)
    }
  }
}
