public import EthJSON
public import EthPrimitives

/// The forks that a node knows of around the present (`eth_config`, EIP-7910).
public struct ForkSchedule: Hashable, Sendable, JSONDecodable {
  /// The rules of the newest block.
  public let current: ForkConfiguration
  /// The rules after the next fork; `nil` where none is planned.
  public let next: ForkConfiguration?
  /// The rules after the last fork that is planned; `nil` where none is.
  public let last: ForkConfiguration?

  /// Reads the answer to `eth_config`.
  public init(json: JSONValue) throws(JSONError) {
    current = try json.decode("current")
    next = try json.decodeIfPresent("next")
    last = try json.decodeIfPresent("last")
  }
}

/// The rules of one fork (EIP-7910).
public struct ForkConfiguration: Hashable, Sendable, JSONDecodable {
  /// When the fork begins, in seconds since 1970; 0 where it is the chain's first.
  public let activationTime: UInt64
  /// The chain (EIP-155).
  public let chainId: UInt64
  /// The fork's hash, four bytes (EIP-6122).
  public let forkId: [UInt8]
  /// How many blobs a block may have; `nil` before Cancun.
  public let blobSchedule: BlobSchedule?
  /// The precompiled contracts by their names, such as `ECREC`.
  public let precompiles: [String: Address]
  /// The contracts that the rules call by their names, such as `BEACON_ROOTS_ADDRESS`.
  public let systemContracts: [String: Address]

  /// How many blobs a block may have, and how their price moves (EIP-7840).
  public struct BlobSchedule: Hashable, Sendable, JSONDecodable {
    /// The number of blobs of a block at which the price stays.
    public let target: UInt64
    /// The most blobs of a block.
    public let max: UInt64
    /// The number that makes the price move slowly: `BLOB_BASE_FEE_UPDATE_FRACTION` of EIP-4844.
    public let baseFeeUpdateFraction: UInt64

    /// Reads a member `blobSchedule`.
    public init(json: JSONValue) throws(JSONError) {
      target = try json.member("target").flexibleUInt64()
      max = try json.member("max").flexibleUInt64()
      baseFeeUpdateFraction = try json.member("baseFeeUpdateFraction").flexibleUInt64()
    }
  }

  /// Reads one of the three members of an answer to `eth_config`.
  public init(json: JSONValue) throws(JSONError) {
    activationTime = try json.member("activationTime").flexibleUInt64()
    chainId = try json.member("chainId").flexibleUInt64()
    let id = try json.member("forkId")
    forkId = try id.bytes()
    guard forkId.count == 4 else { throw id.invalid(expected: "4 bytes") }
    blobSchedule = try json.decodeIfPresent("blobSchedule")
    precompiles = try json.member("precompiles").addressesByName()
    systemContracts = try json.optionalMember("systemContracts")?.addressesByName() ?? [:]
  }
}

extension JSONValue {
  fileprivate func addressesByName() throws(JSONError) -> [String: Address] {
    try dictionary({ $0 }, named: "a name") { json throws(JSONError) in try json.address() }
  }
}
