import EthPrimitives

extension Settings {
  /// The settings of a command with these options.
  ///
  /// - Throws: ``CLIError`` that names the flag, variable, or file, line and key that is wrong.
  init(
    _ config: ConfigOptions, node: NodeOptions? = nil, contracts: ContractOptions? = nil
  ) throws(CLIError) {
    self.init()
    if let file = try SettingsFile(config) { try read(file) }
    if let urls = node?.rpcURLs, !urls.isEmpty {
      rpcURLs = urls.flatMap(Self.list)
      isURLArgument = true
    } else if let urls = Environment.value("WEB3_RPC_URL") {
      rpcURLs = Self.list(urls)
    }
    try Self.override(&chainID, by: node?.chainID, "WEB3_CHAIN_ID", UInt64.init(setting:))
    try Self.override(&token, by: contracts?.token, "WEB3_TOKEN_ADDRESS", Address.init(setting:))
    try Self.override(
      &jobManager, by: contracts?.jobManager, "WEB3_JOBCREATOR_ADDRESS", Address.init(setting:))
  }

  /// Takes over what a file holds.
  private mutating func read(_ file: SettingsFile) throws(CLIError) {
    self.file = file
    let top = try file.table()
    try top.allow([
      "rpc-url", "chain-id", "private-key-file", "keystore", "password-file", "contracts", "bridge",
      "modules",
    ])
    rpcURLs = try top.string("rpc-url").map(Self.list) ?? []
    chainID = try top.integer("chain-id")
    privateKeyFile = try top.path("private-key-file")
    keystore = try top.path("keystore")
    passwordFile = try top.path("password-file")
    guard privateKeyFile == nil || keystore == nil else {
      throw file.error("keystore", "cannot go together with private-key-file: keep one of them")
    }
    guard passwordFile == nil || keystore != nil else {
      throw file.error("password-file", "goes with keystore, which is missing")
    }
    if let contracts = try top.table("contracts") {
      try contracts.allow(["token", "job-manager"])
      token = try contracts.address("token")
      jobManager = try contracts.address("job-manager")
    }
    if let table = try top.table("bridge") { bridge = try BridgeSettings(table) }
    _ = try top.table("modules")
  }

  private static func list(_ text: String) -> [String] {
    var urls: [String] = []
    for piece in text.split(separator: ",") {
      var url = piece.drop(while: \.isWhitespace)
      while url.last?.isWhitespace == true { url.removeLast() }
      guard !url.isEmpty else { continue }
      // A comma inside of a URL is a part of it, perhaps of a secret.
      let begins = url.contains("://") || url.hasPrefix("/") || url.hasPrefix("unix:")
      if begins || urls.isEmpty { urls.append(String(url)) } else { urls[urls.count - 1] += ",\(piece)" }
    }
    return urls
  }

  /// Replaces what the file says by the flag's value, or by the variable's where there is no flag.
  private static func override<Value>(
    _ setting: inout Value?, by flag: Value?, _ variable: String, _ read: (String) throws(CLIError) -> Value
  ) throws(CLIError) {
    if let flag {
      setting = flag
    } else if let text = Environment.value(variable) {
      do throws(CLIError) { setting = try read(text) } catch { throw .failed("\(variable): \(error)") }
    }
  }
}

extension BridgeSettings {
  fileprivate init(_ table: SettingsTable) throws(CLIError) {
    try table.allow([
      "journal", "results", "start-block", "confirmations", "poll-interval", "max-fee-per-gas",
      "gas-limit-cap",
      "finality-depth", "max-concurrent-jobs", "account",
    ])
    journal = try table.path("journal")
    results = try table.path("results")
    startBlock = try table.integer("start-block")
    confirmations = try table.integer("confirmations", from: 1)
    pollInterval = try table.seconds("poll-interval")
    maxFeePerGas = try table.amount("max-fee-per-gas")
    gasLimitCap = try table.integer("gas-limit-cap", from: 21_000)
    finalityDepth = try table.integer("finality-depth", from: 1)
    maxConcurrentJobs = try table.integer("max-concurrent-jobs", from: 1)
    account = try table.address("account")
  }
}
