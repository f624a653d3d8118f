public import EthJSON
public import EthPrimitives

/// A block that a node was given and found invalid (execution-apis, schema `BadBlock`).
public struct BadBlock: Equatable, Sendable, JSONDecodable {
  /// The block's hash.
  public let hash: Hash32
  /// The block's encoding.
  public let rlp: [UInt8]
  /// The block as the node shows it, which may lack what makes a block.
  public let block: JSON

  /// Reads an element of an answer to `debug_getBadBlocks`.
  public init(json: JSONValue) throws(JSONError) {
    hash = try json.decode("hash")
    rlp = try json.member("rlp").bytes()
    block = try json.decodeIfPresent("block") ?? .null
  }
}
