import EthPrimitives
import EthProvider
import EthRPC
import Foundation
import Testing

/// Questions to the node that `LP_CHAIN_RPC_URL` names, which may be any: nothing is sent.
@Suite(.enabled(if: ProcessInfo.processInfo.environment["LP_CHAIN_RPC_URL"] != nil)) struct NodeTests {
  private func provider() async throws -> Provider {
    let url = try #require(ProcessInfo.processInfo.environment["LP_CHAIN_RPC_URL"])
    return try await Provider(.http(url))
  }

  @Test func blocksAreReadAndLinked() async throws {
    let provider = try await provider()
    let head = try await provider.requireBlock(.latest)
    #expect(try await provider.requireBlock(.hash(head.hash)) == head)
    #expect(try await provider.genesisHash() == (try await provider.requireBlock(.number(0)).hash))
    if head.number > 0 {
      #expect(try await provider.requireBlock(.number(head.number - 1)).hash == head.parentHash)
    }
    #expect(try await provider.block(.number(head.number + 1_000_000)) == nil)
  }

  @Test func receiptsAndLogsOfTheNewestBlocksAreRead() async throws {
    let provider = try await provider()
    let head = try await provider.requireBlock(.latest)
    for hash in head.transactions.prefix(5) {
      let receipt = try #require(try await provider.receipt(of: hash))
      #expect(receipt.blockHash == head.hash && receipt.transactionHash == hash)
    }
    let logs = try await provider.logs(LogFilter(), inBlock: head.hash)
    #expect(logs.allSatisfy { $0.blockHash == head.hash && !$0.removed })
  }

  @Test func accountsAndFeesAreRead() async throws {
    let provider = try await provider()
    let fees = try await provider.fees()
    #expect(fees.maxFeePerGas >= fees.maxPriorityFeePerGas && fees.maxPriorityFeePerGas > 0)
    #expect(try await provider.code(at: "0x0000000000000000000000000000000000000001").isEmpty)
    _ = try await provider.balance(of: .zero)
  }
}
