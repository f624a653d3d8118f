public import EthCrypto
public import EthPrimitives
import EthRLP

/// An account's permission that its code be that of a contract (EIP-7702), before it is signed.
///
/// The chain that includes it in a block points the account's code at ``address``, until another authorization
/// changes it; the zero address clears it.
public struct Authorization: Hashable, Sendable {
  /// The byte in front of what is signed, so that it can be no transaction.
  public static let magic: UInt8 = 0x05

  /// The chain it is for; 0 lets every chain use it.
  public var chainId: UInt256
  /// The contract whose code the account takes; zero to have none.
  public var address: Address
  /// The account's nonce at the time the authorization is used. An account that sends the transaction itself
  /// has spent one on it: then it is the transaction's nonce and one.
  public var nonce: UInt64

  /// An authorization from its parts.
  public init(chainId: UInt256, address: Address, nonce: UInt64) {
    self.chainId = chainId
    self.address = address
    self.nonce = nonce
  }

  /// The bytes whose hash is signed: `0x05 ‖ rlp([chainId, address, nonce])`.
  public var signingPayload: [UInt8] { RLPEncoder.encode { appendSigningPayload(to: &$0) } }

  /// The hash that the account signs: Keccak-256 of ``signingPayload``.
  public var signingHash: Hash32 {
    RLPEncoder.withEncoding({ appendSigningPayload(to: &$0) }, { Keccak256.hash($0) })
  }

  private func appendSigningPayload(to encoder: inout RLPEncoder) {
    encoder.append(type: Self.magic)
    encoder.list { appendFields(to: &$0) }
  }

  func appendFields(to encoder: inout RLPEncoder) {
    encoder.append(chainId)
    encoder.append(address)
    encoder.append(nonce)
  }

  /// The authorization with its account's signature of ``signingHash``.
  public func signed(with signature: Signature) -> SignedAuthorization {
    SignedAuthorization(self, yParity: signature.yParity ? 1 : 0, r: signature.r, s: signature.s)
  }
}
