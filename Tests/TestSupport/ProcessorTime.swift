import Foundation

/// How long a processor worked on this thread in `body`, whatever else the machine did meanwhile.
package func processorTime(_ body: () throws -> Void) rethrows -> Duration {
  func now() -> Duration {
    withUnsafeTemporaryAllocation(of: timespec.self, capacity: 1) { buffer in
      guard let time = buffer.baseAddress, clock_gettime(CLOCK_THREAD_CPUTIME_ID, time) == 0 else {
        return .zero
      }
      // Seconds and nanoseconds: which module the members' names belong to is not the same for every compilation.
      let parts = UnsafeRawBufferPointer(buffer)
      let half = parts.count / 2
      return .seconds(parts.load(as: Int.self)) + .nanoseconds(parts.load(fromByteOffset: half, as: Int.self))
    }
  }
  let start = now()
  try body()
  return now() - start
}
