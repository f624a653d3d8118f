public import EthPrimitives

/// What a signature is good for: an application, its version, a chain, a contract; any of the five fields may
/// be left out.
///
/// ```swift
/// let domain = EIP712Domain(name: "Ether Mail", version: "1", chainId: 1, verifyingContract: mailContract)
/// ```
/// It is hashed once, when it is made: keep it to sign many messages.
/// Source: EIP-712, "Definition of domainSeparator".
public struct EIP712Domain: Hashable, Sendable {
  /// The name that users know the application or protocol by.
  public let name: String?
  /// The version of the application; signatures of different versions are not compatible.
  public let version: String?
  /// The EIP-155 chain identifier.
  public let chainId: UInt256?
  /// The contract that verifies the signature.
  public let verifyingContract: Address?
  /// 32 bytes that tell domains apart where nothing else does.
  public let salt: Hash32?
  /// `domainSeparator`: the hash of the domain as a struct.
  public let separator: Hash32

  /// A domain with the fields that are given.
  public init(
    name: String? = nil, version: String? = nil, chainId: UInt256? = nil, verifyingContract: Address? = nil,
    salt: Hash32? = nil
  ) {
    self.name = name
    self.version = version
    self.chainId = chainId
    self.verifyingContract = verifyingContract
    self.salt = salt
    var words = InlineArray<6, Hash32>(repeating: .zero)
    var present = 0
    var count = 1
    func append(_ field: Int, _ word: Hash32) {
      present |= 1 &<< field
      words[count] = word
      count &+= 1
    }
    if let name { append(0, name.eip712Word) }
    if let version { append(1, version.eip712Word) }
    if let chainId { append(2, Hash32(chainId)) }
    if let verifyingContract { append(3, verifyingContract.eip712Word) }
    if let salt { append(4, salt) }
    words[0] = Self.typeHashes[present]
    separator = Keccak256.hash(words.span.bytes.extracting(first: 32 &* count))
  }

  /// The hash that is signed for a struct with this hash:
  /// `keccak256("\x19\x01" ‖ domainSeparator ‖ structHash)`.
  ///
  /// Source: EIP-712, "Specification", `encode(domainSeparator, message)`.
  public func digest(of structHash: Hash32) -> Hash32 {
    var preimage = InlineArray<66, UInt8>(repeating: 0)
    var bytes = preimage.mutableSpan
    bytes[0] = 0x19
    bytes[1] = 0x01
    var raw = bytes.mutableBytes
    raw.storeBytes(of: separator, toByteOffset: 2, as: Hash32.self)
    raw.storeBytes(of: structHash, toByteOffset: 34, as: Hash32.self)
    return Keccak256.hash(preimage.span.bytes)
  }

  /// The domain's type: the fields that it has, in the standard's order.
  public var type: TypedDataStruct {
    let present = [name != nil, version != nil, chainId != nil, verifyingContract != nil, salt != nil]
    return TypedDataStruct(Self.typeName, zip(Self.allFields, present).filter(\.1).map(\.0))
  }

  /// The name of the domain's type.
  static let typeName = "EIP712Domain"

  /// The fields that a domain can have, in the standard's order.
  static let allFields = [
    TypedDataField("name", "string"), TypedDataField("version", "string"),
    TypedDataField("chainId", "uint256"), TypedDataField("verifyingContract", "address"),
    TypedDataField("salt", "bytes32"),
  ]

  /// The type's hash for each set of fields, the first field being the lowest bit.
  private static let typeHashes: [Hash32] = (0..<32).map { present in
    let fields = allFields.indices.filter { present >> $0 & 1 == 1 }.map { allFields[$0] }
    return Keccak256.hash(TypedDataStruct(typeName, fields).description.utf8)
  }
}
