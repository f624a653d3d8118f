import EthPrimitives
import EthProvider
import EthRPC
import LilypadBridge

/// Waits for a job's result.
struct JobWait {
  let contract: JobContract
  /// A bridge's journal on this machine: it knows what the contract never learns, that a job has no result.
  let journal: LocalJournal?
  let timeout: Duration

  /// Looks once a second until the contract has the answer.
  func answer(to id: UInt256) async throws -> JobAnswer {
    let deadline = ContinuousClock.now + timeout
    var trouble = ""
    while ContinuousClock.now < deadline {
      do throws(ProviderError) {
        if let answer = try await contract.answer(to: id) { return answer }
        trouble = ""
      } catch {
        trouble = "; the last look failed: \(error)"
      }
      if let problem = await journal?.problem(of: id, at: contract) {
        throw CLIError.failed("job \(id) has no result: \(problem)")
      }
      try await Task.sleep(for: .seconds(1))
    }
    throw CLIError.failed(
      "job \(id) has no result after \(timeout.longText)\(trouble): a bridge may still be at it, so look later with "
        + "'lp-chain job status \(id)'")
  }
}
