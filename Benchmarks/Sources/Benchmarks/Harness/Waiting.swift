import Dispatch
import Synchronization

/// The result of work on all cores, for which this thread sleeps.
func waiting<Value: Sendable>(_ work: @escaping @Sendable () async -> Value) throws -> Value {
  let result = Shared<Value>()
  let isDone = DispatchSemaphore(value: 0)
  Task.detached {
    let value = await work()
    result.value.withLock { $0 = value }
    isDone.signal()
  }
  isDone.wait()
  guard let value = result.value.withLock({ $0 }) else { throw Failure("no result") }
  return value
}

private final class Shared<Value: Sendable>: Sendable {
  let value = Mutex<Value?>(nil)
}
