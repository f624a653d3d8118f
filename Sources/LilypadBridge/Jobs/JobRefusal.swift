import EthPrimitives

/// Why a job is not run at all. Nothing has been started, and the same job would be refused again.
public enum JobRefusal: Error, Equatable, Sendable, CustomStringConvertible {
  /// The job's id cannot be a folder's name.
  case invalidJobID(String)
  /// The module is not in the allow-list.
  case unknownModule(String)
  /// The input at `index`, counted from 0, is not `Key=Value`.
  case malformedInput(index: Int, reason: String)
  /// Two inputs have the same key.
  case duplicateInput(key: String)
  /// The module needs an input that is not there.
  case missingInput(key: String)
  /// The module knows no such input.
  case unknownInput(key: String)
  /// There are more inputs than `limit`.
  case tooManyInputs(count: Int, limit: Int)
  /// An input, all inputs together, or the arguments made of them are longer than `limit` bytes.
  case inputTooLarge(what: String, bytes: Int, limit: Int)
  /// The value would be read as an option, for it starts with `-` and begins an argument.
  case leadingDash(key: String)
  /// The value holds a NUL byte, which no argument can hold.
  case nulByte(key: String)

  /// A stable name of the reason, for journals and metrics.
  public var code: String {
    switch self {
    case .invalidJobID: return "invalidJobID"
    case .unknownModule: return "unknownModule"
    case .malformedInput: return "malformedInput"
    case .duplicateInput: return "duplicateInput"
    case .missingInput: return "missingInput"
    case .unknownInput: return "unknownInput"
    case .tooManyInputs: return "tooManyInputs"
    case .inputTooLarge: return "inputTooLarge"
    case .leadingDash: return "leadingDash"
    case .nulByte: return "nulByte"
    }
  }

  /// One sentence that says what is wrong; safe to print and at most 1 KiB long.
  public var description: String {
    switch self {
    case .invalidJobID(let id):
      return """
        The job id \(UntrustedText.quoted(id)) must have 1 to 128 letters, digits, dots, dashes or underscores, \
        and start with a letter or digit.
        """
    case .unknownModule(let module):
      return "The module \(UntrustedText.quoted(module)) is not in the allow-list."
    case .malformedInput(let index, let reason):
      return "Input \(index) is malformed: \(UntrustedText.shown(reason, bytes: 256))."
    case .duplicateInput(let key):
      return "The input \(UntrustedText.quoted(key)) is given twice."
    case .missingInput(let key):
      return "The module needs the input \(UntrustedText.quoted(key))."
    case .unknownInput(let key):
      return "The module knows no input \(UntrustedText.quoted(key))."
    case .tooManyInputs(let count, let limit):
      return "The job has \(count) inputs, and at most \(limit) are taken."
    case .inputTooLarge(let what, let bytes, let limit):
      return "\(UntrustedText.shown(what, bytes: 300)) has \(bytes) bytes, and at most \(limit) are taken."
    case .leadingDash(let key):
      return """
        The value of \(UntrustedText.quoted(key)) starts with a dash, which the program could take for an option; \
        allow-leading-dash in the module's settings permits it.
        """
    case .nulByte(let key):
      return "The value of \(UntrustedText.quoted(key)) holds a NUL byte, which no argument can hold."
    }
  }
}
