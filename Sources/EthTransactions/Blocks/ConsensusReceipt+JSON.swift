public import EthJSON
import EthPrimitives

extension ConsensusReceipt: JSONDecodable {
  /// Reads the part that consensus knows of an answer to `eth_getTransactionReceipt`, or of a receipt of
  /// `eth_getBlockReceipts`; its `logsBloom`, where it is there, must be that of its logs.
  ///
  /// - Throws: `JSONError` with the path of the member that is wrong; that of `type` for receipts of other
  ///   chains' transactions.
  public init(json: JSONValue) throws(JSONError) {
    var kind = Kind.legacy
    if let type = try json.optionalMember("type") {
      guard let known = try UInt8(exactly: type.quantityUInt64()).flatMap(Kind.init(rawValue:)) else {
        throw type.invalid(expected: "a transaction type of 0x0 to 0x4")
      }
      kind = known
    }
    let gas: UInt64 = try json.decode("cumulativeGasUsed")
    let logs: [Log] = try json.decode("logs")
    if let status = try json.optionalMember("status") {
      let number = try status.quantityUInt64()
      guard number <= 1 else { throw status.invalid(expected: "0x0 or 0x1") }
      self.init(kind: kind, succeeded: number == 1, cumulativeGasUsed: gas, logs: logs)
    } else {
      guard kind == .legacy else { throw json.error(.missingMember("status")) }
      guard let root = try json.optionalMember("root") else {
        throw json.invalid(expected: "a status or a root", found: "a receipt without either")
      }
      self.init(stateRoot: try root.hash(), cumulativeGasUsed: gas, logs: logs)
    }
    guard let bloom = try json.optionalMember("logsBloom") else { return }
    guard try bloom.bloom() == logsBloom else {
      throw bloom.invalid(expected: "the filter of the receipt's logs")
    }
  }
}

extension ConsensusReceipt.Log: JSONDecodable {
  /// Reads a log's address, topics and data.
  ///
  /// - Throws: `JSONError` with the path of the member that is wrong; for more than four topics too.
  public init(json: JSONValue) throws(JSONError) {
    let topics = try json.member("topics")
    guard topics.count <= 4 else { throw topics.invalid(expected: "at most 4 topics") }
    self.init(
      address: try json.decode("address"), topics: try topics.decode(), data: try json.member("data").bytes())
  }
}
