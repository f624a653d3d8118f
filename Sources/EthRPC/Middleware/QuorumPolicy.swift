/// How a ``Quorum`` compares answers.
public struct QuorumPolicy: Hashable, Sendable {
  /// Members of results that some nodes send and others do not, or that are not a part of the chain.
  public var ignoredMembers: Set<String>
  /// What of an endpoint's errors is no answer.
  public var table: RetryTable

  /// The members that the usual nodes differ in, unless said otherwise.
  public init(
    ignoredMembers: Set<String> = [
      "blockTimestamp", "timestampMillis", "totalDifficulty", "author", "sealFields", "yParity", "size",
    ],
    table: RetryTable = .standard
  ) {
    self.ignoredMembers = ignoredMembers
    self.table = table
  }
}
