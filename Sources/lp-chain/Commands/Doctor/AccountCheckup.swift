import EthPrimitives
import EthProvider

/// Looks at the account that signs: whether it can pay, and whether something of it waits.
struct AccountCheckup {
  let provider: Provider
  let settings: Settings
  let account: Address?
  /// Whether the account is that of a key, and not only the one that the settings name.
  let isKeyRead: Bool

  func findings() async -> [Finding] {
    guard let account else { return [] }
    var findings: [Finding] = []
    if let expected = settings.bridge.account, expected != account {
      findings.append(
        .wrong(
          "key", "it is the key of \(account), and bridge.account says \(expected)", "change one of them"))
    } else {
      findings.append(.fine(isKeyRead ? "key" : "account", "\(account)"))
    }
    do {
      findings.append(balance(try await provider.balance(of: account)))
      let mined = try await provider.transactionCount(of: account)
      let waiting = try await provider.transactionCount(of: account, at: .pending)
      findings.append(
        waiting > mined
          ? .doubtful(
            "nonce", "\(waiting - mined) transactions wait to be mined, from nonce \(mined)",
            "where they wait for long, send one with the same nonce and a higher fee")
          : .fine("nonce", "\(mined), and nothing waits"))
      if try await !provider.code(at: account).isEmpty {
        findings.append(
          .doubtful(
            "account", "it has code: a contract, or an account that delegates to one (EIP-7702)",
            "use an account of its own for the bridge"))
      }
    } catch {
      findings.append(.wrong("account", Failure.describe(error), "check the node"))
    }
    return findings
  }

  private func balance(_ wei: UInt256) -> Finding {
    let text = "\(wei.formatted(.ether)) ether"
    if wei == .zero { return .wrong("balance", text, "send some ether to the account, for gas") }
    // Ten results at 100,000 gas and 20 gwei each.
    guard wei >= .gwei(20_000_000) else {
      return .doubtful("balance", text, "that is not much gas: send some ether to the account")
    }
    return .fine("balance", text)
  }
}
