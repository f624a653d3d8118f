public import EthPrimitives
internal import GRDB

/// What a journal belongs to.
public struct ChainIdentity: Hashable, Sendable {
  /// The chain's number (EIP-155).
  public let chainId: UInt64
  /// The hash of block 0, which tells two chains with one number apart.
  public let genesisHash: Hash32
  /// The contract whose jobs are served.
  public let contract: Address
  /// The account that posts results.
  public let account: Address

  /// An identity from its parts.
  public init(chainId: UInt64, genesisHash: Hash32, contract: Address, account: Address) {
    self.chainId = chainId
    self.genesisHash = genesisHash
    self.contract = contract
    self.account = account
  }
}

/// Where the bridge stands on the chain.
public struct Cursor: Hashable, Sendable {
  /// The last block whose jobs are all in the journal.
  public let number: UInt64
  /// That block's hash.
  public let hash: Hash32
  /// The last block known to be final.
  public let finalizedNumber: UInt64
  /// That block's hash.
  public let finalizedHash: Hash32

  /// A cursor from its parts.
  public init(number: UInt64, hash: Hash32, finalizedNumber: UInt64, finalizedHash: Hash32) {
    self.number = number
    self.hash = hash
    self.finalizedNumber = finalizedNumber
    self.finalizedHash = finalizedHash
  }
}

extension SQLiteJournal {
  /// The chain this journal belongs to, or `nil` for a new one.
  func identity() async throws(JournalError) -> ChainIdentity? {
    try await read { database in
      try Row.fetchOne(database, sql: "SELECT * FROM chain").map { row in
        ChainIdentity(
          chainId: try row.number("chain_id"), genesisHash: try row.hash("genesis_hash"),
          contract: try row.address("contract"), account: try row.address("account"))
      }
    }
  }

  /// Binds a new journal to its chain and puts the cursor on `start`, the block before the first one to read.
  ///
  /// - Parameters:
  ///   - firstJobID: The first job id that the journal answers for; 0 where that is not known.
  ///   - startNonce: The account's number of transactions at `start`.
  func begin(
    _ identity: ChainIdentity, at start: BlockLink, firstJobID: UInt64, startNonce: UInt64
  ) async throws(JournalError) {
    try await write { database in
      try database.execute(
        sql: "INSERT INTO chain VALUES (1, ?, ?, ?, ?, ?, ?, ?, NULL)",
        arguments: [
          try identity.chainId.column, identity.genesisHash.blob, identity.contract.blob,
          identity.account.blob, try start.number.column,
          try firstJobID.column, try startNonce.column,
        ])
      try database.execute(
        sql: "INSERT INTO cursor VALUES (1, ?, ?, 0, ?)",
        arguments: [try start.number.column, start.hash.blob, identity.genesisHash.blob])
      try Self.insert(start, into: database)
    }
  }

  /// Where the bridge stands; `nil` for a new journal.
  func cursor() async throws(JournalError) -> Cursor? {
    try await read { try Self.cursor(in: $0) }
  }

  static func cursor(in database: Database) throws -> Cursor? {
    try Row.fetchOne(database, sql: "SELECT * FROM cursor").map { row in
      Cursor(
        number: try row.number("number"), hash: try row.hash("hash"),
        finalizedNumber: try row.number("finalized_number"), finalizedHash: try row.hash("finalized_hash"))
    }
  }

  /// The first job id that this journal answers for.
  func firstJobID() async throws(JournalError) -> UInt64 {
    try await read { database in
      try Row.fetchOne(database, sql: "SELECT first_job_id FROM chain").map { try $0.number("first_job_id") }
        ?? 1
    }
  }

  /// The block before the first one that this journal has read.
  func startBlock() async throws(JournalError) -> UInt64 {
    try await read { database in
      try Row.fetchOne(database, sql: "SELECT start_block FROM chain").map { try $0.number("start_block") }
        ?? 0
    }
  }

  /// The block of the event of the job `id` that stands on the chain.
  func blockOfJob(_ id: UInt64) async throws(JournalError) -> UInt64? {
    try await read { database in
      try Row.fetchOne(
        database, sql: "SELECT block_number FROM job WHERE id = ? AND canonical = 1",
        arguments: [try id.column]
      ).map { try $0.number("block_number") }
    }
  }

  /// Why the bridge stopped for an operator to look, or `nil`.
  func haltedReason() async throws(JournalError) -> String? {
    try await read { try String.fetchOne($0, sql: "SELECT halted_reason FROM chain") }
  }

  /// Stops all binding and sending until an operator has looked.
  func halt(_ reason: String) async throws(JournalError) {
    try await write { database in
      try database.execute(sql: "UPDATE chain SET halted_reason = ?", arguments: [reason])
    }
  }

  /// The recent blocks of the chain as the cursor went over them, newest first.
  func recentBlocks(limit: Int) async throws(JournalError) -> [BlockLink] {
    try await read { database in
      try Row.fetchAll(database, sql: "SELECT * FROM block ORDER BY number DESC LIMIT ?", arguments: [limit])
        .map { row in
          BlockLink(
            number: try row.number("number"), hash: try row.hash("hash"), parent: try row.hash("parent"))
        }
    }
  }

  static func insert(_ block: BlockLink, into database: Database) throws {
    try database.execute(
      sql: "INSERT OR REPLACE INTO block VALUES (?, ?, ?)",
      arguments: [try block.number.column, block.hash.blob, block.parent.blob])
  }
}
