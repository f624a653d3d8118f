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

    init(optional name: String, _ value: UInt256?) {
      self.init(name, value, as: value.map { "\($0)" } ?? "none")
    }

    init(data: [UInt8]) {
      let start = Hex.encode(data.prefix(8))
      self.init("input", data, as: data.count > 8 ? "\(start)… (\(data.count) bytes)" : start)
    }
  }

  private var namedFields: [Field] {
    [
      Field("type", type), Field(optional: "chainId", chainId.map { UInt256($0) }),
      Field("nonce", nonce), Field("to", to, as: to?.description ?? "none"), Field("value", value),
      Field(data: data), Field("gas", gasLimit), Field(optional: "gasPrice", gasPrice),
      Field(optional: "maxPriorityFeePerGas", maxPriorityFeePerGas),
      Field(optional: "maxFeePerGas", maxFeePerGas), Field(optional: "maxFeePerBlobGas", maxFeePerBlobGas),
      Field("accessList", accessList, as: "a list of \(accessList.count) entries"),
      Field("blobVersionedHashes", blobVersionedHashes),
      Field(
        "authorizationList", authorizationList, as: "a list of \(authorizationList.count) authorizations"),
      Field("sidecar", sidecar, as: sidecar.map { "\($0.blobs.count) blobs" } ?? "none"),
    ]
  }
}
