import EthPrimitives
import Foundation

/// A program that does work when it is told to, one line for a request and one for the answer:
/// `input NAME HEX` → `ok`, `output NAME` → hex, `time NAME ITERATIONS` → nanoseconds.
///
/// It sleeps while it is not asked, and measures itself, so that only the work counts.
final class ChildProcess {
  private let process = Process()
  private let requests = Pipe()
  private let answers = Pipe()
  private var buffer: [UInt8] = []

  init(_ program: String, _ arguments: [String]) throws {
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.standardInput = requests
    process.standardOutput = answers
    try process.run()
  }

  deinit {
    try? requests.fileHandleForWriting.close()
    process.waitUntilExit()
  }

  /// Work of the program, done on `input`.
  func contender(_ name: String, work: String, input: [UInt8]? = nil, hasOutput: Bool = true) throws
    -> Contender
  {
    if let input { _ = try ask("input \(work) \(Hex.encode(input, prefix: false))") }
    return Contender(
      name: name,
      time: { [self] iterations in
        let answer = try ask("time \(work) \(iterations)")
        guard let time = Double(answer) else { throw Failure("\(name): \(answer)") }
        return time
      },
      output: hasOutput ? { [self] in try output(work) } : nil)
  }

  /// What the work returns.
  func output(_ work: String) throws -> [UInt8] {
    let answer = try ask("output \(work)")
    do { return try Hex.decode(answer) } catch { throw Failure("\(work): \(answer)") }
  }

  private func ask(_ request: String) throws -> String {
    try requests.fileHandleForWriting.write(contentsOf: Data((request + "\n").utf8))
    while true {
      if let end = buffer.firstIndex(of: UInt8(ascii: "\n")) {
        let line = String(decoding: buffer[..<end], as: UTF8.self)
        buffer.removeSubrange(...end)
        return line
      }
      let data = answers.fileHandleForReading.availableData
      guard !data.isEmpty else { throw Failure("the program beside has ended; see its message above") }
      buffer += data
    }
  }
}
