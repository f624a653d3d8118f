import EthABI
import EthContracts
import EthPrimitives
import EthProvider
import Testing

/// Tokens that do not keep to the standard, and the helpers for them.
@Suite(.serialized) struct OldTokenTests {
  @Test func textsOfBothForms() async throws {
    try await ContractChain.run { chain in
      let old = ERC20.at(try await chain.deploy("OldToken", "1"))
      let new = ERC20.at(try await chain.deploy("PermitToken"))
      let provider = chain.provider
      #expect(try await provider.call(old.tolerantName()) == "Maker")
      #expect(try await provider.call(old.tolerantSymbol()) == "MKR")
      #expect(try await provider.call(new.tolerantName()) == "Permit Token")
      #expect(try await provider.call(new.tolerantSymbol()) == "PRM")
      do throws(ProviderError) {
        _ = try await provider.call(old.name())
        Issue.record("expected an error")
      } catch {
        guard case .output = error else { return unexpected(error) }
      }
      let multicall = try await chain.deploy("Multicall")
      let (name, symbol) = try await provider.multicall(
        old.tolerantName(), new.tolerantSymbol(), via: multicall)
      #expect(try name.get() == "Maker")
      #expect(try symbol.get() == "PRM")
    }
  }

  @Test func wordsAsText() throws {
    func text(_ bytes: [UInt8]) throws -> String {
      try ERC20.TolerantName.decodeOutput(bytes + [UInt8](repeating: 0, count: 32 - bytes.count))
    }
    #expect(try text([]) == "")
    #expect(try text(Array("é".utf8)) == "é")
    #expect(try text([UInt8](repeating: 0x61, count: 32)) == String(repeating: "a", count: 32))
    #expect(throws: ABIError(.invalidUTF8(offset: 0))) { try text([0xff]) }
    #expect(throws: ABIError(.dirtyPadding(type: "bytes32 text", offset: 2))) { try text([0x61, 0, 0x61]) }
    for count in [0, 1, 31, 33, 63] {
      #expect(throws: ABIError.self) {
        try ERC20.TolerantName.decodeOutput([UInt8](repeating: 0x61, count: count))
      }
    }
  }

  @Test func tokensThatReturnNothingMove() async throws {
    try await ContractChain.run { chain in
      let old = ERC20.at(try await chain.deploy("OldToken", "1"))
      let (provider, other) = (chain.provider, try await chain.provider(1))
      // As the standard has it, the answer does not decode.
      await #expect(throws: ProviderError.self) {
        try await provider.call(old.transfer(to: chain.other, value: 1))
      }
      let sent = try await provider.sendSafely(old.safeTransfer(to: chain.other, value: 10)).receipt()
      #expect(
        try sent.events(ERC20.Transfer.self, at: old.address) == [
          .init(from: chain.owner, to: chain.other, value: 10)
        ])
      #expect(
        try await provider.sendSafely(old.safeApprove(spender: chain.other, value: 4)).receipt().succeeded)
      let taken = old.safeTransferFrom(from: chain.owner, to: chain.other, value: 4)
      #expect(try await other.sendSafely(taken).receipt().succeeded)
      #expect(try await provider.call(old.balanceOf(account: chain.other)) == 14)
      // It returns false now; a transaction would succeed and do nothing.
      let nonce = try await other.transactionCount(of: chain.other)
      #expect(
        await failure { () async throws(TokenError) in try await other.sendSafely(taken) }
          == .refused(old.address))
      #expect(try await other.transactionCount(of: chain.other) == nonce)
      #expect(
        await failure { () async throws(TokenError) in
          try await provider.sendSafely(ERC20.at(chain.other).safeTransfer(to: chain.owner, value: 1))
        } == .noContract(chain.other))
      guard
        case .provider(.reverted) = await failure({ () async throws(TokenError) in
          try await other.sendSafely(old.safeTransfer(to: chain.owner, value: 15))
        })
      else { return unexpected(nil) }
      // One that keeps to the standard.
      let new = ERC20.at(try await chain.deploy("PermitToken"))
      #expect(try await provider.sendSafely(new.safeTransfer(to: chain.other, value: 3)).receipt().succeeded)
      #expect(
        await failure { () async throws(TokenError) in
          try await other.sendSafely(new.safeTransfer(to: chain.owner, value: 4))
        } == .provider(.reverted(.message("erc20: transfer amount exceeds balance"))))
      // Something that answers with two words is no token.
      let odd = try await chain.install([0x60, 64, 0x60, 0, 0xf3])
      guard
        case .provider(.output) = await failure({ () async throws(TokenError) in
          try await provider.sendSafely(ERC20.at(odd).safeTransfer(to: chain.other, value: 3))
        })
      else { return unexpected(nil) }
    }
  }

  private func failure<R>(_ body: () async throws(TokenError) -> R) async -> TokenError? {
    do throws(TokenError) {
      _ = try await body()
      Issue.record("expected an error")
      return nil
    } catch { return error }
  }
}
