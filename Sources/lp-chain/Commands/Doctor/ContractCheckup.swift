import EthContracts
import EthPrimitives
import EthProvider
import LilypadContracts

/// Looks whether the contracts are where the settings say, and work with this account.
struct ContractCheckup {
  let provider: Provider
  let settings: Settings
  let account: Address?

  func findings() async -> [Finding] {
    var findings: [Finding] = []
    if let token = settings.token {
      findings.append(
        await look("token", token) {
          let symbol = try await provider.call(ERC20.at(token).symbol())
          let decimals = try await provider.call(ERC20.at(token).decimals())
          return .fine("token", "\(token): \(UntrustedText.shown(symbol, limit: 60)), \(decimals) decimals")
        })
    } else {
      findings.append(.skipped("token", "none is set"))
    }
    if let manager = settings.jobManager {
      findings.append(
        await look("job manager", manager) {
          let controller = try await provider.call(JobManager.at(manager).getControllerAddress())
          guard let account, account != controller else {
            return .fine("job manager", "\(manager), whose controller is \(controller)")
          }
          return .doubtful(
            "job manager", "\(manager) takes results from \(controller) alone, and the key is \(account)'s",
            "a bridge with this key cannot post: use the controller's key, or make the account the controller"
          )
        })
    } else {
      findings.append(.skipped("job manager", "none is set"))
    }
    return findings
  }

  private func look(
    _ subject: String, _ address: Address, _ body: () async throws -> Finding
  ) async -> Finding {
    do {
      guard try await !provider.code(at: address).isEmpty else {
        return .wrong(
          subject, "there is no contract at \(address) on chain \(provider.chainId)",
          "check the address and the chain")
      }
      return try await body()
    } catch {
      return .wrong(subject, "\(address): \(Failure.describe(error))", "check that it is the right contract")
    }
  }
}
