import EthPrimitives

/// The interface of a contract known at run time: what its JSON ABI says.
public struct ContractABI: Hashable, Sendable {
  /// The functions, in the order of the document.
  public var functions: [ABIFunctionSignature]
  /// The events, in the order of the document.
  public var events: [ABIEventSignature]
  /// The custom errors, in the order of the document.
  public var errors: [ABIErrorSignature]
  /// The constructor; `nil` where the document has none, which means one without arguments.
  public var constructor: Constructor?
  /// Whether calls of unknown functions are answered, and whether they may send ether.
  public var fallback: StateMutability?
  /// Whether plain transfers of ether are taken.
  public var hasReceive: Bool

  /// A contract's constructor.
  public struct Constructor: Hashable, Sendable {
    /// The arguments.
    public var inputs: [ABIParameter]
    /// Whether the creation may send ether.
    public var mutability: StateMutability

    /// A constructor.
    public init(inputs: [ABIParameter], mutability: StateMutability = .nonpayable) {
      self.inputs = inputs
      self.mutability = mutability
    }
  }

  /// An interface.
  public init(
    functions: [ABIFunctionSignature] = [], events: [ABIEventSignature] = [],
    errors: [ABIErrorSignature] = [], constructor: Constructor? = nil,
    fallback: StateMutability? = nil, hasReceive: Bool = false
  ) {
    self.functions = functions
    self.events = events
    self.errors = errors
    self.constructor = constructor
    self.fallback = fallback
    self.hasReceive = hasReceive
  }
}
