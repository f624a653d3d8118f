/// What opening a keystore may cost, as the file itself says what to spend on it.
public struct KeystoreLimits: Hashable, Sendable {
  /// Bytes of memory that scrypt may take: 128·r·(n + p + 2).
  public var scryptMemory: Int
  /// How much scrypt may mix: r·p·(n + 64), where a unit costs four times Salsa20/8, about 150 nanoseconds.
  public var scryptWork: Int
  /// How many rounds PBKDF2 may take, each of which costs about half a microsecond.
  public var pbkdf2Rounds: Int
  /// How long the key that is derived may be, in bytes. The first 32 are all that is ever used of it.
  public var derivedKeyLength: Int

  /// 1 GiB and 64 MiB for what lies beside the table, so that n = 2^20 with r = 8 can be opened; four times the work
  /// of that; ten million rounds.
  public static let `default` = KeystoreLimits()

  /// Limits.
  public init(
    scryptMemory: Int = 1088 << 20, scryptWork: Int = 1 << 25, pbkdf2Rounds: Int = 10_000_000,
    derivedKeyLength: Int = 1024
  ) {
    self.scryptMemory = scryptMemory
    self.scryptWork = scryptWork
    self.pbkdf2Rounds = pbkdf2Rounds
    self.derivedKeyLength = derivedKeyLength
  }
}

extension KeystoreLimits {
  /// Refuses what costs more than this allows.
  package func check(_ kdf: KeystoreKDF, derivedKeyLength length: Int) throws(KeystoreError) {
    try check(length, derivedKeyLength, .derivedKeyLength)
    switch kdf {
    case .scrypt(let n, let r, let p):
      guard let cost = ScryptCost(n: n, r: r, p: p) else { throw .invalidKDF(ScryptCost.rule) }
      try check(cost.memory, scryptMemory, .scryptMemory)
      try check(cost.work, scryptWork, .scryptWork)
    case .pbkdf2(let rounds): try check(rounds, pbkdf2Rounds, .pbkdf2Rounds)
    }
  }

  private func check(
    _ needed: Int?, _ limit: Int, _ resource: KeystoreResource
  ) throws(KeystoreError) {
    guard let needed, needed <= limit else { throw .tooCostly(resource, needed: needed, limit: limit) }
  }
}
