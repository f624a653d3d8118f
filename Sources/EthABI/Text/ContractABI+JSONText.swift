import EthJSON

extension ContractABI: JSONEncodable {
  /// Writes the interface as compilers do: an array of entries ordered by kind (constructor, errors, events,
  /// fallback, functions, receive), each kind in the order of the document, and the members of every object
  /// ordered by name.
  ///
  /// Source: Solidity, "Contract ABI Specification", section "JSON".
  public func write(to writer: inout JSONWriter) {
    writer.array { writer in
      if let constructor { writer.value(constructor) }
      for error in errors { writer.value(error) }
      for event in events { writer.value(event) }
      if let fallback { writer.entry("fallback", mutability: fallback) }
      for function in functions { writer.value(function) }
      if hasReceive { writer.entry("receive", mutability: .payable) }
    }
  }
}

extension ContractABI.Constructor: JSONEncodable {
  /// Writes the entry of a JSON ABI.
  public func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.parameters("inputs", inputs)
      writer.member("stateMutability") { $0.string(mutability.rawValue) }
      writer.member("type") { $0.string("constructor") }
    }
  }
}

extension ABIFunctionSignature: JSONEncodable {
  /// Writes the entry of a JSON ABI.
  public func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.parameters("inputs", inputs)
      writer.member("name") { $0.string(name) }
      writer.parameters("outputs", outputs)
      writer.member("stateMutability") { $0.string(mutability.rawValue) }
      writer.member("type") { $0.string("function") }
    }
  }
}

extension ABIEventSignature: JSONEncodable {
  /// Writes the entry of a JSON ABI.
  public func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("anonymous") { $0.bool(isAnonymous) }
      writer.parameters("inputs", inputs, tellsIndexed: true)
      writer.member("name") { $0.string(name) }
      writer.member("type") { $0.string("event") }
    }
  }
}

extension ABIErrorSignature: JSONEncodable {
  /// Writes the entry of a JSON ABI.
  public func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.parameters("inputs", inputs)
      writer.member("name") { $0.string(name) }
      writer.member("type") { $0.string("error") }
    }
  }
}

extension JSONWriter {
  fileprivate mutating func entry(_ type: String, mutability: StateMutability) {
    object { writer in
      writer.member("stateMutability") { $0.string(mutability.rawValue) }
      writer.member("type") { $0.string(type) }
    }
  }

  fileprivate mutating func parameters(_ name: String, _ list: [ABIParameter], tellsIndexed: Bool = false) {
    member(name) { writer in
      writer.array { writer in
        for parameter in list { writer.parameter(parameter, tellsIndexed: tellsIndexed) }
      }
    }
  }

  private mutating func parameter(_ parameter: ABIParameter, tellsIndexed: Bool) {
    object { writer in
      let (base, components) = parameter.type.jsonType
      if let components { writer.parameters("components", components) }
      if tellsIndexed { writer.member("indexed") { $0.bool(parameter.isIndexed) } }
      if let internalType = parameter.internalType {
        writer.member("internalType") { $0.string(internalType) }
      }
      writer.member("name") { $0.string(parameter.name) }
      writer.member("type") { $0.string(base) }
    }
  }
}

extension ABIType {
  /// The type as a JSON ABI has it: `tuple[2]` apart from its components.
  fileprivate var jsonType: (text: String, components: [ABIParameter]?) {
    switch self {
    case .tuple(let components): return ("tuple", components)
    case .array(let element):
      let inner = element.jsonType
      return (inner.text + "[]", inner.components)
    case .fixedArray(let element, let count):
      let inner = element.jsonType
      return (inner.text + "[\(count)]", inner.components)
    default: return (description, nil)
    }
  }
}
