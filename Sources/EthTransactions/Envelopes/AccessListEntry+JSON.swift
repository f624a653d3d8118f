public import EthJSON

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
    self.init(
      address: try json.member("address").checkedAddress(), storageKeys: try json.decode("storageKeys"))
  }
}
