import EthPrimitives

extension ABIValue {
  /// Encodes values one after the other without heads, lengths or padding: `abi.encodePacked(value, value …)`.
  ///
  /// Elements of arrays are padded to whole words. Different values can have the same packed encoding
  /// (`"a", "bc"` and `"ab", "c"`), so a hash of it identifies nothing where two values are dynamic.
  /// - Throws: ``ABIError`` for a value not of its type, and for tuples, arrays of arrays and arrays of `bytes`
  ///   or `string`, which have no packed encoding.
  ///
  /// Source: Solidity, "Contract ABI Specification", section "Non-standard Packed Mode".
  public static func encodePacked(_ values: [ABIValue], as types: [ABIType]) throws(ABIError) -> [UInt8] {
    guard values.count == types.count else {
      throw ABIError(.wrongCount(of: "arguments", expected: types.count, found: values.count))
    }
    var bytes: [UInt8] = []
    for (index, (value, type)) in zip(values, types).enumerated() {
      do throws(ABIError) { try value.appendPacked(as: type, to: &bytes) } catch {
        throw error.inside(.argument(index, type: type.description))
      }
    }
    return bytes
  }

  private func appendPacked(as type: ABIType, to bytes: inout [UInt8]) throws(ABIError) {
    switch (type, self) {
    case (.bytes, .bytes(let content)): bytes += content
    case (.string, .string(let text)): bytes += text.utf8
    case (.array(let element), .array(let elements)):
      try ABIValue.appendPackedElements(elements, as: element, to: &bytes)
    case (.fixedArray(let element, let count), .array(let elements)):
      guard elements.count == count else {
        throw ABIError(.wrongCount(of: "elements of \(type)", expected: count, found: elements.count))
      }
      try ABIValue.appendPackedElements(elements, as: element, to: &bytes)
    case (.tuple, _): throw ABIError(.notPackable(type: type.description))
    default:
      guard let word = try word(as: type) else {
        throw ABIError(.typeMismatch(expected: type.kind, found: kind))
      }
      bytes += type.packedBytes(of: word)
    }
  }

  private static func appendPackedElements(
    _ elements: [ABIValue], as type: ABIType, to bytes: inout [UInt8]
  ) throws(ABIError) {
    guard type.isWord else { throw ABIError(.notPackable(type: "an array of \(type)")) }
    for (index, element) in elements.enumerated() {
      do throws(ABIError) {
        guard let word = try element.word(as: type) else {
          throw ABIError(.typeMismatch(expected: type.kind, found: element.kind))
        }
        bytes += word.bigEndianBytes
      } catch {
        throw error.inside(.index(index))
      }
    }
  }
}

extension ABIType {
  /// The bytes of a word that the type uses.
  fileprivate func packedBytes(of word: UInt256) -> ArraySlice<UInt8> {
    let bytes = word.bigEndianBytes
    return switch self {
    case .uint(let bits), .int(let bits): bytes.suffix(bits / 8)
    case .address: bytes.suffix(20)
    case .bool: bytes.suffix(1)
    case .fixedBytes(let count): bytes.prefix(count)
    case .function: bytes.prefix(24)
    default: bytes[...]
    }
  }
}
