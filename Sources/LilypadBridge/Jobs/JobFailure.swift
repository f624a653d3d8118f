import EthPrimitives

/// Why a job that was accepted has no result. No folder is left under the results' names.
public enum JobFailure: Error, Equatable, Sendable, CustomStringConvertible {
  /// The process, or its output, had not ended after this long; it was stopped.
  case timedOut(after: Duration)
  /// More than `limit` bytes came out of `stream`; the process was killed.
  case outputTooLarge(stream: OutputStream, limit: Int)
  /// The process could not be started.
  case couldNotStart(reason: String)
  /// The task that ran the job was cancelled; the process was stopped.
  case cancelled
  /// The process could not be watched or its output could not be read.
  case lost(reason: String)
  /// The results folder could not be read or written.
  case storage(FileFailure)
  /// The folder of results could not be named.
  case naming(UnixFSError)

  /// One of the two streams that are kept.
  public enum OutputStream: String, Sendable {
    /// The standard output.
    case stdout
    /// The standard error.
    case stderr
  }

  /// A stable name of the reason, for journals and metrics.
  public var code: String {
    switch self {
    case .timedOut: return "timedOut"
    case .outputTooLarge: return "outputTooLarge"
    case .couldNotStart: return "couldNotStart"
    case .cancelled: return "cancelled"
    case .lost: return "lost"
    case .storage: return "storage"
    case .naming: return "naming"
    }
  }

  /// One sentence that says what happened; safe to print and at most 1 KiB long.
  public var description: String {
    switch self {
    case .timedOut(let after):
      return "The job was stopped, for it had not ended after \(after)."
    case .outputTooLarge(let stream, let limit):
      return "The job was killed, for it wrote more than \(limit) bytes to \(stream.rawValue)."
    case .couldNotStart(let reason):
      return "The job could not be started: \(UntrustedText.shown(reason, bytes: 900))"
    case .cancelled:
      return "The job was stopped, for it was cancelled."
    case .lost(let reason):
      return "The job's process could not be followed: \(UntrustedText.shown(reason, bytes: 900))"
    case .storage(let failure):
      return failure.description
    case .naming(let error):
      return error.description
    }
  }
}

/// Why a job has no result: it was refused, or it failed.
public enum JobError: Error, Equatable, Sendable, CustomStringConvertible {
  /// The job was not started, and would never be.
  case refused(JobRefusal)
  /// The job was accepted and has no result; another run may have one.
  case failed(JobFailure)

  /// A stable name of the reason, for journals and metrics.
  public var code: String {
    switch self {
    case .refused(let refusal): return refusal.code
    case .failed(let failure): return failure.code
    }
  }

  /// One sentence that says what happened; safe to print and at most 1 KiB long.
  public var description: String {
    switch self {
    case .refused(let refusal): return refusal.description
    case .failed(let failure): return failure.description
    }
  }
}
