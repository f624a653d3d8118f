import EthJSON
import EthPrimitives
import LilypadBridge

extension BridgeEvent {
  /// Writes the event as a JSON object.
  ///
  /// - Parameter time: When it happened, in milliseconds since 1970.
  func write(to writer: inout JSONWriter, at time: Int64) {
    writer.object { writer in
      writer.member("event", name)
      writer.member("time") { $0.number(time) }
      if let key { writer.member("job") { $0.number(key.id) } }
      writeMembers(to: &writer)
    }
  }

  private var name: String {
    switch self {
    case .started: "started"
    case .jobAdded: "jobAdded"
    case .quarantined: "quarantined"
    case .rolledBack: "rolledBack"
    case .jobStarted: "jobStarted"
    case .jobFinished: "jobFinished"
    case .jobRefused: "jobRefused"
    case .jobFailed: "jobFailed"
    case .resultSent: "resultSent"
    case .resultIncluded: "resultIncluded"
    case .resultFinal: "resultFinal"
    case .resultWaits: "resultWaits"
    case .resultDropped: "resultDropped"
    case .trouble: "trouble"
    case .halted: "halted"
    }
  }

  /// The job that the event is about.
  private var key: JobEvent.Key? {
    switch self {
    case .jobAdded(let job), .jobStarted(let job, _): job.key
    case .jobFinished(let key, _, _, _, _), .jobRefused(let key, _), .jobFailed(let key, _),
      .resultSent(let key, _, _), .resultIncluded(let key, _), .resultFinal(let key, _),
      .resultWaits(let key, _), .resultDropped(let key, _):
      key
    case .started, .quarantined, .rolledBack, .trouble, .halted: nil
    }
  }

  private func writeMembers(to writer: inout JSONWriter) {
    switch self {
    case .started(let chainID, let contract, let account, let block):
      writer.member("chainId") { $0.number(chainID) }
      writer.member("contract", contract.description)
      writer.member("account", account.description)
      writer.member("block") { $0.number(block) }
    case .jobAdded(let job):
      writer.member("block") { $0.number(job.location.blockNumber) }
      writer.member("transaction", job.location.transactionHash)
      writer.member("module", job.module.cut)
      writer.member("inputs", job.inputs.prefix(256).map(\.cut))
      writer.member("client", job.client.description)
      writer.member("payee", job.payee.description)
    case .quarantined(let event):
      writer.member("block") { $0.number(event.location.blockNumber) }
      writer.member("transaction", event.location.transactionHash)
      writer.member("reason", event.reason.cut)
    case .rolledBack(let block): writer.member("block") { $0.number(block.number) }
    case .jobStarted(_, let run): writer.member("run", run)
    case .jobFinished(_, let exitCode, let dataID, let folder, let milliseconds):
      writer.member("exitCode", exitCode)
      writer.member("dataId", dataID)
      writer.member("folder", folder)
      writer.member("outputBytes", JobOutput(folder: folder).length)
      writer.member("milliseconds") { $0.number(milliseconds) }
    case .resultSent(_, let nonce, let hash):
      writer.member("nonce") { $0.number(nonce) }
      writer.member("hash", hash)
    case .resultIncluded(_, let inclusion):
      writer.member("block") { $0.number(inclusion.blockNumber) }
      writer.member("hash", inclusion.hash)
      writer.member("succeeded", inclusion.succeeded)
    case .resultFinal(_, let state): writer.member("state", state.rawValue)
    case .jobRefused(_, let reason), .jobFailed(_, let reason), .resultWaits(_, let reason),
      .resultDropped(_, let reason),
      .trouble(let reason), .halted(let reason):
      writer.member("reason", reason.cut)
    }
  }
}

extension String {
  /// The first 1024 characters.
  fileprivate var cut: String {
    let scalars = unicodeScalars
    return scalars.count > 1024 ? String(UnicodeScalarView(scalars.prefix(1024))) + "…" : self
  }
}
