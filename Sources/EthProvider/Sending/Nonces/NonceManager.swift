public import EthPrimitives
import EthRPC
import EthTransactions

/// Hands out the nonces of one account on one chain, to any number of sends at a time.
///
/// It is shared by all copies of a provider, and by all providers that are given it
/// (``Provider/managingNonces(_:)``). Every program that sends for the account by itself is another owner of the key:
/// its transactions are noticed within seconds, but two owners can always collide.
///
/// A nonce that was given back is the next one to be handed out, so no gap stays while there is more to send;
/// ``Provider/fillNonceGaps()`` closes gaps where there is not. A nonce whose transaction may still be mined is never
/// given to another one: its bytes are kept and sent again where a node turns out to lack them.
public actor NonceManager {
  /// The chain (EIP-155).
  public nonisolated let chainId: UInt64
  /// The account.
  public nonisolated let address: Address

  private var ledger = NonceLedger()
  private var lastCount: ContinuousClock.Instant?
  private var room: Int
  private var queue: [(id: UInt64, continuation: CheckedContinuation<Bool, Never>)] = []
  private var lastID: UInt64 = 0

  /// How long a node's count is relied on.
  private static let countsFor = Duration.seconds(2)

  /// A manager that has handed out nothing.
  ///
  /// - Parameters:
  ///   - chainId: The chain (EIP-155).
  ///   - address: The account.
  ///   - window: How many transactions may be on their way to the node at a time; further ones wait. Nodes keep only
  ///     so many whose predecessors have not arrived yet.
  public init(chainId: UInt64, address: Address, window: Int = 16) {
    self.chainId = chainId
    self.address = address
    room = max(1, window)
  }

  /// Nonces that were given back and wait to be used, in order.
  public var gaps: [UInt64] { ledger.free.sorted() }

  /// What a node counts of an account's transactions: those in blocks, and with those that wait.
  struct Count: Sendable {
    let latest: UInt64
    let pending: UInt64
  }

  /// Waits for room, and hands out a nonce.
  ///
  /// Whoever gets one has to end with ``finish(_:as:)``.
  /// - Returns: The nonce, and the bytes that the node turned out to lack.
  func reserve(
    _ count: @Sendable () async throws(ProviderError) -> Count
  ) async throws(ProviderError) -> (nonce: UInt64, lacking: [[UInt8]]) {
    guard await enter() else { throw .rpc(.transport(.cancelled)) }
    var lacking: [[UInt8]] = []
    if lastCount.map({ .now - $0 > Self.countsFor }) ?? true {
      do throws(ProviderError) {
        let count = try await count()
        lacking = ledger.observe(latest: count.latest, pending: count.pending)
        lastCount = .now
      } catch {
        leave()
        throw error
      }
    }
    guard let nonce = ledger.reserve() else {
      leave()
      throw .transaction(.field("nonce", "none is left"))
    }
    return (nonce, lacking)
  }

  /// Hands out a nonce that was given back; `nil` where there is none.
  func reserveGap() async -> UInt64? {
    guard await enter() else { return nil }
    guard let nonce = ledger.reserveGap() else {
      leave()
      return nil
    }
    return nonce
  }

  /// Takes note of what is about to be sent.
  func willSend(_ bytes: [UInt8], for nonce: UInt64) { ledger.willSend(bytes, for: nonce) }

  /// Takes note of bytes that take the place of those that were sent.
  func didReplace(_ nonce: UInt64, by bytes: [UInt8]) {
    guard case .sent = ledger.slots[nonce] else { return }
    ledger.willSend(bytes, for: nonce)
    ledger.didSend(nonce)
  }

  /// Takes in that a node misses nonces below one that was sent, and returns the bytes to send again.
  func observeGap(below nonce: UInt64, _ count: Count) -> [[UInt8]] {
    _ = ledger.observe(latest: count.latest, pending: count.pending)
    return ledger.observeGap(below: nonce, pending: count.pending)
  }

  /// How the sending of a nonce's transaction ended.
  enum End: Sendable {
    /// A node has it, or may have it.
    case sent
    /// Nothing was sent, or nothing that can be mined.
    case unused
    /// Another program's transaction has the nonce.
    case lost
  }

  /// Takes note of how a nonce's sending ended.
  func finish(_ nonce: UInt64, as end: End) {
    switch end {
    case .sent: ledger.didSend(nonce)
    case .unused:
      ledger.release(nonce)
      lastCount = nil
    case .lost:
      ledger.lose(nonce)
      lastCount = nil
    }
    leave()
  }

  /// Whether there is room now; `false` where the task was cancelled while it waited.
  private func enter() async -> Bool {
    guard !Task.isCancelled else { return false }
    if room > 0 {
      room -= 1
      return true
    }
    lastID += 1
    let id = lastID
    return await withTaskCancellationHandler {
      await withCheckedContinuation { queue.append((id, $0)) }
    } onCancel: {
      Task { await self.abandon(id) }
    }
  }

  private func leave() {
    guard !queue.isEmpty else {
      room += 1
      return
    }
    queue.removeFirst().continuation.resume(returning: true)
  }

  private func abandon(_ id: UInt64) {
    guard let position = queue.firstIndex(where: { $0.id == id }) else { return }
    queue.remove(at: position).continuation.resume(returning: false)
  }
}
