/// How much of an entry of an interface is written as text.
public enum ABITextStyle: Hashable, Sendable, CaseIterable {
  /// The canonical signature, of which selectors and topics are made: `transfer(address,uint256)`.
  case signature
  /// All that matters to calls and logs, without names of parameters:
  /// `function transfer(address,uint256) returns (bool)`.
  case minimal
  /// Everything, with names: `function transfer(address to, uint256 amount) returns (bool)`.
  case full
}

extension ABIParameter {
  /// The parameter as people write it: `address indexed from`, `tuple(uint256 id, string name)[] deals`.
  ///
  /// A name that is one of the grammar's words stands behind `memory`, so that it is read as the name again.
  public func text(_ style: ABITextStyle = .full) -> String { text(style, tellsIndexed: true) }

  private func text(_ style: ABITextStyle, tellsIndexed: Bool) -> String {
    var text = type.text(style)
    guard style != .signature else { return text }
    if tellsIndexed, isIndexed { text += " indexed" }
    guard style == .full, !name.isEmpty else { return text }
    let isWord = ABIParameter.locations.contains(name) || name == "indexed"
    let isPayable = name == "payable" && type == .address
    return text + (isWord || isPayable ? " memory " : " ") + name
  }

  /// The parameters in brackets; only those of events are indexed.
  static func text(
    _ parameters: [ABIParameter], _ style: ABITextStyle, tellsIndexed: Bool = false
  ) -> String {
    "("
      + parameters.map { $0.text(style, tellsIndexed: tellsIndexed) }.joined(
        separator: style == .full ? ", " : ",") + ")"
  }
}

extension ABIType {
  /// The type as people write it; tuples begin with `tuple` unless the style is that of signatures.
  public func text(_ style: ABITextStyle) -> String {
    switch self {
    case .tuple(let components):
      (style == .signature ? "" : "tuple") + ABIParameter.text(components, style)
    case .array(let element): element.text(style) + "[]"
    case .fixedArray(let element, let count): element.text(style) + "[\(count)]"
    default: description
    }
  }
}
