extension ABIFunctionSignature: CustomStringConvertible {
  /// The human-readable form, with names, mutability and return values.
  public var description: String { text(.full) }

  /// The function as people write it: `function balanceOf(address owner) view returns (uint256)`.
  public func text(_ style: ABITextStyle) -> String {
    let call = name + ABIParameter.text(inputs, style)
    guard style != .signature else { return call }
    let returned = outputs.isEmpty ? "" : " returns " + ABIParameter.text(outputs, style)
    return "function " + call + mutability.suffix + returned
  }
}

extension ABIEventSignature: CustomStringConvertible {
  /// The human-readable form, with names and `indexed`.
  public var description: String { text(.full) }

  /// The event as people write it: `event Transfer(address indexed from, address indexed to, uint256 value)`.
  public func text(_ style: ABITextStyle) -> String {
    let call = name + ABIParameter.text(inputs, style, tellsIndexed: true)
    return style == .signature ? call : "event " + call + (isAnonymous ? " anonymous" : "")
  }
}

extension ABIErrorSignature: CustomStringConvertible {
  /// The human-readable form, with names.
  public var description: String { text(.full) }

  /// The error as people write it: `error InsufficientBalance(uint256 available, uint256 required)`.
  public func text(_ style: ABITextStyle) -> String {
    let call = name + ABIParameter.text(inputs, style)
    return style == .signature ? call : "error " + call
  }
}

extension ContractABI.Constructor: CustomStringConvertible {
  /// The human-readable form, with names.
  public var description: String { text(.full) }

  /// The constructor as people write it: `constructor(address owner) payable`.
  public func text(_ style: ABITextStyle) -> String {
    "constructor" + ABIParameter.text(inputs, style) + (style == .signature ? "" : mutability.suffix)
  }
}

extension ContractABI: CustomStringConvertible {
  /// The interface in the human-readable form, one entry a line.
  public var description: String { humanReadable().joined(separator: "\n") }

  /// The entries as people write them: constructor, functions, events, errors, fallback and receive function,
  /// each kind in the order of the document.
  ///
  /// `ContractABI(humanReadable:)` reads them again; only the compiler's names of types are lost.
  public func humanReadable(_ style: ABITextStyle = .full) -> [String] {
    var entries = constructor.map { [$0.text(style)] } ?? []
    entries += functions.map { $0.text(style) }
    entries += events.map { $0.text(style) }
    entries += errors.map { $0.text(style) }
    if let fallback { entries.append("fallback()" + (style == .signature ? "" : fallback.suffix)) }
    if hasReceive {
      entries.append("receive()" + (style == .signature ? "" : StateMutability.payable.suffix))
    }
    return entries
  }
}

extension StateMutability {
  /// The word behind the arguments; none for what is usual.
  fileprivate var suffix: String { self == .nonpayable ? "" : " " + rawValue }
}
