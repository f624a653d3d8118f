import EthABI
import EthContracts
import EthCrypto
import EthJSON
import EthPrimitives
import EthProvider
import EthSigners
import EthTesting
import EthTransactions
import Foundation
import Testing

/// A local chain with an ERC-20 token on it, all of which belongs to its first account.
struct TokenChain: Sendable {
  let devnet: Devnet
  let token: ERC20.Instance
  let owner: Provider
  /// The second account.
  let other: Provider

  static func run(_ body: @Sendable (TokenChain) async throws -> Void) async throws {
    try await Devnet.run { devnet in
      let owner = try await provider(devnet, 0)
      let initCode = try JSONDocument(parsing: try repositoryFile("contracts-abi/LilypadToken.json")).root
        .member("bytecode").bytes()
      let receipt = try await owner.send(TransactionRequest(data: initCode)).receipt()
      try await body(
        TokenChain(
          devnet: devnet, token: ERC20.at(try #require(receipt.contractAddress)), owner: owner,
          other: try await provider(devnet, 1)))
    }
  }

  private static func provider(_ devnet: Devnet, _ account: Int) async throws -> Provider {
    try await Provider(
      devnet.transport, signer: LocalSigner(try PrivateKey(hex: devnet.accounts[account].privateKey)))
  }

  /// A file of the repository.
  static func repositoryFile(_ path: String) throws -> [UInt8] {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    return Array(try Data(contentsOf: root.appending(path: path)))
  }
}
