import EthJSON
import EthPrimitives
import EthProvider

extension Receipt {
  /// The receipt for people, a line for each thing worth knowing.
  var text: String {
    var lines = [
      "transaction \(transactionHash)", "block       \(blockNumber)",
      "status      \(succeeded ? "success" : "reverted")", "gas used    \(gasUsed)",
    ]
    if let contractAddress { lines.append("contract    \(contractAddress)") }
    return lines.joined(separator: "\n")
  }

  /// Writes the receipt as a JSON object.
  ///
  /// - Parameters:
  ///   - events: Reads the logs; they are left out without it.
  ///   - reason: Why the transaction failed.
  func write(to writer: inout JSONWriter, events: KnownEvents? = nil, reason: String? = nil) {
    writer.object { writer in
      writer.member("hash", transactionHash)
      writer.member("block") { $0.number(blockNumber) }
      writer.member("blockHash", blockHash)
      writer.member("status", succeeded ? "success" : "reverted")
      if let reason { writer.member("reason", reason) }
      writer.member("gasUsed") { $0.number(gasUsed) }
      writer.member("effectiveGasPrice", effectiveGasPrice?.description)
      writer.member("from", from.description)
      writer.member("to", to?.description)
      writer.member("contractAddress", contractAddress?.description)
      if let events {
        writer.member("logs") { writer in
          writer.array { writer in
            for log in logs { events.write(log, to: &writer) }
          }
        }
      }
    }
  }
}
