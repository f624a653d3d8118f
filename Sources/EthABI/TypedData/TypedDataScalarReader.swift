import EthJSON
import EthPrimitives

/// Reads atomic and dynamic values from JSON.
struct TypedDataScalarReader {
  func error(_ json: JSONValue, expected: String) -> TypedDataError {
    TypedDataError(.invalidValue(expected: expected, found: json.description), at: json)
  }

  /// Reads a string.
  func text(_ json: JSONValue) throws(TypedDataError) -> String {
    guard json.kind == .string else { throw error(json, expected: "a string") }
    do throws(JSONError) { return try json.string() } catch { throw TypedDataError(error) }
  }

  /// A number's digits: those of a JSON number, or of a string in decimal or behind `0x`.
  private func digits(_ json: JSONValue, _ shape: TypedDataShape) throws(TypedDataError) -> String {
    switch json.kind {
    case .number: return json.description
    case .string:
      let text = try text(json)
      guard !text.hasPrefix("0X") else { throw error(json, expected: shape.expected) }
      return text
    default: throw error(json, expected: shape.expected)
    }
  }

  /// Reads a number from 0 to 2^bits − 1.
  func unsigned(_ json: JSONValue, bits: Int) throws(TypedDataError) -> UInt256 {
    let digits = try digits(json, .uint(bits))
    let number: UInt256
    do throws(NumberError) { number = try UInt256(parsing: digits) } catch {
      throw self.number(error, json, digits, .uint(bits))
    }
    guard number.significantBitCount <= bits else {
      throw TypedDataError(.outOfRange(type: "uint\(bits)", found: digits), at: json)
    }
    return number
  }

  /// Reads a number from −2^(bits − 1) to 2^(bits − 1) − 1; a sign stands before decimal digits only.
  func signed(_ json: JSONValue, bits: Int) throws(TypedDataError) -> Int256 {
    let digits = try digits(json, .int(bits))
    guard !digits.hasPrefix("-0x"), !digits.hasPrefix("-0X") else {
      throw error(json, expected: TypedDataShape.int(bits).expected)
    }
    let number: Int256
    do throws(NumberError) { number = try Int256(parsing: digits) } catch {
      throw self.number(error, json, digits, .int(bits))
    }
    guard number.fits(bits: bits) else {
      throw TypedDataError(.outOfRange(type: "int\(bits)", found: digits), at: json)
    }
    return number
  }

  /// What is wrong with digits: too large, below zero where that is not allowed, or no digits.
  private func number(
    _ reason: NumberError, _ json: JSONValue, _ digits: String, _ shape: TypedDataShape
  ) -> TypedDataError {
    var isOutOfRange = false
    if case .outOfRange = reason { isOutOfRange = true }
    if case .uint = shape, digits.utf8.first == UInt8(ascii: "-"), digits.utf8.count > 1,
      digits.utf8.dropFirst().allSatisfy({ (0x30...0x39).contains($0) })
    {
      isOutOfRange = true
    }
    return isOutOfRange
      ? TypedDataError(.outOfRange(type: shape.name, found: digits), at: json)
      : error(json, expected: shape.expected)
  }

  /// Reads `true` or `false`; neither numbers nor strings.
  func bool(_ json: JSONValue) throws(TypedDataError) -> Bool {
    guard json.kind == .bool else { throw error(json, expected: TypedDataShape.bool.expected) }
    do throws(JSONError) { return try json.bool() } catch { throw TypedDataError(error) }
  }

  /// Reads `0x` and 40 digits; in mixed case they must match their EIP-55 checksum.
  func address(_ json: JSONValue) throws(TypedDataError) -> Address {
    guard json.kind == .string else { throw error(json, expected: TypedDataShape.address.expected) }
    let text = try text(json)
    guard text.hasPrefix("0x") else { throw error(json, expected: TypedDataShape.address.expected) }
    do throws(AddressError) { return try Address(text) } catch .checksum(let expected) {
      throw self.error(json, expected: "an address whose letters match its EIP-55 checksum (\(expected))")
    } catch {
      throw self.error(json, expected: TypedDataShape.address.expected)
    }
  }

  /// Reads `0x` and two digits for each byte.
  func bytes(_ json: JSONValue, _ shape: TypedDataShape) throws(TypedDataError) -> [UInt8] {
    guard json.kind == .string else { throw error(json, expected: shape.expected) }
    do throws(JSONError) { return try json.bytes() } catch {
      throw self.error(json, expected: shape.expected)
    }
  }

  /// Reads exactly `count` bytes.
  func fixedBytes(_ json: JSONValue, count: Int) throws(TypedDataError) -> [UInt8] {
    let bytes = try bytes(json, .fixedBytes(count))
    guard bytes.count == count else {
      throw TypedDataError(
        .wrongLength(type: "bytes\(count)", expected: count, found: bytes.count), at: json)
    }
    return bytes
  }

  /// Reads 32 bytes.
  func hash(_ json: JSONValue) throws(TypedDataError) -> Hash32 {
    let bytes = try fixedBytes(json, count: 32)
    do throws(HexError) { return try Hash32(bytes) } catch {
      throw self.error(json, expected: TypedDataShape.fixedBytes(32).expected)
    }
  }
}
