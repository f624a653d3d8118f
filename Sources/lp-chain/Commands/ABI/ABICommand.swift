import ArgumentParser

/// `lp-chain abi`: Solidity's encoding of arguments, selectors, topics and logs.
struct ABICommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "abi",
    abstract: "Encode and decode arguments, selectors, topics and logs of contracts.",
    discussion: "Example: lp-chain abi encode 'runJob(string,string[],address)' --help",
    subcommands: [
      ABIEncodeCommand.self, ABIDecodeCommand.self, ABISelectorCommand.self, ABITopicCommand.self,
      ABIDecodeLogCommand.self,
    ])
}
