import EthABI
import EthJSON
import EthPrimitives
import EthProvider
import EthRPC
import EthTransactions
import LilypadContracts
import Testing

/// Methods whose answers a real EVM has to agree with.
@Suite(.serialized) struct DevnetMethodTests {
  @Test func blocksAndReceiptsAreProvenByTheirHeaders() async throws {
    try await Chain.run { chain in
      let provider = chain.provider
      let token = LilypadToken.at(try await chain.deploy("LilypadToken").address)
      let receipt = try await provider.send(token.transfer(to: chain.other, amount: 5)).receipt()
      let full = try #require(try await provider.fullBlock(.hash(receipt.blockHash)))
      let header = try full.verify()
      #expect(full.withHashes == (try await provider.block(.number(full.number))))
      let receipts = try #require(try await provider.receipts(inBlock: .canonicalHash(full.hash)))
      #expect(receipts == [receipt])
      try receipts.verify(against: header)
      // Receipts of another block are found out.
      let other = try await provider.requireBlock(.number(full.number - 1)).verifyHash()
      #expect(throws: BlockClaimError.place(index: 0)) { try receipts.verify(against: other) }
      #expect(throws: BlockClaimError.self) { try [Receipt]().verify(against: header) }
      #expect(try await provider.transactionCount(inBlock: .latest) == 1)
      #expect(try await provider.uncleCount(inBlock: .hash(full.hash)) == 0)
      #expect(try await provider.transaction(at: 0, inBlock: .latest) == full.transactions[0])
      #expect(
        try await provider.rawTransaction(receipt.transactionHash) == full.transactions[0].signed?.rawBytes)
      // A block that was reorganised away can be had by its hash, but not as one of the chain.
      try await chain.rpc("devnet_reorg", [["depth": 1]])
      #expect(try await provider.block(.hash(full.hash)) != nil)
      #expect(try await provider.block(.canonicalHash(full.hash)) == nil)
      let error = await Chain.failure { () async throws(ProviderError) in
        try await provider.balance(of: chain.other, at: .canonicalHash(full.hash))
      }
      guard case .rpc(.server(let refusal)) = error else { return unexpected(error) }
      #expect(refusal.message.contains("canonical"))
    }
  }

  @Test func proofsAreVerifiedAgainstAHeader() async throws {
    try await Chain.run { chain in
      let provider = chain.provider
      // Stores 0x2a in slot 7, and becomes a contract whose code is the one byte STOP.
      let initCode: [UInt8] = [0x60, 0x2a, 0x60, 7, 0x55, 0x60, 1, 0x60, 31, 0xf3]
      let receipt = try await provider.send(TransactionRequest(data: initCode)).receipt()
      let contract = try #require(receipt.contractAddress)
      let header = try await provider.requireBlock(.hash(receipt.blockHash)).verifyHash()
      let account = try await provider.proof(of: contract, slots: [7, 8], verifiedBy: header)
      #expect(account.storage(at: 7) == 0x2a && account.storage(at: 8) == 0)
      #expect(account.state?.codeHash == Keccak256.hash([0]))
      let sender = try await provider.proof(of: provider.account, verifiedBy: header)
      #expect(sender.state?.balance == (try await provider.balance(of: provider.account)))
      #expect(sender.state?.nonce == 1)
      #expect(try await provider.proof(of: .zero, verifiedBy: header).state == nil)
      // Against the header of another state the same answer proves nothing.
      let proof = try await provider.proof(of: contract, slots: [7])
      let genesis = try await provider.requireBlock(.earliest).verifyHash()
      #expect(throws: AccountProofError.self) { try proof.verify(stateRoot: genesis.stateRoot) }
    }
  }

  @Test func callsFindWhatIsOverridden() async throws {
    try await Chain.run { chain in
      let provider = chain.provider
      let nobody: Address = "0x00000000000000000000000000000000000000aa"
      // Returns the block's number, and the caller's balance.
      let code: [UInt8] = [0x43, 0x5f, 0x52, 0x33, 0x31, 0x60, 0x20, 0x52, 0x60, 0x40, 0x5f, 0xf3]
      let request = TransactionRequest(from: nobody, to: "0x00000000000000000000000000000000000000bb")
      let target = try #require(request.to)
      let output = try await provider.call(
        request,
        stateOverrides: [target: StateOverride(code: code), nobody: StateOverride(balance: .ether(7))],
        blockOverrides: BlockOverrides(number: 1234))
      #expect(output == Hash32(UInt256(1234)).bytes + Hash32(UInt256.ether(7)).bytes)
      #expect(try await provider.call(request).isEmpty)
      let rich = TransactionRequest(from: nobody, to: chain.other, value: 1)
      let error = await Chain.failure { () async throws(ProviderError) in try await provider.estimateGas(rich)
      }
      guard case .rpc(.server) = error else { return unexpected(error) }
      #expect(
        try await provider.estimateGas(rich, stateOverrides: [nobody: StateOverride(balance: 1)]) == 21000)
    }
  }

  @Test func anAccessListCostsWhatItSays() async throws {
    try await Chain.run { chain in
      let provider = chain.provider
      let token = LilypadToken.at(try await chain.deploy("LilypadToken").address)
      let data = token.transfer(to: chain.other, amount: 5).data
      var request = TransactionRequest(from: try provider.account, to: token.address, data: data)
      let found = try await provider.accessList(for: request)
      #expect(found.error == nil && found.accessList.map(\.address) == [token.address])
      request.accessList = found.accessList
      #expect(try await provider.send(request).receipt().gasUsed == found.gasUsed)
    }
  }

  @Test func feesAreThoseOfTheBlocks() async throws {
    try await Chain.run { chain in
      let provider = chain.provider
      for _ in 0..<3 { _ = try await provider.send(TransactionRequest(to: chain.other, value: 1)).receipt() }
      let history = try await provider.feeHistory(blocks: 2, percentiles: [50])
      #expect(history.oldestBlock == 2 && history.gasUsedRatio.count == 2)
      for (index, fee) in history.baseFeePerGas.dropLast().enumerated() {
        let block = try await provider.requireBlock(.number(2 + UInt64(index)))
        #expect(block.baseFeePerGas == fee)
        #expect(history.gasUsedRatio[index] == Double(block.gasUsed) / Double(block.gasLimit))
      }
      #expect(history.nextBaseFee == (try await provider.requireBlock(.pending).baseFeePerGas))
      #expect(history.reward?.allSatisfy { $0.count == 1 } ?? false)
      #expect(try await provider.maxPriorityFeePerGas() > 0)
      #expect(try await provider.blobBaseFee() == history.nextBlobBaseFee)
    }
  }

  @Test func tracesTellWhatHappened() async throws {
    try await Chain.run { chain in
      let provider = chain.provider
      let token = LilypadToken.at(try await chain.deploy("LilypadToken").address)
      let receipt = try await provider.send(token.transfer(to: chain.other, amount: 5)).receipt()
      let call = try await provider.debug.calls(of: receipt.transactionHash, withLogs: true)
      #expect(call.to == token.address && call.gasUsed == receipt.gasUsed && call.error == nil)
      #expect(call.flattened.flatMap(\.logs).map(\.data) == receipt.logs.map(\.data))
      let change = try await provider.debug.stateChange(of: receipt.transactionHash)
      let sender = try provider.account
      #expect(change.before[sender]?.nonce == 1 && change.after[sender]?.nonce == 2)
      #expect(change.after[token.address]?.storage.values.contains(Hash32(UInt256(5))) ?? false)
      #expect(try await provider.debug.prestate(of: receipt.transactionHash)[sender]?.nonce == 1)
      let error = await Chain.failure { () async throws(ProviderError) in
        try await provider.debug.trace(of: receipt.transactionHash, tracer: nil)
      }
      guard case .rpc(.server) = error else { return unexpected(error) }
    }
  }

  @Test func filtersCollectUntilTheyAreAsked() async throws {
    try await Chain.run { chain in
      let provider = chain.provider
      let token = LilypadToken.at(try await chain.deploy("LilypadToken").address)
      let logs = try await provider.newFilter(LogFilter(addresses: [token.address]))
      let blocks = try await provider.newBlockFilter()
      let receipt = try await provider.send(token.transfer(to: chain.other, amount: 5)).receipt()
      #expect(try await provider.changes(of: logs) == receipt.logs)
      #expect(try await provider.changes(of: logs) == [])
      #expect(try await provider.changes(of: blocks) == [receipt.blockHash])
      try await chain.rpc("devnet_reorg", [["depth": 1, "drop": "all"]])
      #expect(try await provider.changes(of: logs).allSatisfy(\.removed))
      #expect(try await provider.uninstall(logs))
      #expect(try await !provider.uninstall(logs))
    }
  }
}
