import ArgumentParser
import EthPrimitives

/// Where the settings file is.
struct ConfigOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The settings file. (default: LP_CHAIN_CONFIG, or lp-chain.toml in the current folder)",
      valueName: "file"))
  var config: String?
}

/// Which node and chain a command talks to.
struct NodeOptions: ParsableArguments {
  @Option(
    name: .customLong("rpc-url"),
    help: ArgumentHelp(
      "The node; of several, those that are well take turns. (default: WEB3_RPC_URL, or rpc-url in the settings file)",
      valueName: "url"))
  var rpcURLs: [String] = []

  @Option(
    name: .customLong("chain-id"),
    help: ArgumentHelp(
      "The chain that the node must be on. (default: WEB3_CHAIN_ID, or chain-id in the settings file)",
      valueName: "number"),
    transform: { try UInt64(setting: $0) })
  var chainID: UInt64?
}

/// Which contracts a command talks to.
struct ContractOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The token. (default: WEB3_TOKEN_ADDRESS, or contracts.token in the settings file)",
      valueName: "address"),
    transform: { try Address(setting: $0) })
  var token: Address?

  @Option(
    name: .customLong("job-manager"),
    help: ArgumentHelp(
      "The job manager. (default: WEB3_JOBCREATOR_ADDRESS, or contracts.job-manager in the settings file)",
      valueName: "address"),
    transform: { try Address(setting: $0) })
  var jobManager: Address?
}

extension UInt64 {
  /// A whole number from a flag or a variable, in decimal or behind `0x`.
  init(setting text: String) throws(CLIError) {
    guard let number = try? UInt256(parsing: text), let value = UInt64(exactly: number) else {
      throw .usage("expected a whole number of at most 64 bits, found \"\(text.prefix(60))\"")
    }
    self = value
  }
}

extension Address {
  /// An address from a flag, a variable or the settings file.
  init(setting text: String) throws(CLIError) {
    do throws(AddressError) { try self.init(text) } catch { throw .usage("\(error)") }
  }
}
