import Glibc
import Subprocess

/// Follows a running process: copies its output, watches the clock, and stops it where it must be stopped.
///
/// Everything that can happen comes as an event into one mailbox, so that decisions are made in one place and
/// in order. The process is not reaped before ``follow(processID:stdout:stderr:)`` returns, so until then its
/// number and its group's cannot mean another process.
struct JobSupervisor: Sendable {
  enum Event: Sendable {
    case exited
    case ended(JobFailure.OutputStream, length: Int, failure: JobFailure?)
    case deadline
    case graceOver
    case cancelled
  }

  struct Outcome: Sendable {
    var failure: JobFailure?
    var stdoutLength = 0
    var stderrLength = 0
  }

  let plan: JobPlan
  let record: RunRecord
  let stdout: CInt
  let stderr: CInt
  let recordFolder: CInt
  let grace: Duration
  let deadline: ContinuousClock.Instant
  let events: AsyncStream<Event>
  let mailbox: AsyncStream<Event>.Continuation

  func follow(
    processID: pid_t, stdout output: SubprocessOutputSequence, stderr errors: SubprocessOutputSequence
  ) async -> Outcome {
    var outcome = Outcome()
    do throws(FileFailure) {
      try note(processID)
    } catch {
      outcome.failure = .storage(error)
      kill(-processID, SIGKILL)
    }
    let limits = (plan.definition.stdoutLimit, plan.definition.stderrLimit)
    return await withTaskGroup { group in
      group.addTask { await copy(output, .stdout, to: stdout, limit: limits.0) }
      group.addTask { await copy(errors, .stderr, to: stderr, limit: limits.1) }
      group.addTask { await waitForExit(of: processID) }
      group.addTask { await post(.deadline, at: deadline) }

      var hasExited = false
      var openStreams = 2
      for await event in events {
        switch event {
        case .exited:
          hasExited = true
          // What it started and left behind would keep the streams open.
          kill(-processID, SIGKILL)
          await ProcessSweep(token: record.token).killAll()
        case .ended(let stream, let length, let failure):
          openStreams -= 1
          switch stream {
          case .stdout: outcome.stdoutLength = length
          case .stderr: outcome.stderrLength = length
          }
          if let failure {
            outcome.failure = outcome.failure ?? failure
            kill(-processID, SIGKILL)
          }
        case .deadline, .cancelled:
          let timedOut = JobFailure.timedOut(after: .seconds(plan.definition.timeout))
          if case .deadline = event {
            outcome.failure = outcome.failure ?? timedOut
          } else {
            outcome.failure = outcome.failure ?? .cancelled
          }
          kill(-processID, SIGTERM)
          group.addTask { await post(.graceOver, at: .now + grace) }
        case .graceOver:
          kill(-processID, SIGKILL)
        }
        if hasExited, openStreams == 0 { break }
      }
      group.cancelAll()
      return outcome
    }
  }

  /// Writes down which process runs, for a restart after a crash.
  private func note(_ processID: pid_t) throws(FileFailure) {
    guard let startTime = ProcessTable.startTime(of: processID) else { return }
    var record = record
    record.leader = RunRecord.Leader(processID: processID, startTime: startTime)
    try record.write(in: Folder(duplicating: recordFolder))
  }

  private func copy(
    _ sequence: SubprocessOutputSequence, _ stream: JobFailure.OutputStream, to descriptor: CInt, limit: Int
  ) async {
    var length = 0
    var failure: JobFailure?
    do {
      for try await buffer in sequence {
        guard buffer.count <= limit - length else {
          failure = .outputTooLarge(stream: stream, limit: limit)
          break
        }
        try buffer.withUnsafeBytes { bytes in
          try OpenFile.write(bytes, to: descriptor, name: stream.rawValue)
        }
        length += buffer.count
      }
    } catch let error as FileFailure {
      failure = .storage(error)
    } catch {
      failure = .lost(reason: "\(error)")
    }
    mailbox.yield(.ended(stream, length: length, failure: failure))
  }

  private func waitForExit(of processID: pid_t) async {
    var pause = Duration.milliseconds(1)
    while !Task.isCancelled {
      var information = siginfo_t()
      // Without reaping: that is done by whoever started the process.
      let result = waitid(P_PID, id_t(processID), &information, WEXITED | WNOHANG | WNOWAIT)
      if result == 0 ? information.si_signo == SIGCHLD : errno == ECHILD { break }
      try? await Task.sleep(for: pause)
      pause = min(pause * 2, .milliseconds(20))
    }
    mailbox.yield(.exited)
  }

  private func post(_ event: Event, at instant: ContinuousClock.Instant) async {
    do {
      try await Task.sleep(until: instant, clock: .continuous)
      mailbox.yield(event)
    } catch {
      // Nobody waits for it any more.
    }
  }
}
