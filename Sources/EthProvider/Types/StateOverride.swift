import EthJSON
public import EthPrimitives

/// Accounts that a call should find changed, by address; the chain's state stays as it is.
public typealias StateOverrides = [Address: StateOverride]

/// What a call should find different in an account (execution-apis, schema `AccountOverride`).
///
/// ```swift
/// let rich: StateOverrides = [sender: StateOverride(balance: .ether(1000))]
/// let output = try await provider.call(request, stateOverrides: rich)
/// ```
public struct StateOverride: Hashable, Sendable {
  /// The balance, in wei.
  public var balance: UInt256?
  /// The number of transactions sent, of a contract those created.
  public var nonce: UInt64?
  /// The code.
  public var code: [UInt8]?
  /// The storage.
  public var storage: Storage?
  /// Where the precompiled contract of this address is found instead.
  public var movePrecompileTo: Address?

  /// What a call should find in an account's storage.
  public enum Storage: Hashable, Sendable {
    /// These slots and no others (`state`).
    case replaced([UInt256: Hash32])
    /// These slots, and the others as they are (`stateDiff`).
    case changed([UInt256: Hash32])
  }

  /// An override of the parts that are given.
  public init(
    balance: UInt256? = nil, nonce: UInt64? = nil, code: [UInt8]? = nil, storage: Storage? = nil,
    movePrecompileTo: Address? = nil
  ) {
    self.balance = balance
    self.nonce = nonce
    self.code = code
    self.storage = storage
    self.movePrecompileTo = movePrecompileTo
  }

  var json: JSON {
    var members: [(String, JSON)] = []
    if let balance { members.append(("balance", .quantity(balance))) }
    if let nonce { members.append(("nonce", .quantity(nonce))) }
    if let code { members.append(("code", .hex(code))) }
    switch storage {
    case .replaced(let slots): members.append(("state", Self.json(slots)))
    case .changed(let slots): members.append(("stateDiff", Self.json(slots)))
    case nil: break
    }
    if let movePrecompileTo { members.append(("movePrecompileToAddress", .address(movePrecompileTo))) }
    return .object(members)
  }

  private static func json(_ slots: [UInt256: Hash32]) -> JSON {
    .object(slots.sorted { $0.key < $1.key }.map { (Hash32($0.key).description, .hash($0.value)) })
  }
}

extension StateOverrides {
  /// The overrides as a parameter, in the order of the addresses.
  var json: JSON { .object(sorted { $0.key < $1.key }.map { ($0.key.lowercased, $0.value.json) }) }
}
