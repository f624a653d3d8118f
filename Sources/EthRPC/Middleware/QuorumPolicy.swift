/// How a ``Quorum`` compares answers.
public struct QuorumPolicy: Hashable, Sendable {
  /// Members of results that some nodes send and others do not, or that are not a part of the chain.
  public var ignoredMembers: Set<String>
  /// What of an endpoint's errors is no answer.
  public var table: RetryTable

  /// How long to wait for the others once enough can no longer agree, so as to tell what they say.
  public var grace: Duration

  /// Two seconds, and the members that the usual nodes differ in, unless said otherwise.
  public init(
    ignoredMembers: Set<String> = [
      "blockTimestamp", "timestampMillis", "totalDifficulty", "author", "sealFields", "yParity", "size",
    ],
    grace: Duration = .seconds(2), table: RetryTable = .standard
  ) {
    self.ignoredMembers = ignoredMembers
    self.grace = grace
    self.table = table
  }
}
