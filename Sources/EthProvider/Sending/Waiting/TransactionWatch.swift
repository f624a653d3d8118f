package import EthPrimitives

/// The rules by which a wait for a transaction ends. It does no I/O: it says what to look at, and takes in what was
/// seen.
///
/// Every look begins with the receipts and none counts blocks that it has seen, so blocks that are skipped, or come
/// twice, cannot keep it from the end.
package struct TransactionWatch: Sendable {
  /// What to look at next.
  package enum Step: Hashable, Sendable {
    /// The receipts of ``TransactionWatch/hashes``.
    case receipt
    /// The newest block's number.
    case head
    /// That one receipt once more.
    case receiptAgain(Hash32)
    /// The sender's number of mined transactions.
    case nonce
    /// Whether the node knows any of ``TransactionWatch/hashes``.
    case presence
    /// Sends the best attempt again.
    case resend
    /// Which transaction used the nonce.
    case user
    /// Nothing now: a while later the next look begins.
    case rest
    /// The wait is over.
    case finished(TransactionOutcome)
  }

  /// What was seen.
  package enum Observation: Hashable, Sendable {
    /// The first receipt that the node has, or none.
    case receipt(Receipt?)
    /// The newest block's number.
    case head(UInt64)
    /// The sender's number of mined transactions.
    case nonce(UInt64)
    /// Whether the node knows the transaction.
    case presence(Bool)
    /// What the node said to the bytes: whether it has them, refuses them, or neither is clear.
    case resent(isTaken: Bool?)
    /// The transaction that used the nonce, where the node shows it.
    case user(Hash32?, ReplacementKind)
    /// The look failed, which tells nothing.
    case failed
  }

  /// The transactions that can end the wait.
  package private(set) var hashes: [Hash32]
  private var others: [Hash32: ReplacementKind]
  private let nonce: UInt64?
  private let confirmations: UInt64
  private let looksPerCheck: Int
  private var state = State.looking
  private var looksWithoutReceipt = 0
  private var checksWithUsedNonce = 0
  private var refusals = 0

  private enum State {
    case looking
    /// Waits for the head, to count the blocks on top of this receipt.
    case counting(Receipt)
    /// Waits for the same receipt once more.
    case checking(Receipt)
  }

  /// How often the nonce must be used, in a row, before it is asked by whom.
  private static let enoughUses = 2
  /// How often the node must refuse to take back what it does not know, in a row.
  private static let enoughRefusals = 4

  /// Before the first look.
  ///
  /// - Parameters:
  ///   - hashes: The attempts that do the work.
  ///   - others: The attempts that take its place, such as a cancelling one.
  ///   - nonce: The nonce of all of them; `nil` to look at nothing but receipts.
  ///   - confirmations: How many blocks, its own included, must stand on the transaction.
  ///   - looksPerCheck: After how many looks without a receipt the nonce is looked at.
  package init(
    hashes: [Hash32], others: [Hash32: ReplacementKind] = [:], nonce: UInt64?, confirmations: UInt64,
    looksPerCheck: Int = 1
  ) {
    self.hashes = hashes + others.keys.sorted()
    self.others = others
    self.nonce = nonce
    self.confirmations = confirmations
    self.looksPerCheck = max(1, looksPerCheck)
  }

  /// Takes in what was seen, and says what to look at next.
  package mutating func handle(_ observation: Observation) -> Step {
    switch observation {
    case .receipt(let receipt):
      switch state {
      case .checking(let before): return checked(before, receipt)
      case .looking, .counting: return found(receipt)
      }
    case .head(let head): return counted(head)
    case .nonce(let count): return counted(nonces: count)
    case .presence(let isKnown):
      if isKnown { refusals = 0 }
      return isKnown ? .rest : .resend
    case .resent(let isTaken):
      if isTaken == true { refusals = 0 }
      if isTaken == false { refusals += 1 }
      return refusals >= Self.enoughRefusals ? .finished(.dropped) : .rest
    case .user(let hash?, let kind):
      guard !hashes.contains(hash) else { return .rest }
      hashes.append(hash)
      others[hash] = kind
      return .receipt
    case .user(nil, _): return .rest
    case .failed:
      state = .looking
      return .rest
    }
  }

  private mutating func found(_ receipt: Receipt?) -> Step {
    state = .looking
    guard let receipt else {
      looksWithoutReceipt += 1
      guard nonce != nil, checksWithUsedNonce > 0 || looksWithoutReceipt.isMultiple(of: looksPerCheck) else {
        return .rest
      }
      return .nonce
    }
    (looksWithoutReceipt, checksWithUsedNonce, refusals) = (0, 0, 0)
    guard confirmations > 1 else { return end(receipt) }
    state = .counting(receipt)
    return .head
  }

  private mutating func counted(_ head: UInt64) -> Step {
    guard case .counting(let receipt) = state else { return .rest }
    state = .looking
    guard head >= receipt.blockNumber, head - receipt.blockNumber >= confirmations - 1 else { return .rest }
    // Between the two answers the block may have left the chain.
    state = .checking(receipt)
    return .receiptAgain(receipt.transactionHash)
  }

  private mutating func checked(_ before: Receipt, _ now: Receipt?) -> Step {
    state = .looking
    guard let now, now.blockHash == before.blockHash else { return .rest }
    return end(now)
  }

  private mutating func counted(nonces count: UInt64) -> Step {
    guard let nonce else { return .rest }
    guard count > nonce else {
      checksWithUsedNonce = 0
      return .presence
    }
    refusals = 0
    checksWithUsedNonce += 1
    return checksWithUsedNonce >= Self.enoughUses ? .user : .rest
  }

  private func end(_ receipt: Receipt) -> Step {
    let hash = receipt.transactionHash
    guard let kind = others[hash] else { return .finished(.confirmed(receipt)) }
    return .finished(.replaced(kind, by: Replacement(hash: hash, receipt: receipt)))
  }
}
