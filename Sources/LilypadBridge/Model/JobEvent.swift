public import EthPrimitives

/// A block as the bridge follows it: its place, its name and the name of the one before.
public struct BlockLink: Hashable, Sendable {
  /// Blocks since genesis.
  public let number: UInt64
  /// The block's hash.
  public let hash: Hash32
  /// The hash of the block before it.
  public let parent: Hash32

  /// A block from its parts.
  public init(number: UInt64, hash: Hash32, parent: Hash32) {
    self.number = number
    self.hash = hash
    self.parent = parent
  }
}

/// Where on the chain an event was seen. A reorganisation can move an event, so this is evidence, not identity.
public struct EventLocation: Hashable, Sendable {
  /// The number of the event's block.
  public let blockNumber: UInt64
  /// The hash of the event's block.
  public let blockHash: Hash32
  /// The transaction that emitted the event.
  public let transactionHash: Hash32
  /// The event's place among the logs of its block.
  public let logIndex: UInt64

  /// A place from its parts.
  public init(blockNumber: UInt64, blockHash: Hash32, transactionHash: Hash32, logIndex: UInt64) {
    self.blockNumber = blockNumber
    self.blockHash = blockHash
    self.transactionHash = transactionHash
    self.logIndex = logIndex
  }
}

/// One `JobAdded` event: what was asked for, by whom, and where that was seen.
public struct JobEvent: Hashable, Sendable {
  /// What names a job for ever: its id and a digest of all it asks for. A reorganisation may give the same id to
  /// other content, and that is another job.
  public struct Key: Hashable, Sendable {
    /// The contract's number for the job, counted from 1.
    public let id: UInt64
    /// Keccak-256 of the contract's address and the event's data.
    public let digest: Hash32

    /// A key from its parts.
    public init(id: UInt64, digest: Hash32) {
      self.id = id
      self.digest = digest
    }
  }

  /// What names the job.
  public let key: Key
  /// The contract (or account) that called `runJob` and gets the result.
  public let client: Address
  /// Who pays.
  public let payee: Address
  /// The module's name, such as `cowsay:v0.0.4`.
  public let module: String
  /// The inputs as they were given, each `Key=Value`.
  public let inputs: [String]
  /// Where the event was seen.
  public let location: EventLocation

  /// An event from its parts.
  public init(
    key: Key, client: Address, payee: Address, module: String, inputs: [String], location: EventLocation
  ) {
    self.key = key
    self.client = client
    self.payee = payee
    self.module = module
    self.inputs = inputs
    self.location = location
  }
}

/// A log of the watched contract and topic that does not decode to a job. It never blocks the jobs after it.
public struct QuarantinedEvent: Hashable, Sendable {
  /// Where the event was seen.
  public let location: EventLocation
  /// The event's data as it came.
  public let data: [UInt8]
  /// What is wrong with it.
  public let reason: String
  /// The job id that the data begins with, where it begins with one.
  public let jobID: UInt64?

  /// A quarantined event from its parts.
  public init(location: EventLocation, data: [UInt8], reason: String, jobID: UInt64?) {
    self.jobID = jobID
    self.location = location
    self.data = data
    self.reason = reason
  }
}
