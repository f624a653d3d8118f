public import EthJSON
import EthPrimitives

extension TransactionRequest: JSONEncodable {
  /// Writes JSON-RPC's transaction object; what is not known is left out.
  public func write(to writer: inout JSONWriter) {
    writer.object { writer in
      if let from { writer.member("from", from) }
      if let to { writer.member("to", to) }
      if let value { writer.member("value", value) }
      if let data { writer.member("input") { $0.hex(data) } }
      if let chainId { writer.member("chainId", chainId) }
      if let nonce { writer.member("nonce", nonce) }
      if let gasLimit { writer.member("gas", gasLimit) }
      if let gasPrice { writer.member("gasPrice", gasPrice) }
      if let maxFeePerGas { writer.member("maxFeePerGas", maxFeePerGas) }
      if let maxPriorityFeePerGas { writer.member("maxPriorityFeePerGas", maxPriorityFeePerGas) }
      if let accessList { writer.member("accessList", accessList) }
    }
  }
}

extension TransactionRequest: JSONDecodable {
  /// Reads JSON-RPC's transaction object. Numbers may be quantities, decimal strings or JSON numbers; `gas` and
  /// `gasLimit`, `input` and `data` are two names for one field. A member that is not known is refused, as it
  /// would silently be left out of what is signed. Addresses in mixed case must match their EIP-55 checksum, as
  /// they may have been typed.
  ///
  /// - Throws: `JSONError` with the path of the member that is wrong.
  public init(json: JSONValue) throws(JSONError) {
    self.init()
    var type: UInt64?
    for member in try json.members() where !member.value.isNull {
      let value = member.value
      switch member.name {
      case "from": from = try value.checkedAddress()
      case "to": to = try value.isEmptyAddress ? nil : value.checkedAddress()
      case "value": self.value = try value.flexibleInteger()
      case "data", "input":
        let bytes = try value.bytes()
        guard data == nil || data == bytes else {
          throw value.invalid(expected: "the same bytes in data and input")
        }
        data = bytes
      case "chainId": chainId = try value.flexibleUInt64()
      case "nonce": nonce = try value.flexibleUInt64()
      case "gas", "gasLimit":
        let limit = try value.flexibleUInt64()
        guard gasLimit == nil || gasLimit == limit else {
          throw value.invalid(expected: "the same number in gas and gasLimit")
        }
        gasLimit = limit
      case "gasPrice": gasPrice = try value.flexibleInteger()
      case "maxFeePerGas": maxFeePerGas = try value.flexibleInteger()
      case "maxPriorityFeePerGas": maxPriorityFeePerGas = try value.flexibleInteger()
      case "accessList": accessList = try value.decode()
      case "type": type = try value.flexibleUInt64()
      default:
        // The value is not shown: it may be a key that stands in the wrong place.
        throw value.invalid(
          expected: "a field of a transaction", found: "the member \"\(member.name.prefix(64))\"")
      }
    }
    try check(type, in: json)
  }

  /// A type that is given must fit the fields, lest something else is signed than was meant.
  private func check(_ type: UInt64?, in json: JSONValue) throws(JSONError) {
    guard let type, let value = json["type"] else { return }
    switch type {
    case 0 where maxFeePerGas != nil || maxPriorityFeePerGas != nil:
      throw value.invalid(expected: "type 2, as there is a maxFeePerGas or maxPriorityFeePerGas")
    case 0 where gasPrice == nil:
      throw value.invalid(expected: "a gasPrice beside type 0")
    case 2 where gasPrice != nil:
      throw value.invalid(expected: "type 0, as there is a gasPrice")
    case 0, 2: return
    default: throw value.invalid(expected: "type 0 (legacy) or 2 (EIP-1559)")
    }
  }
}

extension AccessListEntry: JSONEncodable, JSONDecodable {
  /// Writes `{"address", "storageKeys"}`.
  public func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("address", address)
      writer.member("storageKeys", storageKeys)
    }
  }

  /// Reads `{"address", "storageKeys"}`.
  public init(json: JSONValue) throws(JSONError) {
    self.init(address: try json.decode("address"), storageKeys: try json.decode("storageKeys"))
  }
}

extension JSONValue {
  /// Whether this is `""` or `"0x"`, which some programs write for no recipient.
  fileprivate var isEmptyAddress: Bool { isString("") || isString("0x") }

  /// An address; one in mixed case matches its checksum.
  fileprivate func checkedAddress() throws(JSONError) -> Address {
    let address = try address()
    let text = try string()
    guard (try? Address(text)) == address else {
      throw invalid(expected: "letters in the case of the EIP-55 checksum, \(address)")
    }
    return address
  }

  func flexibleUInt64() throws(JSONError) -> UInt64 {
    guard let value = UInt64(exactly: try flexibleInteger()) else {
      throw invalid(expected: "an integer of at most 64 bits")
    }
    return value
  }
}
