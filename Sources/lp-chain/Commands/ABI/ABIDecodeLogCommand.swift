import ArgumentParser
import EthABI
import EthJSON
import EthPrimitives

/// `lp-chain abi decode-log`: decodes an event's topics and data.
struct ABIDecodeLogCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "decode-log",
    abstract: "Decode a log's topics and data to a JSON array, in the order of the event's declaration.",
    discussion: """
      Of an indexed string, bytes, array or tuple a log has only the hash, which is printed instead.

      Example: lp-chain abi decode-log 'JobAdded(uint256 indexed id, address payee)' \
      --topic $(lp-chain abi topic 'JobAdded(uint256,address)') \
      --topic 0x0000000000000000000000000000000000000000000000000000000000000007 \
      --data 0x0000000000000000000000009965507d1a55bcc2695c58ba16fb37d819b0a4dc
      """)

  @Argument(help: "The event, with 'indexed' at the parameters that are topics.")
  var event: String

  @Option(
    name: .customLong("topic"), help: ArgumentHelp("A topic; give all of them in order.", valueName: "hash"))
  var topics: [String] = []

  @Option(help: ArgumentHelp("The data, hexadecimal, or - for standard input.", valueName: "data"))
  var data = "0x"

  @OptionGroup var options: OutputOptions

  func run() throws {
    let event = try ABIEventSignature(event)
    var hashes: [Hash32] = []
    for (index, topic) in topics.enumerated() {
      do throws(HexError) {
        hashes.append(try Hash32(topic))
      } catch {
        throw CLIError.failed("topic \(index + 1): \(error)")
      }
    }
    let values = try event.decode(topics: hashes, data: InputText.hex(data, name: "data"))
    try options.output.show(values.jsonText()) { writer in
      writer.object { writer in
        writer.member("event", event.signature)
        writer.member("values", values)
      }
    }
  }
}
