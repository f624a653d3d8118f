import EthPrimitives

/// The custom errors of any number of contracts, by selector.
///
/// A call can fail in a contract that the called one calls, so revert data is read with the errors of all that
/// may take part:
/// ```swift
/// let registry = ErrorRegistry([manager, token])
/// let revert = Revert(data: data, errors: registry)
/// ```
/// A selector has only four bytes: different errors can share one, by chance or on purpose (``collisions``).
public struct ErrorRegistry: Hashable, Sendable {
  private var table: [Selector: [ABIErrorSignature]] = [:]

  /// A registry of the errors of some contracts.
  public init(_ contracts: [ContractABI] = []) {
    for contract in contracts { add(contract.errors) }
  }

  /// A registry of these errors.
  public init(_ errors: some Sequence<ABIErrorSignature>) { add(errors) }

  /// A registry of these errors, such as a contract's generated ones.
  public init(_ errors: [any ContractError.Type]) { self.init(errors.map { ABIErrorSignature($0) }) }

  /// Whether it knows no error.
  public var isEmpty: Bool { table.isEmpty }

  /// Adds errors; one whose signature is known already is passed over.
  public mutating func add(_ errors: some Sequence<ABIErrorSignature>) {
    for error in errors {
      let signature = error.signature
      let selector = Selector(ofCanonicalSignature: signature)
      guard !table[selector, default: []].contains(where: { $0.signature == signature }) else { continue }
      table[selector, default: []].append(error)
    }
  }

  /// The errors of a selector: more than one where signatures collide.
  public func errors(selector: Selector) -> [ABIErrorSignature] { table[selector] ?? [] }

  /// The errors that share their selector with another one, ordered by selector.
  public var collisions: [(selector: Selector, errors: [ABIErrorSignature])] {
    table.filter { $0.value.count > 1 }.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }
}
