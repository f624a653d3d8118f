import EthABI
import EthJSON

/// The types of arguments as a command is given them: `runJob(string,string[])` with a function's name and so its
/// selector, or `(string,string[])` or `string,string[]` without.
struct ArgumentTypes {
  /// The arguments.
  let parameters: [ABIParameter]
  /// The function whose arguments they are, if one is named.
  let function: ABIFunctionSignature?

  private init(parameters: [ABIParameter], function: ABIFunctionSignature?) {
    self.parameters = parameters
    self.function = function
  }

  /// The types of a function's arguments.
  init(_ function: ABIFunctionSignature) {
    self.init(parameters: function.inputs, function: function)
  }

  /// Reads the types.
  init(_ text: String) throws(ABIError) {
    if let function = try Self.function(text) {
      self.init(function)
      return
    }
    self.init(parameters: try Self.parameters(text), function: nil)
  }

  /// Encodes values, behind the selector where there is one.
  func encode(_ values: [ABIValue]) throws(ABIError) -> [UInt8] {
    try ABIValue.encode(values, as: parameters, prefix: function?.selector.bytes ?? [])
  }

  /// Decodes what ``encode(_:)`` made, or what the function returned.
  func decode(
    _ data: [UInt8], returns: Bool, options: ABIDecodingOptions
  ) throws(ABIError) -> [ABIValue] {
    guard let function else { return try ABIValue.decode(data, as: parameters, options: options) }
    return returns
      ? try function.decodeOutput(data, options: options) : try function.decodeCall(data, options: options)
  }

  /// Reads values from a JSON array.
  func values(_ json: JSONValue) throws -> [ABIValue] {
    let elements = try json.elements()
    guard elements.count == parameters.count else {
      throw ABIError(.wrongCount(of: "values", expected: parameters.count, found: elements.count))
    }
    var values: [ABIValue] = []
    for (element, parameter) in zip(elements, parameters) {
      do throws(ABIError) {
        values.append(try ABIValue(json: element, as: parameter.type))
      } catch {
        throw error.inside(.argument(values.count, type: parameter.type.description))
      }
    }
    return values
  }

  /// A function, where the text has a name in front of its first bracket.
  private static func function(_ text: String) throws(ABIError) -> ABIFunctionSignature? {
    guard let bracket = text.firstIndex(of: "(") else { return nil }
    let name = text[..<bracket].filter { !$0.isWhitespace }
    guard !name.isEmpty, name != "tuple", !name.contains(where: { "[,)".contains($0) }) else { return nil }
    return try ABIFunctionSignature(text)
  }

  /// Types in brackets, one type, or types with commas between them.
  private static func parameters(_ text: String) throws(ABIError) -> [ABIParameter] {
    if let type = try? ABIType(text) {
      if case .tuple(let components) = type { return components }
      return [ABIParameter("", type)]
    }
    guard text.contains(where: { !$0.isWhitespace }) else {
      throw ABIError(
        .syntax(ABIError.Syntax(expected: "types such as (uint256,string)", text: text, offset: 0)))
    }
    return try ABIParameter.parseList(text)
  }
}

/// Remembers the types that were read last, as lines often have the same.
struct ArgumentTypesCache {
  private var last: (text: String, types: ArgumentTypes)?

  /// The types of `text`.
  mutating func types(_ text: String) throws(ABIError) -> ArgumentTypes {
    if let last, last.text == text { return last.types }
    let types = try ArgumentTypes(text)
    last = (text, types)
    return types
  }
}
