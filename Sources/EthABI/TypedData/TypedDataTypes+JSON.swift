import EthJSON

extension TypedDataTypes {
  /// Reads the declarations of `types`: an object that gives each struct's name an array of members, each an
  /// object of `name` and `type`.
  static func declarations(_ json: JSONValue) throws(TypedDataError) -> [TypedDataStruct] {
    let reader = TypedDataScalarReader()
    let objects: JSONObject
    do throws(JSONError) { objects = try json.members() } catch { throw TypedDataError(error) }
    var structs: [TypedDataStruct] = []
    for object in objects {
      let elements: JSONArray
      do throws(JSONError) { elements = try object.value.elements() } catch { throw TypedDataError(error) }
      var fields: [TypedDataField] = []
      for element in elements {
        let values = try TypedDataTypes.members(of: element, called: "type member", ["name", "type"])
        fields.append(TypedDataField(try reader.text(values[0]), try reader.text(values[1])))
      }
      structs.append(TypedDataStruct(object.name, fields))
    }
    return structs
  }

  /// The values of an object's members, which are exactly those named.
  static func members(
    of json: JSONValue, called type: String, _ names: [String]
  ) throws(TypedDataError) -> [JSONValue] {
    let object: JSONObject
    do throws(JSONError) { object = try json.members() } catch { throw TypedDataError(error) }
    var values: [JSONValue?] = Array(repeating: nil, count: names.count)
    for member in object {
      guard let index = names.firstIndex(of: member.name) else {
        throw TypedDataError(.unexpectedMember(member.name, of: type), at: member.value)
      }
      guard values[index] == nil else { throw TypedDataError(.duplicateName(member.name), at: member.value) }
      values[index] = member.value
    }
    return try zip(values, names).map { value, name throws(TypedDataError) in
      guard let value else { throw TypedDataError(.missingMember(name, of: type), at: json) }
      return value
    }
  }

  /// The same error at the place in the payload where the declaration stands; `json` is the payload's
  /// `types`.
  static func located(_ error: TypedDataError, _ place: Place, shift: Int, in json: JSONValue)
    -> TypedDataError
  {
    guard let members = try? json.members() else { return error }
    for (index, member) in members.enumerated() where index == place.structure - shift {
      let field = place.member.flatMap { member.value[$0] }
      let value = field.flatMap { $0[place.isType ? "type" : "name"] } ?? member.value
      return TypedDataError(error.reason, at: value)
    }
    return error
  }
}
