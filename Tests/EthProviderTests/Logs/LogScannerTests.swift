import EthPrimitives
import Testing

@testable import EthJSON
@testable import EthProvider

/// Logs are read in one step where they are plainly written; what that takes and refuses is told by reading the whole
/// text first.
@Suite("Logs read in one step")
struct LogScannerTests {
  struct Outcome: Equatable {
    var logs: [Log] = []
    var error: JSONError?
  }

  private static func whole(_ text: [UInt8], _ limits: JSONLimits) -> Outcome {
    do throws(JSONError) {
      var logs: [Log] = []
      for element in try JSONDocument(parsing: text, limits: limits).root.member("result").elements() {
        logs.append(try Log(json: element))
      }
      return Outcome(logs: logs)
    } catch {
      return Outcome(error: error)
    }
  }

  /// Reads the text in pieces, and says how many logs were read in one step.
  private static func streamed(
    _ text: [UInt8], _ limits: JSONLimits, cuts: [Int], look: Int
  ) -> (outcome: Outcome, inOneStep: Int) {
    var stream = JSONElementStream(of: "result", limits: limits, look: look)
    var logs: [Log] = []
    var inOneStep = 0
    // As an answer is read, what is wrong with a log is said behind what is wrong with the text.
    var refusal: JSONError?
    func plain(_ scanner: inout JSONScanner) -> Bool {
      guard let log = Log(&scanner) else { return false }
      logs.append(log)
      inOneStep += 1
      return true
    }
    func take(_ element: JSONValue) {
      guard refusal == nil else { return }
      do throws(JSONError) { logs.append(try Log(json: element)) } catch { refusal = error }
    }
    do throws(JSONError) {
      var start = 0
      for cut in cuts.sorted() + [text.count] {
        try stream.append(Array(text[start..<cut]).span.bytes, plain: plain, take)
        start = cut
      }
      let answer = try stream.finish(plain: plain, take)
      _ = try answer.root.member("result").elements()
      if let refusal { throw refusal }
      return (Outcome(logs: logs), inOneStep)
    } catch {
      return (Outcome(error: error), inOneStep)
    }
  }

  @Test(
    "10,000 answers, many of them changed in places, in random pieces are read and refused as whole documents"
  )
  func randomAnswers() {
    let seed: UInt64 = 20_261_124
    print("LogScannerTests: seed \(seed)")
    var random = SeededGenerator(seed: seed)
    var (refused, inOneStep, logs) = (0, 0, 0)
    for round in 0..<10_000 {
      let text = LogTexts.answer(&random)
      var limits = JSONLimits.default
      if round % 7 == 0 { limits.maxDepth = Int.random(in: 1...6, using: &random) }
      if round % 5 == 0 { limits.maxValues = Int.random(in: 1...120, using: &random) }
      let expected = Self.whole(text, limits)
      let cuts = (0..<LogTexts.pick([0, 1, 3, 40], &random)).map { _ in
        Int.random(in: 0...text.count, using: &random)
      }
      let look = LogTexts.pick([1, 64, 1024], &random)
      let found = Self.streamed(text, limits, cuts: cuts, look: look)
      if expected.error != nil { refused += 1 }
      logs += expected.logs.count
      inOneStep += found.inOneStep
      guard found.outcome != expected else { continue }
      Issue.record(
        """
        seed \(seed), round \(round), look \(look), cuts \(cuts), \(limits)
        \(String(decoding: text, as: UTF8.self))
        expected \(expected)
        found \(found)
        """)
      return
    }
    // The answers are of all kinds, and enough of each.
    #expect(refused > 2_000 && refused < 8_000 && logs > 5_000 && inOneStep > 4_000)
  }

  @Test("logs as nodes write them are read in one step, those written for people are not")
  func plain() {
    var random = SeededGenerator(seed: 7)
    let logs = (0..<500).map { _ in LogTexts.log(&random) }
    let text = Array(#"{"jsonrpc":"2.0","id":1,"result":[\#(logs.joined(separator: ","))]}"#.utf8)
    let found = Self.streamed(text, .default, cuts: [], look: 64 << 10)
    #expect(found.outcome == Self.whole(text, .default) && found.outcome.logs.count == 500)
    // A log over which two looks meet may be read the other way.
    #expect(found.inOneStep > 450)
    let spaced = Array(#"{"result":[\#(logs.joined(separator: ",").replacing(":", with: ": "))]}"#.utf8)
    let other = Self.streamed(spaced, .default, cuts: [], look: 4096)
    #expect(other.outcome == found.outcome && other.inOneStep == 0)
  }
}
