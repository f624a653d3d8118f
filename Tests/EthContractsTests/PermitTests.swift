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

  /// A token's domain that its own hash agrees with may still be for more than this token.
  @Test func aDomainHasToBeTheTokensOwn() async throws {
    try await ContractChain.run { chain in
      let provider = chain.provider
      // What the token says: its domain's fields, chain and contract (`nil`: itself).
      let cases: [(fields: UInt8, chainId: UInt256, contract: Address?, isOwn: Bool)] = [
        (0x0f, 31337, nil, true), (0x1f, 31337, nil, true),
        // No chain, and one beside it that does not count.
        (0x0b, 31337, nil, true), (0x0b, 1, nil, true),
        // No contract, whatever stands beside it.
        (0x07, 31337, nil, false), (0x07, 31337, .zero, false), (0x03, 31337, nil, false),
        (0x00, 0, nil, false), (0x10, 0, nil, false),
        // Another contract, another chain.
        (0x0f, 31337, chain.other, false), (0x0f, 31337, .zero, false), (0x0f, 1, nil, false),
      ]
      for (fields, chainId, contract, isOwn) in cases {
        let nonce = try await provider.transactionCount(of: chain.owner)
        let token = Address(createdBy: chain.owner, nonce: nonce)
        let said = ERC5267.Eip712Domain.Output(
          fields: try FixedBytes([fields]), name: "N", version: "2", chainId: chainId,
          verifyingContract: contract ?? token, salt: Keccak256.hash("salt".utf8), extensions: [])
        let domain = try #require(EIP712Domain(said))
        #expect(
          try await chain.install(
            Self.answering([
              (ERC5267.Eip712Domain.selector, said.encoded()),
              (ERC2612.DomainSeparator.selector, domain.separator.bytes),
              (ERC2612.Nonces.selector, [UInt8](repeating: 0, count: 32)),
            ])) == token)
        do throws(PermitError) {
          let found = try await provider.permitDomain(of: token)
          #expect(isOwn && found == domain, "\(fields) \(chainId)")
        } catch {
          #expect(!isOwn && error == .foreignDomain(token: token), "\(fields) \(chainId): \(error)")
        }
        do throws(PermitError) {
          _ = try await provider.permit(token, spender: chain.other, value: 1, deadline: 9)
          #expect(isOwn)
        } catch {
          #expect(!isOwn && error == .foreignDomain(token: token), "\(error)")
        }
      }
    }
  }

  /// Code that answers each of these functions with these bytes, and refuses all else.
  private static func answering(_ answers: [(selector: Selector, bytes: [UInt8])]) -> [UInt8] {
    func push(_ number: Int) -> [UInt8] { [0x61, UInt8(number >> 8 & 0xff), UInt8(number & 0xff)] }
    // Per function: DUP1, PUSH4 selector, EQ, PUSH2 place, JUMPI; at that place: JUMPDEST, and the bytes that stand behind
    // the code are copied (PUSH2 length, DUP1, PUSH2 start, PUSH1 0, CODECOPY) and returned (PUSH1 0, RETURN).
    let (tests, copies) = (11 * answers.count, 14 * answers.count)
    // PUSH1 0, CALLDATALOAD, PUSH1 224, SHR
    var code: [UInt8] = [0x60, 0, 0x35, 0x60, 0xe0, 0x1c]
    let first = code.count + tests + 5
    for (index, answer) in answers.enumerated() {
      code += [0x80, 0x63] + answer.selector.bytes + [0x14] + push(first + 14 * index) + [0x57]
    }
    // PUSH1 0, PUSH1 0, REVERT
    code += [0x60, 0, 0x60, 0, 0xfd]
    var start = first + copies
    for answer in answers {
      code += [0x5b] + push(answer.bytes.count) + [0x80] + push(start) + [0x60, 0, 0x39, 0x60, 0, 0xf3]
      start += answer.bytes.count
    }
    return code + answers.flatMap(\.bytes)
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
