import ArgumentParser
import EthABI
import EthJSON

/// `lp-chain abi decode`: decodes arguments.
struct ABIDecodeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "decode",
    abstract: "Decode arguments or call data to a JSON array.",
    discussion: """
      Where a function is named the data must start with its selector. Integers become decimal strings, addresses \
      have their checksum, bytes are behind 0x.

      Example: lp-chain abi decode '(uint256,bool)' \
      0x00000000000000000000000000000000000000000000000000000000000000070000000000000000000000000000000000000000000000000000000000000001

      With --lines each line of standard input is {"types":"(uint256,bool)","data":"0x…"}, and is answered with \
      {"values":[…]}.
      """)

  @Argument(
    help: ArgumentHelp(
      "A function such as 'f(uint256)', or types such as '(uint256,string)'.", valueName: "types"))
  var signature: String?

  @Argument(help: ArgumentHelp("The data, hexadecimal, or - for standard input.", valueName: "data"))
  var data: String?

  @Flag(help: "Read objects with types and data from standard input, one on each line.")
  var lines = false

  @OptionGroup var options: OutputOptions

  func validate() throws {
    guard !lines || signature == nil else {
      throw ValidationError("--lines reads standard input: give no types with it")
    }
    guard lines || signature != nil else { throw ValidationError("Missing expected argument '<types>'") }
    guard lines || data != nil else { throw ValidationError("Missing expected argument '<data>'") }
  }

  func run() throws {
    guard let signature, let data else { return try answerLines() }
    let types = try ArgumentTypes(signature)
    let values = try types.decode(InputText.hex(data, name: "data"))
    try options.output.show(values.jsonText()) { Self.write(values, to: &$0) }
  }

  private func answerLines() throws {
    var cache = ArgumentTypesCache()
    try JSONLines.answer { json, writer in
      let members = try JSONInput.members("types", "data", of: json)
      guard let text = members[0], let data = members[1] else {
        throw CLIError.failed("expected an object with \"types\" and \"data\"")
      }
      Self.write(try cache.types(text.string()).decode(data.bytes()), to: &writer)
    }
  }

  private static func write(_ values: [ABIValue], to writer: inout JSONWriter) {
    writer.object { $0.member("values", values) }
  }
}
