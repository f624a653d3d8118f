import ArgumentParser
import EthABI
import EthJSON
import EthPrimitives

/// `lp-chain abi encode`: encodes arguments.
struct ABIEncodeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "encode",
    abstract: "Encode arguments, behind a selector where a function is named.",
    discussion: """
      Numbers are decimal or behind 0x, arrays and tuples are JSON, bytes are behind 0x, strings are as they are. \
      A string that starts with - goes behind --; negative numbers need not.

      Example: lp-chain abi encode 'runJob(string,string[],address)' cowsay:v0.0.4 '["Message=moo"]' \
      0x9965507D1a55bcC2695C58ba16FB37d819B0A4dc

      With --lines each line of standard input is {"types":"(uint256,string)","values":[…]}, and is answered with \
      {"data":"0x…"}.
      """)

  @Argument(
    help: ArgumentHelp(
      "A function such as 'f(uint256)', or types such as '(uint256,string)'.", valueName: "types"))
  var signature: String?

  @OptionGroup var arguments: ValueArguments

  @Flag(help: "Encode without padding, lengths and selector, as abi.encodePacked does.")
  var packed = false

  @Flag(help: "Read objects with types and values from standard input, one on each line.")
  var lines = false

  @OptionGroup var options: OutputOptions

  func validate() throws {
    guard !lines || signature == nil else {
      throw ValidationError("--lines reads standard input: give no types with it")
    }
    guard lines || signature != nil else { throw ValidationError("Missing expected argument '<types>'") }
  }

  func run() throws {
    guard let signature else { return try answerLines() }
    let data = try ArgumentError.reading {
      let types = try ArgumentTypes(signature)
      return try encode(ABIValue.parse(arguments.values, as: types.parameters), as: types)
    }
    try options.output.show(Hex.encode(data)) { Self.write(data, to: &$0) }
  }

  private func answerLines() throws {
    var cache = ArgumentTypesCache()
    try JSONLines.answer { json, writer in
      let members = try JSONInput.members("types", "values", of: json)
      guard let text = members[0], let values = members[1] else {
        throw CLIError.failed("expected an object with \"types\" and \"values\"")
      }
      let types = try cache.types(text.string())
      Self.write(try encode(types.values(values), as: types), to: &writer)
    }
  }

  private func encode(_ values: [ABIValue], as types: ArgumentTypes) throws -> [UInt8] {
    guard packed else { return try types.encode(values) }
    guard types.function == nil else {
      throw CLIError.usage("--packed takes types such as '(address,uint256)', not a function")
    }
    return try ABIValue.encodePacked(values, as: types.parameters.map(\.type))
  }

  private static func write(_ data: [UInt8], to writer: inout JSONWriter) {
    writer.object { $0.member("data") { $0.hex(data) } }
  }
}
