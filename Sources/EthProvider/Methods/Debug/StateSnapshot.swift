public import EthJSON
public import EthPrimitives

/// Accounts at one moment, by address (go-ethereum's `prestateTracer`).
public struct StateSnapshot: Hashable, Sendable, JSONDecodable {
  /// The accounts.
  public let accounts: [Address: AccountSnapshot]

  /// Reads what `prestateTracer` writes.
  public init(json: JSONValue) throws(JSONError) {
    accounts = try json.byAddress { json throws(JSONError) in try AccountSnapshot(json: json) }
  }

  /// The account of an address, where it was touched.
  public subscript(address: Address) -> AccountSnapshot? { accounts[address] }
}

/// What a transaction has changed (go-ethereum's `prestateTracer` with `diffMode`).
public struct StateChange: Hashable, Sendable, JSONDecodable {
  /// The accounts that were changed, as they were before; those created are not among them.
  public let before: StateSnapshot
  /// Of the accounts that were changed what is another now; those deleted are not among them, and slots that became
  /// 0 neither.
  public let after: StateSnapshot

  /// Reads what `prestateTracer` writes with `diffMode`.
  public init(json: JSONValue) throws(JSONError) {
    before = try json.decode("pre")
    after = try json.decode("post")
  }
}

/// An account, or what is known of it (go-ethereum's `prestateTracer`).
public struct AccountSnapshot: Hashable, Sendable, JSONDecodable {
  /// The balance, in wei; `nil` where it is not said.
  public let balance: UInt256?
  /// The nonce; `nil` where it is not said, as nodes leave out a 0.
  public let nonce: UInt64?
  /// The code; `nil` where it is not said, as nodes leave out none.
  public let code: [UInt8]?
  /// The slots that were touched.
  public let storage: [Hash32: Hash32]

  /// Reads an account of what `prestateTracer` writes.
  public init(json: JSONValue) throws(JSONError) {
    balance = try json.decodeIfPresent("balance")
    nonce = try json.optionalMember("nonce").map { json throws(JSONError) in try json.flexibleUInt64() }
    code = try json.bytesIfPresent("code")
    storage =
      try json.optionalMember("storage").map { json throws(JSONError) in
        try json.dictionary({ try? Hash32($0) }, named: "a slot of 32 bytes") { value throws(JSONError) in
          try value.hash()
        }
      } ?? [:]
  }
}
