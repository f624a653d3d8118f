import ArgumentParser
import EthTesting

/// `lp-chain devnet`: a chain on this machine.
struct DevnetCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "devnet",
    abstract: "Run a development chain on this machine until Ctrl-C.",
    discussion: """
      It keeps everything in memory and starts with ten accounts of 10,000 ether, whose keys everybody knows. Its \
      program is found in the project's checkout, or in the folder that LP_CHAIN_HOME names.

      With --json it prints one line of JSON, with its address and its accounts, once it is ready.

      Example: lp-chain devnet --port 8545 --block-time 2
      """)

  @Option(help: ArgumentHelp("The port on 127.0.0.1; 0 takes a free one.", valueName: "number"))
  var port: UInt16 = 8545

  @Option(
    name: .customLong("chain-id"), help: ArgumentHelp("The chain's number.", valueName: "number"),
    transform: { try UInt64(setting: $0) })
  var chainID: UInt64 = 31337

  @Option(
    help: ArgumentHelp(
      "Make a block every so many seconds. (default: a block for each transaction, at once)",
      valueName: "seconds"),
    transform: { try Duration(seconds: $0) })
  var blockTime: Duration?

  @Option(help: ArgumentHelp("How many blocks the safe block lags behind.", valueName: "number"))
  var safeDepth: UInt64 = 1

  @Option(help: ArgumentHelp("How many blocks the finalized block lags behind.", valueName: "number"))
  var finalizedDepth: UInt64 = 2

  @OptionGroup var options: OutputOptions

  func run() throws {
    var devnet = Devnet.Options()
    devnet.port = port
    devnet.chainId = chainID
    devnet.blockTime = blockTime
    devnet.safeDepth = safeDepth
    devnet.finalizedDepth = finalizedDepth
    try Devnet.replaceProcess(devnet, announces: options.json ? .json : .banner)
  }
}
