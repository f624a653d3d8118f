import EthABI
import EthJSON
import EthPrimitives

extension Target {
  /// Typed data to be signed (EIP-712), as wallets get it.
  static let typedData = Target(name: "typed-data") { input in
    let payload = input.attempt("TypedData") { () throws(TypedDataError) in
      try TypedData(parsing: input.bytes)
    }
    guard let payload else { return }
    let digest = input.measured("digest") { payload.digest }
    require(!payload.encodedType.isEmpty, "no encoded type of \(payload.primaryType)")
    let again = expectSuccess("own JSON of typed data is refused") { () throws(TypedDataError) in
      try TypedData(parsing: payload.json())
    }
    require(again == payload && again.digest == digest, "JSON of typed data reads back as other data")
    checkReordered(input, digest: digest)
  }

  /// The order of members and the blanks between them mean nothing.
  private static func checkReordered(_ input: Input, digest: Hash32) {
    let tree = expectSuccess("typed data is no JSON") { () throws(JSONError) in
      try JSONDocument(parsing: input.bytes, limits: JSONLimits(maxDepth: JSONLimits.greatestDepth)).root
        .tree()
    }
    let turned = expectSuccess("typed data in another order is refused") { () throws(TypedDataError) in
      try TypedData(parsing: reversed(tree).json(pretty: true))
    }
    require(turned.digest == digest, "the digest of typed data depends on the order of members")
  }

  /// The same JSON with the members of every object the other way round.
  private static func reversed(_ tree: JSON) -> JSON {
    switch tree {
    case .array(let elements): .array(elements.map(reversed))
    case .object(let members): .object(members.reversed().map { ($0.0, reversed($0.1)) })
    default: tree
    }
  }
}
