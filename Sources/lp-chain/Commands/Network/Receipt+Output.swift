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
  func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("hash", transactionHash)
      writer.member("block") { $0.number(blockNumber) }
      writer.member("blockHash", blockHash)
      writer.member("status", succeeded ? "success" : "reverted")
      writer.member("gasUsed") { $0.number(gasUsed) }
      writer.member("effectiveGasPrice", effectiveGasPrice?.description)
      writer.member("from", from.description)
      writer.member("to", to?.description)
      writer.member("contractAddress", contractAddress?.description)
    }
  }
}
