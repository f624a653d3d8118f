public import EthPrimitives
public import EthProvider

/// Why a bridge cannot start or go on.
public enum BridgeError: Error, Sendable, CustomStringConvertible {
  /// The contract does not take results from this account.
  case notController(contract: Address, controller: Address, account: Address)
  /// There is no contract at the address.
  case noContract(Address, chainId: UInt64)
  /// The contract at the address is none that takes jobs.
  case notJobManager(Address, problem: String)
  /// A new journal cannot find out which old jobs were answered.
  case unknownPast(account: Address, start: UInt64)
  /// The journal belongs to another chain, contract or account.
  case otherJournal(String)
  /// Something happened that an operator has to look at before anything more is sent.
  case halted(String)
  /// The journal failed.
  case journal(JournalError)
  /// The node failed.
  case provider(ProviderError)
  /// The folder for results cannot be used.
  case results(String)

  /// One sentence that says what is wrong and what to do.
  public var description: String {
    switch self {
    case .notController(let contract, let controller, let account):
      "the controller of \(contract) is \(controller), not \(account): only the controller can post results; "
        + "use its key, or have it call setControllerAddress"
    case .noContract(let address, let chainId):
      "there is no contract at \(address) on chain \(chainId): check the address and the endpoint"
    case .notJobManager(let address, let problem):
      "the contract at \(address) is no job manager, as it does not answer getControllerAddress(): \(problem)"
    case .unknownPast(let account, let start):
      "the node does not know how many transactions \(account) had at block \(start), and the contract cannot tell "
        + "which jobs are answered: use an archive node, restore the old journal, or start at the newest block"
    case .otherJournal(let problem): problem
    case .halted(let reason): "the bridge is halted: \(reason)"
    case .journal(let error): error.description
    case .provider(let error): error.description
    case .results(let problem): problem
    }
  }
}
