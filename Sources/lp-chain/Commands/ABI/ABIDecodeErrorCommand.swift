import ArgumentParser
import EthABI
import EthJSON

/// `lp-chain abi decode-error`: says why a call was undone.
struct ABIDecodeErrorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "decode-error",
    abstract: "Say what revert data means: a message, a panic's reason, a custom error with its arguments.",
    discussion: """
      Example: lp-chain abi decode-error --error 'Unauthorized(address)' \
      0x8e4a23d60000000000000000000000009965507d1a55bcc2695c58ba16fb37d819b0a4dc
      """)

  @Argument(help: ArgumentHelp("The revert data, hexadecimal, or - for standard input.", valueName: "data"))
  var data: String

  @Option(
    name: .customLong("error"),
    help: ArgumentHelp(
      "A custom error that may be meant, such as 'Unauthorized(address)'.", valueName: "error"))
  var errors: [String] = []

  @OptionGroup var interface: InterfaceOptions
  @OptionGroup var options: OutputOptions

  func run() throws {
    var known = ErrorRegistry(try interface.read().map { [$0] } ?? [])
    known.add(try ArgumentError.reading { try errors.map { try ABIErrorSignature($0) } })
    let revert = Revert(data: try InputText.hex(data, name: "data"), errors: known)
    try options.output.show(revert.description) { $0.object { Self.write(revert, to: &$0) } }
  }

  private static func write(_ revert: Revert, to writer: inout JSONWriter) {
    switch revert {
    case .message(let text):
      writer.member("kind", "message")
      writer.member("message", text)
    case .panic(let panic):
      writer.member("kind", "panic")
      writer.member("code", panic.code)
      writer.member("meaning", panic.meaning)
    case .custom(let error, let values):
      writer.member("kind", "custom")
      writer.member("error", error.signature)
      writer.member("values", values)
    case .ambiguous(let errors, let data):
      writer.member("kind", "ambiguous")
      writer.member("errors", errors.map(\.signature))
      writer.member("data") { $0.hex(data) }
    case .unknown(_, let data):
      writer.member("kind", "unknown")
      writer.member("data") { $0.hex(data) }
    case .empty:
      writer.member("kind", "empty")
    }
  }
}
