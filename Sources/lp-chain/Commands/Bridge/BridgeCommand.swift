import ArgumentParser

/// `lp-chain bridge`: the bridge that serves jobs.
struct BridgeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bridge",
    abstract: "Serve the jobs of a contract: run them and post their results.",
    discussion: "Example: lp-chain bridge run --private-key-file operator.key",
    subcommands: [
      BridgeRunCommand.self, BridgeStatusCommand.self, BridgeJobsCommand.self, BridgeRetryCommand.self,
    ])
}
