import EthPrimitives
import LilypadBridge

extension BridgeEvent {
  /// The event for people; the lines behind the first one are what a job printed.
  var lines: [String] {
    switch self {
    case .started(let chainID, let contract, let account, let block):
      ["bridge of \(account) serves \(contract) on chain \(chainID) from block \(block + 1)"]
    case .jobAdded(let job):
      [
        "JobAdded \(job.key.id) in block \(job.location.blockNumber): \(UntrustedText.shown(job.module, limit: 200)) from \(job.client)"
      ]
    case .quarantined(let event):
      [
        "a log in block \(event.location.blockNumber) is no job that can be read: \(UntrustedText.shown(event.reason, limit: 600))"
      ]
    case .rolledBack(let block): ["the chain was reorganised: going back to block \(block.number)"]
    case .jobStarted(let job, let run): ["job \(job.key.id): run \(run) started"]
    case .jobFinished(let key, let exitCode, let dataID, let folder, let milliseconds):
      Self.finished(key, exitCode, dataID, JobOutput(folder: folder), milliseconds)
    case .jobRefused(let key, let reason):
      ["job \(key.id): refused: \(UntrustedText.shown(reason, limit: 600))"]
    case .jobFailed(let key, let reason):
      ["job \(key.id): failed: \(UntrustedText.shown(reason, limit: 600))"]
    case .resultSent(let key, let nonce, let hash):
      ["job \(key.id): result transaction \(hash) sent, nonce \(nonce)"]
    case .resultIncluded(let key, let inclusion):
      ["job \(key.id): mined in block \(inclusion.blockNumber)\(inclusion.succeeded ? "" : ", reverted")"]
    case .resultFinal(let key, let state): ["job \(key.id): \(Self.text(state))"]
    case .resultWaits(let key, let reason):
      ["job \(key.id): result waits: \(UntrustedText.shown(reason, limit: 600))"]
    case .resultDropped(let key, let reason):
      ["job \(key.id): result not needed: \(UntrustedText.shown(reason, limit: 600))"]
    case .trouble(let problem): ["trouble: \(UntrustedText.shown(problem, limit: 600))"]
    case .halted(let reason): ["halted: \(UntrustedText.shown(reason, limit: 600))"]
    }
  }

  private static func finished(
    _ key: JobEvent.Key, _ exitCode: Int, _ dataID: String, _ output: JobOutput, _ milliseconds: Int64
  ) -> [String] {
    let time = Duration.milliseconds(milliseconds).shortText
    let size = output.length.map { "\($0) bytes of output" } ?? "output not found"
    return ["job \(key.id): exit code \(exitCode), \(size), result \(dataID) (\(time))"]
      + output.lines.map { "    " + $0 }
  }

  private static func text(_ state: EffectState) -> String {
    switch state {
    case .final: "final"
    case .finalReverted: "final, and reverted: the result is not posted"
    case .finalCancelled: "cancelled, finally"
    case .finalExternal: "its nonce was used by a transaction that is not the bridge's"
    default: state.rawValue
    }
  }
}
