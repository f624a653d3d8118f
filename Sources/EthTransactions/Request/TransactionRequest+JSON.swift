public import EthJSON
import EthPrimitives

extension TransactionRequest: JSONEncodable {
  /// Writes JSON-RPC's transaction object; what is not known is left out.
  public func write(to writer: inout JSONWriter) {
    writer.object { writer in
      if let type { writer.member("type", UInt64(type)) }
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
      if let maxFeePerBlobGas { writer.member("maxFeePerBlobGas", maxFeePerBlobGas) }
      if let blobVersionedHashes { writer.member("blobVersionedHashes", blobVersionedHashes) }
      if let sidecar {
        writer.member("blobs") { writer in
          writer.array { writer in for blob in sidecar.blobs { writer.hex(blob) } }
        }
        writer.member("commitments", sidecar.commitments)
        writer.member("proofs", sidecar.proofs)
      }
      if let authorizationList { writer.member("authorizationList", authorizationList) }
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
    var blobs = BlobMembers()
    for member in try json.members() where !member.value.isNull {
      let value = member.value
      switch member.name {
      case "type": type = try value.transactionType()
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
      case "maxFeePerBlobGas": maxFeePerBlobGas = try value.flexibleInteger()
      case "blobVersionedHashes": blobVersionedHashes = try value.decode()
      case "blobs": blobs.blobs = value
      case "commitments": blobs.commitments = value
      case "proofs": blobs.proofs = value
      case "authorizationList": authorizationList = try value.decode()
      default:
        // The value is not shown: it may be a key that stands in the wrong place.
        throw value.invalid(
          expected: "a field of a transaction",
          found: "the member \(UntrustedText.quoted(member.name, bytes: 64))")
      }
    }
    sidecar = try blobs.sidecar(in: json)
    try checkType(in: json)
  }

  /// A type that is given must fit the fields, lest something else is signed than was meant.
  private func checkType(in json: JSONValue) throws(JSONError) {
    guard let type, let value = json["type"] else { return }
    do throws(TransactionError) { try checkFields(of: type) } catch {
      guard case .field(let name, _) = error else { return }
      throw value.invalid(expected: "a type whose transactions have the field \(name)")
    }
  }
}

/// The three members that are one sidecar together.
private struct BlobMembers {
  var blobs: JSONValue?
  var commitments: JSONValue?
  var proofs: JSONValue?

  func sidecar(in json: JSONValue) throws(JSONError) -> BlobSidecar? {
    guard blobs != nil || commitments != nil || proofs != nil else { return nil }
    guard let blobs, let commitments, let proofs else {
      throw json.invalid(expected: "blobs, commitments and proofs together", found: "not all of them")
    }
    let bytes = try blobs.mapElements { blob throws(JSONError) in try blob.bytes() }
    let (first, second): ([KZGCommitment], [KZGProof]) = (try commitments.decode(), try proofs.decode())
    do throws(TransactionError) {
      return try BlobSidecar(blobs: bytes, commitments: first, proofs: second)
    } catch {
      throw json.invalid(expected: "a sidecar of blobs", found: "\(error)")
    }
  }
}

extension JSONValue {
  /// A type of transaction that is known here.
  fileprivate func transactionType() throws(JSONError) -> UInt8 {
    guard let type = UInt8(exactly: try flexibleInteger()), type <= EIP7702Transaction.type else {
      throw invalid(expected: "a type from 0 to 4")
    }
    return type
  }

  /// Whether this is `""` or `"0x"`, which some programs write for no recipient.
  fileprivate var isEmptyAddress: Bool { isString("") || isString("0x") }
}
