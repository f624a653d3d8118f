import ArgumentParser
import EthABI
import EthContracts
import EthPrimitives
import EthProvider
import EthTransactions
import LilypadBridge
import LilypadContracts

/// `lp-chain result submit`: posts a job's result.
struct ResultSubmitCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "submit",
    abstract: "Sign and send the transaction that posts a job's result.",
    discussion: """
      The private key must be that of the job manager's controller. This is what the bridge does by itself; by hand \
      it is for jobs that the bridge does not serve.

      Example: lp-chain result submit 1 QmbWzqhy7hCfKSFYXUqQfKcQrYcVdXkqxSdcWcoDmkQJgs \
      QmP2SQttBxcPCBBzhCKnKZfJBMFrhThMHkBrF8jWjbfsQw --private-key-file operator.key
      """)

  @Argument(help: "The job's id.", transform: { try UInt256(jobID: $0) })
  var id: UInt256

  @Argument(help: ArgumentHelp("The deal under which the job ran.", valueName: "deal-id"))
  var dealID: String

  @Argument(help: ArgumentHelp("The data that the job produced.", valueName: "data-id"))
  var dataID: String

  @OptionGroup var wait: WaitOptions
  @OptionGroup var journal: JournalOptions
  @OptionGroup(title: "Private key") var keys: KeyOptions
  @OptionGroup var contracts: ContractOptions
  @OptionGroup var node: NodeOptions
  @OptionGroup var config: ConfigOptions
  @OptionGroup var options: OutputOptions

  func validate() throws {
    guard !dataID.isEmpty else {
      throw ValidationError("data-id is empty: expected the name of the job's data")
    }
  }

  func run() async throws {
    let settings = try Settings(config, node: node, contracts: contracts)
    let provider = try await settings.connect(signer: keys.signer(settings))
    let contract = try await JobContract(provider, settings)
    let account = try provider.account
    guard contract.controller == account else {
      throw CLIError.failed(
        "the controller of \(contract.address) is \(contract.controller), and the private key is of \(account): only "
          + "the controller may post results")
    }
    try await contract.requireJob(id)
    try await checkOpen(contract)
    if let local = try LocalJournal(settings, journal), try await local.isBridgeRunning(for: contract) {
      Diagnostics.warning(
        "a bridge is running with the journal \(local.path) and the same account: it may post a result for this job, "
          + "too, and its transactions wait until this one is final")
    }
    let call = contract.manager.submitResults(id: id, dealId: dealID, dataId: dataID)
    let report = SendReport(provider: provider, wait: wait, options: options)
    let receipt = try await report.send(contract.request(call))
    if let failed: [JobManager.CallbackFailed] = try receipt?.events(at: contract.address), !failed.isEmpty {
      Diagnostics.warning("the client failed to take the result, which stands all the same")
    }
  }

  private func checkOpen(_ contract: JobContract) async throws {
    guard try await contract.remembersJobs() else {
      Diagnostics.warning(
        "the contract \(contract.address) cannot tell whether job \(id) has a result already: its client gets this one "
          + "in any case")
      return
    }
    if let answer = try await contract.answer(to: id) {
      throw CLIError.failed(
        "job \(id) has its result already: deal \(UntrustedText.shown(answer.dealID, limit: 200)), data \(UntrustedText.shown(answer.dataID, limit: 200))"
      )
    }
    let limit = try await contract.provider.call(contract.manager.maxResultId())
    try contract.check([("deal-id", dealID), ("data-id", dataID)], against: limit)
  }
}
