import EthJSON

/// The calls that wait to be sent together, and those that are under way.
actor BatchCollector<Base: RPCService> {
  private let base: Base
  private let policy: BatchPolicy
  private var open: [BatchEntry] = []
  private var openBytes = 0
  /// Ends the time in which calls are collected.
  private var timer: Task<Void, Never>?
  private var flights: [Int: (task: Task<Void, Never>, waiting: Set<Int>)] = [:]
  private var flightOf: [Int: Int] = [:]
  private var nextID = 0
  /// How many calls the node takes in a batch, as far as is known.
  private(set) var limit: Int

  init(_ base: Base, _ policy: BatchPolicy) {
    self.base = base
    self.policy = policy
    limit = max(1, policy.maximumCalls)
  }

  func add(_ call: RPCCall, _ options: CallOptions) -> BatchEntry.Seat {
    let (entry, seat) = BatchEntry.make(nextID, call, options)
    nextID += 1
    if openBytes + entry.size > policy.maximumBytes { flush() }
    open.append(entry)
    openBytes += entry.size
    if open.count >= limit {
      flush()
    } else if timer == nil {
      timer = Task { [window = policy.window] in
        do { try await Task.sleep(for: window) } catch { return }
        self.flush()
      }
    }
    return seat
  }

  /// Takes that nobody waits for a call any longer. With the last one of a batch, the batch is cancelled.
  func leave(_ id: Int) {
    if let position = open.firstIndex(where: { $0.id == id }) {
      openBytes -= open.remove(at: position).size
      if open.isEmpty { stopTimer() }
    } else if let number = flightOf.removeValue(forKey: id), var flight = flights[number] {
      flight.waiting.remove(id)
      flights[number] = flight
      if flight.waiting.isEmpty { flight.task.cancel() }
    }
  }

  private func stopTimer() {
    timer?.cancel()
    timer = nil
  }

  private func flush() {
    stopTimer()
    guard !open.isEmpty else { return }
    let entries = open
    open = []
    openBytes = 0
    let number = nextID
    nextID += 1
    for entry in entries { flightOf[entry.id] = number }
    let task = Task {
      await self.send(entries)
      self.land(number, entries)
    }
    flights[number] = (task, Set(entries.map(\.id)))
  }

  private func land(_ number: Int, _ entries: [BatchEntry]) {
    flights[number] = nil
    for entry in entries { flightOf[entry.id] = nil }
  }

  private func send(_ entries: [BatchEntry]) async {
    let now = ContinuousClock.now
    let live = entries.filter { $0.deadline > now }
    guard let first = live.first else { return }
    if live.count == 1 { return first.end(await alone(first)) }
    if live.count > limit { return await send(live, inPartsOf: limit) }
    var options = CallOptions(timeout: (live.map(\.deadline).max() ?? now) - now)
    if live.contains(where: { $0.limit != nil }) {
      let bytes = live.reduce(0) { sum, entry in
        min(
          32 << 20,
          sum + min(32 << 20, entry.limit ?? CallOptions.defaultResponseBytes(for: entry.call.method)))
      }
      options.maximumResponseBytes = bytes
    }
    do throws(RPCError) {
      let results = try await base.respond(to: live.map(\.call), options: options)
      await take(results, of: live)
    } catch {
      guard BatchRefusal.isRefused(error) else {
        for entry in live { entry.end(.failure(error)) }
        return
      }
      if BatchRefusal.isLasting(error) { limit = min(limit, max(1, live.count / 2)) }
      await send(live, inPartsOf: max(1, live.count / 2))
    }
  }

  /// Gives the results to the callers; what the node refused as it came in a batch is sent in smaller ones.
  private func take(_ results: [Result<JSONValue, RPCError>], of entries: [BatchEntry]) async {
    let isTooLong = results.contains {
      if case .failure(let error) = $0 { BatchRefusal.isTooManyCalls(error) } else { false }
    }
    var again: [BatchEntry] = []
    for (position, entry) in entries.enumerated() {
      let result =
        position < results.count
        ? results[position] : .failure(.protocolViolation("the batch has no answer to \(entry.call.method)"))
      if case .failure(let error) = result,
        BatchRefusal.isTooManyCalls(error) || BatchRefusal.isTooLong(error)
          || (isTooLong && error.isViolation && entry.call.isRepeatable)
      {
        again.append(entry)
      } else {
        entry.end(result)
      }
    }
    guard !again.isEmpty else { return }
    if isTooLong { limit = min(limit, max(1, entries.count / 2)) }
    await send(again, inPartsOf: isTooLong ? max(1, entries.count / 2) : 1)
  }

  private func send(_ entries: [BatchEntry], inPartsOf count: Int) async {
    await withTaskGroup(of: Void.self) { group in
      for start in stride(from: 0, to: entries.count, by: count) {
        let part = Array(entries[start..<min(start + count, entries.count)])
        group.addTask { await self.send(part) }
      }
    }
  }

  private func alone(_ entry: BatchEntry) async -> Result<JSONValue, RPCError> {
    let options = CallOptions(timeout: entry.deadline - .now, maximumResponseBytes: entry.limit)
    do throws(RPCError) {
      return .success(try await base.respond(to: entry.call, options: options))
    } catch {
      return .failure(error)
    }
  }
}

extension RPCError {
  fileprivate var isViolation: Bool {
    if case .protocolViolation = self { true } else { false }
  }
}
