public import EthABI

/// What may be sent to an address.
public struct CallRule: Hashable, Sendable {
  /// The functions that may be called, `nil` for any data at all.
  public let functions: Set<Selector>?
  /// Whether ether may be sent without data.
  public let allowsTransfers: Bool

  /// Allows calls of these functions and, where said, transfers without data.
  ///
  /// Data shorter than a selector is no function's and is refused.
  public init(functions: Set<Selector>, allowsTransfers: Bool = false) {
    self.functions = functions
    self.allowsTransfers = allowsTransfers
  }

  private init() {
    functions = nil
    allowsTransfers = true
  }

  /// Allows any data, and none.
  public static var anything: CallRule { CallRule() }

  /// Allows transfers without data.
  public static var transfers: CallRule { CallRule(functions: [], allowsTransfers: true) }
}
