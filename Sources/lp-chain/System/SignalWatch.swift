import Dispatch

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Does something before Ctrl-C (SIGINT) or SIGTERM ends the process: puts the terminal right, or says what is under
/// way.
///
/// The signal ends the process all the same, so that a shell sees what happened: 130 after Ctrl-C.
final class SignalWatch {
  private let sources: [any DispatchSourceSignal]
  private let numbers: [Int32]

  /// Watches until ``stop()``.
  ///
  /// - Parameter action: Called once, on a thread of its own, with the process still running.
  init(_ action: @escaping @Sendable () -> Void) {
    // What whoever started this process wants ignored, as shells do for commands in the background, stays ignored.
    numbers = [SIGINT, SIGTERM].filter { !Self.isIgnored($0) }
    let queue = DispatchQueue(label: "lp-chain.signals")
    let registered = DispatchGroup()
    sources = numbers.map { number in
      #if canImport(Darwin)
        // There the source sees a signal beside its default action, which would end the process first.
        signal(number, SIG_IGN)
      #endif
      let source = DispatchSource.makeSignalSource(signal: number, queue: queue)
      source.setEventHandler {
        action()
        Self.end(by: number)
      }
      registered.enter()
      source.setRegistrationHandler { registered.leave() }
      source.resume()
      return source
    }
    registered.wait()
  }

  /// Lets signals end the process at once again.
  func stop() {
    for source in sources { source.cancel() }
    for number in numbers { signal(number, SIG_DFL) }
  }

  private static func isIgnored(_ number: Int32) -> Bool {
    let before = signal(number, SIG_DFL)
    guard unsafeBitCast(before, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self) else { return false }
    signal(number, SIG_IGN)
    return true
  }

  /// Lets the signal do what it would have done.
  private static func end(by number: Int32) -> Never {
    signal(number, SIG_DFL)
    var mask = sigset_t()
    sigemptyset(&mask)
    sigaddset(&mask, number)
    pthread_sigmask(SIG_UNBLOCK, &mask, nil)
    raise(number)
    exit(128 + number)
  }
}
