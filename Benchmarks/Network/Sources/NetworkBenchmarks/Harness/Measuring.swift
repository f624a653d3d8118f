import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Seconds that something takes on the wall.
func wallTime(_ body: () async throws -> Void) async rethrows -> Double {
  let start = ContinuousClock.now
  try await body()
  return (ContinuousClock.now - start) / .seconds(1)
}

/// Seconds of processor time, on whatever threads, that something takes; for what nothing runs beside.
func processorTime(_ body: () async throws -> Void) async rethrows -> Double {
  func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
  let start = now()
  try await body()
  return now() - start
}

/// The most memory that this process has held so far, in bytes: `VmHWM` of `/proc/self/status`.
func peakMemory() throws -> Int {
  let status = try String(contentsOfFile: "/proc/self/status", encoding: .utf8)
  guard let found = status.firstMatch(of: /VmHWM:\s+([0-9]+) kB/), let kibibytes = Int(found.1) else {
    throw Failure("the system does not say how much memory this process has held")
  }
  return kibibytes * 1024
}

func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }

/// The median of the ratios of values that were measured one after another.
func medianRatio(_ values: [Double], to others: [Double]) -> Double {
  median(zip(values, others).map { $0 / $1 })
}
