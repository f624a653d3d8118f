import EthJSON
public import EthPrimitives

extension Provider {
  /// What a node tells for finding errors (namespace `debug`).
  public var debug: DebugMethods { DebugMethods(provider: self) }
}

/// What a node tells for finding errors: raw encodings and traces (namespace `debug`). Public nodes rarely offer it,
/// and traces of old blocks take an archive.
public struct DebugMethods: Sendable {
  let provider: Provider

  /// The encoding of a block's header (`debug_getRawHeader`); `BlockHeader(rlpEncoded:)` reads it.
  public func rawHeader(_ block: BlockReference) async throws(ProviderError) -> [UInt8] {
    try await bytes("debug_getRawHeader", [block.json])
  }

  /// The encoding of a block (`debug_getRawBlock`).
  public func rawBlock(_ block: BlockReference) async throws(ProviderError) -> [UInt8] {
    try await bytes("debug_getRawBlock", [block.json])
  }

  /// The canonical bytes of a transaction (`debug_getRawTransaction`); `nil` where the node does not know it.
  public func rawTransaction(_ hash: Hash32) async throws(ProviderError) -> [UInt8]? {
    let bytes = try await bytes("debug_getRawTransaction", [.hash(hash)])
    return bytes.isEmpty ? nil : bytes
  }

  /// The encodings of a block's receipts (`debug_getRawReceipts`); `ConsensusReceipt(rawBytes:)` reads them.
  public func rawReceipts(_ block: BlockReference) async throws(ProviderError) -> [[UInt8]] {
    let method = "debug_getRawReceipts"
    let value = try await provider.raw(method, [block.json])
    return try decoding(method) { () throws(JSONError) in
      try value.mapElements { json throws(JSONError) in try json.bytes() }
    }
  }

  /// Blocks that the node was given and found invalid (`debug_getBadBlocks`).
  public func badBlocks() async throws(ProviderError) -> [BadBlock] {
    try await provider.call("debug_getBadBlocks")
  }

  /// Bytes; none for `null`.
  private func bytes(_ method: String, _ params: [JSON]) async throws(ProviderError) -> [UInt8] {
    let value = try await provider.raw(method, params)
    return try decoding(method) { () throws(JSONError) in value.isNull ? [] : try value.bytes() }
  }
}
