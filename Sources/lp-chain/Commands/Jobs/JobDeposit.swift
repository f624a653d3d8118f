import EthABI
import EthPrimitives
import EthProvider
import LilypadContracts

/// The deposit that a job manager wants its controller to be allowed to take.
struct JobDeposit {
  let contract: JobContract
  let sender: TransactionSender
  let timeout: Duration

  /// Allows the controller to take the deposit from the account, unless it may already.
  ///
  /// - Parameter configured: The token that is set, which must be the contract's.
  func allow(token configured: Address?) async throws {
    let provider = contract.provider
    let address = try await provider.call(contract.manager.getTokenAddress())
    if let configured, configured != address {
      throw CLIError.failed(
        "the job manager \(contract.address) is paid in the token \(address), and \(configured) is set: correct "
          + "--token, WEB3_TOKEN_ADDRESS or [contracts], or leave it out")
    }
    let token = LilypadToken.at(address)
    let account = try provider.account
    let controller = contract.controller
    let deposit = try await provider.call(contract.manager.getRequiredDeposit())
    let balance = try await provider.call(token.balanceOf(arg0: account))
    let decimals = (try? await provider.call(token.decimals())).map { Int($0) } ?? 0
    if balance < deposit {
      Diagnostics.warning(
        "\(account) has \(balance.formatted(decimals: decimals)) of the token \(address), and the deposit for a job is "
          + "\(deposit.formatted(decimals: decimals))")
    }
    guard try await provider.call(token.allowance(arg0: account, arg1: controller)) < deposit else { return }
    if sender.showsNotes {
      Diagnostics.note(
        "allowing the controller \(controller) to take \(deposit.formatted(decimals: decimals)) of the token "
          + "\(address) from \(account)")
    }
    let call = token.approve(spender: controller, amount: deposit)
    _ = try await sender.sendAndWait(contract.request(call), timeout: timeout)
  }
}
