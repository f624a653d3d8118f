import EthJSON
import EthPrimitives
import EthProvider

extension Receipt {
  /// The receipt for people, a line for each thing worth knowing.
  var text: String {
    var lines = [
      "transaction \(transactionHash)", "block       \(blockNumber)",
      "status      \(succeeded ? "success" : "reverted")", "from        \(from)",
    ]
    if let to { lines.append("to          \(to)") }
    if let contractAddress { lines.append("contract    \(contractAddress)") }
    lines.append("gas used    \(gasUsed)")
    if let effectiveGasPrice { lines.append("gas price   \(effectiveGasPrice.formatted(.gwei)) gwei") }
    if let fee { lines.append("fee         \(fee.formatted(.ether)) ether") }
    return lines.joined(separator: "\n")
  }

  /// What the sender has paid in wei, for gas, blobs and the chain below; `nil` where the node does not say.
  private var fee: UInt256? {
    guard let effectiveGasPrice else { return nil }
    var total = UInt256.zero
    for (price, count) in [
      (effectiveGasPrice, gasUsed), (blobGasPrice ?? .zero, blobGasUsed ?? 0), (l1Fee ?? .zero, 1),
    ] {
      let (cost, isTooMuch) = price.multipliedReportingOverflow(by: UInt256(count))
      let (sum, overflows) = total.addingReportingOverflow(cost)
      guard !isTooMuch, !overflows else { return nil }
      total = sum
    }
    return total
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
      writer.member("fee", fee?.description)
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
