import EthJSON
import EthPrimitives

extension ABIValue {
  /// Reads a value from JSON.
  ///
  /// Integers are numbers (all digits count), or strings in decimal or behind `0x`; booleans `true` or `false`;
  /// addresses and bytes strings of `0x…`; tuples arrays, or objects with the components' names.
  /// - Throws: ``ABIError`` with the path of what is wrong, and what was expected.
  public init(json: JSONValue, as type: ABIType) throws(ABIError) {
    switch (type, json.kind) {
    case (.array(let element), .array):
      self = .array(try ABIValue.elements(of: json, as: element))
    case (.fixedArray(let element, let count), .array) where json.count == count:
      self = .array(try ABIValue.elements(of: json, as: element))
    case (.tuple(let components), .array) where json.count == components.count:
      self = .tuple(try ABIValue.components(of: json, as: components))
    case (.tuple(let components), .object) where json.count == components.count:
      self = .tuple(try ABIValue.members(of: json, as: components))
    case (.string, .string):
      self = .string(try json.reading(type) { json throws(JSONError) in try json.string() })
    case (.bool, .bool): self = .bool(try json.reading(type) { json throws(JSONError) in try json.bool() })
    case (.uint, .number), (.int, .number):
      try self.init(
        scalar: try json.reading(type) { json throws(JSONError) in try json.numberText() }, as: type)
    case (_, .string) where type.isWord || type == .bytes:
      try self.init(scalar: try json.reading(type) { json throws(JSONError) in try json.string() }, as: type)
    default: throw json.isNot(type)
    }
  }

  private static func elements(of json: JSONValue, as type: ABIType) throws(ABIError) -> [ABIValue] {
    var values: [ABIValue] = []
    for element in try json.reading(.array(of: type), { json throws(JSONError) in try json.elements() }) {
      do throws(ABIError) { values.append(try ABIValue(json: element, as: type)) } catch {
        throw error.inside(.index(values.count))
      }
    }
    return values
  }

  private static func components(
    of json: JSONValue, as components: [ABIParameter]
  ) throws(ABIError) -> [ABIValue] {
    var values: [ABIValue] = []
    let elements = try json.reading(.tuple(components)) { json throws(JSONError) in try json.elements() }
    for (element, component) in zip(elements, components) {
      do throws(ABIError) { values.append(try ABIValue(json: element, as: component.type)) } catch {
        throw error.inside(component.name.isEmpty ? .index(values.count) : .name(component.name))
      }
    }
    return values
  }

  private static func members(
    of json: JSONValue, as components: [ABIParameter]
  ) throws(ABIError) -> [ABIValue] {
    var rest = try json.reading(.tuple(components)) { json throws(JSONError) in try json.membersByName() }
    var values: [ABIValue] = []
    values.reserveCapacity(components.count)
    for component in components {
      // Each member is used up, so that components of one name do not share it and leave another unread.
      guard !component.name.isEmpty, let member = rest.removeValue(forKey: Array(component.name.utf8))
      else {
        throw ABIError(
          .invalidText(
            expected: component.name.isEmpty
              ? "a JSON array, as components have no names" : "a member \"\(component.name)\"",
            found: ABIError.excerpt(json.description)))
      }
      do throws(ABIError) { values.append(try ABIValue(json: member, as: component.type)) } catch {
        throw error.inside(.name(component.name))
      }
    }
    return values
  }
}

extension JSONValue {
  /// The members of an object by name: looking for each one by itself would step over the others every time.
  ///
  /// By the names' bytes, as two names that are canonically equivalent are one and the same `String`.
  fileprivate func membersByName() throws(JSONError) -> [[UInt8]: JSONValue] {
    var values = [[UInt8]: JSONValue](minimumCapacity: count)
    for member in try members() { values[Array(member.name.utf8)] = member.value }
    return values
  }
}

extension JSONValue {
  /// What `body` reads of this value; its error becomes one about the ABI's type.
  fileprivate func reading<R>(
    _ type: ABIType, _ body: (JSONValue) throws(JSONError) -> R
  ) throws(ABIError) -> R {
    do throws(JSONError) { return try body(self) } catch { throw isNot(type) }
  }

  fileprivate func isNot(_ type: ABIType) -> ABIError {
    ABIError(.invalidText(expected: type.textForm, found: ABIError.excerpt(description)))
  }
}

extension ABIValue: JSONEncodable {
  /// Writes integers as decimal strings (JSON numbers lose digits in many readers), addresses with their
  /// checksum, bytes and hashes as `0x…`, arrays and tuples as arrays.
  public func write(to writer: inout JSONWriter) {
    switch self {
    case .uint(let number): writer.string(number.description)
    case .int(let number): writer.string(number.description)
    case .address(let address): writer.string(address.description)
    case .bool(let flag): writer.bool(flag)
    case .bytes(let bytes): writer.hex(bytes)
    case .string(let text): writer.string(text)
    case .array(let values), .tuple(let values):
      writer.array { writer in
        for value in values { value.write(to: &writer) }
      }
    case .indexedHash(let hash): writer.hash(hash)
    }
  }

  /// The value as a tree, in the form of ``write(to:)``.
  public var json: JSON {
    switch self {
    case .uint(let number): .string(number.description)
    case .int(let number): .string(number.description)
    case .address(let address): .string(address.description)
    case .bool(let flag): .bool(flag)
    case .bytes(let bytes): .hex(bytes)
    case .string(let text): .string(text)
    case .array(let values), .tuple(let values): .array(values.map(\.json))
    case .indexedHash(let hash): .hash(hash)
    }
  }
}
