import ArgumentParser
import EthABI
import EthCrypto
import EthPrimitives

/// What is signed, verified and recovered, as a command's arguments.
protocol SigningSubject: ParsableArguments {
  /// The name of the subcommand.
  static var name: String { get }
  /// What it is, as the end of a sentence.
  static var noun: String { get }
  /// More about it, for the help.
  static var details: String { get }
  /// Arguments for an example.
  static var example: String { get }
  /// The hash that is signed.
  func digest() throws -> Hash32
}

extension SigningSubject {
  /// The text of a command's help: what is to know about the subject and the command, and an example.
  static func help(_ command: String, _ sentences: String, options: String) -> String {
    """
    \((details.isEmpty ? "" : details + " ") + sentences)

    Example: lp-chain \(command) \(name) \(example) \(options)
    """
  }
}

/// A message for people (EIP-191, version 0x45).
struct MessageSubject: SigningSubject {
  static let name = "message"
  static let noun = "a message (EIP-191), as wallets do with personal_sign"
  static let details = """
    A message that is 0x and pairs of hexadecimal digits stands for these bytes; with --text it is text like any \
    other. With - it is standard input as it is, a line feed at its end included.
    """
  static let example = "'hello, lilypad'"

  @Argument(
    help: ArgumentHelp("The message, its bytes behind 0x, or - for standard input.", valueName: "message"))
  var message: String

  @Flag(name: .customLong("text"), help: "Take the message as text even where it starts with 0x or is -.")
  var isText = false

  func digest() throws -> Hash32 {
    guard isText || message != "-" else { return EIP191.hash(message: try InputText.standardInput()) }
    return EIP191.hash(message: InputText.bytes(ofText: message, isText: isText, verb: "signed"))
  }
}

/// Structured data (EIP-712).
struct TypedDataSubject: SigningSubject {
  static let name = "typed-data"
  static let noun = "structured data (EIP-712) in the JSON of eth_signTypedData_v4"
  static let details = "Members that are missing or that the types do not have are refused."
  static let example = "mail.json"

  @Argument(help: ArgumentHelp("The JSON, or - for standard input.", valueName: "file"))
  var path: String

  func digest() throws -> Hash32 { try typedData().digest }

  /// The data.
  func typedData() throws -> TypedData {
    let text = try InputText.file(path)
    do throws(TypedDataError) { return try TypedData(parsing: text) } catch {
      throw PointedError(error, in: text, name: InputText.name(of: path))
    }
  }
}

/// A hash that was made elsewhere.
struct HashSubject: SigningSubject {
  static let name = "hash"
  static let noun = "a hash of 32 bytes, whatever it is of"
  static let details = ""
  static let example = "0x1c8aff950685c2ed4bc3174f3472287b56d9517b9c948127319a09a7a36deac8"

  @Argument(help: "The hash.", transform: { try Hash32(setting: $0) })
  var hash: Hash32

  func digest() -> Hash32 { hash }
}

extension Hash32 {
  /// A hash from an argument. An error does not repeat it, as it may be a private key.
  init(setting text: String) throws(CLIError) {
    guard let hash = try? Hash32(text) else {
      throw .usage("expected a hash: 64 hexadecimal digits behind 0x")
    }
    self = hash
  }
}
