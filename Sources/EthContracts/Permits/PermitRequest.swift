public import EthABI
public import EthCrypto
public import EthPrimitives

/// A permit that is ready to be signed: what it says, and the domain of the token that it is for.
public struct PermitRequest: Hashable, Sendable {
  /// The token.
  public let token: Address
  /// What it says.
  public let permit: Permit
  /// The token's domain (EIP-712).
  public let domain: EIP712Domain

  /// A permit for a token with a known domain.
  public init(token: Address, permit: Permit, domain: EIP712Domain) {
    self.token = token
    self.permit = permit
    self.domain = domain
  }

  /// The hash that is signed.
  public var digest: Hash32 { permit.eip712Digest(in: domain) }

  /// What a signer is given, and a person is shown.
  ///
  /// - Throws: `TypedDataError`, which a permit gives no reason for.
  public var typedData: TypedData {
    get throws(TypedDataError) { try TypedData(permit, domain: domain) }
  }

  /// The call that gives the token the owner's signature; anybody can make it.
  public func call(signedWith signature: Signature) -> ContractCall<ERC2612.Permit> {
    ERC2612.at(token).permit(
      owner: permit.owner, spender: permit.spender, value: permit.value, deadline: permit.deadline,
      v: signature.yParity ? 28 : 27, r: Hash32(signature.r), s: Hash32(signature.s))
  }
}
