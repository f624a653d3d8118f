import EthCrypto
public import EthJSON
import EthPrimitives

extension RPCTransaction: JSONDecodable {
  /// Reads the object that a node writes; members that are not known are passed over.
  ///
  /// Quantities are strict. Where nodes differ, each of their ways is taken: `yParity` or `type` missing, `data`
  /// for `input`, `accessList` missing or `null`, no `chainId` beside a `v` that has it, leading zeros in `v`, `r`
  /// and `s`, an `s` above half the curve's order, as transactions from before the Homestead fork have (EIP-2).
  /// - Throws: `JSONError` with the path of the member that is wrong.
  public init(json: JSONValue) throws(JSONError) {
    let hash: Hash32 = try json.decode("hash")
    let type = try json.transactionType()
    guard let transaction = try UnsignedTransaction(rpc: json, type: type) else {
      // Whatever such a transaction's members mean, a block that has one can be read.
      self.init(
        hash: hash, from: try? json.decode("from"), place: try? TransactionPlace(of: json),
        gasPrice: try? json.decode("gasPrice"), content: .other(type: type, json.tree()))
      return
    }
    self.init(
      hash: hash, from: try json.decode("from"), place: try TransactionPlace(of: json),
      gasPrice: try json.decodeIfPresent("gasPrice"),
      content: try RPCSignature(json).content(with: transaction))
  }
}

extension TransactionPlace {
  /// Reads the three members of a transaction's place; `nil` unless all are there. Some nodes give a pending
  /// transaction the number of the block to come.
  fileprivate init?(of json: JSONValue) throws(JSONError) {
    guard let hash: Hash32 = try json.decodeIfPresent("blockHash"),
      let number: UInt64 = try json.decodeIfPresent("blockNumber"),
      let index: UInt64 = try json.decodeIfPresent("transactionIndex")
    else { return nil }
    self.init(blockHash: hash, blockNumber: number, index: index)
  }
}

extension UnsignedTransaction {
  /// Reads the fields of a transaction; `nil` for a type that is not known.
  fileprivate init?(rpc json: JSONValue, type: UInt64) throws(JSONError) {
    switch type {
    case 0:
      self = .legacy(
        LegacyTransaction(
          chainId: try json.decodeIfPresent("chainId"), nonce: try json.decode("nonce"),
          gasPrice: try json.decode("gasPrice"), gasLimit: try json.decode("gas"),
          to: try json.decodeIfPresent("to"), value: try json.decode("value"), data: try json.input()))
    case 1:
      self = .eip2930(
        EIP2930Transaction(
          chainId: try json.decode("chainId"), nonce: try json.decode("nonce"),
          gasPrice: try json.decode("gasPrice"), gasLimit: try json.decode("gas"),
          to: try json.decodeIfPresent("to"), value: try json.decode("value"), data: try json.input(),
          accessList: try json.decodeIfPresent("accessList") ?? []))
    case 2:
      self = .eip1559(
        EIP1559Transaction(
          chainId: try json.decode("chainId"), nonce: try json.decode("nonce"),
          maxPriorityFeePerGas: try json.decode("maxPriorityFeePerGas"),
          maxFeePerGas: try json.decode("maxFeePerGas"), gasLimit: try json.decode("gas"),
          to: try json.decodeIfPresent("to"), value: try json.decode("value"), data: try json.input(),
          accessList: try json.decodeIfPresent("accessList") ?? []))
    case 3:
      self = .eip4844(
        EIP4844Transaction(
          chainId: try json.decode("chainId"), nonce: try json.decode("nonce"),
          maxPriorityFeePerGas: try json.decode("maxPriorityFeePerGas"),
          maxFeePerGas: try json.decode("maxFeePerGas"), gasLimit: try json.decode("gas"),
          to: try json.decode("to"), value: try json.decode("value"), data: try json.input(),
          accessList: try json.decodeIfPresent("accessList") ?? [],
          maxFeePerBlobGas: try json.decode("maxFeePerBlobGas"),
          blobVersionedHashes: try json.decode("blobVersionedHashes")))
    case 4:
      self = .eip7702(
        EIP7702Transaction(
          chainId: try json.decode("chainId"), nonce: try json.decode("nonce"),
          maxPriorityFeePerGas: try json.decode("maxPriorityFeePerGas"),
          maxFeePerGas: try json.decode("maxFeePerGas"), gasLimit: try json.decode("gas"),
          to: try json.decode("to"), value: try json.decode("value"), data: try json.input(),
          accessList: try json.decodeIfPresent("accessList") ?? [],
          authorizationList: try json.decode("authorizationList")))
    default: return nil
    }
  }
}

extension JSONValue {
  /// The member `type`; found out from the other members where an old node does not give it.
  fileprivate func transactionType() throws(JSONError) -> UInt64 {
    guard let type = try optionalMember("type") else {
      if try optionalMember("authorizationList") != nil { return 4 }
      if try optionalMember("blobVersionedHashes") != nil { return 3 }
      if try optionalMember("maxFeePerGas") != nil { return 2 }
      return try optionalMember("accessList") == nil ? 0 : 1
    }
    guard let number = UInt64(exactly: try type.paddedQuantity()) else {
      throw type.invalid(expected: "a quantity of at most 64 bits")
    }
    return number
  }

  /// The transaction's data: the member `input`, or `data` where there is none.
  fileprivate func input() throws(JSONError) -> [UInt8] {
    guard let input = try optionalMember("input") else { return try member("data").bytes() }
    return try input.bytes()
  }
}
