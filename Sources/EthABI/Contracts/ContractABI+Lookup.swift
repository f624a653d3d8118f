import EthPrimitives

extension ContractABI {
  /// The function of a name, a canonical signature or a human-readable one.
  ///
  /// - Throws: ``ABIError`` where there is none, or more than one of the name; it lists them.
  public func function(_ name: String) throws(ABIError) -> ABIFunctionSignature {
    let signature = name.contains("(") ? try ABIFunctionSignature(name).signature : nil
    return try ContractABI.find(
      functions.filter { signature.map($0.signature.isEqual) ?? ($0.name == name) }, kind: "function",
      name: name, signature: \.signature)
  }

  /// The event of a name, a canonical signature or a human-readable one.
  ///
  /// - Throws: ``ABIError`` where there is none, or more than one of the name; it lists them.
  public func event(_ name: String) throws(ABIError) -> ABIEventSignature {
    let signature = name.contains("(") ? try ABIEventSignature(name).signature : nil
    return try ContractABI.find(
      events.filter { signature.map($0.signature.isEqual) ?? ($0.name == name) }, kind: "event", name: name,
      signature: \.signature)
  }

  /// The custom error of a name, a canonical signature or a human-readable one.
  ///
  /// - Throws: ``ABIError`` where there is none, or more than one of the name; it lists them.
  public func error(_ name: String) throws(ABIError) -> ABIErrorSignature {
    let signature = name.contains("(") ? try ABIErrorSignature(name).signature : nil
    return try ContractABI.find(
      errors.filter { signature.map($0.signature.isEqual) ?? ($0.name == name) }, kind: "error", name: name,
      signature: \.signature)
  }

  /// The function that calls with this selector reach; `nil` where there is none.
  public func function(selector: Selector) -> ABIFunctionSignature? {
    functions.first { $0.selector == selector }
  }

  /// The error of this selector; `nil` where there is none.
  public func error(selector: Selector) -> ABIErrorSignature? {
    errors.first { $0.selector == selector }
  }

  /// The events whose logs begin with this topic: more than one where they differ in what is indexed.
  public func events(topic: Hash32) -> [ABIEventSignature] { events.filter { $0.topic0 == topic } }

  /// Reads a log: the event and its parameters' values; `nil` where no event of the contract has its first
  /// topic and its number of topics.
  ///
  /// To read many logs make an ``EventRegistry`` once, which finds the event without hashing every signature.
  /// - Throws: ``ABIError`` where the values do not decode, or decode as more than one event.
  public func decodeLog(
    topics: [Hash32], data: [UInt8], options: ABIDecodingOptions = .strict
  ) throws(ABIError) -> DecodedLog? {
    guard let first = topics.first else { return nil }
    return try EventRegistry.decode(topics: topics, data: data, as: events(topic: first), options: options)
  }

  /// Reads revert data, with the contract's custom errors; ``ErrorRegistry`` has those of several contracts.
  public func revert(_ data: [UInt8]) -> Revert { Revert(data: data, errors: errors) }

  private static func find<Entry>(
    _ found: [Entry], kind: String, name: String, signature: (Entry) -> String
  ) throws(ABIError) -> Entry {
    guard let first = found.first else { throw ABIError(.unknownEntry(kind: kind, name: name)) }
    guard found.count == 1 else {
      throw ABIError(.ambiguousEntry(kind: kind, name: name, candidates: found.map(signature)))
    }
    return first
  }
}

extension String {
  fileprivate func isEqual(_ other: String) -> Bool { self == other }
}
