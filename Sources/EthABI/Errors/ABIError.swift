import EthPrimitives

/// Why something could not be encoded, decoded, or read as a part of a contract's interface.
///
/// It says where (``path``), what is wrong and what was expected (``reason``); `description` puts both into one
/// sentence, such as `inputs[2]: string length 2^64-1 exceeds the 96 bytes left at offset 160`.
/// Byte offsets count from the first byte of the encoded arguments, that is behind a selector.
public struct ABIError: Error, Hashable, Sendable {
  /// One step on the way from the outermost value to the one that is wrong.
  public enum Step: Hashable, Sendable {
    /// An argument without a name: its position counted from zero, and its type.
    case argument(Int, type: String)
    /// An argument or a tuple's component, by its name.
    case name(String)
    /// An element of an array, or a component of a tuple that has no name, counted from zero.
    case index(Int)
    /// An entry of a contract's JSON ABI, such as `function runJob`.
    case entry(String)
  }

  /// The way to the value that is wrong, outermost step first; empty where there is only one value.
  public var path: [Step]
  /// What is wrong.
  public let reason: Reason

  /// An error at the value at hand; callers add their steps with ``inside(_:)``.
  public init(_ reason: Reason, path: [Step] = []) {
    self.reason = reason
    self.path = path
  }

  /// The same error seen from one level further out.
  public func inside(_ step: Step) -> ABIError { ABIError(reason, path: [step] + path) }
}

extension ABIError: CustomStringConvertible {
  /// One sentence: the path, then what is wrong.
  public var description: String { path.isEmpty ? reason.description : "\(pathText): \(reason)" }

  /// The path as people write it: `inputs[2].owner`, or `argument 2 (string[])[1]`.
  public var pathText: String {
    var text = ""
    for step in path {
      switch step {
      case .argument(let index, let type): text += "\(text.isEmpty ? "" : " ")argument \(index + 1) (\(type))"
      case .name(let name): text += (text.isEmpty || text.hasSuffix(" ") ? "" : ".") + name
      case .index(let index): text += "[\(index)]"
      case .entry(let entry): text += "\(entry), "
      }
    }
    if case .entry = path.last { text.removeLast(2) }
    return text
  }
}
