public import EthJSON
import EthPrimitives

extension AccountProof: JSONDecodable {
  /// Reads the answer to `eth_getProof` (EIP-1186). Nothing in it is true before it has been verified.
  ///
  /// - Throws: `JSONError` with the path of the member that is wrong.
  public init(json: JSONValue) throws(JSONError) {
    self.init(
      address: try json.decode("address"),
      claim: AccountState(
        nonce: try json.decode("nonce"), balance: try json.decode("balance"),
        storageRoot: try json.decode("storageHash"), codeHash: try json.decode("codeHash")),
      accountProof: try json.decode("accountProof"), storageProof: try json.decode("storageProof"))
  }
}

extension StorageProof: JSONDecodable {
  /// Reads a member of an answer's `storageProof`; its key may be a quantity or have all 64 digits.
  ///
  /// - Throws: `JSONError` with the path of the member that is wrong.
  public init(json: JSONValue) throws(JSONError) {
    self.init(
      slot: try json.member("key").paddedQuantity(), value: try json.member("value").paddedQuantity(),
      proof: try json.decode("proof"))
  }
}

extension TrieProof: JSONDecodable {
  /// Reads an array of nodes in hexadecimal.
  ///
  /// - Throws: `JSONError` with the path of the node that is wrong.
  public init(json: JSONValue) throws(JSONError) {
    self.init(try json.mapElements { node throws(JSONError) in try node.bytes() })
  }
}
