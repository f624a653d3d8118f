import EthPrimitives
import Testing

@testable import EthRPC

/// What is concluded from what endpoints say and do, told the time.
@Suite(.timeLimit(.minutes(10))) struct EndpointRosterTests {
  private let start = ContinuousClock.now
  private let policy = EndpointPolicy(
    interval: .seconds(10), maximumLag: 5, maximumFailures: 3, checksToReturn: 2)

  private func at(_ seconds: Double) -> ContinuousClock.Instant { start + .seconds(seconds) }

  private func well(_ head: UInt64, finalized: UInt64? = nil) -> EndpointCheck {
    EndpointCheck(head: head, finalized: finalized)
  }

  /// A roster after a look at the endpoints.
  private func roster(_ checks: EndpointCheck...) -> EndpointRoster {
    var roster = EndpointRoster(count: checks.count, policy: policy)
    _ = look(&roster, checks, at: 0)
    return roster
  }

  private func look(
    _ roster: inout EndpointRoster, _ checks: [EndpointCheck], at seconds: Double
  ) -> [EndpointRoster.Change] {
    var changes: [EndpointRoster.Change] = []
    for (index, check) in checks.enumerated() { changes += roster.take(check, of: index, at: at(seconds)) }
    return changes + roster.endLook(at: at(seconds))
  }

  private func states(_ roster: EndpointRoster) -> [EndpointState] { roster.healths.map(\.state) }

  @Test func nobodyIsAskedWhoWasNotLookedAt() {
    var roster = EndpointRoster(count: 2, policy: policy)
    #expect(roster.ranking(at: start).isEmpty)
    #expect(roster.isCheckDue(at: start))
    // The first that is well can be asked before the others have answered.
    #expect(roster.take(well(10), of: 1, at: start) == [.init(index: 1, from: .unchecked, to: .well)])
    #expect(roster.ranking(at: start) == [1])
    _ = roster.take(well(10), of: 0, at: start)
    _ = roster.endLook(at: start)
    #expect(roster.ranking(at: start) == [0, 1])
    #expect(!roster.isCheckDue(at: at(9.9)) && roster.isCheckDue(at: at(10)))
  }

  @Test func whoServesAnotherChainIsNotAsked() {
    let problem = EndpointProblem.wrongChain(expected: 1, found: 5)
    var roster = roster(EndpointCheck(problem: problem), well(10))
    #expect(states(roster) == [.setAside(problem), .well])
    #expect(roster.ranking(at: start) == [1])
    // It is believed again when it was right twice.
    #expect(look(&roster, [well(10), well(10)], at: 10).isEmpty)
    #expect(roster.ranking(at: at(10)) == [1])
    let changes = look(&roster, [well(10), well(10)], at: 20)
    #expect(changes == [.init(index: 0, from: .setAside(problem), to: .well)])
    #expect(roster.ranking(at: at(20)) == [0, 1])
    // Right once, then wrong, then right once is not twice.
    _ = look(&roster, [EndpointCheck(problem: problem), well(10)], at: 30)
    _ = look(&roster, [well(10), well(10)], at: 40)
    _ = look(&roster, [EndpointCheck(problem: problem), well(10)], at: 50)
    _ = look(&roster, [well(10), well(10)], at: 60)
    #expect(roster.ranking(at: at(60)) == [1])
  }

  @Test func aWrongGenesisIsAnotherChain() {
    let problem = EndpointProblem.wrongGenesis(
      expected: Keccak256.hash([1]), found: .zero)
    let roster = roster(EndpointCheck(problem: problem, hasGenesis: true), well(3))
    #expect(roster.ranking(at: start) == [1])
  }

  @Test func theGenesisIsLookedAtInItsInterval() {
    var roster = EndpointRoster(count: 1, policy: policy)
    #expect(roster.healths[0].isGenesisDue(at: start))
    _ = look(&roster, [EndpointCheck(head: 1, hasGenesis: true)], at: 0)
    #expect(!roster.healths[0].isGenesisDue(at: at(3599)) && roster.healths[0].isGenesisDue(at: at(3600)))
    _ = look(&roster, [EndpointCheck(head: 1)], at: 3600)
    #expect(roster.healths[0].isGenesisDue(at: at(3600)))
  }

  @Test func finalityDoesNotGoBack() {
    var roster = roster(well(100, finalized: 90), well(100, finalized: 90))
    let problem = EndpointProblem.finalizedWentBack(from: 90, to: 89)
    #expect(
      look(&roster, [well(101, finalized: 89), well(101, finalized: 91)], at: 10)
        == [.init(index: 0, from: .well, to: .setAside(problem))])
    #expect(roster.ranking(at: at(10)) == [1])
    // Forward from there is still back.
    _ = look(&roster, [well(102, finalized: 89), well(102, finalized: 91)], at: 20)
    _ = look(&roster, [well(103, finalized: 89), well(103, finalized: 91)], at: 30)
    #expect(roster.ranking(at: at(30)) == [1])
    _ = look(&roster, [well(104, finalized: 90), well(104, finalized: 91)], at: 40)
    _ = look(&roster, [well(105, finalized: 92), well(105, finalized: 92)], at: 50)
    #expect(roster.ranking(at: at(50)) == [0, 1])
    // A node that does not name the finalized block says nothing.
    _ = look(&roster, [well(106), well(106, finalized: 92)], at: 60)
    #expect(states(roster) == [.well, .well])
    #expect(roster.healths[0].finalized == 92)
  }

  @Test func whoLagsIsNotAsked() {
    var roster = roster(well(94), well(100))
    #expect(states(roster) == [.setAside(.lagging(blocks: 6)), .well])
    #expect(roster.healths[0].lag == 6 && roster.healths[1].lag == 0)
    _ = look(&roster, [well(96), well(101)], at: 10)
    #expect(states(roster) == [.setAside(.lagging(blocks: 6)), .well])
    #expect(
      look(&roster, [well(97), well(102)], at: 20) == [
        .init(index: 0, from: .setAside(.lagging(blocks: 6)), to: .well)
      ])
    // Another figure of the same problem is no change.
    _ = look(&roster, [well(90), well(102)], at: 30)
    #expect(look(&roster, [well(90), well(103)], at: 40).isEmpty)
  }

  @Test func nobodyAloneSetsTheOthersAside() {
    let roster = roster(well(100), well(1_000_000_000), well(99))
    #expect(states(roster) == [.well, .well, .well])
    #expect(
      EndpointRoster.best([]) == nil && EndpointRoster.best([4]) == 4 && EndpointRoster.best([4, 9]) == 9)
    #expect(EndpointRoster.best([4, 9, 7]) == 7)
  }

  /// Why the stubs' connections break.
  private static let reason = "cannot reach stub: reset"

  @Test func whoCannotBeReachedIsTheLastResort() {
    var roster = roster(well(10), well(10))
    for _ in 0..<2 { #expect(roster.failed(0, .broken, rests: nil, at: at(1)).isEmpty) }
    // An answer between them makes them no row.
    roster.answered(0, after: .milliseconds(1))
    for _ in 0..<2 { #expect(roster.failed(0, .broken, rests: nil, at: at(1)).isEmpty) }
    #expect(
      roster.failed(0, .broken, rests: nil, at: at(1))
        == [.init(index: 0, from: .well, to: .setAside(.unreachable(failures: 3, last: Self.reason)))])
    #expect(roster.ranking(at: at(1)) == [1, 0])
    // Once it answers it is looked at, and asked again when it was found well.
    #expect(!roster.isCheckDue(at: at(1)))
    roster.answered(0, after: .milliseconds(1))
    #expect(roster.isCheckDue(at: at(1)))
    #expect(roster.ranking(at: at(1)) == [1, 0])
    #expect(look(&roster, [well(11), well(11)], at: 2).map(\.to) == [.well])
  }

  @Test func whoWasNeverSeenToServeTheChainIsNoResort() {
    var roster = roster(EndpointCheck(failure: .broken), well(10))
    #expect(states(roster) == [.setAside(.unreachable(failures: 1, last: Self.reason)), .well])
    #expect(roster.ranking(at: start) == [1])
    roster.answered(0, after: .milliseconds(1))
    #expect(roster.ranking(at: start) == [1])
  }

  @Test func whoWantsToBeLeftAloneComesLater() {
    var roster = roster(well(10), well(10))
    _ = roster.failed(0, .status(429), rests: .seconds(5), at: at(1))
    #expect(roster.ranking(at: at(5.9)) == [1, 0])
    #expect(roster.healths[0].isResting(at: at(5.9)) && !roster.healths[0].isResting(at: at(6)))
    // It was there: too many requests do not make it unreachable.
    for _ in 0..<9 { _ = roster.failed(1, .status(429), rests: .seconds(1), at: at(1)) }
    #expect(states(roster) == [.well, .well])
  }

  @Test func refusalsAreNoTrouble() {
    var roster = roster(well(10))
    for _ in 0..<9 {
      _ = roster.failed(0, .refused(-32601, "no such method"), rests: nil, at: at(1))
      _ = roster.failed(0, .transport(.cancelled), rests: nil, at: at(1))
    }
    #expect(states(roster) == [.well])
  }

  @Test func theQuickerOneComesFirstWhereTheyAreNotComparable() {
    var roster = roster(well(10), well(10), well(10))
    for _ in 0..<30 {
      roster.answered(0, after: .milliseconds(900))
      roster.answered(1, after: .milliseconds(40))
      roster.answered(2, after: .milliseconds(5))
    }
    // Forty and five milliseconds are comparable: the caller's order stays.
    #expect(roster.ranking(at: start) == [1, 2, 0])
    for _ in 0..<30 { roster.wasSlow(1, .seconds(3)) }
    #expect(roster.ranking(at: start) == [2, 0, 1])
  }

  @Test func whoFailsOftenComesLater() {
    var roster = roster(well(10), well(10))
    for number in 0..<40 {
      roster.answered(1, after: .milliseconds(100))
      if number % 2 == 0 {
        roster.answered(0, after: .milliseconds(100))
      } else {
        _ = roster.failed(0, .broken, rests: nil, at: at(1))
      }
    }
    #expect(states(roster) == [.well, .well])
    #expect(roster.ranking(at: at(1)) == [1, 0])
  }

  @Test func whoIsBehindALittleComesLater() {
    let roster = roster(well(96), well(100))
    #expect(states(roster) == [.well, .well])
    #expect(roster.ranking(at: start) == [1, 0])
  }

  @Test func ninetyFiveOfAHundredAnswers() {
    var window = LatencyWindow()
    for number in 1...19 { window.add(.milliseconds(number)) }
    #expect(window.p95 == nil)
    for number in 20...64 { window.add(.milliseconds(number)) }
    #expect(window.p95 == .milliseconds(61))
    // The oldest are forgotten.
    for _ in 0..<64 { window.add(.milliseconds(7)) }
    #expect(window.p95 == .milliseconds(7))
  }
}
