import ArgumentParser
import EthPrimitives
import EthProvider
import EthRPC
import EthSigners
import Glibc
import LilypadBridge
import Logging
import ServiceLifecycle
import SystemPackage
import UnixSignals

/// `lp-chain bridge run`: serves jobs until it is told to stop.
struct BridgeRunCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Watch the job manager, run the jobs of allowed modules, and post their results.",
    discussion: """
      The modules that may be run are those of [modules] in the settings file. All that the bridge knows is in its \
      journal: it may be stopped or killed at any moment and goes on where it was. Ctrl-C and SIGTERM end it in order.

      Example: lp-chain bridge run --private-key-file operator.key

      A settings file:

        rpc-url = "http://127.0.0.1:8545"
        [contracts]
        job-manager = "0xe7f1725E7734CE288F8367e1Bb143E90bb3F0512"
        [modules."cowsay:v0.0.4"]
        command = ["/usr/games/cowsay", "{Message}"]
      """)

  /// How the news are printed.
  enum LogFormat: String, ExpressibleByArgument, CaseIterable {
    case human, json
  }

  @Option(help: "How to print what happens.")
  var logFormat: LogFormat = .human

  @Option(
    help: ArgumentHelp(
      "Also print the log of the bridge's parts, from this level up, to standard error.", valueName: "level"))
  var logLevel: Logger.Level?

  @Option(
    help: ArgumentHelp(
      "The folder that keeps what jobs print. (default: bridge.results in the settings file, or results)",
      valueName: "folder"))
  var results: String?

  @Option(
    help: ArgumentHelp(
      "Where a new journal starts. (default: bridge.start-block in the settings file, or the newest block)",
      valueName: "number"),
    transform: { try UInt64(setting: $0) })
  var startBlock: UInt64?

  @OptionGroup var journal: JournalOptions
  @OptionGroup(title: "Private key") var keys: KeyOptions
  @OptionGroup var contracts: ContractOptions
  @OptionGroup var node: NodeOptions
  @OptionGroup var config: ConfigOptions
  @OptionGroup var options: OutputOptions

  func run() async throws {
    JobRunner.hardenProcess()
    let settings = try Settings(config, node: node, contracts: contracts)
    let configuration = BridgeConfiguration(
      settings, contract: try settings.requireJobManager(), results: results, startBlock: startBlock)
    let signer = try keys.signer(settings)
    if let account = settings.bridge.account, account != signer.address {
      throw CLIError.failed(
        "the private key is of \(signer.address), and bridge.account in the settings file is \(account): use the key "
          + "of that account, or correct the setting")
    }
    let logger = logger()
    let runner = JobRunner(catalog: try Self.catalog(settings), logger: logger)
    let provider = try await settings.connect(signer: signer)
    _ = try await JobContract(provider, settings)
    let memory = try SQLiteJournal(path: journal.path(settings))

    let (news, sink) = AsyncStream.makeStream(of: BridgeEvent.self, bufferingPolicy: .bufferingNewest(10_000))
    let bridge = Bridge(provider: provider, journal: memory, runner: runner, configuration: configuration) {
      sink.yield($0)
    }
    var groupConfiguration = ServiceGroupConfiguration(
      services: [bridge], gracefulShutdownSignals: [.sigint, .sigterm], logger: logger)
    groupConfiguration.maximumGracefulShutdownDuration = .seconds(8)
    let group = ServiceGroup(configuration: groupConfiguration)
    let printer = BridgeNews(isJSON: options.json || logFormat == .json)
    try await withThrowingTaskGroup(of: Void.self) { tasks in
      tasks.addTask {
        for await event in news { printer.show(event) }
      }
      // What was reported before the end is printed before the end.
      defer { sink.finish() }
      do {
        try await group.run()
      } catch BridgeError.provider(let error) where error.isCancellation {
        // It was told to stop while it waited for the node.
      }
    }
  }

  /// Where the bridge's parts log to.
  private func logger() -> Logger {
    Logger(label: "lp-chain") { label -> any LogHandler in
      guard let logLevel else { return SwiftLogNoOpLogHandler() }
      var handler = StreamLogHandler.standardError(label: label)
      handler.logLevel = logLevel
      return handler
    }
  }

  /// The modules that may be run.
  private static func catalog(_ settings: Settings) throws -> ModuleCatalog {
    guard let file = settings.file else {
      throw CLIError.failed(
        "no modules are allowed: put [modules.\"NAME\"] with their command into lp-chain.toml, or name another settings "
          + "file with --config")
    }
    let definitions = try file.modules(as: ModuleDefinition.self)
    guard !definitions.isEmpty else {
      throw CLIError.failed(
        "\(file.path): no modules are allowed: put in [modules.\"NAME\"] with their command")
    }
    for (name, definition) in definitions.sorted(by: { $0.key < $1.key }) {
      guard let program = definition.command.first, program.hasPrefix("/"), access(program, X_OK) != 0 else {
        continue
      }
      throw CLIError.failed(
        "\(file.path): modules.\"\(name)\": there is no program at \(program): correct its command, or install it"
      )
    }
    do throws(ModuleDefinitionError) { return try ModuleCatalog(definitions) } catch {
      throw CLIError.failed("\(file.path): \(error)")
    }
  }
}

extension Logger.Level: @retroactive ExpressibleByArgument {}

extension BridgeConfiguration {
  /// What is set, and the bridge's own choice for the rest.
  fileprivate init(_ settings: Settings, contract: Address, results: String?, startBlock: UInt64?) {
    let bridge = settings.bridge
    self.init(contract: contract, results: FilePath(results ?? bridge.results ?? "results"))
    if let number = startBlock ?? bridge.startBlock { start = .number(number) }
    if let depth = bridge.finalityDepth { finality = .depth(UInt64(depth)) }
    confirmations = bridge.confirmations.map { UInt64($0) } ?? confirmations
    pollInterval = bridge.pollInterval ?? pollInterval
    fees.maximumFee = bridge.maxFeePerGas ?? fees.maximumFee
    gasLimitCap = bridge.gasLimitCap ?? gasLimitCap
    maxConcurrentJobs = bridge.maxConcurrentJobs ?? maxConcurrentJobs
  }
}

extension ProviderError {
  /// Whether the call was given up because the task that waited was cancelled.
  fileprivate var isCancellation: Bool {
    guard case .rpc(let error) = self else { return false }
    return error.isCancellation
  }
}
