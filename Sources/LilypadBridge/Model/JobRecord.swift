/// A job as the journal has it.
public struct JobRecord: Sendable {
  /// What was asked for.
  public var event: JobEvent
  /// Whether the event's block is on the chain as last seen.
  public var isCanonical: Bool
  /// How far the job has come.
  public var state: JobState
  /// Why the job was refused or failed, or what it waits for.
  public var detail: String?
  /// How many times its process was started.
  public var runs: Int
  /// What its process exited with.
  public var exitCode: Int?
  /// The result's two names, once there is one.
  public var result: JobResult?

  /// A record from its parts.
  public init(
    event: JobEvent, isCanonical: Bool, state: JobState, detail: String? = nil, runs: Int = 0,
    exitCode: Int? = nil, result: JobResult? = nil
  ) {
    self.event = event
    self.isCanonical = isCanonical
    self.state = state
    self.detail = detail
    self.runs = runs
    self.exitCode = exitCode
    self.result = result
  }
}

/// What is posted for a job.
public struct JobResult: Hashable, Sendable {
  /// Names the agreement under which the job ran; opaque to the contract.
  public let dealID: String
  /// The content identifier of the output folder.
  public let dataID: String

  /// A result from its parts.
  public init(dealID: String, dataID: String) {
    self.dealID = dealID
    self.dataID = dataID
  }
}
