import EthPrimitives

extension TypedDataTypes {
  /// Checks that a value made in code is one of its type.
  func check(
    _ value: TypedDataValue, as shape: TypedDataShape, depth: Int, valuesLeft: inout Int,
    limits: TypedDataLimits
  ) throws(TypedDataError) {
    guard depth <= limits.maxDepth else {
      throw TypedDataError(.limitExceeded(what: "levels of structs and arrays", limit: limits.maxDepth))
    }
    guard valuesLeft > 0 else {
      throw TypedDataError(.limitExceeded(what: "values", limit: limits.maxValues))
    }
    valuesLeft -= 1
    switch (shape, value) {
    case (.uint(let bits), .uint(let number)):
      guard number.significantBitCount <= bits else {
        throw TypedDataError(.outOfRange(type: shape.name, found: number.description))
      }
    case (.int(let bits), .int(let number)):
      guard number.fits(bits: bits) else {
        throw TypedDataError(.outOfRange(type: shape.name, found: number.description))
      }
    case (.fixedBytes(let count), .bytes(let bytes)):
      guard bytes.count == count else {
        throw TypedDataError(.wrongLength(type: shape.name, expected: count, found: bytes.count))
      }
    case (.bool, .bool), (.address, .address), (.bytes, .bytes), (.string, .string): break
    case (.structure(let place), .null) where isRecursive[place]: break
    case (.structure(let place), .structure(let values)):
      let fields = structs[place].fields
      guard values.count == fields.count else {
        throw TypedDataError(
          .wrongLength(type: structs[place].name, expected: fields.count, found: values.count))
      }
      for (index, value) in values.enumerated() {
        do throws(TypedDataError) {
          try check(
            value, as: members[place].shapes[index], depth: depth + 1, valuesLeft: &valuesLeft,
            limits: limits)
        } catch { throw error.inside(fields[index].name) }
      }
    case (.array(let element, let count), .array(let values)):
      if let count, count != values.count {
        throw TypedDataError(.wrongLength(type: shape.name, expected: count, found: values.count))
      }
      for (index, value) in values.enumerated() {
        do throws(TypedDataError) {
          try check(value, as: element, depth: depth + 1, valuesLeft: &valuesLeft, limits: limits)
        } catch { throw error.inside("[\(index)]") }
      }
    default: throw TypedDataError(.invalidValue(expected: shape.expected, found: value.kind))
    }
  }
}
