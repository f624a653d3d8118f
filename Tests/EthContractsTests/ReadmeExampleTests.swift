import EthABI
import EthContracts
import EthCrypto
import EthPrimitives
import EthProvider
import EthRPC
import EthSigners
import EthTesting
import Foundation
import Synchronization
import Testing

/// The example of the library in README.md, run as it stands there.
@Suite struct ReadmeExampleTests {
  /// Its lines, between two marks that the other test looks for. What they print is collected.
  private func example(
    url: String, hex: String, contract: Address, recipient: Address, _ print: @Sendable (String) -> Void
  ) async throws {
    // begin
    let signer = LocalSigner(try PrivateKey(hex: hex))
    let provider = try await Provider(.http(url), signer: signer)
    let token = ERC20.at(contract)

    let balance = try await provider.call(token.balanceOf(account: signer.address))
    print("\(signer.address) has \(balance) units")

    let pending = try await provider.send(token.transfer(to: recipient, value: 1_000))
    let receipt = try await pending.receipt(confirmations: 1)
    print("block \(receipt.blockNumber) has \(pending.hash)")

    let changes = provider.events(ERC20.Transfer.self, at: contract, from: .block(receipt.blockNumber))
    for try await change in changes {
      switch change {
      case .added(let transfer, let log): print("\(transfer.value) came in block \(log.blockNumber)")
      case .removed(let transfer, _): print("a reorganisation took back \(transfer.value) units")
      }
    }
    // end
  }

  @Test(.timeLimit(.minutes(10))) func itRuns() async throws {
    try await TokenChain.run { chain in
      let owner = try chain.owner.account
      let printed = Mutex<[String]>([])
      let recipient = try chain.other.account
      let program = Task {
        try await example(
          url: chain.devnet.url, hex: chain.devnet.accounts[0].privateKey, contract: chain.token.address,
          recipient: recipient
        ) { line in printed.withLock { $0.append(line) } }
      }
      // The example goes on for as long as the chain does.
      while printed.withLock(\.count) < 3 { try await Task.sleep(for: .milliseconds(20)) }
      program.cancel()
      await #expect(throws: StreamError.cancelled) { try await program.value }
      let lines = printed.withLock(\.self)
      #expect(lines.first == "\(owner) has 1000000000000000000000000000 units")
      #expect(lines.dropFirst().first?.hasPrefix("block 2 has 0x") == true)
      #expect(lines.dropFirst(2) == ["1000 came in block 2"])
    }
  }

  private static var readme: String? {
    (try? TokenChain.repositoryFile("README.md")).map { String(decoding: $0, as: UTF8.self) }
  }

  @Test(.enabled(if: readme?.contains("ERC20.at(") == true)) func itStandsInTheReadme() throws {
    let readme = try #require(Self.readme)
    let source = String(
      decoding: try TokenChain.repositoryFile("Tests/EthContractsTests/ReadmeExampleTests.swift"),
      as: UTF8.self)
    let lines = source.split(separator: "\n", omittingEmptySubsequences: false)
    let first = try #require(lines.firstIndex(of: "    // begin")) + 1
    let end = try #require(lines.firstIndex(of: "    // end"))
    let example = lines[first..<end].map { $0.hasPrefix("    ") ? $0.dropFirst(4) : $0 }.joined(
      separator: "\n")
    let blocks = readme.split(separator: "```swift\n", omittingEmptySubsequences: false).dropFirst()
      .map { $0.prefix(upTo: $0.firstRange(of: "```")?.lowerBound ?? $0.endIndex) }
    #expect(
      blocks.contains { $0.contains(example) }, "README.md lacks the lines of the example, as they are here")
  }
}
