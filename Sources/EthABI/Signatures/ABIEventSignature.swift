import EthPrimitives

/// An event of a contract known at run time.
///
/// ```swift
/// let added = try ABIEventSignature("event JobAdded(uint256 indexed id, address payee, string module)")
/// let values = try added.decode(topics: log.topics, data: log.data)
/// ```
public struct ABIEventSignature: Hashable, Sendable {
  /// The name.
  public var name: String
  /// The parameters, indexed or not, in the order of the declaration.
  public var inputs: [ABIParameter]
  /// Whether logs have no topic that tells the event.
  public var isAnonymous: Bool

  /// An event.
  public init(name: String, inputs: [ABIParameter], isAnonymous: Bool = false) {
    self.name = name
    self.inputs = inputs
    self.isAnonymous = isAnonymous
  }

  /// Reads a signature as people write it: `event Transfer(address indexed from, address indexed to, uint256)`.
  ///
  /// - Throws: ``ABIError`` with the column at which it is wrong.
  public init(_ text: some StringProtocol) throws(ABIError) {
    var scanner = SignatureScanner(text)
    var structs = StructTable()
    let name = try scanner.entryName(behindOptional: "event")
    self = try scanner.event(named: name, structs: &structs)
    try scanner.expectEnd()
  }

  /// The canonical signature, of which the first topic is made.
  public var signature: String { name + ABIParameter.list(inputs) }

  /// The hash of the signature, which is the log's first topic; `nil` for an anonymous event.
  public var topic0: Hash32? { isAnonymous ? nil : Keccak256.hash(signature.utf8) }

  /// The parameters that are topics, in order.
  public var indexedInputs: [ABIParameter] { inputs.filter(\.isIndexed) }

  /// The parameters in the log's data, in order.
  public var dataInputs: [ABIParameter] { inputs.filter { !$0.isIndexed } }

  /// How many parameters can be indexed: a log has four topics, the first of which tells the event unless it is
  /// anonymous.
  ///
  /// Source: Ethereum yellow paper, appendix H.2, "LOG0" to "LOG4".
  public var maxIndexed: Int { isAnonymous ? 4 : 3 }

  /// Whether no more parameters are indexed than a log has topics for.
  var hasRoomForTopics: Bool { indexedInputs.count <= maxIndexed }
}
