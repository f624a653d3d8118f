#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The other end of ``ChildProcess``, for measuring a debug build of this program.
struct Server {
  private let benchmarks: [Benchmark]
  init(_ benchmarks: [Benchmark]) { self.benchmarks = benchmarks }

  func run() throws {
    var prepared: (name: String, library: Contender)?
    while let line = readLine() {
      let words = line.split(separator: " ").map(String.init)
      guard words.count == 3, words[0] == "time", let iterations = Int(words[2]) else {
        throw Failure("unknown request \(line)")
      }
      if prepared?.name != words[1] {
        guard let benchmark = benchmarks.first(where: { $0.name == words[1] }),
          let library = try benchmark.prepare(.none).first
        else { throw Failure("no row \(words[1])") }
        prepared = (words[1], library)
      }
      guard let library = prepared?.library else { continue }
      print(try library.time(iterations))
      fflush(nil)
    }
  }
}
