import EthABI
import EthContracts
import EthPrimitives
import EthProvider
import EthTesting
import EthTransactions
import LilypadContracts
import Testing

/// The ERC-20 binding against a token that was made without it.
@Suite(.serialized) struct ERC20Tests {
  /// The selectors and topics of https://eips.ethereum.org/EIPS/eip-20 as block explorers list them.
  @Test func selectorsAndTopicsAreTheStandards() {
    #expect(ERC20.Allowance.selector == Selector(0xdd62_ed3e))
    #expect(ERC20.Approve.selector == Selector(0x095e_a7b3))
    #expect(ERC20.BalanceOf.selector == Selector(0x70a0_8231))
    #expect(ERC20.Decimals.selector == Selector(0x313c_e567))
    #expect(ERC20.Name.selector == Selector(0x06fd_de03))
    #expect(ERC20.Symbol.selector == Selector(0x95d8_9b41))
    #expect(ERC20.TotalSupply.selector == Selector(0x1816_0ddd))
    #expect(ERC20.TransferCall.selector == Selector(0xa905_9cbb))
    #expect(ERC20.TransferFrom.selector == Selector(0x23b8_72dd))
    #expect(
      ERC20.Transfer.topic0?.description
        == "0xddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef")
    #expect(
      ERC20.Approval.topic0?.description
        == "0x8c5be1e5ebec7d5bd14f71427d1e84f3dd0314c0f7b2291e5b200ac8c7c3b925")
  }

  @Test func aTokenIsDescribed() async throws {
    try await TokenChain.run { chain in
      let (token, owner) = (chain.token, chain.owner)
      let names = try await [owner.call(token.name()), owner.call(token.symbol())]
      #expect(names == ["Lilypad Token", "LP"])
      #expect(try await owner.call(token.decimals()) == 18)
      #expect(try await owner.call(token.totalSupply()) == .ether(1_000_000_000))
    }
  }

  @Test func tokensMove() async throws {
    try await TokenChain.run { chain in
      let (token, owner, other) = (chain.token, chain.owner, chain.other)
      let (from, to) = (try owner.account, try other.account)
      let third = chain.devnet.accounts[2].address
      let sent = try await owner.send(token.transfer(to: to, value: 100)).receipt()
      #expect(
        try sent.events(ERC20.Transfer.self, at: token.address) == [.init(from: from, to: to, value: 100)])
      let approved = try await other.send(token.approve(spender: from, value: 60)).receipt()
      #expect(
        try approved.events(ERC20.Approval.self, at: token.address) == [
          .init(owner: to, spender: from, value: 60)
        ])
      #expect(try await owner.call(token.allowance(owner: to, spender: from)) == 60)
      let taken = try await owner.send(token.transferFrom(from: to, to: third, value: 25)).receipt()
      #expect(taken.succeeded)
      #expect(try await owner.call(token.allowance(owner: to, spender: from)) == 35)
      #expect(try await owner.call(token.balanceOf(account: to)) == 75)
      #expect(try await owner.call(token.balanceOf(account: third)) == 25)
      #expect(try await owner.call(token.balanceOf(account: to), at: .number(sent.blockNumber)) == 100)
      do throws(ProviderError) {
        _ = try await owner.send(token.transferFrom(from: to, to: third, value: 36))
        Issue.record("expected a refusal")
      } catch {
        #expect(error == .reverted(.message("erc20: insufficient allowance")))
      }
      do throws(ProviderError) {
        _ = try await other.send(token.transfer(to: third, value: 76))
        Issue.record("expected a refusal")
      } catch {
        #expect(error == .reverted(.message("erc20: transfer amount exceeds balance")))
      }
    }
  }

  @Test func eventsAreFound() async throws {
    try await TokenChain.run { chain in
      let (token, owner) = (chain.token, chain.owner)
      let (from, to) = (try owner.account, try chain.other.account)
      let third = chain.devnet.accounts[2].address
      var blocks: [Hash32] = []
      for (recipient, value) in [(to, 1), (third, 2), (to, 3)] as [(Address, UInt256)] {
        blocks.append(try await owner.send(token.transfer(to: recipient, value: value)).receipt().blockHash)
      }
      func values(_ filter: EventFilter<ERC20.Transfer>) async throws -> [UInt256] {
        try await owner.events(filter, from: .number(2), to: .latest).map(\.event.value)
      }
      #expect(try await values(ERC20.Transfer.filter().at(token.address)) == [1, 2, 3])
      #expect(try await values(ERC20.Transfer.filter(to: .equals(to)).at(token.address)) == [1, 3])
      #expect(try await values(ERC20.Transfer.filter(from: .equals(to))) == [])
      #expect(try await values(ERC20.Transfer.filter(to: .oneOf([to, third]))) == [1, 2, 3])
      #expect(try await values(ERC20.Transfer.filter().at(third)) == [])
      // The token's supply came out of nowhere, in the block that created it.
      let all = try await owner.events(
        ERC20.Transfer.filter().at(token.address), from: .earliest, to: .latest)
      #expect(all.first?.event == .init(from: .zero, to: from, value: .ether(1_000_000_000)))
      #expect(all.map(\.log.blockNumber) == [1, 2, 3, 4])
      let one = try await owner.events(ERC20.Transfer.filter(to: .equals(third)), inBlock: blocks[1])
      #expect(one.map(\.event) == [.init(from: from, to: third, value: 2)])
      #expect(one.map(\.log.blockHash) == [blocks[1]])
      #expect(try await owner.events(ERC20.Transfer.filter(to: .equals(third)), inBlock: blocks[0]).isEmpty)
      // Two bindings of one contract read the same.
      let lilypad = try await owner.events(
        LilypadToken.Transfer.filter().at(token.address), from: .earliest, to: .latest)
      #expect(lilypad.map(\.event.value) == all.map(\.event.value))
    }
  }

  /// ERC-721 has an event of the same signature, with the third parameter indexed. Ranges pass over it; a receipt
  /// that is asked for the contract's events says that they are others.
  @Test func aLogOfTheSameTopicAndAnotherShapeIsPassedOver() async throws {
    try await TokenChain.run { chain in
      // PUSH32 topic; the same as topics 2, 3 and 4; LOG4 without data; STOP.
      let topic = try #require(ERC20.Transfer.topic0)
      let log: [UInt8] =
        [0x60, 1, 0x60, 2, 0x60, 3, 0x7f] + topic.bytes + [0x60, 0, 0x60, 0, 0xa4, 0x00]
      let receipt = try await chain.owner.send(TransactionRequest(data: log)).receipt()
      #expect(receipt.logs.map(\.topics.count) == [4])
      let foreign = try #require(receipt.contractAddress)
      let transfers = try await chain.owner.events(ERC20.Transfer.filter(), from: .earliest, to: .latest)
      #expect(transfers.map(\.log.address) == [chain.token.address])
      #expect(throws: ABIError.self) { try receipt.events(ERC20.Transfer.self, at: foreign) }
      #expect(try receipt.events(ERC20.Transfer.self, at: chain.token.address).isEmpty)
      #expect(
        try await chain.owner.events(ERC20.Transfer.filter(), inBlock: receipt.blockHash).isEmpty)
      // A stream passes over it as well.
      let later = try await chain.owner.send(
        chain.token.transfer(to: try chain.other.account, value: 5)
      ).receipt()
      var stream = chain.owner.events(ERC20.Transfer.filter(), from: .block(0)).makeAsyncIterator()
      #expect(try await stream.next()?.value == transfers.first?.event)
      let second = try await stream.next()
      #expect(second?.value.value == 5 && second?.place.blockNumber == later.blockNumber)
    }
  }
}
