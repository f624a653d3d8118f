/// Which nonces of one account are handed out, and what became of them: the rules of ``NonceManager`` without its
/// waiting.
///
/// One rule stands above all: a nonce is given to other work only where nothing that was signed for it can be mined.
package struct NonceLedger: Hashable, Sendable {
  /// What is known of a nonce that is handed out.
  package enum Slot: Hashable, Sendable {
    /// Nothing was sent for it.
    case reserved
    /// These bytes are being sent.
    case sending([UInt8])
    /// A node has these bytes, or may have them: nobody is sending them now.
    case sent([UInt8])
  }

  /// The lowest nonce that was never handed out; `nil` before the node was asked.
  package private(set) var next: UInt64?
  /// Nonces below ``next`` that may be handed out again.
  package private(set) var free: Set<UInt64> = []
  /// The nonces that are handed out, and the last ones that are mined.
  package private(set) var slots: [UInt64: Slot] = [:]
  /// The last ``NonceLedger/observe(latest:pending:)``'s missing ones.
  private var missing: Set<UInt64> = []
  /// The highest count that a node has told.
  private var floor: UInt64 = 0

  /// How many mined transactions are kept, as a reorganisation can throw them out of their blocks.
  private static let history: UInt64 = 64
  /// The most nonces that nobody here has used and that are taken for free at once.
  private static let mostHoles: UInt64 = 64

  /// A ledger that knows nothing.
  package init() {}

  /// Hands out the lowest nonce that is free; `nil` where the node must be asked first.
  package mutating func reserve() -> UInt64? {
    if let lowest = reserveGap() { return lowest }
    guard let nonce = next, nonce < .max else { return nil }
    next = nonce + 1
    slots[nonce] = .reserved
    return nonce
  }

  /// Hands out the lowest nonce that was given back.
  package mutating func reserveGap() -> UInt64? {
    guard let lowest = free.min() else { return nil }
    free.remove(lowest)
    slots[lowest] = .reserved
    return lowest
  }

  /// Takes note, before anything leaves, of what is sent for a nonce.
  package mutating func willSend(_ bytes: [UInt8], for nonce: UInt64) { slots[nonce] = .sending(bytes) }

  /// The sending has ended, and a node has the bytes or may have them.
  package mutating func didSend(_ nonce: UInt64) {
    if case .sending(let bytes) = slots[nonce] { slots[nonce] = .sent(bytes) }
  }

  /// Gives a nonce back for which nothing was signed, or nothing that can ever be mined.
  package mutating func release(_ nonce: UInt64) {
    guard slots.removeValue(forKey: nonce) != nil, nonce >= floor else { return }
    free.insert(nonce)
    while let last = next.flatMap({ $0 > floor ? $0 - 1 : nil }), free.remove(last) != nil { next = last }
  }

  /// Another program's transaction has the nonce.
  package mutating func lose(_ nonce: UInt64) { slots[nonce] = nil }

  /// Takes in what the node counts.
  ///
  /// A count is never believed to give a nonce back: nodes lag behind one another.
  /// - Parameters:
  ///   - latest: The account's number of mined transactions.
  ///   - pending: The same with those that wait in the node's pool.
  /// - Returns: What the node lacks now and lacked the last time: the bytes to send again.
  package mutating func observe(latest: UInt64, pending: UInt64) -> [[UInt8]] {
    let pending = max(latest, pending)
    next = max(next ?? 0, pending)
    floor = max(floor, pending)
    free = free.filter { $0 >= pending }
    if latest > Self.history {
      slots = slots.filter { $0.key >= latest - Self.history || $0.value == .reserved }
    }
    let (before, lacking) = (missing, sent(from: pending))
    missing = Set(lacking.map(\.nonce))
    return lacking.filter { before.contains($0.nonce) }.map(\.bytes)
  }

  /// Takes in that a node misses nonces below one that was sent.
  ///
  /// - Returns: The bytes to send again.
  package mutating func observeGap(below nonce: UInt64, pending: UInt64) -> [[UInt8]] {
    var hole = pending
    while hole < min(nonce, next ?? 0), hole - pending < Self.mostHoles {
      // What nobody here holds was another program's, and is gone.
      if slots[hole] == nil { free.insert(hole) }
      hole += 1
    }
    return sent(from: pending).filter { $0.nonce < nonce }.map(\.bytes)
  }

  private func sent(from first: UInt64) -> [(nonce: UInt64, bytes: [UInt8])] {
    slots.compactMap { nonce, slot -> (nonce: UInt64, bytes: [UInt8])? in
      guard nonce >= first, case .sent(let bytes) = slot else { return nil }
      return (nonce, bytes)
    }.sorted { $0.nonce < $1.nonce }
  }
}
