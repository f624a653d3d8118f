/// Work under way that several tasks wait for. It begins with the first who asks, and is cancelled when the last who
/// waits has gone.
actor Flights<Key: Hashable & Sendable, Value: Sendable> {
  private struct Flight {
    let id: Int
    let task: Task<Void, Never>
    let deadline: ContinuousClock.Instant
    var waiting: [Int: AsyncStream<Value>.Continuation]
  }

  private var flights: [Key: Flight] = [:]
  private var nextID = 0

  /// A place among those who wait.
  struct Seat: Sendable {
    let key: Key
    let id: Int
    let flight: Int
    /// When the work ends at the latest.
    let deadline: ContinuousClock.Instant
    /// Yields the value once it is there; ends without where the waiting task is cancelled.
    let value: AsyncStream<Value>
  }

  /// How many wait for `key`.
  func count(_ key: Key) -> Int { flights[key]?.waiting.count ?? 0 }

  /// Waits for the work on `key` that is under way, or begins it.
  func join(
    _ key: Key, until deadline: ContinuousClock.Instant, _ work: @escaping @Sendable () async -> Value
  ) -> Seat {
    let id = nextID
    nextID += 1
    let (stream, continuation) = AsyncStream.makeStream(of: Value.self, bufferingPolicy: .bufferingNewest(1))
    if var flight = flights[key] {
      flight.waiting[id] = continuation
      flights[key] = flight
      return Seat(key: key, id: id, flight: flight.id, deadline: flight.deadline, value: stream)
    }
    let task = Task { self.land(key, id, await work()) }
    flights[key] = Flight(id: id, task: task, deadline: deadline, waiting: [id: continuation])
    return Seat(key: key, id: id, flight: id, deadline: deadline, value: stream)
  }

  /// Gives up a seat; with the last one the work is cancelled.
  func leave(_ seat: Seat) {
    guard var flight = flights[seat.key], flight.id == seat.flight else { return }
    flight.waiting[seat.id] = nil
    if flight.waiting.isEmpty {
      flight.task.cancel()
      flights[seat.key] = nil
    } else {
      flights[seat.key] = flight
    }
  }

  private func land(_ key: Key, _ id: Int, _ value: Value) {
    guard let flight = flights[key], flight.id == id else { return }
    flights[key] = nil
    for continuation in flight.waiting.values {
      continuation.yield(value)
      continuation.finish()
    }
  }
}
