import EthPrimitives
import EthRPC
import Testing

@testable import EthProvider

/// The stream's decisions, without a network: nodes that lag, fail, forget and answer for another branch.
@Suite struct StreamMachineTests {
  typealias Entry = ModelChain.Entry

  /// What a reader makes of a stream: adds to the end, takes from the end, and nothing else.
  struct Reader {
    var entries: [Entry] = []
    var removals = 0

    mutating func take(_ change: ChainChange<Entry, ChainCursor>) throws {
      switch change {
      case .added(let entry, let cursor):
        if let last = entries.last {
          try #require(
            (last.block.number, last.index) < (entry.block.number, entry.index), "\(entry) after \(last)")
          try #require(
            last.block.number < entry.block.number || last.block == entry.block, "\(entry) after \(last)")
        }
        try #require(cursor.block == entry.block && cursor.logIndex == entry.index)
        entries.append(entry)
      case .removed(let entry, _):
        try #require(entries.popLast() == entry, "removed \(entry)")
        removals += 1
      }
    }
  }

  /// A node between a chain and a stream, as bad as a script wants it.
  struct Node {
    var chain = ModelChain()
    var random: SeededGenerator
    var faults: Int
    /// What an endpoint that lags answers with: the chain as it was.
    var stale: [Hash32] = []
    var forgotten: Set<Hash32> = []
    var hidden: [Hash32: Int] = [:]
    var finality: UInt64 = 40
    /// The highest final block: never taken back.
    var finalized: UInt64 = 0
    var depth = StreamDepth.latest

    mutating func view() -> [Hash32] {
      // It lags by less than what is never read in ranges.
      if stale.isEmpty || stale.count + 24 < chain.canonical.count || random.chance(20) {
        stale = chain.canonical
      }
      return random.chance(faults) ? stale : chain.canonical
    }

    mutating func answer(_ question: StreamMachine<Entry>.Question) -> StreamMachine<Entry>.Event {
      if random.chance(faults) { return .failed(.rpc(.protocolViolation("fault"))) }
      let view = view()
      if case .history(let blocks) = question {
        let last = UInt64.random(in: blocks, using: &random)
        return .page(
          (blocks.lowerBound...last).flatMap { number in
            (chain.blocks[chain.canonical[Int(number)]]?.entries ?? []).map {
              PlacedInHistory(block: $0.item.block, placed: $0)
            }
          }, through: last)
      }
      guard case .about(let question) = question else { return .content(nil) }
      switch question {
      case .head:
        finalized = max(finalized, chain.head - min(chain.head, finality))
        let newest = UInt64(view.count - 1)
        switch depth {
        case .latest:
          return .head(
            chain.header(newest, on: view), newest: newest,
            finalized: chain.header(finalized, on: chain.canonical)?.id)
        case .confirmations(let count):
          guard newest >= count else {
            return .head(nil, newest: newest, finalized: chain.header(finalized, on: chain.canonical)?.id)
          }
          return .head(
            chain.header(newest - count, on: view), newest: newest,
            finalized: chain.header(finalized, on: chain.canonical)?.id)
        case .finalized:
          return .head(
            chain.header(finalized, on: chain.canonical), newest: newest,
            finalized: chain.header(finalized, on: chain.canonical)?.id)
        }
      case .headers(let numbers):
        let cut = random.chance(faults) ? Int.random(in: 0..<numbers.count, using: &random) : numbers.count
        let all = numbers.enumerated().map { $0 < cut ? chain.header($1, on: view) : nil }
        // Several endpoints behind one address: a part of the answers is of another branch.
        guard random.chance(faults) else { return .headers(all) }
        return .headers(
          numbers.enumerated().map { $0 % 2 == 0 ? chain.header($1, on: stale) : all[$0] })
      case .header(let hash):
        return .header(random.chance(faults) ? nil : chain.blocks[hash]?.header)
      case .items(let headers):
        return .items(
          headers.map { header in
            // It hides the same block's logs a few times at the most.
            if random.chance(faults / 2), hidden[header.hash, default: 0] < 3 {
              hidden[header.hash, default: 0] += 1
              return []
            }
            return chain.blocks[header.hash]?.entries ?? []
          })
      case .content(let block):
        if forgotten.contains(block.hash) || random.chance(faults / 3) { return .content(nil) }
        return .content(chain.blocks[block.hash]?.entries)
      }
    }

    /// Something happens to the chain.
    mutating func step(percent: Int, deepest: Int) {
      guard random.chance(percent) else { return }
      let density = Int.random(in: 1...4, using: &random)
      var local = random
      let entries: (UInt64) -> Int = { _ in
        Int.random(in: 0..<density, using: &local)
      }
      if random.chance(40) {
        let room = Int(chain.head - min(chain.head, max(finalized, 1)))
        let depth = min(Int.random(in: 1...deepest, using: &random), room)
        if depth > 0 {
          // Mostly a longer chain; now and then one as long, or shorter, which grows later.
          let length = max(0, depth + Int.random(in: -1...2, using: &random))
          chain.reorganise(depth: depth, length: length, entries: entries)
        }
      } else {
        chain.grow(Int.random(in: 1...3, using: &random), entries: entries)
      }
      random = local
    }
  }

  static func options(_ depth: StreamDepth = .latest) -> StreamOptions {
    var options = StreamOptions()
    options.window = 64
    options.depth = depth
    options.retainedElements = 20
    return options
  }

  static func machine(_ start: StreamStart, _ options: StreamOptions = options()) -> StreamMachine<Entry> {
    StreamMachine(
      chainId: 1, from: start, options: options, readsHistory: true, mayHave: { $0.contains([1]) })
  }

  /// What a run met, summed over all of them to see that the runs meet all of it.
  struct Tally {
    var added = 0, removed = 0, restarts = 0, gaps = 0, lags = 0, missing = 0, pages = 0, undone = 0
  }

  /// Plays one script, then lets the chain rest, and compares.
  static func play(
    seed: UInt64, depth: StreamDepth = .latest, forgets: Bool = false, _ tally: inout Tally
  ) throws {
    var node = Node(random: SeededGenerator(seed: seed), faults: [0, 5, 10, 20][Int(seed % 4)])
    node.depth = depth
    let initial = [0, 10, 200][Int(seed / 4 % 3)]
    node.chain.grow(initial) { Int($0 % 3) }
    let first = [UInt64(0), 1, UInt64(initial / 2), UInt64(initial + 1)][Int(seed / 12 % 4)]
    var machine = machine(.block(first), options(depth))
    var reader = Reader()
    var actions = machine.begin()[...]
    var steps = 0
    var idle = 0
    var saved: ChainCursor?
    let activity = Int.random(in: 5...60, using: &node.random)
    while idle < 40 {
      steps += 1
      try #require(steps < 60_000, "seed \(seed) does not come to rest")
      let isActive = steps < 1_500
      if isActive { node.step(percent: activity, deepest: 12) } else { node.faults = 0; node.stale = [] }
      guard let action = actions.popFirst() else { throw Failure.noAction(seed) }
      switch action {
      case .deliver(let change):
        try reader.take(change)
        saved = change.cursor
        if change.isRemoved { tally.removed += 1 } else { tally.added += 1 }
        idle = 0
      case .reached(let cursor): saved = cursor
      case .notice(let notice):
        if case .filledGap = notice { tally.gaps += 1 }
        if case .nodeLags = notice { tally.lags += 1 }
        if case .logsMissing = notice { tally.missing += 1 }
      case .wait:
        if !isActive { idle += 1 }
        actions = machine.handle(.woke(interrupted: node.random.chance(5)))[...]
      case .ask(let question):
        let event = node.answer(question)
        if case .page = event { tally.pages += 1 }
        actions = machine.handle(event)[...]
      case .end(.removedUnknown(let blocks, let resume)) where forgets:
        // What the reader is told to do.
        tally.undone += 1
        for block in blocks {
          try #require(reader.entries.last?.block == block)
          while reader.entries.last?.block == block { reader.entries.removeLast() }
        }
        saved = resume
        machine = Self.machine(.cursor(try #require(ChainCursor("\(resume)"))), options(depth))
        actions = machine.begin()[...]
      case .end(let error): throw Failure.ended(seed, error)
      }
      // The process ends and another one goes on from the text that was kept.
      if isActive, let cursor = saved, node.random.chance(1) {
        tally.restarts += 1
        let read = try #require(ChainCursor("\(cursor)"))
        try #require(read == cursor)
        if forgets {
          node.forgotten.formUnion(Set(node.chain.blocks.keys).subtracting(node.chain.canonical))
        }
        machine = Self.machine(.cursor(read), options(depth))
        actions = machine.begin()[...]
      }
    }
    let last: UInt64 =
      switch depth {
      case .latest: node.chain.head
      case .confirmations(let count): node.chain.head - min(node.chain.head, count)
      case .finalized: node.finalized
      }
    // What was deep enough stays, also where the chain became shorter.
    let end = max(last, reader.entries.last?.block.number ?? 0)
    let truth = node.chain.entries(from: first).filter { $0.block.number <= end }
    if reader.entries != truth {
      let same = zip(reader.entries, truth).prefix { $0 == $1 }.count
      let found = reader.entries.dropFirst(same).prefix(3)
      throw Failure.differs(seed, found: Array(found), truth: Array(truth.dropFirst(same).prefix(3)))
    }
  }

  enum Failure: Error {
    case noAction(UInt64)
    case differs(UInt64, found: [Entry], truth: [Entry])
    case ended(UInt64, StreamError)
  }

  /// How many scripts of each kind; the long run has fifty times as many.
  private static func seeds(_ count: UInt64) -> ClosedRange<UInt64> {
    1...(isLongRun ? count * 50 : count)
  }

  @Test func whatIsPlayedInOrderIsTheChain() throws {
    var tally = Tally()
    let seeds = Self.seeds(48)
    for seed in seeds { try Self.play(seed: seed, &tally) }
    print("streams, seeds \(seeds): \(tally)")
    #expect(tally.removed > 500 && tally.restarts > 500 && tally.gaps > 100 && tally.lags > 20)
    #expect(tally.missing > 100 && tally.pages > 100)
  }

  @Test func whatTheNodeForgotIsToldSoThatTheReaderCanUndoIt() throws {
    var tally = Tally()
    let seeds = Self.seeds(8)
    for seed in seeds { try Self.play(seed: seed, forgets: true, &tally) }
    print("streams with a forgetful node, seeds \(seeds): \(tally)")
    #expect(tally.undone > 2)
  }

  @Test func finalizedBlocksAreNeverTakenBack() throws {
    var tally = Tally()
    for seed in Self.seeds(12) { try Self.play(seed: seed, depth: .finalized, &tally) }
    #expect(tally.removed == 0 && tally.added > 500)
  }

  @Test func deepBlocksAreTakenBackOnlyByDeeperReorganisations() throws {
    var deep = Tally()
    var shallow = Tally()
    for seed in Self.seeds(12) {
      try Self.play(seed: seed, depth: .confirmations(12), &deep)
      try Self.play(seed: seed, depth: .confirmations(3), &shallow)
    }
    #expect(deep.added > 1_000 && shallow.removed > 10 && deep.removed < shallow.removed)
  }
}
