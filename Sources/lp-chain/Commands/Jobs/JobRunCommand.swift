import ArgumentParser
import EthABI
import EthContracts
import EthJSON
import EthPrimitives
import EthProvider
import LilypadBridge
import LilypadContracts

/// `lp-chain job run`: asks for a job and waits for its result.
struct JobRunCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Ask for a job on the chain, and wait for its result.",
    discussion: """
      The account of the private key asks, pays and gets the result. Where the job manager's controller may not take \
      the deposit from it yet, it is allowed to in a transaction of its own.

      Example: lp-chain job run cowsay:v0.0.4 -i 'Message=hello, lilypad' --private-key-file user.key
      """)

  @Argument(help: "The module, such as cowsay:v0.0.4.")
  var module: String

  @Option(
    name: [.short, .customLong("input")], parsing: .unconditionalSingleValue,
    help: ArgumentHelp(
      "An input; give all of them one after the other. The value is all behind the first =.",
      valueName: "key=value"))
  var input: [String] = []

  @Flag(name: .customLong("no-wait"), help: "Do not wait for the result, only for the job's id.")
  var noWait = false

  @Option(
    help: ArgumentHelp("How long to wait for each transaction, and for the result.", valueName: "seconds"),
    transform: { try Duration(seconds: $0) })
  var timeout: Duration = .seconds(300)

  @OptionGroup var journal: JournalOptions
  @OptionGroup(title: "Private key") var keys: KeyOptions
  @OptionGroup var contracts: ContractOptions
  @OptionGroup var node: NodeOptions
  @OptionGroup var config: ConfigOptions
  @OptionGroup var options: OutputOptions

  func run() async throws {
    do throws(JobRefusal) { _ = try JobInputs(parsing: input) } catch { throw CLIError.usage("\(error)") }
    let settings = try Settings(config, node: node, contracts: contracts)
    let provider = try await settings.connect(signer: keys.signer(settings))
    let contract = try await JobContract(provider, settings)
    let remembers = try await contract.remembersJobs()
    guard remembers || noWait else { throw CLIError.failed(Self.cannotTell(contract.address)) }
    if remembers { try await checkLimits(contract) }

    let sender = TransactionSender(provider: provider, showsNotes: !options.json)
    let deposit = JobDeposit(contract: contract, sender: sender, timeout: timeout)
    try await deposit.allow(token: settings.token)
    let call = contract.manager.runJob(module: module, inputs: input, payee: try provider.account)
    let receipt = try await sender.sendAndWait(contract.request(call), timeout: timeout)
    guard let event = try receipt.events(JobManager.JobAdded.self, at: contract.address).first else {
      throw CLIError.failed(
        "transaction \(receipt.transactionHash) went through and \(contract.address) announced no job: is it a job "
          + "manager?")
    }
    if !options.json { try StandardOutput.write(Array("job  \(event.id)\n".utf8)) }
    guard !noWait else {
      if !remembers { Diagnostics.note(Self.cannotTell(contract.address)) }
      return try showJSON(event.id, receipt, nil)
    }
    let wait = JobWait(contract: contract, journal: try LocalJournal(settings, journal), timeout: timeout)
    do {
      let answer = try await wait.answer(to: event.id)
      if !options.json {
        try StandardOutput.write(
          Array(
            "deal \(UntrustedText.shown(answer.dealID, limit: 200))\ndata \(UntrustedText.shown(answer.dataID, limit: 200))\n"
              .utf8))
      }
      try showJSON(event.id, receipt, answer)
    } catch {
      try showJSON(event.id, receipt, nil)
      throw error
    }
  }

  private func checkLimits(_ contract: JobContract) async throws {
    let provider = contract.provider
    try contract.check([("module", module)], against: try await provider.call(contract.manager.maxModule()))
    try contract.check(
      input.map { ("the input \"\(UntrustedText.shown($0, limit: 40))\"", $0) },
      against: try await provider.call(contract.manager.maxInput()))
    let most = try await provider.call(contract.manager.maxInputs())
    guard UInt256(input.count) <= most else {
      throw CLIError.usage("there are \(input.count) inputs: the contract takes at most \(most)")
    }
  }

  private func showJSON(_ id: UInt256, _ receipt: Receipt, _ answer: JobAnswer?) throws {
    guard options.json else { return }
    try options.output.show("") { writer in
      writer.object { writer in
        writer.member("job") { $0.number(id) }
        writer.member("hash", receipt.transactionHash)
        writer.member("block") { $0.number(receipt.blockNumber) }
        writer.member("dealId", answer?.dealID)
        writer.member("dataId", answer?.dataID)
      }
    }
  }

  private static func cannotTell(_ contract: Address) -> String {
    "the contract \(contract) cannot tell results, as it has no resultOf: it passes them on to the contract that asked "
      + "for the job, so ask through a client contract and look there (or use --no-wait to ask all the same)"
  }
}
