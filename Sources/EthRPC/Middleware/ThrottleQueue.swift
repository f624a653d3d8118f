/// Those who wait for units, in the order in which they came. The first one waits for time to pass, the others for
/// those before them; each may leave at any time.
actor ThrottleQueue {
  private var bucket: TokenBucket
  private var places: [Int: (cost: Double, turn: AsyncStream<Void>.Continuation)] = [:]
  private var order: [Int] = []
  /// How many at the beginning of `order` are gone.
  private var gone = 0
  private var nextID = 0
  private var costs = 0.0

  init(_ policy: ThrottlePolicy) { bucket = TokenBucket(policy, at: .now) }

  /// What whoever comes gets.
  enum Entry: Sendable {
    /// The units are taken.
    case passes
    /// A place in the queue; its turn comes when the stream ends.
    case waits(id: Int, turn: AsyncStream<Void>)
    /// There are so many before it that its time would be over.
    case isTooLate
  }

  var rate: Double { bucket.rate }

  /// How many wait.
  var count: Int { places.count }

  func enter(_ cost: Double, within time: Duration) -> Entry {
    let now = ContinuousClock.now
    if places.isEmpty, bucket.take(cost, at: now) == nil { return .passes }
    guard bucket.wait(for: cost, behind: costs, at: now) < time else { return .isTooLate }
    let id = nextID
    nextID += 1
    let (stream, turn) = AsyncStream.makeStream(of: Void.self)
    if places.isEmpty { turn.finish() }
    places[id] = (cost, turn)
    order.append(id)
    costs += cost
    return .waits(id: id, turn: stream)
  }

  /// Takes the units of whoever is first, or says how long it is until they are there.
  func take(_ id: Int) -> Duration? {
    guard let place = places[id] else { return nil }
    if let wait = bucket.take(place.cost, at: .now) { return wait }
    leave(id)
    return nil
  }

  /// Gives up a place.
  func leave(_ id: Int) {
    guard let place = places.removeValue(forKey: id) else { return }
    costs = places.isEmpty ? 0 : max(0, costs - place.cost)
    while gone < order.count, places[order[gone]] == nil { gone += 1 }
    if gone < order.count { places[order[gone]]?.turn.finish() }
    if gone > 64, gone > order.count / 2 {
      order.removeFirst(gone)
      gone = 0
    }
  }

  func wasLimited(callBegunAt start: ContinuousClock.Instant, for rest: Duration?) {
    bucket.wasLimited(callBegunAt: start, for: rest, at: .now)
  }

  func wasAnswered(_ cost: Double) { bucket.wasAnswered(cost, at: .now) }
}
