/// Decides when a silent peer is asked for a sign of life, and when it is taken for dead.
///
/// Time is what has passed since any fixed moment.
struct KeepAlive {
  /// What to do.
  enum Step: Equatable {
    /// Nothing for this long.
    case wait(Duration)
    /// Ask; then come back after this long.
    case ask(thenWait: Duration)
    /// Give up: nothing came for this long.
    case dead(silence: Duration)
  }

  private let interval: Duration
  private let patience: Duration
  private var heardAt: Duration
  private var askedAt: Duration?

  init(_ options: ConnectionOptions, now: Duration) {
    interval = max(.milliseconds(1), options.pingInterval)
    patience = max(.milliseconds(1), options.pongTimeout)
    heardAt = now
  }

  /// Anything came.
  mutating func heard(at now: Duration) {
    heardAt = now
    askedAt = nil
  }

  /// What is to be done now.
  mutating func step(at now: Duration) -> Step {
    guard let askedAt else {
      let silence = now - heardAt
      guard silence >= interval else { return .wait(interval - silence) }
      self.askedAt = now
      return .ask(thenWait: patience)
    }
    let waited = now - askedAt
    return waited < patience ? .wait(patience - waited) : .dead(silence: now - heardAt)
  }
}
