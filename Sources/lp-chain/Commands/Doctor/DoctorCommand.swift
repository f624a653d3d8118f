import ArgumentParser
import EthCrypto
import EthPrimitives

/// `lp-chain doctor`: looks whether everything is there that the other commands and the bridge need.
struct DoctorCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "Check the settings, the nodes, the clock, the key and the contracts, and say what to mend.",
    discussion: """
      Nothing is sent and nothing is changed. The exit status is 1 where something is wrong; warnings leave it 0. \
      Where no key is given that is told, and what depends on it is left out.

      Example: lp-chain doctor --rpc-url http://127.0.0.1:8545
      """)

  @OptionGroup(title: "Private key") var keys: KeyOptions
  @OptionGroup var contracts: ContractOptions
  @OptionGroup var node: NodeOptions
  @OptionGroup var config: ConfigOptions
  @OptionGroup var options: OutputOptions

  func run() async throws {
    let settings = try Settings(config, node: node, contracts: contracts)
    try show(
      settings.file.map { .fine("settings", $0.path.shownAsFile) }
        ?? .skipped("settings", "no settings file: flags and environment alone count"))
    var isWell = true
    let nodes = NodeCheckup(settings: settings)
    let (findings, provider) = await nodes.findings()
    for finding in findings { isWell = try show(finding) && isWell }
    var account: Address?
    var isKeyRead = false
    do {
      account = try keys.loadIfPresent(settings)?.address
      isKeyRead = account != nil
      if account == nil {
        try show(.skipped("key", "none is given; commands that sign need --keystore or --private-key-file"))
      }
    } catch {
      account = settings.bridge.account
      isWell = try show(
        .wrong("key", Failure.describe(error), "give a key that can be read, with its password"))
    }
    guard let provider else {
      if isKeyRead, let account { try show(.fine("key", "\(account)")) }
      try show(.skipped("account", "no node can be asked, of the contracts neither"))
      throw ExitCode.failure
    }
    for finding in await AccountCheckup(
      provider: provider, settings: settings, account: account, isKeyRead: isKeyRead
    ).findings() {
      isWell = try show(finding) && isWell
    }
    for finding in await ContractCheckup(provider: provider, settings: settings, account: account).findings()
    {
      isWell = try show(finding) && isWell
    }
    guard isWell else { throw ExitCode.failure }
  }

  /// Prints a finding.
  ///
  /// - Returns: Whether it is no error.
  @discardableResult
  private func show(_ finding: Finding) throws -> Bool {
    try options.output.show(UntrustedText.shownLines(finding.line)) { finding.write(to: &$0) }
    return finding.state != .wrong
  }
}

extension UntrustedText {
  /// Text of several lines, each of them safe to print.
  fileprivate static func shownLines(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { shown(String($0), limit: 2000) }.joined(separator: "\n")
  }
}
