public import EthJSON
public import EthTransactions

/// What a transaction would touch (execution-apis, schema `AccessListResult`).
public struct AccessListResult: Hashable, Sendable, JSONDecodable {
  /// The accounts and slots; also those that it touched before it failed.
  public let accessList: [AccessListEntry]
  /// The gas that it would use with this access list.
  public let gasUsed: UInt64
  /// Why it would fail, in the node's words; `nil` where it would not.
  public let error: String?

  /// Reads the answer to `eth_createAccessList`.
  public init(json: JSONValue) throws(JSONError) {
    accessList = try json.mapMember("accessList") { entry throws(JSONError) in
      // Whatever the letters' case is, it is no one's typing.
      AccessListEntry(
        address: try entry.decode("address"), storageKeys: try entry.decodeIfPresent("storageKeys") ?? [])
    }
    gasUsed = try json.decode("gasUsed")
    error = try json.decodeIfPresent("error")
  }
}

extension JSONValue {
  /// Reads each element of the member `name`, an array.
  func mapMember<Element>(
    _ name: String, _ body: (JSONValue) throws(JSONError) -> Element
  ) throws(JSONError) -> [Element] {
    try member(name).mapElements(body)
  }
}
