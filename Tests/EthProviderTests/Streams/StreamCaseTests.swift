import EthPrimitives
import EthRPC
import Testing

@testable import EthProvider

/// Single cases of the stream's decisions.
@Suite struct StreamCaseTests {
  typealias Entry = ModelChain.Entry
  typealias Machine = StreamMachine<Entry>

  /// A machine and a node that answers truly, except where a test says otherwise.
  private struct Play {
    var chain = ModelChain()
    var machine: Machine
    var actions: [Machine.Action] = []
    var reader = StreamMachineTests.Reader()
    var notices: [StreamNotice] = []
    var end: StreamError?
    var questions = 0
    var cursor: ChainCursor?

    init(_ chain: ModelChain, _ start: StreamStart, _ options: StreamOptions = StreamMachineTests.options()) {
      self.chain = chain
      machine = StreamMachineTests.machine(start, options)
      actions = machine.begin()
    }

    /// Goes on until the machine has waited so often, or has ended.
    mutating func run(
      waits: Int = 1, _ answer: (Machine.Question, ModelChain) -> Machine.Event? = { _, _ in nil }
    ) throws {
      var waits = waits
      while end == nil, !actions.isEmpty {
        switch actions.removeFirst() {
        case .deliver(let change):
          try reader.take(change)
          cursor = change.cursor
        case .reached(let reached): cursor = reached
        case .notice(let notice): notices.append(notice)
        case .wait:
          actions = machine.handle(.woke(interrupted: false))
          waits -= 1
          if waits == 0 { return }
        case .ask(let question):
          questions += 1
          actions = machine.handle(answer(question, chain) ?? truth(question))
        case .end(let error): end = error
        }
      }
    }

    private func truth(_ question: Machine.Question) -> Machine.Event {
      var node = StreamMachineTests.Node(chain: chain, random: SeededGenerator(seed: 0), faults: 0)
      return node.answer(question)
    }
  }

  private static func chain(_ blocks: Int, entries: Int = 1) -> ModelChain {
    var chain = ModelChain()
    chain.grow(blocks) { _ in entries }
    return chain
  }

  @Test func aLowerHeadOfTheSameChainIsWaitedFor() throws {
    var play = Play(Self.chain(10), .block(0))
    try play.run()
    let lagging = play.chain.header(7, on: play.chain.canonical)
    try play.run(waits: 50) { question, _ in
      guard case .about(.head) = question else { return nil }
      return .head(lagging, newest: 7, finalized: nil)
    }
    #expect(play.reader.removals == 0 && play.reader.entries.count == 10)
    #expect(play.notices.last == .nodeLags(head: 7, behind: 10))
  }

  @Test func aShorterChainThatStaysIsBelievedAfterAWhile() throws {
    var play = Play(Self.chain(10), .block(0))
    try play.run()
    play.chain.reorganise(depth: 4, length: 2) { _ in 1 }
    try play.run(waits: StreamPatience.lowerBranchLimit - 2)
    #expect(play.reader.removals == 0)
    try play.run(waits: 4)
    #expect(play.reader.removals == 4 && play.reader.entries == play.chain.entries(from: 0))
  }

  @Test func aReorganisationBelowTheWindowEndsTheStream() throws {
    var options = StreamMachineTests.options()
    options.window = 8
    var play = Play(Self.chain(30), .block(0), options)
    try play.run()
    let root = try #require(play.machine.trail.root?.id)
    play.chain.reorganise(depth: 20, length: 25) { _ in 1 }
    try play.run(waits: 20)
    #expect(play.end == .deepReorganisation(at: root))
    #expect(play.notices.contains(.suspectsDeepReorganisation(below: root)))
    #expect(play.reader.removals == 0)
  }

  @Test func aLostFinalBlockEndsTheStream() throws {
    var play = Play(Self.chain(100), .block(40))
    try play.run()
    let final = try #require(play.machine.trail.lastFinal)
    #expect(final.number == 60)
    play.chain.reorganise(depth: 50, length: 60) { _ in 1 }
    try play.run(waits: 20)
    #expect(play.end == .finalizedBlockLost(final))
  }

  @Test func cursorsOfAnotherChainOrFilterAreRefused() throws {
    let chain = Self.chain(10, entries: 3)
    let block = try #require(chain.header(10, on: chain.canonical)?.id)
    var play = Play(chain, .cursor(ChainCursor(chainId: 2, after: block)))
    try play.run()
    #expect(play.end == .wrongChain(expected: 2, found: 1))
    #expect(play.questions == 0)
    let impossible = BlockIdentifier(number: .max, hash: .zero)
    play = Play(chain, .cursor(ChainCursor(chainId: 1, after: impossible)))
    try play.run()
    #expect(play.end == .deepReorganisation(at: impossible))
    let other = ChainCursor(
      chainId: 1, tip: .init(block: block, reported: 3), progress: .upTo(1), older: [], start: nil)
    play = Play(chain, .cursor(other))
    try play.run(waits: 20)
    #expect(play.end == .otherFilter(block))
  }

  /// A cursor that was read from text knows few blocks; one that the node must have tells which chain it is on.
  @Test func aCursorAboveTheNewestBlockIsComparedWithTheChain() throws {
    let whole = Self.chain(50)
    let marks = try [50, 20].map { number in
      ChainCursor.Mark(block: try #require(whole.header(number, on: whole.canonical)?.id), reported: 0)
    }
    let cursor = ChainCursor(chainId: 1, tip: marks[0], progress: .whole, older: [marks[1]], start: nil)
    var short = whole
    short.reorganise(depth: 20, length: 0) { _ in 0 }
    var play = Play(short, .cursor(cursor))
    try play.run(waits: 100)
    #expect(play.end == nil && play.notices == [.nodeLags(head: 30, behind: 50)])
    play.chain = whole
    play.chain.grow(3) { _ in 1 }
    try play.run(waits: 3)
    #expect(play.end == nil && play.reader.entries == play.chain.entries(from: 51))

    var other = whole
    other.reorganise(depth: 50, length: 30) { _ in 2 }
    play = Play(other, .cursor(cursor))
    try play.run(waits: 30)
    #expect(play.end == .deepReorganisation(at: marks[1].block))
    #expect(
      play.notices == [
        .nodeLags(head: 30, behind: 50), .suspectsDeepReorganisation(below: marks[1].block),
      ])
    #expect(play.reader.removals == 0 && play.reader.entries.isEmpty)
  }

  @Test func aChainBelowAllOfACursorIsWaitedForOnlyForATime() throws {
    let whole = Self.chain(50)
    let mark = ChainCursor.Mark(
      block: try #require(whole.header(50, on: whole.canonical)?.id), reported: 0)
    let cursor = ChainCursor(chainId: 1, tip: mark, progress: .whole, older: [], start: nil)
    var other = whole
    other.reorganise(depth: 50, length: 10) { _ in 2 }
    var play = Play(other, .cursor(cursor))
    try play.run(waits: 29)
    #expect(play.end == nil && play.notices == [.nodeLags(head: 10, behind: 50)])
    try play.run(waits: 3)
    #expect(play.end == .behindCursor(head: 10, oldest: mark.block))
    // The same node, seen on the cursor's chain before, may have lost its blocks and fetches them again.
    play = Play(whole, .cursor(cursor))
    try play.run()
    play.chain = other
    try play.run(waits: 100)
    #expect(play.end == nil && play.notices == [.nodeLags(head: 10, behind: 50)])
  }

  @Test func anAnswerWithoutLogsIsDoubtedWhereTheFilterOfTheBlockSaysOtherwise() throws {
    var play = Play(Self.chain(3), .block(0))
    var hidden = 2
    try play.run(waits: 3) { question, _ in
      guard case .about(.items(let headers)) = question, hidden > 0 else { return nil }
      hidden -= 1
      return .items(headers.map { _ in [] })
    }
    #expect(play.reader.entries == play.chain.entries(from: 0))
    #expect(play.notices.count { if case .logsMissing = $0 { true } else { false } } == 2)
    // The filter can be wrong: a node that insists is believed.
    play = Play(Self.chain(3), .block(0))
    try play.run(waits: 30) { question, _ in
      guard case .about(.items(let headers)) = question else { return nil }
      return .items(headers.map { _ in [] })
    }
    #expect(play.reader.entries.isEmpty && play.machine.trail.tip?.id.number == 3)
  }

  @Test func whatIsNotKeptIsAskedForWhenItIsRemoved() throws {
    var options = StreamMachineTests.options()
    options.retainedElements = 4
    var play = Play(Self.chain(10, entries: 3), .block(0), options)
    try play.run()
    play.chain.reorganise(depth: 8, length: 9) { _ in 2 }
    try play.run(waits: 2)
    #expect(play.reader.removals == 24 && play.reader.entries == play.chain.entries(from: 0))
  }

  @Test func failuresAreAskedAgainEverMoreSlowlyUpToTheLimit() throws {
    var options = StreamMachineTests.options()
    options.maximumFailures = 9
    let error = ProviderError.rpc(.protocolViolation("nonsense"))
    var play = Play(Self.chain(3), .block(0), options)
    try play.run(waits: 20) { _, _ in .failed(error) }
    #expect(play.end == .provider(error))
    let delays = play.notices.compactMap {
      if case .failed(_, let delay) = $0 { delay } else { nil }
    }
    let seconds = [0.25, 0.5, 1, 2, 4, 8, 16, 16, 16].map { Duration.seconds($0) }
    #expect(delays == seconds)
  }

  @Test func whatWasMissedComesFirstAndIsTold() throws {
    var play = Play(Self.chain(3), .block(0))
    try play.run()
    var isDown = true
    try play.run(waits: 1) { _, _ in
      guard isDown else { return nil }
      isDown = false
      return .failed(.rpc(.protocolViolation("nonsense")))
    }
    play.chain.grow(5) { _ in 1 }
    try play.run(waits: 2)
    #expect(play.notices.contains(.filledGap(4...8)))
    #expect(play.reader.entries == play.chain.entries(from: 0))
  }

  @Test func nowBeginsWithTheNextBlock() throws {
    var play = Play(Self.chain(5), .now)
    try play.run()
    #expect(play.reader.entries.isEmpty)
    // Also where the newest block is replaced before there is a next one.
    play.chain.reorganise(depth: 1, length: 3) { _ in 1 }
    try play.run(waits: 2)
    #expect(play.reader.entries == play.chain.entries(from: 6))
  }

  @Test func theOldIsReadInPagesAndTheSeamHasNoHole() throws {
    var pages: [ClosedRange<UInt64>] = []
    var play = Play(Self.chain(300), .block(5))
    try play.run { question, _ in
      if case .history(let blocks) = question { pages.append(blocks) }
      return nil
    }
    #expect(pages.first == 5...260 && pages.allSatisfy { $0.upperBound == 260 })
    #expect(play.reader.entries == play.chain.entries(from: 5))
  }
}
