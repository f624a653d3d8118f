import Foundation

/// orjson in a process that sleeps while it is not asked, and measures itself.
final class Orjson {
  private let process = Process()
  private let requests = Pipe()
  private let answers = Pipe()

  /// Starts it with the file that it is to read.
  init(python: String, _ path: String) throws {
    process.executableURL = URL(fileURLWithPath: python)
    process.arguments = ["-c", Self.program, path]
    // As bench_keep_freed_memory() does it in this process.
    process.environment = ProcessInfo.processInfo.environment.merging(
      ["MALLOC_MMAP_MAX_": "0", "MALLOC_TRIM_THRESHOLD_": "2147483647"]) { $1 }
    process.standardInput = requests
    process.standardOutput = answers
    try process.run()
  }

  deinit {
    try? requests.fileHandleForWriting.close()
    process.waitUntilExit()
  }

  /// Seconds of processor time that it takes to read the file's text, which has so many logs.
  func time(_ count: Int) throws -> Double {
    try requests.fileHandleForWriting.write(contentsOf: Data("\n".utf8))
    var line = ""
    while !line.hasSuffix("\n") {
      let data = answers.fileHandleForReading.availableData
      guard !data.isEmpty else { throw Failure("orjson has ended; see its message above") }
      line += String(decoding: data, as: UTF8.self)
    }
    let numbers = line.split(whereSeparator: \.isWhitespace).compactMap { Double($0) }
    guard numbers.count == 2, Int(numbers[1]) == count else { throw Failure("orjson said \(line)") }
    return numbers[0] / 1e9
  }

  /// As Python's timeit does it, without the collector of garbage.
  private static let program = """
    import gc, sys, time
    import orjson
    gc.disable()
    data = open(sys.argv[1], "rb").read()
    for _ in sys.stdin:
        start = time.process_time_ns()
        answer = orjson.loads(data)
        spent = time.process_time_ns() - start
        print(spent, len(answer["result"]), flush=True)
        del answer
    """
}
