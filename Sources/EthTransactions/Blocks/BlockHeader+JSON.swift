public import EthJSON
import EthPrimitives

extension BlockHeader: JSONDecodable {
  /// Reads the header out of a block as `eth_getBlockByHash` and `eth_getBlockByNumber` return it, and checks
  /// that its hash is the one that the node claims, where it claims one. Members that belong to no header are
  /// not looked at.
  ///
  /// That the hash fits shows that the header is whole and that all its fields are known here; whether the
  /// block is on the chain only its ``hash`` can tell, compared with one that is trusted.
  /// - Throws: `JSONError` with the path of the member that is wrong; that of `hash` where the header has another,
  ///   such as on chains whose headers have fields of their own. The pending block has no nonce and is refused.
  public init(json: JSONValue) throws(JSONError) {
    let nonce = try json.member("nonce")
    let nonceBytes = try nonce.bytes()
    guard nonceBytes.count == 8 else { throw nonce.invalid(expected: "8 bytes") }
    self.init(
      parentHash: try json.decode("parentHash"), ommersHash: try json.decode("sha3Uncles"),
      beneficiary: try json.decode("miner"), stateRoot: try json.decode("stateRoot"),
      transactionsRoot: try json.decode("transactionsRoot"), receiptsRoot: try json.decode("receiptsRoot"),
      logsBloom: try json.member("logsBloom").bloom(), difficulty: try json.decode("difficulty"),
      number: try json.decode("number"), gasLimit: try json.decode("gasLimit"),
      gasUsed: try json.decode("gasUsed"), timestamp: try json.decode("timestamp"),
      extraData: try json.member("extraData").bytes(), mixHash: try json.decode("mixHash"),
      nonce: nonceBytes.reduce(0) { $0 << 8 | UInt64($1) }, forkFields: try ForkFields(json: json))
    guard let claim = try json.optionalMember("hash") else { return }
    let hash = hash
    guard try claim.hash() == hash else {
      throw claim.invalid(expected: "the hash of the block's header, \(hash)")
    }
  }
}

extension BlockHeader.ForkFields {
  /// Reads the members that are there; one without those that come before it is refused.
  init(json: JSONValue) throws(JSONError) {
    let names = [
      "baseFeePerGas", "withdrawalsRoot", "blobGasUsed", "excessBlobGas", "parentBeaconBlockRoot",
      "requestsHash",
    ]
    var count = 0
    for (index, name) in names.enumerated() where try json.optionalMember(name) != nil { count = index + 1 }
    if count == 0 {
      self = .frontier
      return
    }
    let fee: UInt256 = try json.decode("baseFeePerGas")
    if count == 1 {
      self = .london(baseFeePerGas: fee)
      return
    }
    let withdrawals: Hash32 = try json.decode("withdrawalsRoot")
    if count == 2 {
      self = .shanghai(baseFeePerGas: fee, withdrawalsRoot: withdrawals)
      return
    }
    let blobs = BlockHeader.Blobs(
      blobGasUsed: try json.decode("blobGasUsed"), excessBlobGas: try json.decode("excessBlobGas"),
      parentBeaconBlockRoot: try json.decode("parentBeaconBlockRoot"))
    self =
      count < names.count
      ? .cancun(baseFeePerGas: fee, withdrawalsRoot: withdrawals, blobs)
      : .prague(
        baseFeePerGas: fee, withdrawalsRoot: withdrawals, blobs, requestsHash: try json.decode("requestsHash")
      )
  }
}

extension JSONValue {
  /// A log filter: `0x` and 512 digits.
  func bloom() throws(JSONError) -> Bloom {
    let bytes = try bytes()
    do throws(HexError) { return try Bloom(bytes) } catch {
      throw invalid(expected: "a log filter of 256 bytes", found: "\(bytes.count) bytes")
    }
  }
}
