import EthABI
import EthContracts
import EthJSON
import EthPrimitives
import EthProvider
import LilypadContracts

/// What the chain knows of a job.
struct JobStatus {
  let id: UInt256
  /// What was asked for; `nil` where the contract does not remember and the event was not found.
  private(set) var job: JobManager.JobAdded?
  /// Whether the job has its result; `nil` where the contract cannot tell.
  private(set) var isAnswered: Bool?
  private(set) var answer: JobAnswer?
  /// The log that announced the result.
  private(set) var posted: Log?
  /// Whether the client failed to take the result; `nil` where that is not known.
  private(set) var callbackFailed: Bool?

  /// Asks the contract, and searches the events for what it does not remember.
  init(of id: UInt256, at contract: JobContract, eventsFrom first: BlockReference) async throws {
    self.id = id
    guard try await contract.remembersJobs() else {
      job = try await Self.announcement(of: id, at: contract, from: first)
      return
    }
    let record = try await contract.provider.call(contract.manager.jobs(id: id))
    job = JobManager.JobAdded(
      id: id, callingContract: record.callingContract, payee: record.payee, module: record.module,
      inputs: record.inputs)
    answer = try await contract.answer(to: id)
    isAnswered = answer != nil
    guard isAnswered == true else { return }
    do {
      posted = try await Self.logs(JobManager.ResultPosted.filter(id: .equals(id)), at: contract, from: first)
        .last
      guard let posted else { return }
      callbackFailed =
        try await !Self.logs(
          JobManager.CallbackFailed.filter(id: .equals(id)), at: contract, from: .number(posted.blockNumber)
        ).isEmpty
    } catch {
      Diagnostics.warning("the events could not be searched: \(Failure.describe(error)); try a later --from")
    }
  }

  private static func announcement(
    of id: UInt256, at contract: JobContract, from first: BlockReference
  ) async throws -> JobManager.JobAdded? {
    for log in try await logs(JobManager.JobAdded.filter(), at: contract, from: first) {
      // What does not decode is not this job.
      if let event = try? log.decode(as: JobManager.JobAdded.self), event.id == id { return event }
    }
    return nil
  }

  private static func logs<Event: ContractEvent>(
    _ filter: EventFilter<Event>, at contract: JobContract, from first: BlockReference
  ) async throws -> [Log] {
    try await contract.provider.logs(LogFilter(filter.at(contract.address)), from: first, to: .latest)
  }

  /// The status for people, a line for each thing.
  var text: String {
    var lines = ["job      \(id)"]
    if let job {
      lines.append("module   \(UntrustedText.shown(job.module, limit: 200))")
      lines += job.inputs.prefix(32).map { "input    \(UntrustedText.shown($0, limit: 200))" }
      lines.append("client   \(job.callingContract)")
      lines.append("payee    \(job.payee)")
    } else {
      lines.append("request  not found in the blocks searched: try an earlier --from")
    }
    switch isAnswered {
    case true?: lines.append("state    answered")
    case false?: lines.append("state    open")
    case nil: lines.append("state    the contract cannot tell, as it has no resultOf: look at the client")
    }
    if let answer {
      lines.append("deal     \(UntrustedText.shown(answer.dealID, limit: 256))")
      lines.append("data     \(UntrustedText.shown(answer.dataID, limit: 256))")
    }
    if let posted {
      lines.append("posted   block \(posted.blockNumber), transaction \(posted.transactionHash)")
    }
    if callbackFailed == true {
      lines.append("callback the client failed to take the result, which stands all the same")
    }
    return lines.joined(separator: "\n")
  }

  /// Writes the status into a JSON object.
  func writeMembers(to writer: inout JSONWriter) {
    writer.member("job") { $0.number(id) }
    writer.member("state", isAnswered.map { $0 ? "answered" : "open" } ?? "unknown")
    writer.member("module", job?.module)
    writer.member("inputs", job?.inputs)
    writer.member("client", job?.callingContract.description)
    writer.member("payee", job?.payee.description)
    writer.member("dealId", answer?.dealID)
    writer.member("dataId", answer?.dataID)
    writer.member("postedBlock") { writer in
      if let posted { writer.number(posted.blockNumber) } else { writer.null() }
    }
    writer.member("postedTransaction", posted?.transactionHash)
    writer.member("callbackFailed", callbackFailed)
  }
}
