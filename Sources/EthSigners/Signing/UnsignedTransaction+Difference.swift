import EthPrimitives
import EthTransactions

extension UnsignedTransaction {
  /// A field that two transactions do not share.
  struct Difference {
    /// Its name in JSON-RPC.
    let field: String
    let asked: String
    let found: String
  }

  /// The first field in which this transaction is not `asked`; `nil` where they are the same.
  func firstDifference(from asked: UnsignedTransaction) -> Difference? {
    guard self != asked else { return nil }
    for (found, asked) in zip(namedFields, asked.namedFields) where found != asked {
      // Where the types differ, so may the names that follow, but then the type is the first difference.
      return Difference(field: asked.name, asked: asked.text, found: found.text)
    }
    return Difference(field: "transaction", asked: "\(asked.signingHash)", found: "\(signingHash)")
  }

  private struct Field: Equatable {
    let name: String
    let value: AnyHashable
    let text: String

    init(_ name: String, _ value: some Hashable & Sendable, as text: String? = nil) {
      self.name = name
      self.value = AnyHashable(value)
      self.text = text ?? "\(value)"
    }

    init(data: [UInt8]) {
      let start = Hex.encode(data.prefix(8))
      self.init("input", data, as: data.count > 8 ? "\(start)… (\(data.count) bytes)" : start)
    }
  }

  private var namedFields: [Field] {
    [
      Field("type", type), Field("chainId", chainId, as: chainId.map { "\($0)" } ?? "none"),
      Field("nonce", nonce), Field("to", to, as: to?.description ?? "none"), Field("value", value),
      Field(data: data), Field("gas", gasLimit),
    ] + ownFields
  }

  private var ownFields: [Field] {
    switch self {
    case .legacy(let legacy): [Field("gasPrice", legacy.gasPrice)]
    case .eip1559(let fees):
      [
        Field("maxPriorityFeePerGas", fees.maxPriorityFeePerGas), Field("maxFeePerGas", fees.maxFeePerGas),
        Field("accessList", fees.accessList, as: "a list of \(fees.accessList.count) entries"),
      ]
    }
  }
}
