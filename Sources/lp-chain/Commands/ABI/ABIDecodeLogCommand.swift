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

  @Argument(
    help: "The event, with 'indexed' at the parameters that are topics; with --abi its name, or nothing.")
  var event: String?

  @OptionGroup var interface: InterfaceOptions

  @Option(
    name: .customLong("topic"), help: ArgumentHelp("A topic; give all of them in order.", valueName: "hash"))
  var topics: [String] = []

  @Option(help: ArgumentHelp("The data, hexadecimal, or - for standard input.", valueName: "data"))
  var data = "0x"

  @OptionGroup var options: OutputOptions

  func run() throws {
    var hashes: [Hash32] = []
    for (index, topic) in topics.enumerated() {
      do throws(HexError) {
        hashes.append(try Hash32(topic))
      } catch {
        throw CLIError.usage("topic \(index + 1): \(error)")
      }
    }
    let bytes = try InputText.hex(data, name: "data")
    let log: DecodedLog
    let interface = try interface.read()
    do {
      log = try decode(topics: hashes, data: bytes, interface: interface)
    } catch let error as ABIError {
      throw PointedError(error, in: bytes, skipping: 0)
    }
    // Where the topics told the event, the answer says which one it is.
    let name = event == nil ? log.event.signature + " " : ""
    try options.output.show(name + log.values.terminalJSON) { writer in
      writer.object { writer in
        writer.member("event", log.event.signature)
        writer.member("values", log.values)
      }
    }
  }

  private func decode(
    topics: [Hash32], data: [UInt8], interface: ContractABI?
  ) throws -> DecodedLog {
    if let event {
      let signature = try ArgumentError.reading { try interface?.event(event) ?? ABIEventSignature(event) }
      return DecodedLog(event: signature, values: try signature.decode(topics: topics, data: data))
    }
    guard let interface else { throw CLIError.usage("Missing expected argument '<event>', or --abi <file>") }
    guard let log = try interface.decodeLog(topics: topics, data: data) else {
      throw CLIError.failed(
        "no event of the interface has the topic \(topics.first?.description ?? "") and \(topics.count) topics"
      )
    }
    return log
  }
}
