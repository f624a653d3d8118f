import EthABI
import EthJSON
import EthPrimitives
import EthProvider
import EthRPC
import EthTesting
import EthTransactions
import LilypadContracts
import Testing

/// Questions to a real EVM.
@Suite(.serialized) struct DevnetReadTests {
  @Test func theChainIsTheOneThatWasAskedFor() async throws {
    var options = Devnet.Options()
    options.chainId = 4242
    try await Chain.run(options) { chain in
      #expect(chain.provider.chainId == 4242)
      let transport = try chain.devnet.transport
      #expect(try await Provider(transport, expecting: 4242).chainId == 4242)
      let error = await Chain.failure { () async throws(ProviderError) in
        try await Provider(transport, expecting: 1)
      }
      #expect(error == .wrongChain(expected: 1, found: 4242, endpoint: chain.devnet.url))
    }
  }

  @Test func blocksByEveryReference() async throws {
    try await Chain.run { chain in
      let provider = chain.provider
      let sent = try await provider.send(TransactionRequest(to: chain.other, value: 1)).receipt()
      try await chain.rpc("evm_mine", [4])
      #expect(try await provider.blockNumber() == 5)
      #expect(try await provider.requireBlock(.latest).number == 5)
      #expect(try await provider.requireBlock(.safe).number == 4)
      #expect(try await provider.requireBlock(.finalized).number == 3)
      let pending = try await provider.requireBlock(.pending)
      #expect(pending.number == 6 && pending.hash == .zero)
      #expect(pending.parentHash == (try await provider.requireBlock(.latest).hash))
      let genesis = try await provider.requireBlock(.earliest)
      #expect(genesis.number == 0 && genesis.parentHash == .zero)
      #expect(try await provider.genesisHash() == genesis.hash)
      let block = try await provider.requireBlock(.number(sent.blockNumber))
      #expect(block.hash == sent.blockHash && block.parentHash == genesis.hash)
      #expect(block.transactions == [sent.transactionHash])
      #expect(block.gasUsed == 21000 && block.gasLimit == 30_000_000)
      #expect(block.baseFeePerGas != nil && block.timestamp > genesis.timestamp)
      #expect(try await provider.requireBlock(.hash(block.hash)) == block)
      #expect(try await provider.block(.number(99)) == nil)
      #expect(try await provider.block(.hash(.zero)) == nil)
    }
  }

  @Test func accountsByEveryReference() async throws {
    try await Chain.run { chain in
      let provider = chain.provider
      let receipt = try await provider.send(TransactionRequest(to: chain.other, value: .ether(1))).receipt()
      try await chain.rpc("evm_mine", [3])
      let before = UInt256.ether(10_000)
      for reference in [BlockReference.latest, .pending, .number(1), .hash(receipt.blockHash), .finalized] {
        #expect(try await provider.balance(of: chain.other, at: reference) == before + .ether(1))
        #expect(try await provider.transactionCount(of: try provider.account, at: reference) == 1)
      }
      for reference in [BlockReference.earliest, .number(0)] {
        #expect(try await provider.balance(of: chain.other, at: reference) == before)
        #expect(try await provider.transactionCount(of: try provider.account, at: reference) == 0)
      }
      let price = try #require(receipt.effectiveGasPrice)
      let spent = UInt256.ether(1) + price * UInt256(receipt.gasUsed)
      #expect(try await provider.balance(of: provider.account) == before - spent)
      let error = await Chain.failure { () async throws(ProviderError) in
        try await provider.balance(of: .zero, at: .number(99))
      }
      guard case .rpc(.server) = error else { return unexpected(error) }
    }
  }

  @Test func codeAndStorage() async throws {
    try await Chain.run { chain in
      let provider = chain.provider
      // Stores 0x2a in slot 7, and becomes a contract whose code is the one byte STOP.
      let initCode: [UInt8] = [0x60, 0x2a, 0x60, 7, 0x55, 0x60, 1, 0x60, 31, 0xf3]
      let receipt = try await provider.send(TransactionRequest(data: initCode)).receipt()
      let contract = try #require(receipt.contractAddress)
      #expect(receipt.to == nil && receipt.succeeded)
      #expect(try await provider.code(at: contract) == [0])
      #expect(try await provider.code(at: contract, block: .earliest) == [])
      #expect(try await provider.code(at: chain.other) == [])
      #expect(try await provider.storage(of: contract, slot: 7) == Hash32(UInt256(0x2a)))
      #expect(try await provider.storage(of: contract, slot: 7, at: .number(0)) == .zero)
      #expect(try await provider.storage(of: contract, slot: .max) == .zero)
    }
  }

  @Test func callsRawAndTyped() async throws {
    try await Chain.run { chain in
      let provider = chain.provider
      let token = LilypadToken.at(try await chain.deploy("LilypadToken").address)
      #expect(try await provider.call(token.symbol()) == "LP")
      #expect(try await provider.call(token.decimals()) == 18)
      #expect(
        try await provider.call(token.balanceOf(arg0: provider.account)) == UInt256.ether(1_000_000_000))
      let raw = try await provider.call(
        TransactionRequest(to: token.address, data: [0x31, 0x3c, 0xe5, 0x67]))
      #expect(raw == Hash32(UInt256(18)).bytes)
      // A call is from whom it says, and changes nothing.
      #expect(try await provider.call(token.transfer(to: chain.other, amount: 1), from: provider.account))
      #expect(try await provider.call(token.balanceOf(arg0: chain.other)) == 0)
      // Before the contract was there, and where none is, nothing comes back.
      for (call, block) in [
        (token.totalSupply(), BlockReference.earliest),
        (LilypadToken.at(chain.other).totalSupply(), .latest),
      ] {
        let error = await Chain.failure { () async throws(ProviderError) in
          try await provider.call(call, at: block)
        }
        guard case .output = error else {
          unexpected(error)
          continue
        }
      }
    }
  }

  @Test func refusalsAreDecoded() async throws {
    try await Chain.run { chain in
      let provider = chain.provider
      let custom = Selector(ofCanonicalSignature: "Broke(uint256)").bytes + ABITuple(UInt256(7)).encoded()
      let long = String(repeating: "long ", count: 2000)
      for (data, revert) in [
        ([], .empty), ([1, 2], .unknown(selector: nil, data: [1, 2])),
        (Revert.messageSelector.bytes + ABITuple("No \u{1F438}").encoded(), .message("No \u{1F438}")),
        (Revert.messageSelector.bytes + ABITuple(long).encoded(), .message(long)),
        (Revert.panicSelector.bytes + ABITuple(UInt256(0x12)).encoded(), .panic(PanicCode(0x12))),
        (custom, .unknown(selector: Selector(prefixOf: custom), data: custom)),
      ] as [([UInt8], Revert)] {
        let request = TransactionRequest(data: reverting(data))
        let errors = [
          await Chain.failure { () async throws(ProviderError) in try await provider.call(request) },
          await Chain.failure { () async throws(ProviderError) in try await provider.estimateGas(request) },
          await Chain.failure { () async throws(ProviderError) in try await provider.send(request) },
        ]
        #expect(errors == Array(repeating: .reverted(revert), count: 3))
      }
      #expect(try await provider.transactionCount(of: provider.account) == 0)
      let token = LilypadToken.at(try await chain.deploy("LilypadToken").address)
      let error = await Chain.failure { () async throws(ProviderError) in
        try await provider.call(token.transfer(to: .zero, amount: 1), from: chain.other)
      }
      guard case .reverted(.message(let text)) = error else { return unexpected(error) }
      #expect(text == "erc20: transfer to the zero address")
      // What is no revert is no refusal of the contract: INVALID, as the EVM names byte 0xfe.
      let invalid = await Chain.failure { () async throws(ProviderError) in
        try await provider.call(TransactionRequest(data: [0xfe]))
      }
      guard case .rpc(.server) = invalid else { return unexpected(invalid) }
    }
  }

  @Test func estimatesAreOfTheWholeTransaction() async throws {
    try await Chain.run { chain in
      #expect(try await chain.provider.estimateGas(TransactionRequest(to: chain.other, value: 0)) == 21000)
      // EIP-2930: 2400 for an address, 1900 for a slot.
      let entry = AccessListEntry(address: chain.other, storageKeys: [.zero])
      let request = TransactionRequest(from: sender, to: chain.other, value: 1, accessList: [entry])
      let listed = try await chain.provider.estimateGas(request)
      #expect(listed == 21000 + 2400 + 1900)
    }
  }

  @Test func logsByRangeAndByBlock() async throws {
    try await Chain.run { chain in
      let provider = chain.provider
      let token = LilypadToken.at(try await chain.deploy("LilypadToken").address)
      var receipts: [Receipt] = []
      for amount in 1...3 as ClosedRange<UInt64> {
        receipts.append(
          try await provider.send(token.transfer(to: chain.other, amount: UInt256(amount))).receipt())
      }
      let topic = try #require(LilypadToken.Transfer.topic0)
      let filter = LogFilter(addresses: [token.address], topics: [[topic]])
      let (first, last) = (BlockReference.number(receipts[0].blockNumber), BlockReference.latest)
      let logs = try await provider.logs(filter, from: first, to: last)
      #expect(logs == receipts.flatMap(\.logs))
      #expect(logs.map { $0.data.last } == [1, 2, 3])
      #expect(logs.map(\.transactionHash) == receipts.map(\.transactionHash))
      #expect(logs.allSatisfy { $0.address == token.address && !$0.removed && $0.topics.count == 3 })
      #expect(try await provider.logs(filter, inBlock: receipts[1].blockHash) == receipts[1].logs)
      #expect(try await provider.logs(LogFilter(), from: first, to: last) == logs)
      let recipient = try Hash32([UInt8](repeating: 0, count: 12) + chain.other.bytes)
      #expect(
        try await provider.logs(LogFilter(topics: [nil, nil, [recipient]]), from: first, to: last) == logs)
      #expect(try await provider.logs(LogFilter(topics: [nil, [recipient]]), from: first, to: last) == [])
      #expect(
        try await provider.logs(LogFilter(topics: [[topic, .zero]]), from: first, to: first) == [logs[0]])
      #expect(try await provider.logs(LogFilter(addresses: [.zero]), from: first, to: last) == [])
      let error = await Chain.failure { () async throws(ProviderError) in
        try await provider.logs(filter, inBlock: .zero)
      }
      guard case .rpc(.server) = error else { return unexpected(error) }
    }
  }

  @Test func twoHundredQuestionsAtOnce() async throws {
    try await Chain.run { chain in
      let provider = chain.provider
      let accounts = chain.devnet.accounts.map(\.address)
      for (index, account) in accounts.enumerated() {
        try await chain.rpc("devnet_setBalance", [.address(account), .quantity(UInt64(index + 1))])
      }
      try await withThrowingTaskGroup(of: Bool.self) { group in
        for number in 0..<200 {
          group.addTask {
            let index = number % accounts.count
            return try await provider.balance(of: accounts[index]) == UInt256(UInt64(index + 1))
          }
        }
        for try await isRight in group { #expect(isRight) }
      }
    }
  }

  @Test func severalQuestionsInOnePayload() async throws {
    try await Chain.run { chain in
      let answers = try await chain.provider.service.respond(
        to: [
          RPCCall("eth_chainId"), RPCCall("eth_call", [["input": .hex(reverting([]))], "latest"]),
          RPCCall("no_such_method"), RPCCall("eth_getBalance", [.address(chain.other), "latest"]),
        ], options: CallOptions())
      #expect(try answers[0].get().quantity() == 31337)
      guard case .failure(.server(let revert)) = answers[1], case .failure(.server(let unknown)) = answers[2]
      else {
        return unexpected(answers)
      }
      #expect(revert.isRevert)
      #expect(unknown.isUnknownMethod)
      #expect(try answers[3].get().quantity() == .ether(10_000))
    }
  }
}
