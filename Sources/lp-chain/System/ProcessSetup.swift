#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What the process arranges with the system before anything else.
enum ProcessSetup {
  /// Makes writing to a closed pipe an error instead of the end, and the standard streams safe to use.
  static func prepare() {
    // A handler that does nothing, not SIG_IGN: programs that this one starts would inherit the latter.
    signal(SIGPIPE) { _ in }
    reserveStandardStreams()
  }

  /// Takes the numbers 0 to 2 where they are not open, lest a file opened later becomes standard output and gets
  /// what is printed. Opened the wrong way round, so that using them still fails.
  private static func reserveStandardStreams() {
    for number: Int32 in 0...2 where fcntl(number, F_GETFD) == -1 {
      _ = open("/dev/null", number == STDIN_FILENO ? O_WRONLY : O_RDONLY)
    }
  }

  /// Keeps this process's memory out of core dumps and crash reports and away from other processes of the same
  /// user; called before a secret is read.
  static func protectMemory() {
    // Swift's crash reporter prints the memory that the registers point to, which may be a key.
    for number in [SIGABRT, SIGBUS, SIGFPE, SIGILL, SIGQUIT, SIGSEGV, SIGTRAP] { signal(number, SIG_DFL) }
    var none = rlimit(rlim_cur: 0, rlim_max: 0)
    #if canImport(Glibc)
      setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &none)
    #else
      setrlimit(RLIMIT_CORE, &none)
    #endif
    #if os(Linux)
      setNotDumpable()
    #endif
  }

  #if os(Linux)
    /// Calls `prctl(PR_SET_DUMPABLE, 0)`. The C declaration is variadic, which cannot be imported; the system's
    /// calling conventions pass integers to it as to any other function.
    private static func setNotDumpable() {
      typealias Control =
        @convention(c) (CInt, CUnsignedLong, CUnsignedLong, CUnsignedLong, CUnsignedLong) -> CInt
      guard let symbol = dlsym(nil, "prctl") else { return }
      let setDumpable: CInt = 4
      _ = unsafeBitCast(symbol, to: Control.self)(setDumpable, 0, 0, 0, 0)
    }
  #endif
}
