internal import GRDB

/// The journal's tables. Hashes and addresses are blobs, 256-bit numbers are blobs of 32 bytes (most significant
/// first), times are milliseconds since 1970.
enum JournalSchema {
  static let migrator: DatabaseMigrator = {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1") { database in
      try database.execute(sql: tables)
    }
    return migrator
  }()

  private static let tables = """
    CREATE TABLE chain (
      one INTEGER PRIMARY KEY CHECK (one = 1),
      chain_id INTEGER NOT NULL,
      genesis_hash BLOB NOT NULL,
      contract BLOB NOT NULL,
      account BLOB NOT NULL,
      start_block INTEGER NOT NULL,
      first_job_id INTEGER NOT NULL,
      -- The account's number of transactions at the start block.
      start_nonce INTEGER NOT NULL,
      halted_reason TEXT
    ) STRICT;

    -- The last block whose jobs are all in the journal.
    CREATE TABLE cursor (
      one INTEGER PRIMARY KEY CHECK (one = 1),
      number INTEGER NOT NULL,
      hash BLOB NOT NULL,
      finalized_number INTEGER NOT NULL,
      finalized_hash BLOB NOT NULL
    ) STRICT;

    -- The recent blocks of the chain as the cursor went over them, to find where a reorganisation began.
    CREATE TABLE block (
      number INTEGER PRIMARY KEY,
      hash BLOB NOT NULL,
      parent BLOB NOT NULL
    ) STRICT;

    CREATE TABLE job (
      id INTEGER NOT NULL,
      digest BLOB NOT NULL,
      client BLOB NOT NULL,
      payee BLOB NOT NULL,
      module TEXT NOT NULL,
      inputs TEXT NOT NULL,
      block_number INTEGER NOT NULL,
      block_hash BLOB NOT NULL,
      transaction_hash BLOB NOT NULL,
      log_index INTEGER NOT NULL,
      canonical INTEGER NOT NULL,
      state TEXT NOT NULL,
      detail TEXT,
      runs INTEGER NOT NULL DEFAULT 0,
      exit_code INTEGER,
      deal_id TEXT,
      data_id TEXT,
      seen_at INTEGER NOT NULL,
      changed_at INTEGER NOT NULL,
      PRIMARY KEY (id, digest)
    ) STRICT;
    -- At most one content of an id can stand on one chain.
    CREATE UNIQUE INDEX job_canonical ON job (id) WHERE canonical = 1;
    CREATE INDEX job_state ON job (state, id);

    CREATE TABLE quarantine (
      block_hash BLOB NOT NULL,
      log_index INTEGER NOT NULL,
      block_number INTEGER NOT NULL,
      transaction_hash BLOB NOT NULL,
      data BLOB NOT NULL,
      reason TEXT NOT NULL,
      -- The id that the log's data begins with, so that it does not look missing.
      job_id INTEGER,
      PRIMARY KEY (block_hash, log_index)
    ) STRICT;

    CREATE TABLE effect (
      id INTEGER PRIMARY KEY,
      job_id INTEGER NOT NULL,
      digest BLOB NOT NULL,
      generation INTEGER NOT NULL,
      recipient BLOB NOT NULL,
      calldata BLOB NOT NULL,
      state TEXT NOT NULL,
      detail TEXT,
      retry_at INTEGER NOT NULL DEFAULT 0,
      retries INTEGER NOT NULL DEFAULT 0,
      changed_at INTEGER NOT NULL,
      FOREIGN KEY (job_id, digest) REFERENCES job (id, digest),
      UNIQUE (job_id, digest, generation)
    ) STRICT;
    -- A job's result is bound to one open nonce at most.
    CREATE UNIQUE INDEX effect_open ON effect (job_id) WHERE state IN ('bound', 'sent', 'included');

    CREATE INDEX effect_state ON effect (state);

    -- Final transactions of the account that this journal did not make: another program's, or this bridge's own
    -- from a time that a restored journal does not remember. `job_id` is the job whose result one of them posted.
    CREATE TABLE foreign_transaction (
      account BLOB NOT NULL,
      nonce INTEGER NOT NULL,
      hash BLOB NOT NULL,
      job_id INTEGER,
      PRIMARY KEY (account, nonce)
    ) STRICT;

    CREATE TABLE binding (
      account BLOB NOT NULL,
      nonce INTEGER NOT NULL,
      effect INTEGER NOT NULL UNIQUE REFERENCES effect (id),
      gas_limit INTEGER NOT NULL,
      included_hash BLOB,
      included_block_number INTEGER,
      included_block_hash BLOB,
      included_success INTEGER,
      PRIMARY KEY (account, nonce)
    ) STRICT;

    CREATE TABLE attempt (
      hash BLOB PRIMARY KEY,
      effect INTEGER NOT NULL REFERENCES effect (id),
      raw BLOB NOT NULL,
      purpose TEXT NOT NULL,
      max_fee BLOB NOT NULL,
      max_priority_fee BLOB NOT NULL,
      signed_at_block INTEGER NOT NULL,
      signed_at INTEGER NOT NULL,
      last_sent INTEGER,
      last_answer TEXT
    ) STRICT;
    CREATE INDEX attempt_effect ON attempt (effect);
    """
}
