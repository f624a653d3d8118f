import EthABI
import EthContracts
import EthCrypto
import EthJSON
import EthPrimitives
import EthProvider
import EthSigners
import EthTransactions
import Testing

/// Permits, against eth-account's signatures and against tokens that verify them.
@Suite(.serialized) struct PermitTests {
  @Test func digestsAndCalls() throws {
    let document = try fixture("permits")
    for item in try document.root.member("cases").elements() {
      let (said, message) = (try item.member("domain"), try item.member("permit"))
      let domain = EIP712Domain(
        name: try said.decodeIfPresent("name"), version: try said.decodeIfPresent("version"),
        chainId: try said.decodeIfPresent("chainId"), verifyingContract: try said.decode("verifyingContract"))
      let permit = Permit(
        owner: try message.decode("owner"), spender: try message.decode("spender"),
        value: try message.decode("value"), nonce: try message.decode("nonce"),
        deadline: try message.decode("deadline"))
      let request = PermitRequest(token: try said.decode("verifyingContract"), permit: permit, domain: domain)
      let digest: Hash32 = try item.decode("digest")
      #expect(request.digest == digest)
      #expect(try request.typedData.digest == digest)
      let signature = try Signature(try item.member("signature").bytes())
      #expect(try PrivateKey(hex: item.decode("key")).sign(digest) == signature)
      #expect(request.call(signedWith: signature).data == (try item.member("call").bytes()))
    }
    #expect(
      Permit.eip712EncodedType
        == "Permit(address owner,address spender,uint256 value,uint256 nonce,uint256 deadline)")
    // The hash that tokens' sources quote.
    #expect(
      Permit.eip712TypeHash.description
        == "0x6e71edae12b1b97f4d1f60370fef10105fa2faae0126114a169c64845d6126c9")
  }

  @Test(arguments: ["PermitToken", "1", "2"]) func aTokenTakesAPermit(kind: String) async throws {
    try await ContractChain.run { chain in
      let address =
        kind == "PermitToken" ? try await chain.deploy(kind) : try await chain.deploy("OldToken", kind)
      let (provider, token) = (chain.provider, ERC20.at(address))
      let domain = try await provider.permitDomain(of: address)
      #expect(domain.name == (kind == "PermitToken" ? "Permit Token" : "Maker"))
      #expect(domain.version == (kind == "PermitToken" ? "1" : kind))
      #expect(domain.chainId == 31337)
      #expect(domain.verifyingContract == address)
      let deadline = UInt256(try await provider.requireBlock(.latest).timestamp + 3600)
      let request = try await provider.permit(address, spender: chain.other, value: 70, deadline: deadline)
      #expect(request.permit.owner == chain.owner && request.permit.nonce == 0)
      let call = try await provider.sign(request)
      // Anybody can bring it.
      let bearer = try await chain.provider(1)
      #expect(try await bearer.send(call).receipt().succeeded)
      #expect(try await provider.call(token.allowance(owner: chain.owner, spender: chain.other)) == 70)
      #expect(
        try await provider.permit(address, spender: chain.other, value: 1, deadline: deadline).permit.nonce
          == 1)
      await #expect(throws: ProviderError.self) { _ = try await bearer.send(call) }
      let late = try await provider.sign(
        try await provider.permit(address, spender: chain.other, value: 1, deadline: 1))
      do throws(ProviderError) {
        _ = try await bearer.send(late)
        Issue.record("expected a refusal")
      } catch {
        #expect(error == .reverted(.message(kind == "PermitToken" ? "erc20: expired deadline" : "expired")))
      }
    }
  }

  @Test func whatCannotBeSignedForIsToldApart() async throws {
    try await ContractChain.run { chain in
      let provider = chain.provider
      func failure(_ token: Address, owner: Address? = nil) async -> PermitError? {
        do throws(PermitError) {
          let request = try await provider.permit(
            token, owner: owner, spender: chain.other, value: 1, deadline: 9)
          _ = try await provider.sign(request)
          Issue.record("expected an error")
          return nil
        } catch { return error }
      }
      #expect(await failure(chain.other) == .unsupported(token: chain.other))
      let collection = try await chain.deploy("Collection")
      #expect(await failure(collection) == .unsupported(token: collection))
      // A version that nothing tells.
      let odd = try await chain.deploy("OldToken", "7")
      let separator = try await provider.call(ERC2612.at(odd).domainSeparator())
      #expect(await failure(odd) == .unknownDomain(token: odd, separator: separator))
      // Answers every question with the same word: PUSH32 word, PUSH1 0, MSTORE, PUSH1 32, PUSH1 0, RETURN.
      let word = Keccak256.hash("another form".utf8)
      let other = try await chain.install([0x7f] + word.bytes + [0x60, 0, 0x52, 0x60, 32, 0x60, 0, 0xf3])
      #expect(await failure(other) == .otherForm(token: other, typeHash: word))
      // Another's tokens.
      let token = try await chain.deploy("PermitToken")
      guard
        case .signer(.foreignSignature(let expected, let found)) = await failure(token, owner: chain.other)
      else { return unexpected(nil) }
      #expect(expected == chain.other && found == chain.owner)
    }
  }

  @Test func domainsThatContractsSay() throws {
    func domain(_ fields: UInt8, extensions: [UInt256] = []) throws -> EIP712Domain? {
      EIP712Domain(
        ERC5267.Eip712Domain.Output(
          fields: try FixedBytes([fields]), name: "N", version: "2", chainId: 5, verifyingContract: .zero,
          salt: Keccak256.hash("salt".utf8), extensions: extensions))
    }
    #expect(
      try domain(0x0f) == EIP712Domain(name: "N", version: "2", chainId: 5, verifyingContract: .zero))
    #expect(try domain(0x1d)?.version == nil)
    #expect(try domain(0x1d)?.salt == Keccak256.hash("salt".utf8))
    #expect(try domain(0x00) == EIP712Domain())
    #expect(try domain(0x2f) == nil)
    #expect(try domain(0x0f, extensions: [1]) == nil)
  }
}
