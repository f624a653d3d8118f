import Foundation

/// Counts instructions with valgrind, which gives the same number however busy the machine is.
struct Callgrind {
  let valgrind: String
  let program: String

  /// Instructions of one block of Keccak-256, absorbing and permuting: what 80 more blocks cost.
  func keccakBlock() throws -> Double {
    try count("keccak.block", iterations: 40) / 10
  }

  /// Instructions of an iteration of a row's work: what twice as many iterations cost more.
  func count(_ row: String, iterations: Int = 40) throws -> Double {
    let once = try total(row, iterations: iterations)
    return (try total(row, iterations: 2 * iterations) - once) / Double(iterations)
  }

  private func total(_ row: String, iterations: Int) throws -> Double {
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(fileURLWithPath: valgrind)
    process.arguments = [
      "--tool=callgrind", "--callgrind-out-file=/dev/null", program, "--probe", row, "\(iterations)",
    ]
    process.standardError = output
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    // ==1234== Collected : 123456789
    guard let line = text.split(separator: "\n").first(where: { $0.contains("Collected : ") }),
      let count = line.split(separator: " ").last.flatMap({ Double($0) })
    else { throw Failure("valgrind: \(text.suffix(400))") }
    return count
  }
}
