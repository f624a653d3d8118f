/// Takes the lines of a recording, one whole exchange at a time.
public protocol RecordingSink: Sendable {
  /// Appends an exchange, which is there as a whole when this returns.
  ///
  /// - Throws: ``ReplayError/file(_:reason:)``.
  func append(_ lines: String) async throws(ReplayError)
}

/// Keeps a recording in memory.
public actor RecordedText: RecordingSink {
  /// What was recorded so far.
  public private(set) var text = ""

  /// An empty recording.
  public init() {}

  /// Appends an exchange.
  public func append(_ lines: String) { text += lines }
}
