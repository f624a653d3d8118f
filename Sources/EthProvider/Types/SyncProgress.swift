import EthJSON

/// How far a node is that has not caught up with the chain (execution-apis, schema `SyncingStatus`).
public struct SyncProgress: Hashable, Sendable {
  /// The block it started at; `nil` where the node does not say.
  public let startingBlock: UInt64?
  /// The newest block that it has; `nil` where the node does not say.
  public let currentBlock: UInt64?
  /// The newest block that it knows of; `nil` where the node does not say.
  public let highestBlock: UInt64?

  /// Reads an answer to `eth_syncing`; `nil` for `false`, which a node says that has caught up.
  static func read(_ json: JSONValue) throws(JSONError) -> SyncProgress? {
    if json.kind == .bool {
      guard try json.bool() == false else { throw json.invalid(expected: "false or an object") }
      return nil
    }
    return SyncProgress(
      startingBlock: try json.decodeIfPresent("startingBlock"),
      currentBlock: try json.decodeIfPresent("currentBlock"),
      highestBlock: try json.decodeIfPresent("highestBlock"))
  }
}
