public import SystemPackage

/// What came out of a job's process that ended by itself, with whatever exit code.
public struct JobRunResult: Equatable, Sendable {
  /// The job's id.
  public let job: String
  /// The number of the run, from 1; a job that is run again gets the next one.
  public let run: Int
  /// The exit code, or 128 and the signal's number where a signal ended the process; as the file `exitCode`
  /// has it.
  public let exitCode: Int32
  /// The signal that ended the process, where one did.
  public let signal: Int32?
  /// The bytes of standard output.
  public let stdoutLength: Int
  /// The bytes of standard error.
  public let stderrLength: Int
  /// The time from the start to the end of the process and its output.
  public let duration: Duration
  /// The result: a folder with the files `stdout`, `stderr` and `exitCode` (decimal, without line break).
  public let folder: FilePath
  /// The identifier of that folder.
  public let cid: CID
}
