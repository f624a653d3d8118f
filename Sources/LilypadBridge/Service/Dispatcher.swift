import EthPrimitives
import SystemPackage

/// Runs the jobs whose time has come, a few at once, and records what came of each.
struct Dispatcher: Sendable {
  let journal: SQLiteJournal
  let runner: JobRunner
  let configuration: BridgeConfiguration
  let chainId: UInt64
  let report: @Sendable (BridgeEvent) -> Void

  /// How often a run that failed for reasons of this machine, such as a full disk, is started again.
  private static let maxRuns = 5

  /// Runs jobs until the task is cancelled. Jobs that run then are stopped, and run anew after the next start.
  func run() async throws {
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<configuration.maxConcurrentJobs {
        group.addTask {
          while !Task.isCancelled {
            if let job = try await claim() {
              try await execute(job)
            } else {
              try await Task.sleep(for: configuration.pollInterval)
            }
          }
        }
      }
      // One by one, so that the failure of one worker ends the others.
      while try await group.next() != nil {}
    }
  }

  private func claim() async throws(JournalError) -> JobRecord? {
    guard let cursor = try await journal.cursor(),
      let confirmed = (cursor.number + 1).subtractingIfPossible(configuration.confirmations)
    else { return nil }
    return try await journal.claimJob(confirmedAt: confirmed)
  }

  private func execute(_ job: JobRecord) async throws(JournalError) {
    let key = job.event.key
    let outcome: Result<JobRunResult, JobError>
    do throws(JobError) {
      outcome = .success(try await start(job))
    } catch {
      outcome = .failure(error)
    }
    switch outcome {
    case .success(let result):
      let names = JobResult(
        dealID: DealID.make(chainId: chainId, contract: configuration.contract, job: key),
        dataID: result.cid.description)
      try await journal.record(names, exitCode: Int(result.exitCode), of: key)
      report(
        .jobFinished(
          key, exitCode: Int(result.exitCode), dataID: names.dataID, folder: result.folder.string,
          milliseconds: Int64(result.duration / .milliseconds(1))))
    case .failure(.refused(let refusal)):
      try await journal.record(.refused, because: "\(refusal)", of: key)
      report(.jobRefused(key, reason: "\(refusal)"))
    case .failure(.failed(let failure)):
      if case .cancelled = failure { return }
      if failure.isOfThisMachine, job.runs + 1 < Self.maxRuns {
        report(.trouble("job \(key.id) is run again: \(failure)"))
        try? await Task.sleep(for: configuration.pollInterval * (1 << min(job.runs, 8)))
        return try await journal.requeue(key, because: "\(failure)")
      }
      try await journal.record(.failed, because: "\(failure)", of: key)
      report(.jobFailed(key, reason: "\(failure)"))
    }
  }

  private func start(_ job: JobRecord) async throws(JobError) -> JobRunResult {
    let plan: JobPlan
    do throws(JobRefusal) {
      let inputs = try JobInputs(parsing: job.event.inputs)
      plan = try runner.catalog.plan(
        JobRequest(id: "\(job.event.key.id)", module: job.event.module, inputs: inputs))
    } catch {
      throw .refused(error)
    }
    report(.jobStarted(job.event, run: job.runs + 1))
    do throws(JobFailure) {
      return try await runner.run(plan, in: configuration.results)
    } catch {
      throw .failed(error)
    }
  }
}

extension JobFailure {
  /// Whether the failure says nothing about the job: another run may well succeed.
  var isOfThisMachine: Bool {
    switch self {
    case .storage, .lost, .couldNotStart: true
    default: false
    }
  }
}
