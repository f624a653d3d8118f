import EthProvider
import Testing

/// The nonces of an account against a model of a node: whatever happens, no nonce that may still be mined goes to
/// other work, and nothing that was taken stays behind a gap.
@Suite struct NonceLedgerTests {
  /// Work that wants one transaction. Its bytes are its number.
  private enum Work: Equatable {
    case reserved(UInt64)
    case sending(UInt64)
    case sent(UInt64)
    case givenUp
  }

  /// A node, a stranger with the same key, and the ledger.
  private struct World {
    var ledger = NonceLedger()
    var works: [Work] = []
    /// By nonce, who has it: the number of a work, or -1 for the stranger.
    var mined: [Int] = []
    var pool: [UInt64: Int] = [:]
    /// What the node counted at some earlier times.
    var counts: [(latest: UInt64, pending: UInt64)] = []

    var count: (latest: UInt64, pending: UInt64) {
      let latest = UInt64(mined.count)
      var pending = latest
      while pool[pending] != nil { pending += 1 }
      return (latest, pending)
    }

    static func bytes(_ work: Int) -> [UInt8] { [UInt8(work & 0xff), UInt8(work >> 8)] }

    /// The node is handed a transaction.
    mutating func take(_ work: Int, _ nonce: UInt64) -> Bool {
      guard nonce >= mined.count else { return mined[Int(nonce)] == work }
      guard pool[nonce] == nil else { return pool[nonce] == work }
      pool[nonce] = work
      return true
    }

    mutating func resend(_ all: [[UInt8]]) {
      for bytes in all {
        let work = Int(bytes[0]) | Int(bytes[1]) << 8
        guard case .sent(let nonce) = works[work] else { continue }
        _ = take(work, nonce)
      }
    }

    mutating func mine() {
      while let work = pool.removeValue(forKey: UInt64(mined.count)) { mined.append(work) }
    }

    mutating func observe(_ count: (latest: UInt64, pending: UInt64)) {
      resend(ledger.observe(latest: count.latest, pending: count.pending))
    }

    mutating func reserve() {
      guard let nonce = ledger.reserve() else { return observe(count) }
      // The rule: nobody else's transaction with this nonce can be mined.
      for work in works {
        switch work {
        case .reserved(nonce), .sending(nonce), .sent(nonce): Issue.record("nonce \(nonce) has two owners")
        default: break
        }
      }
      works.append(.reserved(nonce))
    }

    /// Something happens to a work.
    mutating func step(_ index: Int, _ generator: inout SeededGenerator) {
      switch works[index] {
      case .reserved(let nonce):
        if generator.next() % 4 == 0 {
          works[index] = .givenUp
          ledger.release(nonce)
        } else {
          works[index] = .sending(nonce)
          ledger.willSend(Self.bytes(index), for: nonce)
        }
      case .sending(let nonce):
        switch generator.next() % 8 {
        case 0:
          // Refused for itself.
          works[index] = .givenUp
          ledger.release(nonce)
        case 1:
          // The answer was lost, and the node has nothing.
          works[index] = .sent(nonce)
          ledger.didSend(nonce)
        default:
          if take(index, nonce) {
            works[index] = .sent(nonce)
            ledger.didSend(nonce)
          } else {
            works[index] = .givenUp
            ledger.lose(nonce)
            observe(count)
          }
        }
      case .sent, .givenUp: break
      }
    }
  }

  @Test(arguments: 0..<40) func randomInterleavings(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    var world = World()
    for _ in 0..<600 {
      switch generator.next() % 16 {
      case 0...5: world.reserve()
      case 6...10:
        guard !world.works.isEmpty else { continue }
        let recent = min(world.works.count, 12)
        world.step(world.works.count - 1 - Int(generator.next() % UInt64(recent)), &generator)
      case 11:
        world.mine()
      case 12:
        // The stranger sends what the node calls the next one.
        _ = world.take(-1, world.count.pending)
      case 13:
        // The node forgets something that waits.
        if let nonce = world.pool.keys.sorted().last { world.pool[nonce] = nil }
      case 14:
        world.counts.append(world.count)
        world.observe(world.count)
      default:
        // A node that lags behind the others answers.
        guard !world.counts.isEmpty else { continue }
        world.observe(world.counts[Int(generator.next() % UInt64(world.counts.count))])
      }
    }
    // Everything is brought to its end.
    for index in world.works.indices {
      while world.works[index] != .givenUp {
        if case .sent = world.works[index] { break }
        world.step(index, &generator)
      }
    }
    // What was given back is used up, and what the node lacks comes again.
    for _ in 0..<100 {
      world.observe(world.count)
      while let nonce = world.ledger.reserveGap() {
        world.works.append(.sending(nonce))
        world.ledger.willSend(World.bytes(world.works.count - 1), for: nonce)
        let isTaken = world.take(world.works.count - 1, nonce)
        world.works[world.works.count - 1] = isTaken ? .sent(nonce) : .givenUp
        if isTaken { world.ledger.didSend(nonce) } else { world.ledger.lose(nonce) }
      }
      let next = world.ledger.next ?? 0
      world.resend(world.ledger.observeGap(below: next, pending: world.count.pending))
      world.mine()
    }
    #expect(world.ledger.next == UInt64(world.mined.count), "a gap stays")
    for (index, work) in world.works.enumerated() {
      let times = world.mined.count { $0 == index }
      switch work {
      case .sent(let nonce):
        // Mined once, unless the stranger was faster with one that the node had lost.
        let owner = world.mined[Int(nonce)]
        #expect(owner == index && times == 1 || owner == -1 && times == 0, "work \(index) of nonce \(nonce)")
      default: #expect(times == 0, "work \(index) was given up")
      }
    }
  }

  @Test func gapsAreReusedFirstAndTheTopShrinks() {
    var ledger = NonceLedger()
    #expect(ledger.reserve() == nil)
    #expect(ledger.observe(latest: 5, pending: 7).isEmpty)
    #expect((0..<4).map { _ in ledger.reserve() } == [7, 8, 9, 10])
    ledger.release(8)
    #expect(ledger.free == [8] && ledger.next == 11)
    ledger.release(10)
    #expect(ledger.free == [8] && ledger.next == 10)
    #expect(ledger.reserve() == 8)
    #expect(ledger.reserve() == 10)
    ledger.release(9)
    ledger.release(10)
    ledger.release(8)
    #expect(ledger.free.isEmpty && ledger.next == 8)
    ledger.release(7)
    #expect(ledger.next == 7)
    // A nonce that was not handed out cannot be given back.
    ledger.release(7)
    ledger.release(3)
    #expect(ledger.next == 7 && ledger.free.isEmpty)
  }

  @Test func countsOnlyLiftTheNextNonce() {
    var ledger = NonceLedger()
    _ = ledger.observe(latest: 5, pending: 5)
    #expect(ledger.reserve() == 5)
    #expect(ledger.reserve() == 6)
    _ = ledger.observe(latest: 5, pending: 5)
    #expect(ledger.reserve() == 7)
    ledger.release(6)
    // Somebody else has sent up to 9.
    _ = ledger.observe(latest: 5, pending: 10)
    #expect(ledger.reserve() == 10)
    _ = ledger.observe(latest: 2, pending: 1)
    #expect(ledger.reserve() == 11)
  }

  @Test func whatTheNodeLacksTwiceIsSentAgain() {
    var ledger = NonceLedger()
    _ = ledger.observe(latest: 0, pending: 0)
    for nonce in UInt64(0)..<3 {
      #expect(ledger.reserve() == nonce)
      ledger.willSend([UInt8(nonce)], for: nonce)
    }
    ledger.didSend(0)
    ledger.didSend(1)
    #expect(ledger.observe(latest: 0, pending: 1) == [])
    #expect(ledger.observe(latest: 0, pending: 1) == [[1]])
    ledger.didSend(2)
    #expect(ledger.observe(latest: 0, pending: 3) == [])
    #expect(ledger.observe(latest: 3, pending: 3) == [])
    // A reorganisation has thrown them all out.
    #expect(ledger.observe(latest: 0, pending: 0) == [])
    #expect(ledger.observe(latest: 0, pending: 0) == [[0], [1], [2]])
    #expect(ledger.observeGap(below: 2, pending: 1) == [[1]])
  }

  @Test func absurdCountsAreNoTrouble() {
    var ledger = NonceLedger()
    _ = ledger.observe(latest: .max, pending: .max)
    #expect(ledger.reserve() == nil)
    #expect(ledger.observeGap(below: .max, pending: 0) == [])
    #expect(ledger.free.count <= 64)
  }

  @Test func memoryIsBounded() {
    var ledger = NonceLedger()
    _ = ledger.observe(latest: 0, pending: 0)
    for nonce in UInt64(0)..<1000 {
      _ = ledger.reserve()
      ledger.willSend([1], for: nonce)
      ledger.didSend(nonce)
      _ = ledger.observe(latest: nonce, pending: nonce + 1)
    }
    #expect(ledger.slots.count < 70)
  }
}

/// The rules of sending one transaction against a node that loses answers.
@Suite struct BroadcastTests {
  @Test(arguments: 0..<200) func noRefusalIsBelievedOfWhatTheNodeHas(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    var (state, isKnown) = (Broadcast(), false)
    // Otherwise the node refuses it for good.
    let takesIt = generator.next() % 2 == 0
    let refusals: [SendVerdict] = [.nonceUsed, .price, .funds, .never]
    var end: Broadcast.Step?
    for _ in 0..<20 where end == nil {
      let isLost = generator.next() % 3 == 0
      var step = Broadcast.Step.done
      switch generator.next() % 4 {
      case 0 where !isKnown: step = state.failed(.busy)
      case 1 where isLost && !isKnown: step = state.failed(.ambiguous)
      default:
        if takesIt, !isKnown {
          isKnown = true
          step = isLost ? state.failed(.ambiguous) : .done
        } else if isKnown {
          step = state.failed([.accepted, .nonceUsed, .price, .ambiguous][Int(generator.next() % 4)])
        } else {
          step = state.failed(refusals[Int(generator.next() % 4)])
        }
      }
      if step == .look {
        step = state.looked(isKnown: generator.next() % 4 == 0 ? nil : isKnown)
      }
      if step != .again { end = step }
    }
    switch end ?? state.end {
    case .done: #expect(isKnown)
    case .refused: #expect(!isKnown)
    case .open: break
    case .again, .look: Issue.record("it does not end")
    }
  }

  @Test func aRefusalAtOnceIsOne() {
    for verdict in [SendVerdict.nonceUsed, .price, .funds, .never] {
      var state = Broadcast()
      #expect(state.failed(verdict) == .look)
      #expect(state.looked(isKnown: false) == .refused)
    }
    var state = Broadcast()
    #expect(state.failed(.busy) == .again)
    #expect(state.end == .refused)
  }

  @Test func behindALostAnswerARefusalIsNone() {
    var state = Broadcast()
    #expect(state.failed(.ambiguous) == .again)
    #expect(state.failed(.nonceUsed) == .look)
    #expect(state.looked(isKnown: false) == .again)
    #expect(state.failed(.nonceUsed) == .look)
    #expect(state.looked(isKnown: nil) == .again)
    #expect(state.looked(isKnown: false) == .again)
    #expect(state.looked(isKnown: false) == .open)
    #expect(state.end == .open)
    #expect(state.failed(.accepted) == .done)
  }
}
