import EthPrimitives

/// What a command is set to use: flags count over environment variables, and those over the settings file.
struct Settings: Sendable {
  /// The nodes' URLs, in the order of preference. A URL may hold a secret, so none is printed whole.
  var rpcURLs: [String] = []
  /// Whether they are from the command line.
  var isURLArgument = false
  /// The chain that the node must be on.
  var chainID: UInt64?
  /// The file with the private key that the settings file names.
  var privateKeyFile: String?
  /// The file with the encrypted private key that the settings file names.
  var keystore: String?
  /// The file with its password.
  var passwordFile: String?
  /// The token's contract.
  var token: Address?
  /// The contract that takes jobs and results.
  var jobManager: Address?
  /// How the bridge works.
  var bridge = BridgeSettings()
  /// The settings file, where there is one.
  var file: SettingsFile?

  /// The nodes' URLs; there is at least one.
  func requireRPCURLs() throws(CLIError) -> [String] {
    guard !rpcURLs.isEmpty else {
      throw .failed("no node is given: use --rpc-url, set WEB3_RPC_URL or put rpc-url into the settings file")
    }
    return rpcURLs
  }

  /// The token's address.
  func requireToken() throws(CLIError) -> Address {
    guard let token else {
      throw .failed(
        "no token is given: use --token, set WEB3_TOKEN_ADDRESS or put token into [contracts] of the settings file"
      )
    }
    return token
  }

  /// The job manager's address.
  func requireJobManager() throws(CLIError) -> Address {
    guard let jobManager else {
      throw .failed(
        "no job manager is given: use --job-manager, set WEB3_JOBCREATOR_ADDRESS or put job-manager into "
          + "[contracts] of the settings file")
    }
    return jobManager
  }
}

/// `[bridge]` of the settings file; what is `nil` is left to the bridge.
struct BridgeSettings: Sendable {
  /// The journal's file.
  var journal: String?
  /// The folder for results.
  var results: String?
  /// The first block to look for jobs in.
  var startBlock: UInt64?
  /// How many blocks, its own included, must hold a job before it is run.
  var confirmations: Int?
  /// The time between two looks at the chain.
  var pollInterval: Duration?
  /// The most a unit of gas may cost, in wei.
  var maxFeePerGas: UInt256?
  /// The most gas a transaction may be given.
  var gasLimitCap: UInt64?
  /// How many blocks deep a block counts as final.
  var finalityDepth: Int?
  /// How many jobs may run at once.
  var maxConcurrentJobs: Int?
  /// The account that the private key must be of.
  var account: Address?
}
