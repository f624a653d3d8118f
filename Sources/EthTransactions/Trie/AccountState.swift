public import EthPrimitives
public import EthRLP

/// An account as the state trie has it (Ethereum Yellow Paper, section 4.1).
public struct AccountState: Hashable, Sendable {
  /// The number of transactions sent, or of contracts created by a contract.
  public var nonce: UInt64
  /// What it owns, in wei.
  public var balance: UInt256
  /// The root of the trie of its storage.
  public var storageRoot: Hash32
  /// Keccak-256 of its code.
  public var codeHash: Hash32

  /// An account from its parts; without code and storage where they are not given.
  public init(
    nonce: UInt64 = 0, balance: UInt256 = 0, storageRoot: Hash32 = TrieProof.emptyRoot,
    codeHash: Hash32 = AccountState.noCodeHash
  ) {
    self.nonce = nonce
    self.balance = balance
    self.storageRoot = storageRoot
    self.codeHash = codeHash
  }

  /// Keccak-256 of no bytes: ``codeHash`` of an account without code.
  public static let noCodeHash = Keccak256.hash([])
}

extension AccountState: RLPEncodable, RLPDecodable {
  /// Appends `[nonce, balance, storageRoot, codeHash]`.
  public func encode(to encoder: inout RLPEncoder) {
    encoder.list { encoder in
      encoder.append(nonce)
      encoder.append(balance)
      encoder.append(storageRoot)
      encoder.append(codeHash)
    }
  }

  /// Reads `[nonce, balance, storageRoot, codeHash]`.
  ///
  /// - Throws: `RLPError`, with the field's name in its path.
  public init(rlp reader: inout RLPReader) throws(RLPError) {
    self = try reader.readList("account") { list throws(RLPError) in
      AccountState(
        nonce: try list.readUInt64("nonce"), balance: try list.readUInt256("balance"),
        storageRoot: try list.readHash("storageRoot"), codeHash: try list.readHash("codeHash"))
    }
  }

  /// Reads an account that fills `bytes`, without copying them.
  init(filling bytes: RawSpan) throws(RLPError) {
    var cursor = RLPCursor(bytes)
    var list = try cursor.enterList(in: bytes, "account")
    nonce = try list.readUInt64(in: bytes, "nonce")
    balance = try list.readUInt256(in: bytes, "balance")
    storageRoot = try list.readHash(in: bytes, "storageRoot")
    codeHash = try list.readHash(in: bytes, "codeHash")
    try list.finish()
    try cursor.finish()
  }
}
