public import EthJSON
import EthPrimitives

extension TypedData {
  /// Reads the JSON text of a payload: an object of `types`, `primaryType`, `domain` and `message`.
  ///
  /// - Throws: ``TypedDataError`` with the path and offset of what is wrong.
  public init(parsing bytes: [UInt8], limits: TypedDataLimits = .default) throws(TypedDataError) {
    try self.init(json: try TypedData.document(bytes, limits).root, limits: limits)
  }

  /// Reads the JSON text of a payload.
  ///
  /// - Throws: ``TypedDataError`` with the path and offset, in UTF-8 bytes, of what is wrong.
  public init(parsing text: String, limits: TypedDataLimits = .default) throws(TypedDataError) {
    try self.init(parsing: Array(text.utf8), limits: limits)
  }

  /// Reads a payload from a JSON value, such as a parameter of `eth_signTypedData_v4`.
  ///
  /// Integers are JSON numbers (all digits count), or strings in decimal or behind `0x`; bytes and addresses
  /// are strings of `0x…`. Members that a type has must all be there and no others may; `null` stands for a
  /// struct only where its type refers to itself. Where `types` has no `EIP712Domain`, the domain's fields
  /// are its type.
  /// A string is taken as the payload's JSON text, as many applications send it; errors count within that
  /// text.
  /// - Throws: ``TypedDataError`` with the path and offset of what is wrong.
  ///
  /// Source: EIP-712, "Specification of the eth_signTypedData JSON RPC".
  public init(json: JSONValue, limits: TypedDataLimits = .default) throws(TypedDataError) {
    guard json.kind == .string else {
      try self.init(payload: json, limits: limits)
      return
    }
    let text = Array(try TypedDataScalarReader().text(json).utf8)
    try self.init(payload: try TypedData.document(text, limits).root, limits: limits)
  }

  /// Parses a payload's text; it encloses the message, which is no level itself, and declarations need four.
  private static func document(
    _ text: [UInt8], _ limits: TypedDataLimits
  ) throws(TypedDataError) -> JSONDocument {
    let jsonLimits = JSONLimits(maxDepth: max(limits.maxDepth + 2, 4))
    do throws(JSONError) { return try JSONDocument(parsing: text, limits: jsonLimits) } catch {
      throw TypedDataError(error)
    }
  }

  private init(payload json: JSONValue, limits: TypedDataLimits) throws(TypedDataError) {
    let parts = try TypedDataTypes.members(
      of: json, called: "typed data", ["types", "primaryType", "domain", "message"])
    let domain = try EIP712Domain(json: parts[2])
    var structs = try TypedDataTypes.declarations(parts[0])
    let declared = structs.firstIndex { $0.name == EIP712Domain.typeName }
    if let declared {
      do throws(TypedDataError) { try domain.check(declared: structs[declared]) } catch {
        switch error.reason {
        case .invalidDomainType:
          throw TypedDataError(error.reason, at: parts[0][EIP712Domain.typeName] ?? parts[0])
        case .unexpectedMember(let name, _):
          throw TypedDataError(error.reason, at: parts[2][name] ?? parts[2])
        default: throw TypedDataError(error.reason, at: parts[2])
        }
      }
    } else {
      structs.insert(domain.type, at: 0)
    }
    let shift = declared == nil ? 1 : 0
    let types = try TypedDataTypes(structs, limits: limits) { error, place in
      TypedDataTypes.located(error, place, shift: shift, in: parts[0])
    }
    let primaryType = try TypedDataScalarReader().text(parts[1])
    let place: Int
    do throws(TypedDataError) { place = try types.primaryPlace(primaryType) } catch {
      throw TypedDataError(error.reason, at: parts[1])
    }
    var reader = TypedDataReader(types: types, limits: limits)
    let message = try reader.structure(parts[3], place: place, depth: 0)
    self.init(checked: types, place: place, domain: domain, message: .structure(message))
  }
}

extension TypedData: JSONEncodable {
  /// Writes the payload as wallets and remote signers read it: `types` with `EIP712Domain`, `primaryType`,
  /// `domain`, `message`. Integers of the message are decimal strings, as JSON numbers lose digits in many
  /// readers; addresses have their checksum.
  public func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("types") { writer in
        writer.object { writer in
          for structure in types.structs { writer.member(structure.name) { structure.writeFields(to: &$0) } }
        }
      }
      writer.member("primaryType", primaryType)
      writer.member("domain", domain)
      writer.name("message")
      types.write(message, as: .structure(place), to: &writer)
    }
  }
}

extension TypedDataStruct {
  fileprivate func writeFields(to writer: inout JSONWriter) {
    writer.array { writer in
      for field in fields {
        writer.object { writer in
          writer.member("name", field.name)
          writer.member("type", field.type)
        }
      }
    }
  }
}

extension TypedDataTypes {
  /// Writes a checked value.
  fileprivate func write(_ value: TypedDataValue, as shape: TypedDataShape, to writer: inout JSONWriter) {
    switch value {
    case .uint(let number): writer.string(number.description)
    case .int(let number): writer.string(number.description)
    case .bool(let flag): writer.bool(flag)
    case .address(let address): writer.string(address.description)
    case .bytes(let bytes): writer.hex(bytes)
    case .string(let text): writer.string(text)
    case .null: writer.null()
    case .array(let values):
      guard case .array(let element, _) = shape else { return writer.null() }
      writer.array { writer in
        for value in values { write(value, as: element, to: &writer) }
      }
    case .structure(let values):
      guard case .structure(let place) = shape else { return writer.null() }
      writer.object { writer in
        for (index, value) in values.enumerated() {
          writer.name(structs[place].fields[index].name)
          write(value, as: members[place].shapes[index], to: &writer)
        }
      }
    }
  }
}
