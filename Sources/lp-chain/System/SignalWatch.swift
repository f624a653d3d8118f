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
    numbers = [SIGINT, SIGTERM].filter { number in
      let before = signal(number, SIG_DFL)
      signal(number, before)
      return !before.isIgnoring
    }
    let handler = Self.handler
    sources = numbers.map { number in
      Self.source(of: number) {
        action()
        Self.end(by: number)
      }
    }
    for number in numbers { signal(number, handler) }
  }

  /// Lets signals end the process at once again.
  func stop() {
    for source in sources { source.cancel() }
    for number in numbers { signal(number, SIG_DFL) }
  }

  /// What hands a signal to its source. The system's library installs it only with the first source of a signal; on
  /// Darwin a source sees a signal beside its action, which must be none.
  private static let handler: sighandler_t? = {
    #if canImport(Darwin)
      return SIG_IGN
    #else
      let before = signal(SIGINT, SIG_DFL)
      source(of: SIGINT) {}.cancel()
      return signal(SIGINT, before)
    #endif
  }()

  /// A source that is ready.
  private static func source(
    of number: Int32, _ action: @escaping @Sendable () -> Void
  ) -> any DispatchSourceSignal {
    let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
    let ready = DispatchGroup()
    ready.enter()
    source.setEventHandler(handler: action)
    source.setRegistrationHandler { ready.leave() }
    source.resume()
    ready.wait()
    return source
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
