public import EthABI
public import EthPrimitives

/// What an owner of tokens signs to let a spender move some of them (ERC-2612).
///
/// Source: ERC-2612, "Specification"; EIP-712.
public struct Permit: EIP712Struct, Hashable {
  /// Whose tokens they are, and who signs.
  public var owner: Address
  /// Who may move them.
  public var spender: Address
  /// How many units; it replaces what was approved before.
  public var value: UInt256
  /// The token's count of the owner's permits, which makes each good for once.
  public var nonce: UInt256
  /// Until when it is good, in seconds since 1970.
  public var deadline: UInt256

  /// A permit.
  public init(owner: Address, spender: Address, value: UInt256, nonce: UInt256, deadline: UInt256) {
    self.owner = owner
    self.spender = spender
    self.value = value
    self.nonce = nonce
    self.deadline = deadline
  }

  /// The type's name in what is signed.
  public static let eip712Name = "Permit"
  /// The members in what is signed.
  public static let eip712Members: [EIP712Member<Permit>] = [
    EIP712Member("owner") { $0.owner },
    EIP712Member("spender") { $0.spender },
    EIP712Member("value") { $0.value },
    EIP712Member("nonce") { $0.nonce },
    EIP712Member("deadline") { $0.deadline },
  ]
  /// `keccak256("Permit(address owner,address spender,uint256 value,uint256 nonce,uint256 deadline)")`.
  public static let eip712TypeHash = makeEIP712TypeHash()
}
