import Testing

@testable import EthProvider

/// The pager's decisions, without a network.
@Suite struct LogPagerTests {
  /// An endpoint that answers or refuses a range.
  struct Endpoint {
    var mostBlocks = UInt64.max
    var says = true
    var mostLogs = Int.max
    var suggests = false
    var mostLogsByBytes = Int.max
    /// How many logs a block has.
    var density: (UInt64) -> Int = { _ in 0 }

    func logs(_ range: ClosedRange<UInt64>) -> Int {
      var (sum, block) = (0, range.lowerBound)
      while block <= range.upperBound, sum < 1 << 40 {
        sum += density(block)
        if block == range.upperBound { break }
        block += 1
      }
      return sum
    }

    func event(_ id: Int, _ range: ClosedRange<UInt64>) -> LogPager.Event {
      if UInt64(range.count) > mostBlocks {
        return .refused(id, LogRefusal(.tooManyBlocks(most: says ? mostBlocks : nil)))
      }
      let logs = logs(range)
      if logs > mostLogs {
        var (last, sum) = (range.lowerBound, density(range.lowerBound))
        while sum + density(last + 1) <= mostLogs { last += 1; sum += density(last) }
        return .refused(
          id,
          LogRefusal(
            .tooManyLogs(most: says ? mostLogs : nil), suggestion: suggests ? range.lowerBound...last : nil))
      }
      if logs > mostLogsByBytes { return .refused(id, LogRefusal(.tooLarge)) }
      return .answered(id, logs: logs)
    }
  }

  /// What a run came to.
  struct Run {
    var requests = 0
    var receipts = 0
    var delivered: [ClosedRange<UInt64>] = []
    var failed = false
    var limits = LogLimits()
    var mostAsked = 0
    var mostKept = 0
    var waits: [Duration] = []
  }

  /// Plays a pager against an endpoint; answers come in random order, and pages are taken at random times.
  static func play(
    _ range: ClosedRange<UInt64>, _ endpoint: Endpoint, paging: LogPaging = LogPaging(),
    limits: LogLimits = LogLimits(), seed: UInt64 = 1, faults: Double = 0
  ) -> Run {
    var random = Numbers(state: seed)
    var pager = LogPager(range, limits: limits, paging: paging)
    var run = Run()
    var asked: [Int: ClosedRange<UInt64>] = [:]
    var answered: [Int: ClosedRange<UInt64>] = [:]
    var waiting: [Int] = []
    var receipts: Set<Int> = []
    var untaken = 0
    var isOver = false
    var actions = pager.handle(.start)
    while run.requests < 1_000_000 {
      for action in actions {
        switch action {
        case .ask(let id, let range):
          run.requests += 1
          asked[id] = range
        case .askReceipts(let id, let block):
          run.receipts += 1
          asked[id] = block...block
          receipts.insert(id)
        case .wait(let id, let time):
          waiting.append(id)
          run.waits.append(time)
        case .deliver(let id):
          if let range = answered.removeValue(forKey: id) { run.delivered.append(range) }
          untaken += 1
        case .fail: (run.failed, isOver) = (true, true)
        case .finish: isOver = true
        }
      }
      run.mostAsked = max(run.mostAsked, asked.count)
      run.mostKept = max(run.mostKept, answered.count + untaken)
      run.limits = pager.limits
      if isOver { break }
      if untaken > 0, asked.isEmpty || Int.random(in: 0..<3, using: &random) == 0 {
        untaken -= 1
        actions = pager.handle(.taken)
      } else if !waiting.isEmpty {
        actions = pager.handle(.waited(waiting.removeFirst()))
      } else if let (id, range) = asked.sorted(by: { $0.key < $1.key }).randomElement(using: &random) {
        asked[id] = nil
        var event =
          receipts.contains(id) ? .answered(id, logs: endpoint.logs(range)) : endpoint.event(id, range)
        if Double.random(in: 0..<1, using: &random) < faults {
          event = .refused(
            id, LogRefusal([.busy(retryAfter: nil), .tooSlow].randomElement(using: &random) ?? .tooSlow))
        }
        if case .answered = event { answered[id] = range }
        actions = pager.handle(event)
      } else {
        Issue.record("nothing is asked, nothing is waited for, and it is not over: seed \(seed)")
        break
      }
    }
    return run
  }

  /// Whether the pages are the range, without holes and in order.
  static func isWhole(_ run: Run, _ range: ClosedRange<UInt64>) -> Bool {
    guard run.delivered.first?.lowerBound == range.lowerBound,
      run.delivered.last?.upperBound == range.upperBound
    else { return false }
    return zip(run.delivered, run.delivered.dropFirst()).allSatisfy { $0.upperBound + 1 == $1.lowerBound }
  }

  @Test func everyRangeIsWholeWhateverTheEndpointTakes() {
    var random = Numbers(state: 20_261_123)
    for seed in 0..<400 as Range<UInt64> {
      let start = UInt64.random(in: 0...1000, using: &random)
      let range = start...(start + UInt64.random(in: 0...600, using: &random))
      let factor = Int.random(in: 0...40, using: &random)
      let endpoint = Endpoint(
        mostBlocks: Bool.random(using: &random) ? .max : UInt64.random(in: 1...90, using: &random),
        says: Bool.random(using: &random),
        mostLogs: Bool.random(using: &random) ? .max : Int.random(in: 1...200, using: &random),
        suggests: Bool.random(using: &random),
        mostLogsByBytes: Bool.random(using: &random) ? .max : Int.random(in: 1...200, using: &random),
        density: { ($0 &* 0x9e37_79b9_7f4a_7c15) >> 60 < 3 ? factor : factor / 10 })
      let paging = LogPaging(
        concurrency: Int.random(in: 1...6, using: &random),
        logsPerPage: Int.random(in: 1...500, using: &random),
        firstBlocks: UInt64.random(in: 1...1000, using: &random))
      let run = Self.play(range, endpoint, paging: paging, seed: seed, faults: seed % 3 == 0 ? 0.1 : 0)
      #expect(!run.failed && Self.isWhole(run, range), "seed \(seed): \(run)")
      #expect(run.mostAsked <= paging.concurrency, "seed \(seed)")
      #expect(run.mostKept <= 2 * paging.concurrency, "seed \(seed)")
    }
  }

  @Test(arguments: [5, 50, 100, 800, 1000, 1024, 2000, 3000, 10_000, 50_000] as [UInt64], [true, false])
  func aLimitOfBlocksCostsFewRequests(most: UInt64, says: Bool) {
    let range = 1...100_000 as ClosedRange<UInt64>
    let run = Self.play(range, Endpoint(mostBlocks: most, says: says))
    #expect(Self.isWhole(run, range))
    let ideal = Int((100_000 + most - 1) / most)
    #expect(run.requests <= 2 * ideal, "\(run.requests) requests, ideal are \(ideal)")
    #expect(run.limits.mostBlocks == (says && most < 50_000 ? most : nil))
    // What was learned is not learned again.
    let again = Self.play(range, Endpoint(mostBlocks: most, says: says), limits: run.limits)
    #expect(again.requests <= (says ? ideal + 1 : run.requests))
  }

  @Test(arguments: [true, false], [true, false])
  func aLimitOfLogsCostsFewRequests(suggests: Bool, says: Bool) {
    let range = 1...100_000 as ClosedRange<UInt64>
    let run = Self.play(
      range, Endpoint(says: says, mostLogs: 1000, suggests: suggests, density: { $0 % 3 == 0 ? 1 : 0 }))
    #expect(Self.isWhole(run, range))
    #expect(run.requests <= 2 * 34, "\(run.requests)")
  }

  @Test func aBlockThatIsTooLargeIsReadFromItsReceipts() {
    let run = Self.play(0...100, Endpoint(mostLogs: 10, density: { $0 == 50 ? 11 : 0 }))
    #expect(Self.isWhole(run, 0...100) && run.receipts == 1)
    #expect(run.delivered.contains(50...50))
  }

  @Test func pagesAreAsLongAsIsWanted() {
    let paging = LogPaging(logsPerPage: 100, firstBlocks: 10)
    let run = Self.play(0...99_999, Endpoint(density: { _ in 2 }), paging: paging)
    #expect(Self.isWhole(run, 0...99_999))
    #expect(run.delivered.dropFirst(10).dropLast().allSatisfy { $0.count == 50 })
  }

  @Test func anEndpointThatIsBusyIsWaitedForAndNotAskedForLess() {
    var pager = LogPager(0...99, limits: LogLimits(), paging: LogPaging())
    #expect(pager.handle(.start) == [.ask(1, 0...99)])
    let busy = LogRefusal(.busy(retryAfter: nil))
    #expect(pager.handle(.refused(1, busy)) == [.wait(1, .milliseconds(250))])
    #expect(pager.handle(.waited(1)) == [.ask(2, 0...99)])
    #expect(pager.handle(.refused(2, LogRefusal(.busy(retryAfter: .seconds(7))))) == [.wait(2, .seconds(7))])
    #expect(pager.handle(.waited(2)) == [.ask(3, 0...99)])
    for id in 3..<9 { _ = (pager.handle(.refused(id, busy)), pager.handle(.waited(id))) }
    #expect(pager.handle(.refused(9, busy)) == [.fail(9)])
  }

  @Test func whatTakesTooLongTwiceIsSplitTheThirdTime() {
    var pager = LogPager(0...99, limits: LogLimits(), paging: LogPaging())
    _ = pager.handle(.start)
    let slow = LogRefusal(.tooSlow)
    for id in 1...2 {
      #expect(pager.handle(.refused(id, slow)) == [.wait(id, .milliseconds(125 << id))])
      #expect(pager.handle(.waited(id)) == [.ask(id + 1, 0...99)])
    }
    #expect(pager.handle(.refused(3, slow)) == [.ask(4, 0...49)])
  }

  @Test func theLastBlocksThereCanBe() {
    let run = Self.play(UInt64.max - 10...UInt64.max, Endpoint(mostBlocks: 3))
    #expect(Self.isWhole(run, UInt64.max - 10...UInt64.max))
    var pager = LogPager(0...UInt64.max, limits: LogLimits(), paging: LogPaging())
    #expect(pager.handle(.start) == [.ask(1, 0...49_999)])
    #expect(pager.handle(.refused(7, LogRefusal(.final))).isEmpty)
    #expect(pager.handle(.refused(1, LogRefusal(.final))) == [.fail(1)])
    #expect(pager.handle(.start).isEmpty)
  }
}

/// A small generator (SplitMix64) whose sequence depends on the seed alone.
struct Numbers: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var z = state
    z = (z ^ z >> 30) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ z >> 27) &* 0x94d0_49bb_1331_11eb
    return z ^ z >> 31
  }
}
