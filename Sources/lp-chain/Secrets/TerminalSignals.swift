#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Makes SIGINT and SIGTERM from elsewhere end the process only after the terminal shows again what is typed.
///
/// A handler of the system, as the bridge's own sources for these signals, made later, would not get them after
/// another source.
struct TerminalSignals {
  private let before: [(number: Int32, action: sighandler_t?)]

  init() {
    before = [SIGINT, SIGTERM].map { ($0, signal($0, Self.end)) }
    // What whoever started this process wants ignored stays ignored.
    for (number, action) in before where action.isIgnoring { signal(number, action) }
  }

  /// Lets the signals do what they did before.
  func restore() {
    for (number, action) in before { signal(number, action) }
  }

  /// Turns on what a prompt turns off. Only calls that a handler may make (POSIX, 2.4.3).
  private static let end: @convention(c) (Int32) -> Void = { number in
    let terminal = open("/dev/tty", O_RDWR | O_NOCTTY | O_CLOEXEC)
    var state = termios()
    if tcgetattr(terminal, &state) == 0 {
      state.c_lflag |= tcflag_t(ECHO | ICANON | ISIG)
      tcsetattr(terminal, TCSAFLUSH, &state)
      var feed: UInt8 = 0x0a
      _ = write(terminal, &feed, 1)
    }
    signal(number, SIG_DFL)
    raise(number)
  }
}

extension sighandler_t? {
  /// Whether the signal is ignored.
  var isIgnoring: Bool { unsafeBitCast(self, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self) }
}
