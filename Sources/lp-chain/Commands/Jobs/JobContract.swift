import EthABI
import EthPrimitives
import EthProvider
import EthTransactions
import LilypadContracts

/// The contract that takes jobs and results: one that remembers them, as `JobManager` does, or one that only
/// passes them on, as the first one that was deployed does.
struct JobContract {
  let provider: Provider
  let address: Address
  /// The account that may post results, and that takes the deposits.
  let controller: Address

  /// The contract's functions.
  var manager: JobManager.Instance { JobManager.at(address) }

  /// The contract that is set, once it is clear that it is a job manager.
  init(_ provider: Provider, _ settings: Settings) async throws {
    self.provider = provider
    address = try settings.requireJobManager()
    let advice = "check --job-manager, WEB3_JOBCREATOR_ADDRESS or [contracts]"
    try await provider.requireContract(at: address, advice)
    do throws(ProviderError) {
      controller = try await provider.call(JobManager.at(address).getControllerAddress())
    } catch {
      switch error {
      case .reverted, .output:
        throw CLIError.failed(
          "the contract at \(address) is no job manager, as it has no controller: \(advice)")
      default: throw error
      }
    }
  }

  /// Whether the contract remembers jobs and their results.
  func remembersJobs() async throws(ProviderError) -> Bool {
    do throws(ProviderError) {
      _ = try await provider.call(manager.resultOf(id: 0))
      return true
    } catch {
      switch error {
      case .reverted, .output: return false
      default: throw error
      }
    }
  }

  /// Refuses an id that no job has had yet.
  func requireJob(_ id: UInt256) async throws {
    let last = try await provider.call(manager.nextJobID())
    guard id == 0 || id > last else { return }
    let known = last == 0 ? "there are no jobs yet" : "the jobs are 1 to \(last)"
    throw CLIError.failed("there is no job \(id) at \(address): \(known)")
  }

  /// The result of a job, from a contract that remembers it; `nil` as long as there is none.
  func answer(to id: UInt256) async throws(ProviderError) -> JobAnswer? {
    // The state tells an answer of empty strings from none.
    guard try await provider.call(manager.jobs(id: id)).state == JobAnswer.answeredState else { return nil }
    let answer = try await provider.call(manager.resultOf(id: id))
    return JobAnswer(dealID: answer.value1, dataID: answer.value2)
  }

  /// Refuses texts that have more bytes than the contract takes: it would revert without a reason.
  func check(_ texts: [(name: String, text: String)], against limit: UInt256) throws(CLIError) {
    for (name, text) in texts where UInt256(text.utf8.count) > limit {
      throw .usage("\(name) has \(text.utf8.count) bytes: the contract takes at most \(limit)")
    }
  }

  /// A call of the contract as a transaction.
  func request<Function: ContractFunction>(_ call: ContractCall<Function>) -> TransactionRequest {
    TransactionRequest(to: call.to, data: call.data)
  }
}

/// What a job's result is called.
struct JobAnswer {
  /// `JobState.ANSWERED` of the contract.
  static let answeredState: UInt256 = 2

  let dealID: String
  let dataID: String
}

extension UInt256 {
  /// A job's id from an argument.
  init(jobID text: String) throws(CLIError) {
    do throws(NumberError) { try self.init(parsing: text) } catch {
      throw .usage("expected a job's id, a whole number, found \"\(text.prefix(60))\"")
    }
  }
}
