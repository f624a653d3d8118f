import SystemPackage

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension Devnet {
  /// What a chain prints when it is ready.
  public enum Announcement: Sendable {
    /// Text for people.
    case banner
    /// One line of JSON, with the chain's address and its accounts.
    case json
  }

  /// Becomes a chain: this process's program is replaced by it, and so gets its signals and its terminal.
  ///
  /// - Throws: ``DevnetError`` where it does not start; it does not return otherwise.
  public static func replaceProcess(_ options: Options = Options(), announces: Announcement)
    throws(DevnetError)
  {
    let installation = try DevnetInstallation.find()
    let python = installation.python.string
    var arguments = [python, installation.root.appending("devnet").string] + options.arguments
    if announces == .banner { arguments.append("--human") }
    var pointers = arguments.map { strdup($0) }
    pointers.append(nil)
    // This may be a thread of the runtime that has its signals blocked, which a new program would inherit.
    var none = sigset_t()
    sigemptyset(&none)
    pthread_sigmask(SIG_SETMASK, &none, nil)
    execv(python, &pointers)
    let reason = String(cString: strerror(errno))
    for pointer in pointers { free(pointer) }
    throw .didNotStart("\(python): \(reason)")
  }
}
