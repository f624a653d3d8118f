public import EthABI
import EthCrypto
public import EthPrimitives
public import EthProvider
import EthSigners

extension Provider {
  /// Prepares an owner's permit of tokens: reads the token's domain and the owner's nonce.
  ///
  /// - Parameters:
  ///   - token: The token.
  ///   - owner: Whose tokens they are; `nil` for the provider's account.
  ///   - spender: Who may move them.
  ///   - value: How many units.
  ///   - deadline: Until when the permit is good, in seconds since 1970.
  ///   - block: The block on whose state the token is asked.
  /// - Throws: ``PermitError``.
  public func permit(
    _ token: Address, owner: Address? = nil, spender: Address, value: UInt256, deadline: UInt256,
    at block: BlockReference = .latest
  ) async throws(PermitError) -> PermitRequest {
    guard let account = owner ?? signer?.address else { throw .provider(.noSigner) }
    if let hash = try await answer(PermitTypeHash.at(token), at: block), hash != Permit.eip712TypeHash {
      throw .otherForm(token: token, typeHash: hash)
    }
    let domain = try await permitDomain(of: token, at: block)
    guard let nonce = try await answer(ERC2612.at(token).nonces(owner: account), at: block) else {
      throw .unsupported(token: token)
    }
    let permit = Permit(owner: account, spender: spender, value: value, nonce: nonce, deadline: deadline)
    return PermitRequest(token: token, permit: permit, domain: domain)
  }

  /// Has the provider's signer sign a permit, and checks that the signature is the owner's.
  ///
  /// - Returns: The call that gives the token the signature; anybody can make it.
  /// - Throws: ``PermitError``.
  public func sign(_ request: PermitRequest) async throws(PermitError) -> ContractCall<ERC2612.Permit> {
    guard let signer else { throw .provider(.noSigner) }
    let data: TypedData
    do throws(TypedDataError) { data = try request.typedData } catch { throw .typedData(error) }
    do throws(SignerError) {
      let signature = try await signer.signChecked(data)
      try signature.check(isOf: request.digest, by: request.permit.owner)
      return request.call(signedWith: signature)
    } catch {
      throw .signer(error)
    }
  }

  /// The domain for which a token verifies permits.
  ///
  /// It is what the token says by ERC-5267; where it does not, it is made of its name, its version (`version()`, else
  /// 1, none, or 2), the chain and the token. Either has to have the hash that the token's `DOMAIN_SEPARATOR()` is.
  ///
  /// A domain has to name the token as its `verifyingContract`, and this chain where it names one: the two come from the
  /// token, so that their agreement with each other proves nothing, and a signature for a domain of no contract would
  /// be good for whatever other contract has the same.
  ///
  /// Source: ERC-2612, "Specification": the domain is to be unique to the contract and chain.
  /// - Throws: ``PermitError``: ``PermitError/foreignDomain(token:)`` where the domain is not this token's alone.
  public func permitDomain(
    of token: Address, at block: BlockReference = .latest
  ) async throws(PermitError) -> EIP712Domain {
    guard let separator = try await answer(ERC2612.at(token).domainSeparator(), at: block) else {
      throw .unsupported(token: token)
    }
    if let said = try await answer(ERC5267.at(token).eip712Domain(), at: block) {
      guard let domain = EIP712Domain(said), domain.verifyingContract == token,
        domain.chainId.map({ $0 == UInt256(chainId) }) ?? true
      else { throw .foreignDomain(token: token) }
      guard domain.separator == separator else { throw .unknownDomain(token: token, separator: separator) }
      return domain
    }
    let name = try await answer(ERC20.at(token).tolerantName(), at: block)
    let version = try await answer(TokenVersion.at(token), at: block)
    for version in [version, "1", nil, "2"] {
      let domain = EIP712Domain(
        name: name, version: version, chainId: UInt256(chainId), verifyingContract: token)
      if domain.separator == separator { return domain }
    }
    throw .unknownDomain(token: token, separator: separator)
  }

  /// What a function returned; `nil` where the contract does not have it, or returned something else.
  private func answer<F>(
    _ call: ContractCall<F>, at block: BlockReference
  ) async throws(PermitError) -> F.Output? {
    do throws(ProviderError) {
      return try await self.call(call, at: block)
    } catch .reverted, .output {
      return nil
    } catch {
      throw .provider(error)
    }
  }
}

extension EIP712Domain {
  /// The domain that a contract says; `nil` where it has extensions, as these are not part of it.
  ///
  /// Source: ERC-5267, "Specification".
  public init?(_ said: ERC5267.Eip712Domain.Output) {
    let fields = said.fields.bytes.first ?? 0
    guard said.extensions.isEmpty, fields & 0xe0 == 0 else { return nil }
    self.init(
      name: fields & 1 != 0 ? said.name : nil, version: fields & 2 != 0 ? said.version : nil,
      chainId: fields & 4 != 0 ? said.chainId : nil,
      verifyingContract: fields & 8 != 0 ? said.verifyingContract : nil,
      salt: fields & 16 != 0 ? said.salt : nil)
  }
}

/// `version()`, by which some tokens say the version of their domain.
struct TokenVersion: ContractFunction, ABINoFields {
  typealias Output = String
  static var signature: String { "version()" }
  static var selector: Selector { 0x54fd_4d50 }

  static func at(_ token: Address) -> ContractCall<Self> { ContractCall(to: token, function: Self()) }
}

/// `PERMIT_TYPEHASH()`, by which some tokens say what form their permits have.
struct PermitTypeHash: ContractFunction, ABINoFields {
  typealias Output = Hash32
  static var signature: String { "PERMIT_TYPEHASH()" }
  static var selector: Selector { 0x30ad_f81f }

  static func at(_ token: Address) -> ContractCall<Self> { ContractCall(to: token, function: Self()) }
}
