import ArgumentParser

/// The command line: `lp-chain`.
struct LPChain: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lp-chain",
    abstract: "Ethereum's encodings, keys and transactions, and Lilypad's jobs, from the command line.",
    discussion: """
      Settings come from flags, then from the environment (WEB3_RPC_URL, WEB3_CHAIN_ID, WEB3_PRIVATE_KEY, \
      WEB3_TOKEN_ADDRESS, WEB3_JOBCREATOR_ADDRESS), then from lp-chain.toml in the current folder.

      With --json a command prints JSON, and an error is an object {"error":"…"} on standard error's last line. \
      The exit status is 0 for success and 64 for a command line that makes no sense: an option, an address, an amount, a \
      signature or a value that cannot be what it should be. It is 1 for every other failure: of the node, the chain, a \
      contract, a file, a setting or standard input, and for well-formed data that does not decode. A command that \
      Ctrl-C ended has 130.

      Example: lp-chain abi encode 'transfer(address,uint256)' 0x9965507D1a55bcC2695C58ba16FB37d819B0A4dc 5
      """,
    version: "0.1.0",
    subcommands: [
      KeccakCommand.self, ABICommand.self, RLPCommand.self, KeyCommand.self, SignCommand.self,
      VerifyCommand.self, RecoverCommand.self, TransactionCommand.self, CallCommand.self, SendCommand.self,
      DeployCommand.self, LogsCommand.self, BlockCommand.self, ReceiptCommand.self, BalanceCommand.self,
      FeesCommand.self, RPCCommand.self, JobCommand.self, ResultCommand.self, BridgeCommand.self,
      DoctorCommand.self, DevnetCommand.self,
    ])
}
