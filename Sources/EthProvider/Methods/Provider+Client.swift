import EthJSON
public import EthPrimitives

extension Provider {
  /// How far the node is behind the chain, or `nil` where it has caught up (`eth_syncing`).
  public func syncProgress() async throws(ProviderError) -> SyncProgress? {
    let value = try await raw("eth_syncing")
    return try decoding("eth_syncing") { () throws(JSONError) in try SyncProgress.read(value) }
  }

  /// The forks that the node knows of around the present (`eth_config`, EIP-7910).
  public func forkSchedule() async throws(ProviderError) -> ForkSchedule {
    try await call("eth_config")
  }

  /// The account that gets the fees of the blocks that the node makes (`eth_coinbase`).
  public func coinbase() async throws(ProviderError) -> Address {
    try await call("eth_coinbase")
  }

  /// The number of the peer-to-peer network, which is usually that of the chain (`net_version`).
  public func networkId() async throws(ProviderError) -> UInt64 {
    let value = try await raw("net_version")
    return try decoding("net_version") { () throws(JSONError) in
      let text = try value.string()
      guard let number = UInt64(text), String(number) == text else {
        throw value.invalid(expected: "a decimal number of at most 64 bits")
      }
      return number
    }
  }

  /// Whether the node takes connections of other nodes (`net_listening`).
  public func isListening() async throws(ProviderError) -> Bool {
    try await call("net_listening")
  }

  /// How many other nodes the node is connected to (`net_peerCount`).
  public func peerCount() async throws(ProviderError) -> UInt64 {
    try await call("net_peerCount")
  }

  /// The node's name, version and platform, in its own words (`web3_clientVersion`).
  public func clientVersion() async throws(ProviderError) -> String {
    try await call("web3_clientVersion")
  }

  /// Has the node hash bytes (`web3_sha3`); `Keccak256.hash(_:)` does it here.
  public func keccak256ByNode(_ bytes: [UInt8]) async throws(ProviderError) -> Hash32 {
    try await call("web3_sha3", [.hex(bytes)])
  }
}
