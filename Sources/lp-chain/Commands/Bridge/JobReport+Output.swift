import EthJSON
import EthPrimitives
import LilypadBridge

extension JournalReader.JobReport {
  /// How far the job has come, for people.
  var stateText: String { job.state.rawValue + (job.isCanonical ? "" : " (not on the chain)") }

  /// The newest transaction that posts the result, for people; `nil` where there is none.
  var transactionText: String? {
    guard let effect = effects.last else { return nil }
    var parts = [effect.state.rawValue]
    if let binding = effect.binding {
      if let inclusion = binding.inclusion {
        parts = ["\(inclusion.hash)", effect.state.rawValue, "block \(inclusion.blockNumber)"]
      } else {
        if let attempt = attempts.first { parts.insert("\(attempt.hash)", at: 0) }
        parts.append("nonce \(binding.nonce)")
      }
    }
    if let detail = effect.detail { parts.append(UntrustedText.shown(detail, limit: 200)) }
    return parts.joined(separator: ", ")
  }

  /// Writes the report as a JSON object.
  func write(to writer: inout JSONWriter) {
    let event = job.event
    writer.object { writer in
      writer.member("id") { $0.number(event.key.id) }
      writer.member("digest", event.key.digest)
      writer.member("state", job.state.rawValue)
      writer.member("isCanonical", job.isCanonical)
      writer.member("module", event.module)
      writer.member("inputs", event.inputs)
      writer.member("client", event.client.description)
      writer.member("payee", event.payee.description)
      writer.member("block") { $0.number(event.location.blockNumber) }
      writer.member("transaction", event.location.transactionHash)
      writer.member("runs", job.runs)
      writer.member("exitCode", job.exitCode)
      writer.member("detail", job.detail)
      writer.member("dealId", job.result?.dealID)
      writer.member("dataId", job.result?.dataID)
      writer.member("effects") { writer in
        writer.array { writer in
          for effect in effects { effect.write(to: &writer) }
        }
      }
      writer.member("attempts", attempts.map(\.hash))
    }
  }
}

extension EffectRecord {
  /// Writes the effect as a JSON object.
  func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("state", state.rawValue)
      writer.member("generation", generation)
      writer.member("detail", detail)
      writer.member("nonce") { writer in
        if let binding { writer.number(binding.nonce) } else { writer.null() }
      }
      writer.member("hash", binding?.inclusion?.hash)
      writer.member("block") { writer in
        if let inclusion = binding?.inclusion { writer.number(inclusion.blockNumber) } else { writer.null() }
      }
      writer.member("succeeded", binding?.inclusion?.succeeded)
    }
  }
}
