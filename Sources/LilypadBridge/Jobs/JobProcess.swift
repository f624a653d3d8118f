import Glibc
import Subprocess
import SystemPackage

/// One process of a job, from its start until it and everything it started is gone.
///
/// The descriptors are borrowed: their owner keeps them open until ``run()`` returns.
struct JobProcess: Sendable {
  let plan: JobPlan
  let home: FilePath
  let record: RunRecord
  let input: CInt
  let stdout: CInt
  let stderr: CInt
  let recordFolder: CInt
  let grace: Duration

  struct Ending: Sendable {
    let exitCode: Int32
    let signal: Int32?
    let stdoutLength: Int
    let stderrLength: Int
    let duration: Duration
  }

  /// Runs the process to its end.
  ///
  /// The work is done in a task that is never cancelled: a cancellation is one more event to it, so that the
  /// process is stopped in the same way and nothing is left behind half-way.
  func run() async throws(JobFailure) -> Ending {
    guard !Task.isCancelled else { throw .cancelled }
    let (events, mailbox) = AsyncStream.makeStream(of: JobSupervisor.Event.self)
    let task = Task { await follow(events: events, mailbox: mailbox) }
    let result = await withTaskCancellationHandler {
      await task.value
    } onCancel: {
      mailbox.yield(.cancelled)
    }
    return try result.get()
  }

  private func follow(
    events: AsyncStream<JobSupervisor.Event>, mailbox: AsyncStream<JobSupervisor.Event>.Continuation
  ) async -> Result<Ending, JobFailure> {
    let start = ContinuousClock.now
    let supervisor = JobSupervisor(
      plan: plan, record: record, stdout: stdout, stderr: stderr, recordFolder: recordFolder, grace: grace,
      deadline: start + .seconds(plan.definition.timeout), events: events, mailbox: mailbox)
    let outcome: JobSupervisor.Outcome
    let status: TerminationStatus
    do {
      let result = try await Subprocess.run(
        configuration,
        input: .fileDescriptor(FileDescriptor(rawValue: input), closeAfterSpawningProcess: false),
        output: .sequence, error: .sequence
      ) { execution in
        await supervisor.follow(
          processID: execution.processIdentifier.value, stdout: execution.standardOutput,
          stderr: execution.standardError)
      }
      outcome = result.closureResult
      status = result.terminationStatus
    } catch {
      await ProcessSweep(token: record.token).killAll()
      return .failure(Self.failure(for: error))
    }
    await ProcessSweep(token: record.token).killAll()
    if let failure = outcome.failure { return .failure(failure) }
    let exitCode: Int32
    let signal: Int32?
    switch status {
    case .exited(let code): (exitCode, signal) = (code, nil)
    case .signaled(let number): (exitCode, signal) = (128 &+ number, number)
    }
    return .success(
      Ending(
        exitCode: exitCode, signal: signal, stdoutLength: outcome.stdoutLength,
        stderrLength: outcome.stderrLength,
        duration: ContinuousClock.now - start))
  }

  private var configuration: Configuration {
    var options = PlatformOptions()
    options.createSession = true
    // Used only where the supervisor itself fails; it otherwise stops the process on its own.
    options.teardownSequence = [
      .send(signal: .terminate, toProcessGroup: true, allowedDurationToNextStep: grace)
    ]
    var environment: [Environment.Key: String] = [:]
    for (name, value) in plan.environment(home: home.string, run: record.token) {
      environment[Environment.Key(stringLiteral: name)] = value
    }
    let isPath = plan.executable.utf8.first == UInt8(ascii: "/")
    return Configuration(
      executable: isPath ? .path(FilePath(plan.executable)) : .name(plan.executable),
      arguments: Arguments(plan.arguments), environment: .custom(environment), workingDirectory: home,
      platformOptions: options)
  }

  private static func failure(for error: any Error) -> JobFailure {
    guard let error = error as? SubprocessError else { return .lost(reason: "\(error)") }
    switch error.code {
    case .executableNotFound, .spawnFailed, .failedToChangeWorkingDirectory:
      return .couldNotStart(reason: error.description)
    default:
      return .lost(reason: error.description)
    }
  }
}
