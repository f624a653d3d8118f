import EthJSON
import EthPrimitives

/// Reads a message's values from JSON.
struct TypedDataReader {
  let types: TypedDataTypes
  let limits: TypedDataLimits
  private var valuesLeft: Int
  private let scalars = TypedDataScalarReader()

  init(types: TypedDataTypes, limits: TypedDataLimits) {
    self.types = types
    self.limits = limits
    valuesLeft = limits.maxValues
  }

  mutating func value(
    _ json: JSONValue, as shape: TypedDataShape, depth: Int
  ) throws(TypedDataError) -> TypedDataValue {
    guard depth <= limits.maxDepth else {
      throw TypedDataError(
        .limitExceeded(what: "levels of structs and arrays", limit: limits.maxDepth), at: json)
    }
    guard valuesLeft > 0 else {
      throw TypedDataError(.limitExceeded(what: "values", limit: limits.maxValues), at: json)
    }
    valuesLeft -= 1
    switch shape {
    case .uint(let bits): return .uint(try scalars.unsigned(json, bits: bits))
    case .int(let bits): return .int(try scalars.signed(json, bits: bits))
    case .bool: return .bool(try scalars.bool(json))
    case .address: return .address(try scalars.address(json))
    case .fixedBytes(let count): return .bytes(try scalars.fixedBytes(json, count: count))
    case .bytes: return .bytes(try scalars.bytes(json, shape))
    case .string: return .string(try scalars.text(json))
    case .structure(let place):
      if json.isNull, types.isRecursive[place] { return .null }
      return .structure(try structure(json, place: place, depth: depth))
    case .array(let element, let count):
      return .array(try elements(json, shape, of: element, count: count, depth: depth))
    }
  }

  private mutating func elements(
    _ json: JSONValue, _ shape: TypedDataShape, of element: TypedDataShape, count: Int?, depth: Int
  ) throws(TypedDataError) -> [TypedDataValue] {
    guard json.kind == .array else { throw scalars.error(json, expected: shape.expected) }
    if let count, count != json.count {
      throw TypedDataError(.wrongLength(type: shape.name, expected: count, found: json.count), at: json)
    }
    let elements: JSONArray
    do throws(JSONError) { elements = try json.elements() } catch { throw TypedDataError(error) }
    var values: [TypedDataValue] = []
    values.reserveCapacity(min(json.count, valuesLeft))
    for value in elements { values.append(try self.value(value, as: element, depth: depth + 1)) }
    return values
  }

  /// Reads the members' values into the order of the declaration.
  ///
  /// Payloads mostly have the members in that order, so the next one is tried before the name is looked up.
  mutating func structure(
    _ json: JSONValue, place: Int, depth: Int
  ) throws(TypedDataError) -> [TypedDataValue] {
    let structure = types.structs[place]
    guard json.kind == .object else {
      throw scalars.error(json, expected: "an object (\(structure.name))")
    }
    let object: JSONObject
    do throws(JSONError) { object = try json.members() } catch { throw TypedDataError(error) }
    var values: [TypedDataValue?] = Array(repeating: nil, count: structure.fields.count)
    var next = 0
    for member in object {
      let name = member.name
      let isNext = next < structure.fields.count && structure.fields[next].name == name
      guard let index = isNext ? next : types.members[place].places[name] else {
        throw TypedDataError(.unexpectedMember(name, of: structure.name), at: member.value)
      }
      guard values[index] == nil else { throw TypedDataError(.duplicateName(name), at: member.value) }
      values[index] = try value(member.value, as: types.members[place].shapes[index], depth: depth + 1)
      next = index + 1
    }
    return try zip(values, structure.fields).map { value, field throws(TypedDataError) in
      guard let value else {
        throw TypedDataError(.missingMember(field.name, of: structure.name), at: json)
      }
      return value
    }
  }
}
