import EthJSON
import EthPrimitives

extension ABIValue {
  /// Reads a value from text as it is given on a command line.
  ///
  /// Numbers are decimal or behind `0x`; booleans are `true` or `false`; addresses in mixed case must match
  /// their EIP-55 checksum; bytes are `0x…`; strings are taken as they are; arrays and tuples are JSON
  /// (``init(json:as:)``).
  /// - Throws: ``ABIError`` that says what was expected.
  public init(parsing text: some StringProtocol, as type: ABIType) throws(ABIError) {
    switch type {
    case .string: self = .string(String(text))
    case .array, .fixedArray, .tuple:
      let document: JSONDocument
      let bytes = Array(text.utf8)
      do throws(JSONError) {
        document = try JSONDocument(parsing: bytes)
      } catch {
        // Text that begins like JSON is meant to be it, so the error is where it stops being it.
        guard let first = text.first(where: { !$0.isWhitespace }), first == "[" || first == "{" else {
          throw ABIError(.invalidText(expected: type.jsonForm, found: ABIValue.quoted(text)))
        }
        throw ABIError(error, in: bytes)
      }
      try self.init(json: document.root, as: type)
    default: try self.init(scalar: String(text), as: type)
    }
  }

  /// Reads the arguments of a function from texts as they are given on a command line.
  ///
  /// - Throws: ``ABIError`` that names the argument and says what was expected.
  public static func parse(_ texts: [String], as parameters: [ABIParameter]) throws(ABIError) -> [ABIValue] {
    guard texts.count == parameters.count else {
      throw ABIError(
        .wrongCount(
          of: "arguments \(ABIParameter.list(parameters))", expected: parameters.count, found: texts.count))
    }
    var values: [ABIValue] = []
    for (index, (text, parameter)) in zip(texts, parameters).enumerated() {
      do throws(ABIError) { values.append(try ABIValue(parsing: text, as: parameter.type)) } catch {
        throw error.inside(.argument(index, type: parameter.type.description))
      }
    }
    return values
  }

  /// Reads a word or bytes.
  init(scalar text: String, as type: ABIType) throws(ABIError) {
    let value: ABIValue? =
      switch type {
      case .uint: (try? UInt256(parsing: text)).map { .uint($0) }
      case .int: (try? Int256(parsing: text)).map { .int($0) }
      case .bool: text == "true" ? .bool(true) : text == "false" ? .bool(false) : nil
      case .bytes, .fixedBytes, .function: (try? Hex.decode(text, prefix: .required)).map { .bytes($0) }
      case .address: try ABIValue(address: text)
      default: nil
      }
    guard let value, !type.isWord || value.fits(type) else {
      throw ABIError(.invalidText(expected: type.textForm, found: ABIValue.quoted(text)))
    }
    self = value
  }

  private init(address text: String) throws(ABIError) {
    do throws(AddressError) {
      self = .address(try Address(text))
    } catch {
      guard case .checksum(let expected) = error else {
        throw ABIError(.invalidText(expected: ABIType.address.textForm, found: ABIValue.quoted(text)))
      }
      throw ABIError(
        .invalidText(
          expected: "an address whose letters match its EIP-55 checksum (\(expected))",
          found: ABIValue.quoted(text)))
    }
  }

  private func fits(_ type: ABIType) -> Bool { (try? word(as: type)) != nil }

  static func quoted(_ text: some StringProtocol) -> String { "\"\(ABIError.excerpt(String(text)))\"" }
}

extension ABIType {
  /// How a value of the type is written as text, for errors.
  var textForm: String {
    switch self {
    case .uint(let bits): "a number from 0 to 2^\(bits) - 1, in decimal or behind 0x"
    case .int(let bits): "a number from -2^\(bits - 1) to 2^\(bits - 1) - 1, in decimal or behind 0x"
    case .address: "an address, 0x and 40 hexadecimal digits"
    case .bool: "true or false"
    case .fixedBytes(let count): "\(count) bytes, 0x and \(2 * count) hexadecimal digits"
    case .function: "24 bytes, 0x and 48 hexadecimal digits"
    case .bytes: "bytes, 0x and two hexadecimal digits for each"
    case .string: "a string"
    case .array, .fixedArray, .tuple: jsonForm
    }
  }

  /// How a list of the type is written as JSON, for errors.
  var jsonForm: String {
    switch self {
    case .fixedArray(_, let count): "a JSON array of \(count)"
    case .tuple(let components):
      "a JSON array of \(components.count), or an object with the components' names"
    default: "a JSON array"
    }
  }
}
