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
      have their checksum, bytes are behind 0x. Only the canonical encoding is taken; --lenient takes what the EVM does.

      With --abi the function is looked up by its name or, where only the data is given, by the data's selector.

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

  @OptionGroup var interface: InterfaceOptions

  @Flag(help: "The data is what the function returned: decode it by the types behind 'returns'.")
  var returns = false

  @Flag(help: "Take encodings that are not canonical, too.")
  var lenient = false

  @Flag(help: "Read objects with types and data from standard input, one on each line.")
  var lines = false

  @OptionGroup var options: OutputOptions

  func validate() throws {
    guard !lines || signature == nil else {
      throw ValidationError("--lines reads standard input: give no types with it")
    }
    guard lines || signature != nil else { throw ValidationError("Missing expected argument '<types>'") }
    guard lines || data != nil || interface.path != nil else {
      throw ValidationError("Missing expected argument '<data>'")
    }
    guard !lines || interface.path == nil else {
      throw ValidationError("--lines and --abi exclude each other")
    }
    guard !returns || data != nil else { throw ValidationError("--returns needs a function and the data") }
  }

  func run() throws {
    guard let signature else { return try answerLines() }
    let bytes = try InputText.hex(data ?? signature, name: "data")
    let types = try types(named: data == nil ? nil : signature, data: bytes)
    let values: [ABIValue]
    do throws(ABIError) {
      values = try types.decode(bytes, returns: returns, options: coding)
    } catch {
      throw PointedError(error, in: bytes, skipping: types.function == nil || returns ? 0 : 4)
    }
    // Where the data told the function, the answer says which one it is.
    let function = data == nil ? types.function : nil
    try options.output.show((function.map { $0.signature + " " } ?? "") + values.terminalJSON) {
      Self.write(values, of: function, to: &$0)
    }
  }

  private var coding: ABIDecodingOptions { lenient ? .lenient : .strict }

  private func types(named name: String?, data: [UInt8]) throws -> ArgumentTypes {
    guard let abi = try interface.read() else {
      return try ArgumentError.reading { try ArgumentTypes(name ?? "") }
    }
    if let name { return ArgumentTypes(try ArgumentError.reading { try abi.function(name) }) }
    guard let selector = Selector(prefixOf: data) else {
      throw CLIError.failed("expected call data of at least 4 bytes, found \(data.count)")
    }
    guard let function = abi.function(selector: selector) else {
      throw CLIError.failed("no function of the interface has the selector \(selector)")
    }
    return ArgumentTypes(function)
  }

  private func answerLines() throws {
    var cache = ArgumentTypesCache()
    try JSONLines.answer { json, writer in
      let members = try JSONInput.members("types", "data", of: json)
      guard let text = members[0], let data = members[1] else {
        throw CLIError.failed("expected an object with \"types\" and \"data\"")
      }
      let values = try cache.types(text.string()).decode(data.bytes(), returns: false, options: coding)
      Self.write(values, to: &writer)
    }
  }

  private static func write(
    _ values: [ABIValue], of function: ABIFunctionSignature? = nil, to writer: inout JSONWriter
  ) {
    writer.object { writer in
      if let function { writer.member("function", function.signature) }
      writer.member("values", values)
    }
  }
}
