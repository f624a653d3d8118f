import Glibc

/// Finds and kills the processes of a run by the token in their environment, wherever they have gone: a
/// process may leave its group and its session, and it may do so before it has been written down.
///
/// A process that clears its environment and leaves its group escapes; only a container holds such a one.
struct ProcessSweep: Sendable {
  private let entry: [UInt8]

  init(token: String) {
    entry = Array("\(RunRecord.variable)=\(token)".utf8)
  }

  /// Kills until none is left, or at most for some seconds; the numbers of the killed, each once.
  @discardableResult
  func killAll() async -> [pid_t] {
    var killed: [pid_t] = []
    // A process that forks faster than one pass is caught by a later one.
    for _ in 0..<200 {
      let found = processIDs
      if found.isEmpty { break }
      for id in found {
        kill(id, SIGKILL)
        if !killed.contains(id) { killed.append(id) }
      }
      await Pause.uncancelled(for: .milliseconds(10))
    }
    return killed
  }

  private var processIDs: [pid_t] {
    let own = getpid()
    return ProcessTable.processIDs.filter {
      $0 != own && $0 > 1 && ProcessTable.environment(of: $0, holds: entry)
    }
  }
}

/// Waiting that a cancelled task can still do.
enum Pause {
  static func uncancelled(for duration: Duration) async {
    await Task { try? await Task.sleep(for: duration) }.value
  }
}
