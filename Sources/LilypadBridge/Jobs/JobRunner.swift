import EthPrimitives
import Glibc
public import Logging
public import SystemPackage

/// Runs jobs as processes and keeps what they print.
///
/// A job's process has a session and process group of its own, a fresh working folder that only its owner can
/// enter, an environment that the allow-list names in full, and no open file but the three standard ones. One
/// timeout covers the process and all reading of its output. When a run ends, for whatever reason, everything
/// that it started is killed.
///
/// A process is not confined beyond that: it runs as the bridge's own user, with the network and the files
/// which that user has, under the limits which the bridge itself has (see ``hardenProcess()``). Modules that
/// are not trusted so far belong in a container, started by their `command`.
public struct JobRunner: Sendable {
  /// The modules that may be run.
  public let catalog: ModuleCatalog
  /// How long a process that is asked to stop (`SIGTERM`) may take before it is killed.
  public let terminationGrace: Duration
  private let logger: Logger

  /// Makes a runner for the modules of an allow-list.
  public init(
    catalog: ModuleCatalog, terminationGrace: Duration = .seconds(2),
    logger: Logger = Logger(label: "lp-chain.jobs")
  ) {
    self.catalog = catalog
    self.terminationGrace = terminationGrace
    self.logger = logger
  }

  /// Runs a job and keeps its result in a new folder `<job>/<run>` within the folder `results`, which must be
  /// there.
  ///
  /// - Throws: ``JobError/refused(_:)`` where the allow-list or the inputs do not permit the job, and
  ///   ``JobError/failed(_:)`` where it has no result. A non-zero exit code is a result.
  public func run(_ job: JobRequest, in results: FilePath) async throws(JobError) -> JobRunResult {
    let plan: JobPlan
    do throws(JobRefusal) {
      plan = try catalog.plan(job)
    } catch {
      logger.info(
        "job refused",
        metadata: ["job": "\(UntrustedText.shown(job.id, bytes: 256))", "code": "\(error.code)"])
      throw .refused(error)
    }
    do throws(JobFailure) {
      return try await run(plan, in: results)
    } catch {
      throw .failed(error)
    }
  }

  /// Runs a planned job. See ``run(_:in:)-(JobRequest,_)``.
  ///
  /// Cancelling the task stops the process and throws ``JobFailure/cancelled``.
  ///
  /// - Throws: ``JobFailure`` where the job has no result.
  public func run(_ plan: JobPlan, in results: FilePath) async throws(JobFailure) -> JobRunResult {
    let folder: RunFolder
    do throws(FileFailure) {
      folder = try RunFolder(in: results, job: plan.job.id)
    } catch {
      throw .storage(error)
    }
    let outcome: Result<JobRunResult, JobFailure>
    do throws(JobFailure) {
      outcome = .success(try await run(plan, in: folder))
    } catch {
      outcome = .failure(error)
    }
    do throws(FileFailure) {
      try folder.discard()
    } catch {
      logger.warning("working folder left", metadata: ["job": "\(plan.job.id)", "reason": "\(error)"])
    }
    log(outcome, of: plan)
    return try outcome.get()
  }

  private func run(_ plan: JobPlan, in folder: borrowing RunFolder) async throws(JobFailure) -> JobRunResult {
    let record = RunRecord(job: plan.job.id, run: folder.number)
    let files: RunFiles
    do throws(FileFailure) {
      try record.write(in: folder.folder)
      files = try folder.makeFiles(input: plan.standardInput)
    } catch {
      throw .storage(error)
    }
    let process = JobProcess(
      plan: plan, home: folder.homePath, record: record, input: files.input.descriptor,
      stdout: files.stdout.descriptor, stderr: files.stderr.descriptor,
      recordFolder: folder.folder.descriptor, grace: terminationGrace)
    let ending = try await process.run()
    do throws(FileFailure) {
      try folder.finish(files, exitCode: ending.exitCode)
    } catch {
      throw .storage(error)
    }
    // Named before it is published, so that a folder under a final name always has an identifier.
    let cid: CID
    do throws(UnixFSError) {
      cid = try UnixFS.cid(ofDirectoryAt: folder.outputPath)
    } catch {
      throw .naming(error)
    }
    let published: (run: Int, folder: FilePath)
    do throws(FileFailure) {
      published = try folder.publish()
    } catch {
      throw .storage(error)
    }
    return JobRunResult(
      job: plan.job.id, run: published.run, exitCode: ending.exitCode, signal: ending.signal,
      stdoutLength: ending.stdoutLength, stderrLength: ending.stderrLength, duration: ending.duration,
      folder: published.folder, cid: cid)
  }

  /// Forbids memory dumps and files that others can read, for this process and all that it starts.
  ///
  /// To be called once, when the program starts. Both are properties of the whole process, which a job's
  /// process inherits from its first instruction on.
  public static func hardenProcess() {
    var limit = rlimit(rlim_cur: 0, rlim_max: 0)
    setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &limit)
    umask(0o077)
  }

  private func log(_ outcome: Result<JobRunResult, JobFailure>, of plan: JobPlan) {
    switch outcome {
    case .success(let result):
      logger.info(
        "job done",
        metadata: [
          "job": "\(result.job)", "run": "\(result.run)", "exitCode": "\(result.exitCode)",
          "duration": "\(result.duration)", "cid": "\(result.cid)",
        ])
    case .failure(let failure):
      logger.warning(
        "job failed",
        metadata: ["job": "\(plan.job.id)", "code": "\(failure.code)", "reason": "\(failure)"])
    }
  }
}
