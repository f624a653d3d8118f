import EthABI
import EthContracts
import EthPrimitives
import EthProvider
import EthTransactions
import Testing

/// The bindings of ERC-165, ERC-721 and ERC-1155 against contracts that were made without them.
@Suite(.serialized) struct CollectibleTests {
  /// As the standards and block explorers have them.
  @Test func selectorsAndTopicsAreTheStandards() {
    #expect(ERC165.SupportsInterface.selector == 0x01ff_c9a7)
    #expect(ERC721.OwnerOf.selector == 0x6352_211e)
    #expect(ERC721.SafeTransferFrom.selector == 0x4284_2e0e)
    #expect(ERC721.SafeTransferFromWithData.selector == 0xb88d_4fde)
    #expect(ERC721.SetApprovalForAll.selector == 0xa22c_b465)
    #expect(ERC721.TokenURI.selector == 0xc87b_56dd)
    #expect(ERC721.Transfer.topic0 == ERC20.Transfer.topic0)
    #expect(
      ERC721.ApprovalForAll.topic0?.description
        == "0x17307eab39ab6107e8899845ad3d59bd9653f200f220920489ca2b5937696c31")
    #expect(ERC1155.SafeTransferFrom.selector == 0xf242_432a)
    #expect(ERC1155.SafeBatchTransferFrom.selector == 0x2eb2_c2d6)
    #expect(ERC1155.BalanceOf.selector == 0x00fd_d58e)
    #expect(ERC1155.BalanceOfBatch.selector == 0x4e12_73f4)
    #expect(
      ERC1155.TransferSingle.topic0?.description
        == "0xc3d58168c5ae7397731d063d5bbf3d657854427343f4c083240f7aacaa2d0f62")
    #expect(
      ERC1155.TransferBatch.topic0?.description
        == "0x4a39dc06d4c0dbc64b70af90fd698a233a518aa5d07e595d983b8c0526c8f7fb")
    #expect(ERC1271.IsValidSignature.selector == 0x1626_ba7e)
    #expect(ERC2612.Permit.selector == 0xd505_accf)
    #expect(ERC5267.Eip712Domain.selector == 0x84b0_196e)
    #expect(ERC3668.OffchainLookup.selector == 0x556f_1830)
    #expect(Multicall3.Aggregate3.selector == 0x82ad_56cb)
    #expect(Multicall3.Aggregate3Value.selector == 0x174d_ea71)
    #expect(Multicall3.TryAggregate.selector == 0xbce3_8bd7)
    #expect(ENSRegistry.Resolver.selector == 0x0178_b8bf)
    #expect(ENSResolver.Addr.selector == 0x3b3b_57de)
    #expect(ENSResolver.AddrWithCoinType.selector == 0xf1cb_7e06)
    #expect(ENSResolver.Text.selector == 0x59d1_d43c)
    #expect(ENSResolver.Resolve.selector == 0x9061_b923)
  }

  /// ERC-165: the identifier is the exclusive or of the selectors.
  @Test func identifiersAreThoseOfTheFunctions() {
    func id(_ selectors: [Selector]) -> Selector { Selector(selectors.reduce(0) { $0 ^ $1.value }) }
    #expect(
      ERC721.interfaceId
        == id([
          ERC721.BalanceOf.selector, ERC721.OwnerOf.selector, ERC721.SafeTransferFrom.selector,
          ERC721.SafeTransferFromWithData.selector, ERC721.TransferFrom.selector, ERC721.Approve.selector,
          ERC721.SetApprovalForAll.selector, ERC721.GetApproved.selector, ERC721.IsApprovedForAll.selector,
        ]))
    #expect(
      ERC721.metadataInterfaceId
        == id([ERC721.Name.selector, ERC721.Symbol.selector, ERC721.TokenURI.selector]))
    #expect(
      ERC721.enumerableInterfaceId
        == id([
          ERC721.TotalSupply.selector, ERC721.TokenByIndex.selector, ERC721.TokenOfOwnerByIndex.selector,
        ]))
    #expect(
      ERC1155.interfaceId
        == id([
          ERC1155.SafeTransferFrom.selector, ERC1155.SafeBatchTransferFrom.selector,
          ERC1155.BalanceOf.selector, ERC1155.BalanceOfBatch.selector, ERC1155.SetApprovalForAll.selector,
          ERC1155.IsApprovedForAll.selector,
        ]))
    #expect(ERC1155.metadataURIInterfaceId == ERC1155.UriCall.selector)
    #expect(ERC165.interfaceId == ERC165.SupportsInterface.selector)
  }

  @Test func collectiblesMove() async throws {
    try await ContractChain.run { chain in
      let address = try await chain.deploy("Collectible")
      let (provider, token) = (chain.provider, ERC721.at(address))
      for page in ["one", "two"] {
        let receipt = try await chain.send("safe_mint(address,string)", to: address, chain.owner, page)
        #expect(
          try receipt.events(ERC721.Transfer.self, at: address) == [
            .init(from: .zero, to: chain.owner, tokenId: page == "one" ? 0 : 1)
          ])
      }
      let (name, symbol, supply) = try await (
        provider.call(token.name()), provider.call(token.symbol()), provider.call(token.totalSupply())
      )
      #expect(name == "Lily Pads" && symbol == "PAD" && supply == 2)
      #expect(try await provider.call(token.tokenURI(tokenId: 1)) == "https://example.org/two")
      #expect(try await provider.call(token.ownerOf(tokenId: 1)) == chain.owner)
      let moved = try await provider.send(
        token.safeTransferFrom(from: chain.owner, to: chain.other, tokenId: 1)
      ).receipt()
      #expect(
        try moved.events(ERC721.Transfer.self, at: address) == [
          .init(from: chain.owner, to: chain.other, tokenId: 1)
        ])
      #expect(try await provider.call(token.balanceOf(owner: chain.other)) == 1)
      #expect(try await provider.call(token.tokenOfOwnerByIndex(owner: chain.other, index: 0)) == 1)
      let other = try await chain.provider(1)
      _ = try await other.send(token.approve(approved: chain.owner, tokenId: 1)).receipt()
      #expect(try await provider.call(token.getApproved(tokenId: 1)) == chain.owner)
      _ = try await provider.send(token.transferFrom(from: chain.other, to: chain.owner, tokenId: 1))
        .receipt()
      let events = try await provider.events(
        ERC721.Transfer.filter(tokenId: .equals(1)).at(address), from: .earliest, to: .latest)
      #expect(events.map(\.event.to) == [chain.owner, chain.other, chain.owner])
      // A token that is not there, a contract that takes none, and one that is not asked.
      await expect(.message("erc721: invalid token ID")) {
        _ = try await provider.call(token.ownerOf(tokenId: 7))
      }
      let silent = try await chain.install([0x00])
      do throws(ProviderError) {
        _ = try await provider.send(
          token.safeTransferFrom(from: chain.owner, to: silent, tokenId: 0, data: [1]))
        Issue.record("expected a refusal")
      } catch {
        guard case .reverted = error else { return unexpected(error) }
      }
    }
  }

  @Test func kindsMove() async throws {
    try await ContractChain.run { chain in
      let address = try await chain.deploy("Collection")
      let (provider, tokens) = (chain.provider, ERC1155.at(address))
      try await chain.send(
        "safe_mint_batch(address,uint256[],uint256[],bytes)", to: address, chain.owner, [7, 9] as [UInt256],
        [100, 5] as [UInt256], [] as [UInt8])
      let moved = try await provider.send(
        tokens.safeTransferFrom(from: chain.owner, to: chain.other, id: 7, value: 30, data: [1, 2])
      ).receipt()
      #expect(
        try moved.events(ERC1155.TransferSingle.self, at: address) == [
          .init(operator: chain.owner, from: chain.owner, to: chain.other, id: 7, value: 30)
        ])
      let batch = try await provider.send(
        tokens.safeBatchTransferFrom(
          from: chain.owner, to: chain.other, ids: [7, 9], values: [1, 2], data: [])
      ).receipt()
      #expect(
        try batch.events(ERC1155.TransferBatch.self, at: address) == [
          .init(operator: chain.owner, from: chain.owner, to: chain.other, ids: [7, 9], values: [1, 2])
        ])
      #expect(
        try await provider.call(
          tokens.balanceOfBatch(owners: [chain.owner, chain.other, chain.other], ids: [7, 7, 9])) == [
            69, 31, 2,
          ])
      #expect(try await provider.call(tokens.uri(id: 7)).hasPrefix("https://example.org/"))
      await expect(.message("erc1155: insufficient balance for transfer")) {
        _ = try await provider.send(
          tokens.safeTransferFrom(from: chain.owner, to: chain.other, id: 9, value: 4, data: []))
      }
    }
  }

  @Test func interfaces() async throws {
    try await ContractChain.run { chain in
      let provider = chain.provider
      let collectible = try await chain.deploy("Collectible")
      let collection = try await chain.deploy("Collection")
      for (id, has721, has1155) in [
        (ERC165.interfaceId, true, true), (ERC721.interfaceId, true, false),
        (ERC721.metadataInterfaceId, true, false), (ERC721.enumerableInterfaceId, true, false),
        (ERC1155.interfaceId, false, true), (ERC1155.metadataURIInterfaceId, false, true),
        (Selector(0xffff_ffff), false, false), (Selector(0x1234_5678), false, false),
      ] {
        #expect(try await provider.supportsInterface(id, at: collectible) == has721, "\(id)")
        #expect(try await provider.supportsInterface(id, at: collection) == has1155, "\(id)")
      }
      // Says yes to everything; says 2; says nothing; reverts; is no contract.
      for code: [UInt8] in [
        [0x60, 1, 0x60, 0, 0x52, 0x60, 32, 0x60, 0, 0xf3], [0x60, 2, 0x60, 0, 0x52, 0x60, 32, 0x60, 0, 0xf3],
        [0x00], [0x60, 0, 0x60, 0, 0xfd],
      ] {
        let contract = try await chain.install(code)
        #expect(try await !provider.supportsInterface(ERC721.interfaceId, at: contract))
      }
      #expect(try await !provider.supportsInterface(ERC721.interfaceId, at: chain.other))
    }
  }

  private func expect(
    _ revert: Revert, at location: SourceLocation = #_sourceLocation, _ body: () async throws -> Void
  ) async {
    do {
      try await body()
      Issue.record("expected a refusal", sourceLocation: location)
    } catch {
      #expect(error as? ProviderError == .reverted(revert), sourceLocation: location)
    }
  }
}
